import { beforeAll, describe, expect, it } from 'vitest';
import type { Application, Case } from '../../schemas/generated/types.ts';
import { eachDatabaseApp, type SignedIn, type TestApp } from '../../test/support/app.ts';
import { listCaseEvents, readLedger, verifyLedger } from '../storage/index.ts';

eachDatabaseApp('Events of a case', (started) => {
  let app: TestApp;
  let clerk: SignedIn;
  let keys = 0;

  beforeAll(async () => {
    app = started();
    clerk = await app.signIn('clerk');
  });

  const applicant = { kind: 'person', name: '林晓(虚构)' };

  function find(fits: (golden: Case) => boolean): { item: string; application: Application } {
    for (const { code, cases } of app.rulesFolder.items) {
      const found = cases.find((golden) => !golden.application.events?.length && fits(golden));
      if (found) return { item: code, application: found.application };
    }
    throw new Error('no golden case fits');
  }

  /** A case with the departments, who acts for the first of them, and where events go. */
  async function receivedCase(
    fits: (golden: Case) => boolean = ({ expect: { outcome } }) => outcome === 'accepted',
  ) {
    const { item, application } = find(fits);
    keys += 1;
    const answer = await clerk.post(
      '/api/cases',
      { item, ...application, applicant },
      { 'idempotency-key': `k${keys}` },
    );
    expect(answer.status).toBe(201);
    const { department } = answer.body.decision.routing[0] ?? {};
    const handler = department === undefined ? clerk : await app.signIn(`handler-${department}`);
    const path = `/api/cases/${answer.body.id}`;
    return { id: answer.body.id as string, path, decision: answer.body.decision, department, handler };
  }

  const codes = (answer: { body: { allowed: { type: string }[] } }) =>
    answer.body.allowed.map(({ type }) => type);

  describe('an event', () => {
    it('moves the clocks under the versions of the receipt and stands in history and ledger', async () => {
      const { id, path, decision, handler } = await receivedCase();
      const event = { type: 'correction-notice', on: decision.timing.acceptedOn, requires: ['M1'] };
      const noticed = await handler.post(`${path}/events`, event);
      expect(noticed.status).toBe(200);
      expect(noticed.body.revision).toBe(2);
      expect(codes(noticed)).toContain('corrected');
      expect(codes(noticed)).not.toContain('correction-notice');
      const corrected = await clerk.post(`${path}/events`, {
        type: 'corrected',
        at: decision.timing.commitmentDue,
      });
      expect(corrected.body.decision.timing.acceptedOn).toBe(decision.timing.commitmentDue);
      expect(corrected.body.decision.versions).toEqual(decision.versions);
      expect(corrected.body.history.map(({ type }: { type: string }) => type)).toEqual([
        'received',
        'correction-notice',
        'corrected',
      ]);
      const { storage } = app.platform;
      expect((await listCaseEvents(storage, id)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
      expect(await readLedger(storage, { stream: `case/${id}`, limit: 10 })).toHaveLength(3);
      // Colleagues are told by name, others by what they do; nobody by what somebody signs in with.
      const seen = (answer: { body: { history: { by: { name: string } }[] } }) =>
        answer.body.history.map(({ by }) => by.name);
      expect(seen(corrected)[0]).toBe('窗口人员(演示)');
      expect(seen(corrected)[1]).toMatch(/^.\*+$/);
      const byHandler = await handler.get(path);
      expect(seen(byHandler)[0]).toMatch(/^窗\*+$/);
      expect(seen(byHandler)[1]).not.toContain('*');
      expect(byHandler.body.history[1].by).toMatchObject({
        roles: ['handler'],
        department: expect.any(String),
      });
      const chain = await handler.get(`/api/ledger?stream=case/${id}`);
      expect(Object.values(chain.body.people)).toEqual(
        expect.arrayContaining([byHandler.body.history[0].by, byHandler.body.history[1].by]),
      );
      expect(await verifyLedger(storage, `case/${id}`)).toBeNull();
      const [, entry] = await readLedger(storage, { stream: `case/${id}`, limit: 10 });
      expect(entry).toMatchObject({
        actor: expect.stringContaining('handler-'),
        entry: { requestId: noticed.headers['x-request-id'] },
      });
      expect((await clerk.post(`${path}/replay`)).body.identical).toBe(true);
    });

    it('that the state does not allow answers 409', async () => {
      const { path, handler } = await receivedCase();
      const answer = await handler.post(`${path}/events`, { type: 'corrected', at: '2026-01-05T10:00' });
      expect([answer.status, answer.body.code]).toEqual([409, 'event-not-allowed']);
      const closed = await receivedCase(({ expect: { outcome } }) => outcome === 'refused');
      const late = await clerk.post(`${closed.path}/events`, { type: 'extension-approved' });
      expect(late.body.code).toBe('event-not-allowed');
    });

    it('of somebody whose part it is not answers 403', async () => {
      const { path, decision } = await receivedCase();
      const notice = { type: 'correction-notice', on: decision.timing.acceptedOn };
      expect((await clerk.post(`${path}/events`, notice)).body.code).toBe('forbidden');
      const auditor = await app.signIn('auditor');
      expect((await auditor.post(`${path}/events`, notice)).body.code).toBe('forbidden');
    });

    it('that is wrong answers 422 at its own place', async () => {
      const { path, handler } = await receivedCase();
      const send = async (event: object) => (await handler.post(`${path}/events`, event)).body.errors;
      expect(await send({ type: 'correction-notice', on: '2025-02-30' })).toMatchObject([{ pointer: '/on' }]);
      expect(await send({ type: 'stage-completed', department: 'nobody', on: '2025-10-09' })).toMatchObject([
        { pointer: '/department' },
      ]);
      expect(
        await send({ type: 'special-procedure', name: '听证', from: '2025-10-09', to: '2025-10-08' }),
      ).toMatchObject([{ pointer: '/to' }]);
      expect(await send({ type: 'extension-approved', extra: 1 })).toMatchObject([{ pointer: '/extra' }]);
    });

    it('meant for another revision answers 409 and names the one there is', async () => {
      const { path, handler } = await receivedCase();
      const event = { type: 'special-procedure', name: '专家评审', from: '2025-10-09', to: '2025-10-10' };
      expect((await handler.post(`${path}/events`, event, { 'if-match': '"1"' })).status).toBe(200);
      const stale = await handler.post(`${path}/events`, event, { 'if-match': '"1"' });
      expect([stale.status, stale.body.code]).toEqual([409, 'stale-revision']);
      expect(stale.body.detail).toContain('2');
      expect((await handler.post(`${path}/events`, event, { 'if-match': 'W/x' })).status).toBe(400);
    });

    it('of two at the same time is not lost', async () => {
      const { path, handler } = await receivedCase();
      const event = (day: string) => ({ type: 'special-procedure', name: '专家评审', from: day, to: day });
      const answers = await Promise.all(
        ['2025-10-09', '2025-10-10', '2025-10-11'].map((day) => handler.post(`${path}/events`, event(day))),
      );
      const done = answers.filter(({ status }) => status === 200).length;
      expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
      const { body } = await clerk.get(path);
      expect(body.application.events).toHaveLength(done);
      expect(body.revision).toBe(1 + done);
    });

    it('of a deferral says whether it was in time', async () => {
      const { path } = await receivedCase(({ expect: { outcome } }) => outcome === 'accepted_deferred');
      const before = await clerk.get(path);
      expect(codes(before)).toContain('deferral-supplied');
      const at = `${before.body.decision.deferred[0].dueOn}T10:00`;
      const { body } = await clerk.post(`${path}/events`, { type: 'deferral-supplied', at });
      expect(body.decision.deferred[0].result).toBe('in-time');
    });
  });

  describe('the allowed events', () => {
    it('say which fields they take and who may send them', async () => {
      const { path } = await receivedCase();
      const { body } = await clerk.get(path);
      const special = body.allowed.find(({ type }: { type: string }) => type === 'special-procedure');
      expect(special.by).toEqual(['handler', 'admin']);
      expect(special.fields.required).toEqual(['type', 'name', 'from']);
      expect(JSON.stringify(special.fields)).not.toContain('$ref');
    });
  });
});
