import { beforeAll, describe, expect, it } from 'vitest';
import type { ServiceItem } from '../../schemas/generated/types.ts';
import { eachDatabaseApp, type SignedIn, type TestApp } from '../../test/support/app.ts';
import { createChecks } from '../schemas/index.ts';
import { readLedger, verifyLedger } from '../storage/index.ts';
import { draftAnswer, savedDraft } from './schemas/drafts.ts';

const checks = createChecks();
const fits = {
  draft: checks.of(draftAnswer),
  saved: checks.of(savedDraft),
  problem: checks.named('problem.json'),
};

eachDatabaseApp('The draft of a rule document', (started) => {
  let app: TestApp;
  let editor: SignedIn;
  let item: ServiceItem;
  const path = '/api/rules/service-item/spjy/draft';

  beforeAll(async () => {
    app = started();
    editor = await app.signIn('editor-scjg');
    const found = app.rulesFolder.items.find(({ code }) => code === 'spjy');
    if (!found) throw new Error('spjy is not shipped');
    item = found;
  });

  const saved = async (document: object, headers = {}) => {
    const answer = await editor.put(path, document, headers);
    expect(answer.status, answer.text).toBe(200);
    expect(fits.saved(answer.body)).toEqual([]);
    expect(answer.headers.etag).toBe(`"${answer.body.revision}"`);
    return answer.body as { revision: number; findings: { severity: string; pointer: string }[] };
  };
  const discard = async () => {
    const { headers } = await editor.get(path);
    expect((await editor.delete(path, { 'if-match': String(headers.etag) })).status).toBe(204);
  };

  it('is begun, read, saved again and thrown away, each with its entry in the ledger', async () => {
    expect((await editor.get(path)).body.code).toBe('not-found');
    const first = await saved(item);
    const read = await editor.get(path);
    expect(fits.draft(read.body)).toEqual([]);
    expect(read.headers.etag).toBe(`"${first.revision}"`);
    expect(read.body).toMatchObject({ document: item, basedOn: 1, owner: 'scjg', updatedBy: 'editor-scjg' });
    const second = await saved({ ...item, name: '改名' }, { 'if-match': `"${first.revision}"` });
    expect(second.revision).toBeGreaterThan(first.revision);
    await discard();
    expect((await editor.get(path)).status).toBe(404);
    const { storage } = app.platform;
    const entries = await readLedger(storage, { stream: 'rules/service-item/spjy', limit: 10 });
    expect(entries.map(({ entry }) => (entry as { type: string }).type)).toEqual([
      ...['imported', 'draft-saved', 'draft-saved', 'draft-discarded'],
    ]);
    expect(await verifyLedger(storage, 'rules/service-item/spjy')).toBeNull();
  });

  it('may have far more rules than any other body has values', async () => {
    const [rule] = item.routing;
    const routing = Array.from({ length: 1200 }, (_, i) => ({ ...rule, name: `r${i}` }));
    await saved({ ...item, routing });
    expect((await editor.get(path)).body.document.routing).toHaveLength(1200);
    await discard();
  });

  it('that is saved unchanged keeps its revision', async () => {
    const first = await saved(item);
    expect(await saved(item, { 'if-match': `"${first.revision}"` })).toEqual(first);
    await discard();
  });

  it('may be unfinished: what is wrong comes back as findings', async () => {
    const { findings } = await saved({ kind: 'service-item', code: 'spjy', name: '' });
    expect(findings.length).toBeGreaterThan(5);
    expect(findings.map(({ pointer }) => pointer)).toContain('/name');
    await discard();
  });

  it('is checked strictly once it fits its schema', async () => {
    const [rule, ...others] = item.acceptance;
    const twice = { ...item, acceptance: [rule, rule, ...others] };
    const { findings } = await saved(twice);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'duplicate-name', severity: 'error' }));
    await discard();
  });

  it('is not overwritten by who has read an older revision: both texts come back', async () => {
    const { revision } = await saved(item);
    const tag = { 'if-match': `"${revision}"` };
    const answers = await Promise.all(
      ['甲', '乙', '丙'].map((name) => editor.put(path, { ...item, name }, tag)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    for (const { body } of answers.filter(({ status }) => status === 409)) {
      expect(fits.problem(body)).toEqual([]);
      expect(body.code).toBe('stale-revision');
      expect(body.current).toMatchObject({ updatedBy: 'editor-scjg' });
      expect(body.current.revision).toBeGreaterThan(revision);
      expect([body.current.document.name, body.yours.name].every((name) => '甲乙丙'.includes(name))).toBe(
        true,
      );
      expect(body.yours.name).not.toBe(body.current.document.name);
    }
    const again = await editor.put(path, item);
    expect([again.status, again.body.code]).toEqual([409, 'stale-revision']);
    await discard();
    const gone = await editor.put(path, item, tag);
    expect([gone.status, gone.body.current, gone.body.yours.code]).toEqual([409, null, 'spjy']);
  });

  it('begun again never has a revision that somebody may still hold', async () => {
    const first = await saved(item);
    await discard();
    const second = await saved(item);
    expect(second.revision).toBeGreaterThan(first.revision);
    await discard();
  });

  it('is not there for another department, for the centre and for who writes no rules', async () => {
    await saved(item);
    for (const name of ['editor-yj', 'admin', 'centre-approver', 'clerk', 'auditor']) {
      const person = await app.signIn(name);
      const answers = [
        await person.get(path),
        await person.put(path, item),
        await person.delete(path, { 'if-match': '"1"' }),
      ];
      expect([name, ...answers.map(({ body }) => body.code)]).toEqual([
        name,
        ...['not-found', 'not-found', 'not-found'],
      ]);
    }
    expect((await app.request().get(path)).status).toBe(401);
    await discard();
  });

  describe('of which document', () => {
    it.each([
      ['another kind', { kind: 'calendar' }, '/kind'],
      ['another code', { code: 'other' }, '/code'],
      ['an item that is given away', { owner: 'yj' }, '/owner'],
    ])('is told by its address: %s is refused', async (_, change, pointer) => {
      const answer = await editor.put(path, { ...item, ...change });
      expect([answer.status, answer.body.errors.map((error: { pointer: string }) => error.pointer)]).toEqual([
        422,
        [pointer],
      ]);
    });

    it('is a matter of department: the centre keeps the other four kinds, one document of each', async () => {
      const admin = await app.signIn('admin');
      for (const kind of ['procedure', 'calendar', 'parameters', 'directory'] as const) {
        const document = app.rulesFolder[kind];
        const address = `/api/rules/${kind}/${document.code}/draft`;
        expect((await editor.put(address, document)).status).toBe(404);
        const answer = await admin.put(address, document);
        const errors = answer.body.findings.filter(
          ({ severity }: { severity: string }) => severity === 'error',
        );
        expect([kind, answer.status, errors]).toEqual([kind, 200, []]);
        const tag = { 'if-match': `"${answer.body.revision}"` };
        expect((await admin.delete(address, tag)).status).toBe(204);
        expect(
          (await admin.put(`/api/rules/${kind}/second/draft`, { ...document, code: 'second' })).status,
        ).toBe(404);
      }
    });

    it('a department begins a new item as its own', async () => {
      const address = '/api/rules/service-item/xin/draft';
      const answer = await editor.put(address, { ...item, code: 'xin' });
      expect(answer.status).toBe(200);
      expect((await editor.get(address)).body).toMatchObject({ basedOn: null, owner: 'scjg' });
      const other = await app.signIn('editor-yj');
      expect((await other.put(address, { ...item, code: 'xin', owner: 'yj' })).status).toBe(404);
    });
  });

  it.each(['12', 'W/"1"', '*', '"a"', '""'])('takes no If-Match of the form %s', async (tag) => {
    const answer = await editor.put(path, item, { 'if-match': tag });
    expect([answer.status, answer.body.code]).toEqual([400, 'malformed-request']);
  });
});
