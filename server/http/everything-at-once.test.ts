/** Faults of the envelope and of its contents are told together; what a case may not be. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SignedIn, startTestApp, type TestApp } from '../../test/support/app.ts';

let app: TestApp;
let clerk: SignedIn;
beforeAll(async () => {
  app = await startTestApp();
  clerk = await app.signIn('clerk');
});
afterAll(() => app.close());

const form = { applicantId: '350299195307080179', localHukou: true, byAgent: false, phone: '13800000000' };
const good = { variant: '首次', channel: 'window', submittedAt: '2025-11-18T09:00', form };

const pointersOf = (body: { errors?: { pointer: string }[] }) =>
  (body.errors ?? []).map(({ pointer }) => pointer).sort();

describe('a body with faults in its envelope and in its contents', () => {
  it('hears of all of them at once', async () => {
    const bad = { ...good, channel: 'x', form: { ...form, foo: 1, localHukou: '是' }, licences: ['M99'] };
    const answer = await app.request().post('/api/items/lnyd/evaluate').send(bad);
    expect(answer.status).toBe(422);
    expect(pointersOf(answer.body)).toEqual(['/channel', '/form/foo', '/form/localHukou', '/licences/0']);
  });

  it('of a case hears of all of them too, and of an unknown item only what can be told', async () => {
    const applicant = { kind: 'person', name: '林晓' };
    const faulty = { item: 'lnyd', ...good, channel: 'x', licences: ['M99'], applicant };
    const key = { 'idempotency-key': 'at-once-1' };
    expect(pointersOf((await clerk.post('/api/cases', faulty, key)).body)).toEqual([
      '/channel',
      '/licences/0',
    ]);
    const unknown = { ...faulty, item: 'nothing' };
    expect(pointersOf((await clerk.post('/api/cases', unknown, key)).body)).toEqual(['/channel']);
  });
});

describe('a case', () => {
  const applicant = { kind: 'person', name: '林晓' };
  const receive = (parts: object, key: string) =>
    clerk.post('/api/cases', { item: 'lnyd', ...good, applicant, ...parts }, { 'idempotency-key': key });

  it('is not received in advance', async () => {
    const answer = await receive({ submittedAt: '2098-01-04T10:00' }, 'advance-1');
    expect(answer.status).toBe(422);
    expect(pointersOf(answer.body)).toEqual(['/submittedAt']);
  });

  it('names an agent with number and phone or not at all', async () => {
    const answer = await receive({ applicant: { ...applicant, agent: { name: '李四' } } }, 'agent-1');
    expect(answer.status).toBe(422);
    expect(pointersOf(answer.body)).toEqual(['/applicant/agent/idNumber', '/applicant/agent/phone']);
  });

  it('takes a date that a material does not bear as not filled in', async () => {
    const materials = { M1: { submitted: true, validUntil: null }, M2: { submitted: true } };
    const answer = await receive({ materials }, 'null-1');
    expect(answer.status, answer.text).toBe(201);
    expect(answer.body.decision.outcome).toBe('immediate');
  });
});
