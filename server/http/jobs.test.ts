import { expect, it } from 'vitest';
import { eachDatabaseApp } from '../../test/support/app.ts';
import { tokenHeaders } from '../../test/support/callers.ts';
import { insertJob, listUsers, uuidV7 } from '../storage/index.ts';

eachDatabaseApp('A job over HTTP', (app) => {
  const make = async (createdBy: string): Promise<string> => {
    const id = uuidV7(Date.now());
    const job = { kind: 'unknown-here', subject: 'service-item/spjy', input: 'x', params: {}, createdBy };
    const createdAt = new Date().toISOString();
    await app().platform.storage.write((tx) => insertJob(tx, { ...job, id, createdAt }));
    return `/api/jobs/${id}`;
  };

  it('is shown to who asked for it, and to auditors and approvers', async () => {
    const path = await make('editor-scjg');
    for (const name of ['editor-scjg', 'auditor', 'centre-approver']) {
      const answer = await (await app().signIn(name)).get(path);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({ state: 'queued', progress: { done: 0, total: 0 } });
      expect(answer.body).not.toHaveProperty('result');
    }
  });

  it('is not there for others, nor without a session', async () => {
    const path = await make('editor-scjg');
    for (const name of ['editor-rs', 'clerk', 'handler-scjg']) {
      const other = await app().signIn(name);
      expect((await other.get(path)).status).toBe(404);
      expect((await other.delete(path)).status).toBe(404);
    }
    expect((await app().request().get(path)).status).toBe(401);
    const auditor = await app().signIn('auditor');
    expect((await auditor.get('/api/jobs/nothing')).status).toBe(404);
    expect((await auditor.get(`/api/jobs/${uuidV7(0)}`)).status).toBe(404);
  });

  it('is not there for a token for something else, whoever its owner is', async () => {
    const path = await make('editor-scjg');
    const people = await listUsers(app().platform.storage);
    const status = async (name: string, scope: string): Promise<number> => {
      const owner = people.find((person) => person.name === name);
      if (owner === undefined) throw new Error(`there is no ${name}`);
      return (
        await app()
          .request()
          .get(path)
          .set(await tokenHeaders(app(), owner, [scope]))
      ).status;
    };
    for (const name of ['editor-scjg', 'auditor', 'centre-approver'])
      expect(await status(name, 'basis.impact')).toBe(404);
    expect(await status('editor-scjg', 'draft.read')).toBe(200);
    expect(await status('auditor', 'version.read')).toBe(200);
  });

  it('is cancelled by who asked for it, and stays so', async () => {
    const path = await make('editor-scjg');
    expect((await (await app().signIn('auditor')).delete(path)).status).toBe(403);
    const editor = await app().signIn('editor-scjg');
    for (const answer of [await editor.delete(path), await editor.delete(path), await editor.get(path)]) {
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({ state: 'cancelled' });
    }
  });
});
