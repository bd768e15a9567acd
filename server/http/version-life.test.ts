/** The whole life of versions through HTTP: who may do what, what is in the way, and what an applicant is answered. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Application, ServiceItem } from '../../schemas/generated/types.ts';
import { eachDatabaseApp, type SignedIn, type TestApp } from '../../test/support/app.ts';
import { differencesOf, expectationOf } from '../core/golden/expectation.ts';
import { compile, decide } from '../core/index.ts';
import { createChecks } from '../schemas/index.ts';
import { readLedger, verifyLedger } from '../storage/index.ts';
import { movedVersion, publication, versionAnswer, versionList } from './schemas/rules.ts';

const checks = createChecks();
const fits = {
  list: checks.of(versionList),
  version: checks.of(versionAnswer),
  moved: checks.of(movedVersion),
  publication: checks.of(publication),
};

let now = new Date('2026-03-02T02:00:00Z');
const words = { statement: '我局对本次修改负责,同意用印', occasion: '标准修改' };

eachDatabaseApp(
  'A version',
  (started) => {
    let app: TestApp;
    let editor: SignedIn;
    let approver: SignedIn;
    const document = '/api/rules/service-item/spjy';

    const signIn = async () => {
      editor = await app.signIn('editor-scjg');
      approver = await app.signIn('centre-approver');
    };
    beforeAll(() => {
      app = started();
      now = new Date('2026-03-02T02:00:00Z'); // from here on it only goes forward
    });
    beforeEach(signIn);

    const shipped = (): ServiceItem => {
      const found = app.rulesFolder.items.find(({ code }) => code === 'spjy');
      if (!found) throw new Error('spjy is not shipped');
      return found;
    };

    /** Renewals are taken from so many days before the licence ends; the golden cases follow where they are told to. */
    function renewalFrom(days: number, casesFollow: boolean): ServiceItem {
      const item = shipped();
      const acceptance = item.acceptance.map((rule) =>
        rule.name === 'c9'
          ? JSON.parse(JSON.stringify(rule).replaceAll('"value":90', `"value":${days}`))
          : rule,
      );
      const changed = { ...item, acceptance };
      if (!casesFollow) return changed;
      const { procedure, calendar, parameters, directory } = app.rulesFolder;
      const none = { code: 'x', version: 0, hash: '' };
      const compiled = compile(
        { item: changed, procedure, calendar, parameters, directory },
        { item: none, procedure: none, calendar: none, parameters: none, directory: none },
      );
      const cases = item.cases.map((golden) => {
        const decision = decide(compiled, golden.application);
        return differencesOf(golden, decision).length === 0
          ? golden
          : { ...golden, expect: expectationOf(decision) };
      });
      return { ...changed, cases };
    }

    async function saved(text: object, by = editor, path = document): Promise<number> {
      const current = await by.get(`${path}/draft`);
      const tag = current.status === 200 ? { 'if-match': String(current.headers.etag) } : {};
      const answer = await by.put(`${path}/draft`, text, tag);
      expect(answer.status, answer.text).toBe(200);
      return answer.body.revision;
    }

    async function submitted(text: object, by = editor, path = document) {
      const revision = await saved(text, by, path);
      const answer = await by.post(`${path}/draft/submit`, { revision, ...words });
      expect(answer.status, answer.text).toBe(200);
      const { version, hash } = answer.body as { version: number; hash: string };
      return { version, hash, at: `${path}/versions/${version}` };
    }

    async function published(text: object, effectiveFrom: string) {
      const one = await submitted(text);
      expect((await approver.post(`${one.at}/approve`, { hash: one.hash })).status).toBe(200);
      const answer = await approver.post(`${one.at}/publish`, { hash: one.hash, effectiveFrom });
      expect(answer.status, answer.text).toBe(200);
      expect(fits.publication(answer.body)).toEqual([]);
      return { ...one, answer };
    }

    const messages = (answer: { body: { errors?: { message: string }[] } }) =>
      (answer.body.errors ?? []).map(({ message }) => message).join('\n');

    const renewal = (licenseExpiry: string): Omit<Application, 'submittedAt'> => {
      const golden = shipped().cases.find(
        ({ application, expect: { outcome } }) =>
          application.variant === '延续' && !application.events?.length && outcome === 'accepted',
      );
      if (!golden) throw new Error('no golden case of a renewal');
      const { submittedAt: _, acceptedOn: __, ...application } = golden.application;
      return { ...application, form: { ...application.form, licenseExpiry } };
    };
    const evaluate = (submittedAt: string, expiry: string) =>
      app
        .request()
        .post('/api/items/spjy/evaluate')
        .send({ ...renewal(expiry), submittedAt });

    it('changes a threshold: from its day on for what is received, never for what has been', async () => {
      const clerk = await app.signIn('clerk');
      const body = {
        item: 'spjy',
        ...renewal('2026-05-20'),
        applicant: { kind: 'person', name: '林晓(虚构)' },
      };
      const received = await clerk.post('/api/cases', body, { 'idempotency-key': 'renewal-1' });
      expect([received.status, received.body.decision?.outcome]).toEqual([201, 'accepted']);

      const revision = await saved(renewalFrom(30, false));
      const early = await editor.post(`${document}/draft/submit`, { revision, ...words });
      expect([early.status, early.body.code]).toEqual([409, 'blocked']);
      expect(messages(early)).toMatch(/典型案例 .+应为/);

      const { version, hash, at, answer } = await published(renewalFrom(30, true), '2026-03-10');
      expect(version).toBe(2);
      expect(answer.body).toMatchObject({ state: 'scheduled', openCases: { count: 1, cases: [] } });
      expect((await editor.get(`${document}/draft`)).status).toBe(404);

      const before = await evaluate('2026-03-09T10:00', '2026-05-20');
      expect([before.body.outcome, before.body.versions.item.version]).toEqual(['accepted', 1]);
      const after = await evaluate('2026-03-10T10:00', '2026-05-20');
      expect([after.body.outcome, after.body.versions.item]).toEqual([
        'refused',
        { code: 'spjy', version, hash },
      ]);
      expect(after.body.refusal.rule).toBe('c9');
      const auditor = await app.signIn('auditor');
      const replayed = await auditor.post(`/api/cases/${received.body.id}/replay`);
      expect(replayed.body).toEqual({ identical: true, decision: received.body.decision });
      const shown = await auditor.get(at);
      expect(fits.version(shown.body)).toEqual([]);
      expect(shown.body.state).toBe('scheduled');
      expect(shown.body.people['centre-approver']).toContain('中心审核人员');
      expect(shown.body.life.map(({ type, by }: { type: string; by: string }) => `${type} ${by}`)).toEqual([
        ...['submitted editor-scjg', 'approved centre-approver', 'published centre-approver'],
      ]);
    });

    it('leaves an entry of every step in its stream of the ledger', async () => {
      const { storage } = app.platform;
      const entries = await readLedger(storage, { stream: 'rules/service-item/spjy', limit: 100 });
      const told = entries.map(({ entry }) => entry as Record<string, unknown>);
      const published = told.find(({ type }) => type === 'published');
      const { hash, before } = told.find(({ type }) => type === 'submitted') ?? {};
      expect(published).toMatchObject({ hash, before, effectiveFrom: '2026-03-10', openCasesUntouched: 1 });
      expect(published?.requestId).toEqual(expect.any(String));
      expect(before).toMatch(/^sha256:/);
      expect(await verifyLedger(storage, 'rules/service-item/spjy')).toBeNull();
    });

    it('is approved for the text that was read, and by another person', async () => {
      const { hash, at } = await submitted({ ...shipped(), name: '批准什么' });
      const other = `sha256:${'0'.repeat(64)}`;
      const wrong = await approver.post(`${at}/approve`, { hash: other });
      expect([wrong.status, wrong.body.code, wrong.body.errors[0].pointer]).toEqual([
        409,
        'blocked',
        '/hash',
      ]);
      expect((await approver.post(`${at}/publish`, { hash, effectiveFrom: '2026-04-01' })).body.code).toBe(
        'blocked',
      );
      expect((await editor.post(`${at}/approve`, { hash })).body.code).toBe('forbidden');
      const again = await editor.put(`${document}/draft`, { ...shipped(), name: '又一份' });
      const second = await editor.post(`${document}/draft/submit`, {
        revision: again.body.revision,
        ...words,
      });
      expect(messages(second)).toContain('还在办理中');
      expect(
        (await editor.delete(`${document}/draft`, { 'if-match': `"${again.body.revision}"` })).status,
      ).toBe(204);
      const withdrawn = await editor.post(`${at}/withdraw`, { hash, reason: '写错了' });
      expect(fits.moved(withdrawn.body)).toEqual([]);
      expect(withdrawn.body.state).toBe('withdrawn');
    });

    it('is answered for in words: spaces are none, and a remark points at a place', async () => {
      const path = `${document}/versions/1`;
      const blank = await editor.post(`${document}/draft/submit`, {
        revision: 1,
        statement: ' ',
        occasion: '　',
      });
      const vague = { hash: 'x', remarks: [{ pointer: 'limits', text: ' ' }] };
      const returned = await approver.post(`${path}/return`, vague);
      expect([blank.status, returned.status]).toEqual([422, 422]);
      expect([blank, returned].map(({ body }) => body.errors.length)).toEqual([2, 2]);
      expect(messages(returned)).toContain('JSON 指针');
    });

    it('comes back as the draft when it is returned, with the remarks', async () => {
      const text = { ...shipped(), name: '退回' };
      const { hash, at } = await submitted(text);
      const remarks = [{ pointer: '/name', text: '名称要与国家目录一致' }];
      const answer = await approver.post(`${at}/return`, { hash, remarks });
      expect([answer.status, answer.body.state]).toEqual([200, 'returned']);
      const draft = await editor.get(`${document}/draft`);
      expect(draft.body).toMatchObject({ document: text, remarks, writers: ['editor-scjg'] });
      expect((await approver.post(`${at}/approve`, { hash })).body.code).toBe('blocked');
      await editor.delete(`${document}/draft`, { 'if-match': String(draft.headers.etag) });
    });

    it('is not there for another department and for the public until it is published', async () => {
      const { hash, at } = await submitted({ ...shipped(), name: '别的部门看不到' });
      const other = await app.signIn('editor-yj');
      for (const reader of [other, await app.signIn('clerk')]) {
        expect((await reader.get(at)).status).toBe(404);
        const list = await reader.get(`${document}/versions`);
        expect(list.body.versions.map(({ state }: { state: string }) => state)).not.toContain('submitted');
      }
      expect((await app.request().get(at)).status).toBe(404);
      const comparison = `${document}/versions/1/diff/${at.split('/').at(-1)}`;
      expect((await other.get(comparison)).status).toBe(404);
      expect((await app.request().get(comparison)).status).toBe(404);
      expect((await approver.get(comparison)).body.sentences).toHaveLength(1);
      expect((await other.post(`${at}/sign`, { hash })).status).toBe(404);
      expect((await other.post(`${at}/withdraw`, { hash, reason: '不归我管' })).status).toBe(404);
      const pinned = {
        ...renewal('2026-05-20'),
        submittedAt: '2026-03-02T10:00',
        version: Number(at.split('/').at(-1)),
      };
      const outcome = async (by: SignedIn) => (await by.post('/api/items/spjy/evaluate', pinned)).status;
      expect([await outcome(editor), await outcome(other), await outcome(approver)]).toEqual([200, 404, 200]);
      const own = await editor.get(`${document}/versions`);
      expect(fits.list(own.body)).toEqual([]);
      expect(own.body.versions[0]).toMatchObject({ state: 'submitted', author: 'editor-scjg' });
      expect(own.body.versions[0].allowed).toEqual([
        ...['withdraw', 'restore'].map((verb) => ({ verb, blockers: [] })),
      ]);
      expect((await editor.post(`${at}/withdraw`, { hash, reason: '试过了' })).status).toBe(200);
    });

    it('that touches another department waits for its signature', async () => {
      const item = shipped();
      const [first] = item.routing;
      if (first?.event.type !== 'assign') throw new Error('spjy routes nowhere');
      const joint = structuredClone(first);
      Object.assign(joint, { name: 'r9' });
      Object.assign(joint.event.params, { department: 'yj', role: 'co', task: '协助核查' });
      const text = { ...item, routing: [...item.routing, joint], cases: [] };
      const { hash, at } = await submitted(text);
      const early = await approver.post(`${at}/approve`, { hash });
      expect([early.body.code, messages(early)]).toEqual([
        'blocked',
        expect.stringContaining('还缺“区应急管理局”的会签'),
      ]);
      const signer = await app.signIn('editor-yj');
      expect((await signer.get(at)).body.allowed).toEqual([
        { verb: 'sign', blockers: [] },
        { verb: 'return', blockers: [] },
      ]);
      expect((await signer.post(`${at}/withdraw`, { hash, reason: '反对' })).status).toBe(403);
      expect((await editor.post(`${at}/sign`, { hash })).body.code).toBe('blocked');
      expect((await signer.post(`${at}/sign`, { hash })).status).toBe(200);
      expect((await signer.post(`${at}/sign`, { hash })).body.code).toBe('blocked');
      expect((await approver.post(`${at}/approve`, { hash })).status).toBe(200);
      expect((await approver.post(`${at}/withdraw`, { hash, reason: '不发布了' })).status).toBe(200);
    });

    it('is published for today or later, on a day of its own, and taken back before it only', async () => {
      const { hash, at } = await submitted({ ...shipped(), name: '择日' });
      await approver.post(`${at}/approve`, { hash });
      const publish = (effectiveFrom: string) => approver.post(`${at}/publish`, { hash, effectiveFrom });
      for (const [day, told] of [
        ['2026-03-01', '已经过去'],
        ['2026-02-30', '没有这一天'],
        ['2026-03-10', '也在'],
      ] as const)
        expect(messages(await publish(day))).toContain(told);
      expect((await publish('2026-04-01')).status).toBe(200);
      now = new Date('2026-03-31T15:59:59Z');
      await signIn();
      const guide = async () => (await app.request().get('/api/items/spjy/guide')).body.item.name;
      expect(await guide()).not.toBe('择日');
      now = new Date('2026-03-31T16:00:00Z');
      expect(await guide()).toBe('择日');
      const late = await approver.post(`${at}/withdraw`, { hash, reason: '来不及了' });
      expect(messages(late)).toContain('已经在 2026-04-01 生效');
    });

    it('is rolled back by publishing the old content anew', async () => {
      now = new Date('2026-04-02T02:00:00Z');
      await signIn();
      const restored = await editor.post(`${document}/versions/2/restore`);
      expect(restored.status, restored.text).toBe(200);
      expect((await editor.post(`${document}/versions/1/restore`)).body.code).toBe('blocked');
      const submission = { revision: restored.body.revision, ...words, occasion: '恢复' };
      const { body } = await editor.post(`${document}/draft/submit`, submission);
      const at = `${document}/versions/${body.version}`;
      await approver.post(`${at}/approve`, { hash: body.hash });
      expect(
        (await approver.post(`${at}/publish`, { hash: body.hash, effectiveFrom: '2026-04-02' })).status,
      ).toBe(200);
      const versions = (await app.request().get(`${document}/versions`)).body.versions;
      expect(versions[0]).toMatchObject({ version: body.version, state: 'in-effect' });
      expect(versions.find(({ version }: { version: number }) => version === 2).hash).toBe(body.hash);
    });

    it('retires its item on a day, with the cases that are still under way', async () => {
      now = new Date('2026-04-03T02:00:00Z');
      await signIn();
      const basis = [{ text: '实施细则二(三)', law: shipped().basis[0]?.id ?? '', confirmed: true }];
      const retirement = { kind: '下放', reason: '下放到街道办理', basis, handedTo: '各街道便民服务中心' };
      const { answer } = await published({ ...shipped(), retirement }, '2026-05-01');
      expect(answer.body.openCases.cases).toHaveLength(answer.body.openCases.count);
      expect(answer.body.openCases.count).toBe(1);
      now = new Date('2026-05-02T02:00:00Z');
      const gone = await app.request().get('/api/items/spjy/guide');
      expect([gone.status, gone.body.code]).toEqual([404, 'no-version-in-effect']);
      expect(gone.body.detail).toContain('下放到街道办理');
      // What was decided is still to be read, by the rules of its day.
      const [open] = answer.body.openCases.cases;
      const reader = await app.signIn('auditor');
      const stored = (await reader.get(`/api/cases/${open.id}`)).body;
      const guide = await reader.get(`/api/cases/${open.id}/guide`);
      expect([guide.status, guide.body.version]).toEqual([200, stored.item.version]);
      expect(guide.body.item.retirement).toBeUndefined();
      const { items } = (await app.request().get('/api/items')).body;
      expect(items.map(({ code }: { code: string }) => code)).not.toContain('spjy');
      expect((await evaluate('2026-04-30T10:00', '2026-05-20')).status).toBe(200);
      expect((await evaluate('2026-05-06T10:00', '2026-05-20')).body.code).toBe('no-version-in-effect');
    });

    describe('of a document that all items share', () => {
      it.each(['procedure', 'calendar', 'parameters', 'directory'] as const)(
        'of kind %s goes the same way',
        async (kind) => {
          const admin = await app.signIn('admin');
          const text = structuredClone(app.rulesFolder[kind]) as { code: string; name?: string };
          const path = `/api/rules/${kind}/${text.code}`;
          const same = await saved(text, admin, path);
          const unchanged = await admin.post(`${path}/draft/submit`, { revision: same, ...words });
          expect(messages(unchanged)).toContain('没有差别');
          await admin.delete(`${path}/draft`, { 'if-match': `"${same}"` });
          expect((await editor.put(`${path}/draft`, text)).status).toBe(404);
        },
      );

      it('that decides golden cases of items otherwise is co-signed by the owners, who are told which', async () => {
        const admin = await app.signIn('admin');
        const { parameters } = app.rulesFolder;
        const raised = structuredClone(parameters);
        Object.assign(raised.parameters.dibaoStd ?? {}, { value: 1100 });
        const { hash, at } = await submitted(raised, admin, `/api/rules/parameters/${parameters.code}`);
        const { life } = (await approver.get(at)).body;
        expect(life[0].coSigners).toContain('mz');
        expect(life[0].changedCases).toContainEqual(expect.stringMatching(/事项“最低生活保障.+dibao-D02/));
        expect((await approver.post(`${at}/approve`, { hash })).body.code).toBe('blocked');
        const signer = await app.signIn('editor-mz');
        expect((await signer.post(`${at}/sign`, { hash })).status).toBe(200);
        expect((await approver.post(`${at}/withdraw`, { hash, reason: '只是一试' })).status).toBe(200);
      });

      it('that tells a year nobody knew yet may be published, whatever cases were about not knowing it', async () => {
        const admin = await app.signIn('admin');
        const calendar = structuredClone(app.rulesFolder.calendar);
        const last = calendar.years.at(-1);
        if (!last) throw new Error('no year is shipped');
        const year = last.year + 1;
        const holidays = last.holidays.map((day) => ({
          ...day,
          date: day.date.replace(/^\d{4}/, `${year}`),
        }));
        calendar.years.push({ year, source: `${year}年放假安排的通知`, holidays, makeupWorkdays: [] });
        const { hash, at } = await submitted(calendar, admin, `/api/rules/calendar/${calendar.code}`);
        const { coSigners } = (await approver.get(at)).body.life[0];
        for (const department of coSigners)
          await (await app.signIn(`editor-${department}`)).post(`${at}/sign`, { hash });
        expect((await approver.post(`${at}/approve`, { hash })).status).toBe(200);
        const days = { effectiveFrom: '2026-05-02' };
        expect((await approver.post(`${at}/publish`, { hash, ...days })).status).toBe(200);
        const asked = { kind: 'addWorkdays', input: { acceptedOn: `${last.year}-12-30`, n: 5 } };
        const { body } = await app.request().post('/api/calendar/compute').send(asked);
        expect(body.result).toMatch(new RegExp(`^${year}-01-`));
      });

      it('leaves a ledger by which every version is the one that was approved', async () => {
        expect((await app.platform.ledger.verify()).findings).toEqual([]);
      });
    });
  },
  { now: () => now },
);
