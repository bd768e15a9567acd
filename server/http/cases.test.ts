import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../../schemas/generated/types.ts';
import { eachDatabaseApp, type SignedIn, type TestApp } from '../../test/support/app.ts';
import { createChecks } from '../schemas/index.ts';
import { findUserByName, insertUser, readLedger, uuidV7, verifyLedger } from '../storage/index.ts';
import { receivedCase, replay, shownCase } from './schemas/cases.ts';

eachDatabaseApp('Cases', (started) => {
  let app: TestApp;
  let clerk: SignedIn;
  const checks = createChecks();
  const fitsReceived = checks.of(receivedCase);
  const fitsShown = checks.of(shownCase);

  const applicant = {
    kind: 'person',
    name: '林晓(虚构)',
    idNumber: '350299198806150112',
    phone: '13812345678',
  };

  beforeAll(async () => {
    app = started();
    clerk = await app.signIn('clerk');
  });

  /** The golden case of an outcome, wherever it is. */
  function goldenCase(outcome: string): { item: string; application: Application; expected: unknown } {
    for (const { code, cases } of app.rulesFolder.items) {
      const found = cases.find(
        ({ expect, application }) => expect.outcome === outcome && !application.events?.length,
      );
      if (found) return { item: code, application: found.application, expected: found.expect };
    }
    throw new Error(`no golden case is ${outcome}`);
  }

  function bodyOf(outcome: string): Record<string, unknown> {
    const { item, application } = goldenCase(outcome);
    return { item, ...application, applicant };
  }

  const newKey = () => ({ 'idempotency-key': randomUUID() });
  const receive = (body: object, headers: Record<string, string> = newKey(), by = clerk) =>
    by.post('/api/cases', body, headers);

  describe('receiving a case', () => {
    it('decides, numbers and stores it, and answers where its papers are', async () => {
      const body = bodyOf('accepted');
      const answer = await receive(body);
      expect(answer.status).toBe(201);
      expect(fitsReceived(answer.body)).toEqual([]);
      expect(answer.body.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
      expect(answer.body.caseNumber).toMatch(/^BH-\d{8}-\d{5}$/);
      const dryRun = await app
        .request()
        .post(`/api/items/${body.item}/evaluate`)
        .send(goldenCase('accepted').application);
      expect(answer.body.decision).toEqual(dryRun.body);
      expect(answer.body.documents.map(({ code }: { code: string }) => code)).toEqual(dryRun.body.documents);
    });

    it('numbers papers without gaps, however many clerks there are', async () => {
      const body = bodyOf('one_time_notice');
      const answers = await Promise.all(Array.from({ length: 8 }, () => receive(body)));
      const numbers = answers.flatMap(({ body: { documents } }) =>
        documents.map((each: { number: string }) => each.number),
      );
      const sequence = numbers.map((number) => Number(number.slice(-6))).sort((a, b) => a - b);
      expect(sequence).toEqual(sequence.map((_, i) => i + (sequence[0] ?? 0)));
      expect(new Set(answers.map(({ body: { caseNumber } }) => caseNumber)).size).toBe(8);
    });

    it('under the same key answers what was stored, and stores nothing more', async () => {
      const [body, headers] = [bodyOf('accepted'), newKey()];
      const [first, ...again] = await Promise.all([0, 1, 2].map(() => receive(body, headers)));
      expect([first, ...again].map((answer) => answer?.status).sort()).toEqual([200, 200, 201]);
      for (const answer of again) expect(answer.body).toEqual(first?.body);
      const list = await clerk.get(`/api/cases?number=${first?.body.caseNumber}`);
      expect(list.body.cases).toHaveLength(1);
    });

    it('under the same key with another body answers 422', async () => {
      const [body, headers] = [bodyOf('accepted'), newKey()];
      await receive(body, headers);
      const answer = await receive({ ...body, applicant: { ...applicant, name: '别人(虚构)' } }, headers);
      expect([answer.status, answer.body.code]).toEqual([422, 'idempotency-key-reused']);
    });

    it.each([
      ['no key', {}],
      ['an empty key', { 'idempotency-key': '' }],
      ['a key with a blank', { 'idempotency-key': 'two words' }],
      ['a key of 201 characters', { 'idempotency-key': 'x'.repeat(201) }],
    ])('with %s answers 400', async (_, headers) => {
      const answer = await receive(bodyOf('accepted'), headers as Record<string, string>);
      expect([answer.status, answer.body.code]).toEqual([400, 'idempotency-key-required']);
    });

    it('by somebody who is not a clerk answers 403, by nobody 401', async () => {
      const auditor = await app.signIn('auditor');
      expect((await receive(bodyOf('accepted'), newKey(), auditor)).status).toBe(403);
      expect((await app.request().post('/api/cases').send(bodyOf('accepted'))).status).toBe(401);
    });

    it('at another time than now, or with what has happened since, needs the right to', async () => {
      const { storage } = app.platform;
      const demoClerk = await findUserByName(storage, 'clerk');
      if (demoClerk === null) throw new Error('there is no clerk');
      const colleague = { ...demoClerk, id: uuidV7(Date.now()), name: 'window-2', roles: ['clerk'] };
      await storage.write((tx) => insertUser(tx, colleague));
      const plain = await app.signIn('window-2');
      const { submittedAt, ...now } = bodyOf('accepted');
      const backdated = await receive({ ...now, submittedAt }, newKey(), plain);
      const eventful = await receive({ ...now, events: [{ type: 'extension-approved' }] }, newKey(), plain);
      expect([backdated.body.code, eventful.body.code]).toEqual(['forbidden', 'forbidden']);
      expect((await receive(now, newKey(), plain)).status).toBe(201);
    });

    it('with what does not fit answers 422 with every fault', async () => {
      const { applicant: _, ...body } = bodyOf('accepted');
      const answer = await receive({ ...body, version: 1, applicant: { kind: 'firm' } });
      expect(answer.status).toBe(422);
      const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort();
      expect(pointers).toEqual(['/applicant/kind', '/applicant/name', '/version']);
    });

    it('of a special channel keeps no form, no material and no name', async () => {
      const answer = await receive(bodyOf('special_channel'));
      expect(answer.status).toBe(201);
      expect(answer.body.decision.outcome).toBe('special_channel');
      const shown = await clerk.get(`/api/cases/${answer.body.id}`);
      expect(shown.body.application.form).toEqual({});
      expect(shown.body.application.materials).toBeUndefined();
      expect(JSON.stringify(shown.body.applicant)).not.toContain('林晓');
      expect((await clerk.post(`/api/cases/${answer.body.id}/replay`)).body.identical).toBe(true);
    });
  });

  describe('a stored case', () => {
    it('shows its history, its papers and what may happen, with numbers that name people in part', async () => {
      const { body: received } = await receive(bodyOf('accepted'));
      const { status, body, headers } = await clerk.get(`/api/cases/${received.id}`);
      expect(status).toBe(200);
      expect(fitsShown(body)).toEqual([]);
      expect(headers.etag).toBe('"1"');
      expect(body.history).toMatchObject([
        { seq: 1, type: 'received', by: { name: '窗口人员(演示)', department: null, roles: ['clerk'] } },
      ]);

      expect(body.applicant).toMatchObject({
        name: applicant.name,
        idNumber: '350*************12',
        phone: '138******78',
      });
      expect(body.allowed.map(({ type }: { type: string }) => type)).toContain('special-procedure');
      expect(JSON.stringify(body)).not.toContain(applicant.idNumber);
    });

    it('replays to the same bytes', async () => {
      for (const outcome of ['accepted', 'one_time_notice', 'refused']) {
        const { body } = await receive(bodyOf(outcome));
        const answer = await clerk.post(`/api/cases/${body.id}/replay`);
        expect(answer.body).toEqual({ identical: true, decision: body.decision });
      }
    });

    it('tells on demand how each rule was judged, with no number of a person in full', async () => {
      const application = app.rulesFolder.items
        .find(({ code }) => code === 'spjy')
        ?.cases.find(({ id }) => id === 'spjy-01')?.application;
      const { body } = await receive({ ...application, item: 'spjy', applicant });
      const replayed = await clerk.post(`/api/cases/${body.id}/replay?trace=full`);
      expect(checks.of(replay)(replayed.body)).toEqual([]);
      expect(replayed.body).toMatchObject({ identical: true, decision: body.decision });
      expect(replayed.body.trace.length).toBeGreaterThan(10);
      const numbers = Object.values(application?.form ?? {}).filter((value) =>
        /^\d{11}(\d{6}.)?$/.test(`${value}`),
      );
      expect(numbers.length).toBeGreaterThan(0);
      for (const number of numbers) expect(JSON.stringify(replayed.body.trace)).not.toContain(number);
    });

    it('is found by filter, page by page, the last received first', async () => {
      const { item } = goldenCase('refused');
      for (let i = 0; i < 3; i += 1) await receive(bodyOf('refused'));
      const query = `/api/cases?item=${item}&outcome=refused&limit=2`;
      const first = await clerk.get(query);
      expect(first.body.cases).toHaveLength(2);
      const second = await clerk.get(`${query}&cursor=${first.body.next}`);
      const ids = [...first.body.cases, ...second.body.cases].map(({ id }: { id: string }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(first.body.cases[0].applicantName).toBe('林*****');
    });

    it.each([
      'cursor=bogus',
      'limit=0',
      'limit=101',
      'outcome=fine',
      'from=2025-02-30',
      'sort=id',
      'item[$ne]=1',
    ])('is not looked for by %s', async (query) => {
      expect((await clerk.get(`/api/cases?${query}`)).body.code).toBe('malformed-request');
    });

    it('is seen by a handler of a department it is routed to, and is not there for another', async () => {
      const { body } = await receive(bodyOf('accepted'));
      const department: string = body.decision.routing[0].department;
      const other = app.rulesFolder.directory.departments.find(
        ({ id }) => !body.decision.routing.some((each: { department: string }) => each.department === id),
      );
      const path = `/api/cases/${body.id}`;
      const [inside, outside] = [
        await app.signIn(`handler-${department}`),
        await app.signIn(`handler-${other?.id}`),
      ];
      expect((await inside.get(path)).status).toBe(200);
      expect((await outside.get(path)).body.code).toBe('not-found');
      expect((await outside.get(body.documents[0].url)).body.code).toBe('not-found');
      expect((await outside.post(`${path}/replay`)).body.code).toBe('not-found');
      expect((await (await app.signIn(`editor-${department}`)).get(path)).status).toBe(404);
      expect((await app.request().get(path)).status).toBe(401);
    });

    it.each(['/api/cases/x', '/api/cases/01a20f02-be23-7b08-a9a2-4810287f5391'])(
      '%s is not there',
      async (path) => {
        expect((await clerk.get(path)).body.code).toBe('not-found');
      },
    );

    it('lies in the database without a name or a number of anybody', async () => {
      const { body } = await receive(bodyOf('accepted'));
      const stream = `case/${body.id}`;
      const ledger = JSON.stringify(await readLedger(app.platform.storage, { stream, limit: 100 }));
      expect(ledger).not.toContain('林晓');
      expect(await verifyLedger(app.platform.storage, stream)).toBeNull();
    });
  });

  describe('a paper of a case', () => {
    it('is a PDF that prints the same each time', async () => {
      const { body } = await receive(bodyOf('accepted'));
      const { url, number } = body.documents[0];
      const first = await clerk.get(url).buffer(true);
      expect(first.headers['content-type']).toBe('application/pdf');
      expect(first.headers['content-disposition']).toBe(`inline; filename="${number}.pdf"`);
      const second = await clerk.get(url).buffer(true);
      expect(Buffer.compare(first.body, second.body)).toBe(0);
    });

    it('of another case is not there', async () => {
      const [one, other] = [await receive(bodyOf('accepted')), await receive(bodyOf('accepted'))];
      const answer = await clerk.get(`/api/cases/${one.body.id}/documents/${other.body.documents[0].number}`);
      expect(answer.body.code).toBe('not-found');
    });
  });
});
