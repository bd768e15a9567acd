/** A department that is asked to co-sign and does not agree. */
import { beforeAll, expect, it } from 'vitest';
import { eachDatabaseApp, type SignedIn, type TestApp } from '../../test/support/app.ts';
import { createChecks } from '../schemas/index.ts';
import { movedVersion } from './schemas/rules.ts';

const fits = createChecks().of(movedVersion);
const said = { statement: '同意用印', occasion: '标准提高' };

eachDatabaseApp('A version that another department has to agree to', (started) => {
  let app: TestApp;
  let admin: SignedIn;
  let signer: SignedIn;
  const path = () => `/api/rules/parameters/${app.rulesFolder.parameters.code}`;

  beforeAll(async () => {
    app = started();
    [admin, signer] = [await app.signIn('admin'), await app.signIn('editor-mz')];
  });

  /** A higher amount, on which cases of the department turn. */
  async function submitted(value: number) {
    const raised = structuredClone(app.rulesFolder.parameters);
    Object.assign(raised.parameters.dibaoStd ?? {}, { value });
    const { body } = await admin.put(`${path()}/draft`, raised);
    const answer = await admin.post(`${path()}/draft/submit`, { revision: body.revision, ...said });
    expect(answer.status, answer.text).toBe(200);
    return { raised, hash: answer.body.hash, at: `${path()}/versions/${answer.body.version}` };
  }
  const verbs = async (who: SignedIn, at: string) =>
    (await who.get(at)).body.allowed.map(({ verb }: { verb: string }) => verb);

  it('goes back to who wrote it with their reasons, told as the word of that department', async () => {
    const { raised, hash, at } = await submitted(1200);
    const remarks = [{ pointer: '/parameters/dibaoStd/value', text: '标准要先经区政府批准' }];
    expect(await verbs(signer, at)).toEqual(['sign', 'return']);
    const stranger = await app.signIn('editor-yj');
    expect((await stranger.post(`${at}/return`, { hash, remarks })).status).toBe(404);
    const answer = await signer.post(`${at}/return`, { hash, remarks });
    expect(fits(answer.body)).toEqual([]);
    expect([answer.status, answer.body.state]).toEqual([200, 'returned']);
    const { life } = (await signer.get(at)).body;
    expect(life.at(-1)).toMatchObject({ type: 'returned', by: 'editor-mz', department: 'mz', remarks });
    const draft = await admin.get(`${path()}/draft`);
    expect(draft.body).toMatchObject({ document: raised, remarks });
    await admin.delete(`${path()}/draft`, { 'if-match': String(draft.headers.etag) });
  });

  it('is no longer sent back by a department that has signed it', async () => {
    const { hash, at } = await submitted(1300);
    const remarks = [{ pointer: '', text: '请先听我局意见' }];
    expect((await signer.post(`${at}/sign`, { hash })).status).toBe(200);
    expect(await verbs(signer, at)).toEqual(['sign']);
    const answer = await signer.post(`${at}/return`, { hash, remarks });
    expect([answer.status, answer.body.errors[0].message]).toEqual([
      409,
      expect.stringContaining('本部门已经会签'),
    ]);
    expect((await admin.post(`${at}/return`, { hash, remarks })).status).toBeGreaterThanOrEqual(400);
  });
});
