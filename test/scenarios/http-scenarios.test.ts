/** Every golden case and every timing vector through HTTP, on both databases; what is received as a case is the same. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Application, Case } from '../../schemas/generated/types.ts';
import { differencesOf } from '../../server/core/golden/expectation.ts';
import { readRulesFolder } from '../../server/rules/rules-folder.ts';
import { type SignedIn, startTestApp, type TestApp } from '../support/app.ts';
import { databasesHere, type ScratchDatabase, scratchDatabases } from '../support/databases.ts';
import timingVectors from './timing-vectors.json' with { type: 'json' };

const { items } = readRulesFolder(new URL('../../rules', import.meta.url).pathname);

/** Cases that every item brings with it from practice; the others stand at boundaries, a few edits away. */
function isFromPractice({ id }: Case): boolean {
  return /-(\d+|P\d+)$/.test(id);
}

const applicant = { kind: 'person', name: '林晓', idNumber: '350299198806150112', phone: '13800000000' };

/** A clerk's body: what a case adds is the applicant; a special channel is told nothing of them. */
function intakeOf(application: Application): object {
  return { ...application, events: [], applicant };
}

describe.each(databasesHere)('the server on %s', (database) => {
  let scratch: ScratchDatabase;
  let app: TestApp;
  let clerk: SignedIn;

  beforeAll(async () => {
    scratch = await scratchDatabases[database]();
    app = await startTestApp({ databaseUrl: scratch.databaseUrl });
    clerk = await app.signIn('clerk');
  }, 60_000);

  afterAll(async () => {
    await app.close();
    await scratch.drop();
  });

  describe.each(items.map((item) => [item.code, item] as const))('for %s', (code, item) => {
    it('decides every golden case as it says', async () => {
      for (const golden of item.cases) {
        const answer = await app.request().post(`/api/items/${code}/evaluate`).send(golden.application);
        expect(answer.status, `${golden.id}: ${answer.text.slice(0, 400)}`).toBe(200);
        expect(differencesOf(golden, answer.body), golden.id).toEqual([]);
      }
    });

    it('stores what it decides and replays it to the same bytes', async () => {
      for (const golden of item.cases.filter(isFromPractice)) {
        const dry = await app
          .request()
          .post(`/api/items/${code}/evaluate`)
          .send({ ...golden.application, events: [] });
        const key = { 'idempotency-key': `scenario-${golden.id}` };
        const received = await clerk.post('/api/cases', { item: code, ...intakeOf(golden.application) }, key);
        expect(received.status, `${golden.id}: ${received.text.slice(0, 400)}`).toBe(201);
        expect(received.body.decision, golden.id).toEqual(dry.body);
        expect(received.body.documents.map((document: { code: string }) => document.code)).toEqual(
          dry.body.documents,
        );
        const replayed = await clerk.post(`/api/cases/${received.body.id}/replay`);
        expect(replayed.body.identical, golden.id).toBe(true);
        expect(replayed.body.decision, golden.id).toEqual(received.body.decision);
      }
    }, 120_000);
  });

  it('computes every timing vector', async () => {
    for (const { kind, input, expect: wanted } of timingVectors) {
      const answer = await app.request().post('/api/calendar/compute').send({ kind, input });
      expect(answer.body.result, JSON.stringify({ kind, input })).toEqual(wanted);
    }
  });
});
