/** Two editors of one draft see each other, for as long as they are there. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { eachDatabaseApp, type SignedIn, type TestApp } from '../../test/support/app.ts';
import { addUser, sessionHeaders } from '../../test/support/callers.ts';
import { createChecks } from '../schemas/index.ts';
import { listPresences, readLedger } from '../storage/index.ts';
import { draftCompany } from './schemas/draft-presence.ts';

const fits = createChecks().of(draftCompany);
const draft = '/api/rules/service-item/spjy/draft';
let now = new Date('2026-03-02T02:00:00Z');
const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
};

eachDatabaseApp(
  'Somebody in a draft',
  (started) => {
    let app: TestApp;
    let editor: SignedIn;
    let colleague: Record<string, string>;

    beforeAll(async () => {
      app = started();
      const user = await addUser(app, 'colleague', { roles: ['editor'], displayName: '王伟' });
      colleague = { ...(await sessionHeaders(app, user)) };
    });
    beforeEach(async () => {
      later(60_000);
      editor = await app.signIn('editor-scjg');
    });

    const appear = async (part?: string) => {
      const answer = await editor.put(`${draft}/presence`, part === undefined ? {} : { part });
      expect(answer.status, answer.body.code).toBe(200);
      expect(fits(answer.body)).toEqual([]);
      return answer.body as { others: { name: string; part: string | null }[]; revision: number | null };
    };
    const colleagueAppears = (part: string) =>
      app.request().put(`${draft}/presence`).set(colleague).send({ part });

    it('is seen by whoever else is there, with the part that is open', async () => {
      expect(await appear()).toEqual({ others: [], revision: null });
      const { body } = await colleagueAppears('materials');
      expect(body.others).toMatchObject([{ name: 'editor-scjg', part: null }]);
      expect((await appear('limits')).others).toMatchObject([
        { name: 'colleague', displayName: '王伟', part: 'materials' },
      ]);
    });

    it('is not seen any more after leaving, or after 30 seconds without a sign', async () => {
      await colleagueAppears('materials');
      await app.request().delete(`${draft}/presence`).set(colleague).expect(204);
      expect((await appear()).others).toEqual([]);
      await colleagueAppears('form');
      later(29_000);
      expect((await appear()).others.length).toBe(1);
      later(2_000);
      expect((await appear()).others).toEqual([]);
    });

    it('hears of a newer save', async () => {
      const item = app.rulesFolder.items.find(({ code }) => code === 'spjy');
      const saved = await editor.put(draft, item);
      expect((await colleagueAppears('form')).body.revision).toBe(saved.body.revision);
      await editor.delete(draft, { 'if-match': String(saved.headers.etag) });
      expect((await appear()).revision).toBeNull();
    });

    it('leaves no trace: no row for longer than minutes, no entry in the ledger', async () => {
      const { storage } = app.platform;
      const at = { kind: 'service-item', code: 'spjy' } as const;
      const entries = () => readLedger(storage, { stream: 'rules/service-item/spjy', limit: 100 });
      const before = await entries();
      await colleagueAppears('form');
      later(11 * 60_000);
      await appear();
      expect((await listPresences(storage, at, '2026-01-01T00:00:00.000Z')).map(({ name }) => name)).toEqual([
        'editor-scjg',
      ]);
      expect(await entries()).toEqual(before);
    });

    it('is not there for another department, and says where only in words of ours', async () => {
      const other = await app.signIn('editor-zj');
      expect((await other.put(`${draft}/presence`, {})).status).toBe(404);
      expect((await other.delete(`${draft}/presence`)).status).toBe(404);
      expect((await editor.put(`${draft}/presence`, { part: '<b>' })).status).toBe(422);
      await Promise.all(Array.from({ length: 8 }, () => appear('form')));
    });
  },
  { now: () => now },
);
