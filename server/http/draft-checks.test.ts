import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Calendar, ServiceItem } from '../../schemas/generated/types.ts';
import { eachDatabaseApp, type SignedIn, type TestApp } from '../../test/support/app.ts';
import { createChecks } from '../schemas/index.ts';
import { draftCheck, draftTest } from './schemas/draft-checks.ts';

const checks = createChecks();
const fits = { check: checks.of(draftCheck), test: checks.of(draftTest) };
const path = '/api/rules/service-item/spjy/draft';

eachDatabaseApp('The check of a draft', (started) => {
  let app: TestApp;
  let editor: SignedIn;
  let admin: SignedIn;
  let item: ServiceItem;

  beforeAll(async () => {
    app = started();
    [editor, admin] = [await app.signIn('editor-scjg'), await app.signIn('admin')];
    item = app.rulesFolder.items.find(({ code }) => code === 'spjy') as ServiceItem; // it is shipped
  });

  const save = async (who: SignedIn, at: string, document: object): Promise<number> => {
    const answer = await who.put(at, document);
    expect(answer.status, answer.text).toBe(200);
    return answer.body.revision;
  };
  const edited = (edit: (copy: ServiceItem) => void): ServiceItem => {
    const copy = structuredClone(item);
    edit(copy);
    return copy;
  };
  const ask = async (who: SignedIn, at: string, check: 'check' | 'test') => {
    const answer = await who.post(at);
    expect(answer.status, answer.text).toBe(200);
    expect(fits[check](answer.body)).toEqual([]);
    return answer.body;
  };
  afterEach(async () => {
    for (const [who, at] of [
      [editor, path],
      [admin, '/api/rules/calendar/cn/draft'],
      [admin, '/api/rules/directory/bhq/draft'],
    ] as const) {
      const { status, headers } = await who.get(at);
      if (status === 200) await who.delete(at, { 'if-match': String(headers.etag) });
    }
  });

  it('has nothing against a shipped item, says so of what text, and owns that nothing has been proved', async () => {
    const revision = await save(editor, path, item);
    const answer = await ask(editor, `${path}/check`, 'check');
    expect(answer).toMatchObject({ revision, proofs: { state: 'not-run' } });
    expect(answer.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(answer.findings.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
  });

  it('tells everything at once, also of a draft that is not all there', async () => {
    const draft = edited((copy) => {
      Object.assign(copy.acceptance[0] ?? {}, { priority: 'high' });
      Object.assign(copy.routing[0]?.event.params ?? {}, { department: 'nobody' });
      Object.assign(copy.limits[0]?.event.params ?? {}, { n: 60 });
      copy.acceptance.push({ ...(copy.acceptance[1] as ServiceItem['acceptance'][number]), name: 'twin' });
    });
    await save(editor, path, draft);
    const { findings } = await ask(editor, `${path}/check`, 'check');
    const errors = findings.filter(({ severity }: { severity: string }) => severity === 'error');
    expect(
      errors.map(({ code, pointer }: { code: string; pointer: string }) => `${code} ${pointer}`),
    ).toEqual([
      'schema /acceptance/0/priority',
      'unknown-department /routing/0/event/params/department',
      `duplicate-rule /acceptance/${draft.acceptance.length - 1}`,
      'commitment-exceeds-statutory /limits/0/event/params/n',
    ]);
  });

  it('holds the laws against the day that the draft is meant for', async () => {
    await save(
      editor,
      path,
      edited(({ basis }) => Object.assign(basis[0] ?? {}, { validTo: '2027-01-01' })),
    );
    const codesOn = async (day: string): Promise<string[]> => {
      const { findings, effectiveFrom } = await ask(editor, `${path}/check?effectiveFrom=${day}`, 'check');
      expect(effectiveFrom).toBe(day);
      return [...new Set<string>(findings.map(({ code }: { code: string }) => code))];
    };
    expect(await codesOn('2026-12-31')).toContain('basis-ends');
    expect(await codesOn('2027-01-01')).toContain('basis-not-in-force');
    expect((await editor.post(`${path}/check?effectiveFrom=2027-02-30`)).status).toBe(400);
  });

  it('is not there for another department, and not without a draft', async () => {
    expect((await editor.post(`${path}/check`)).status).toBe(404);
    await save(editor, path, item);
    const other = await app.signIn('editor-xf');
    for (const part of ['check', 'test']) expect((await other.post(`${path}/${part}`)).status).toBe(404);
    const clerk = await app.signIn('clerk');
    expect((await clerk.post(`${path}/check`)).status).toBe(404);
  });

  describe('by its golden cases', () => {
    it('passes all of a shipped item, on both engines, and tells what no case exercises', async () => {
      await save(editor, path, item);
      const answer = await ask(editor, `${path}/test`, 'test');
      expect(answer).toMatchObject({ state: 'run', passed: item.cases.length, failed: [] });
      expect(answer.unexercised.rules).toEqual([]);
      await editor.delete(path, { 'if-match': `"${answer.revision}"` });
      const untried = edited((copy) => copy.cases.splice(0, copy.cases.length - 1));
      await save(editor, path, untried);
      const { unexercised, passed } = await ask(editor, `${path}/test`, 'test');
      expect(passed).toBe(1);
      expect(unexercised.rules.length).toBeGreaterThan(5);
      expect(unexercised.materials[0].message).toMatch(/^没有案例.*“/);
    });

    it('says of each case that fails what should be and what is', async () => {
      await save(
        editor,
        path,
        edited(({ limits }) => Object.assign(limits[0]?.event.params ?? {}, { n: 6 })),
      );
      const { passed, failed } = await ask(editor, `${path}/test`, 'test');
      expect(passed + failed.length).toBe(item.cases.length);
      const messages = failed.flatMap(({ differences }: { differences: { message: string }[] }) =>
        differences.map(({ message }) => message),
      );
      expect(messages).toContain('承诺时限应为7个工作日,实际为6个工作日');
      expect(messages.find((message: string) => message.startsWith('承诺届满日应为'))).toMatch(
        /实际为2\d{3}年/,
      );
      const [first] = failed;
      expect(item.cases[Number(first.pointer.split('/')[2])]?.id).toBe(first.id);
    });

    it('tells which edits no case would notice, when asked', async () => {
      await save(
        editor,
        path,
        edited((copy) => copy.cases.splice(3)),
      );
      expect(await ask(editor, `${path}/test`, 'test')).not.toHaveProperty('mutations');
      const { mutations } = await ask(editor, `${path}/test?mutations=true`, 'test');
      expect(mutations.tried).toBeLessThanOrEqual(mutations.of);
      expect(mutations.unnoticed.length).toBeGreaterThan(0);
    });

    it('is not run on what nothing can be decided by', async () => {
      await save(editor, path, { kind: 'service-item', code: 'spjy' });
      expect(await ask(editor, `${path}/test`, 'test')).toMatchObject({ state: 'not-run', passed: 0 });
    });

    it('of a calendar are those of every item in effect', async () => {
      const calendar = structuredClone(app.rulesFolder.calendar);
      const at = '/api/rules/calendar/cn/draft';
      const all = app.rulesFolder.items.reduce((count, { cases }) => count + cases.length, 0);
      const [year] = calendar.years.filter(({ year: number }) => number === 2025) as [
        Calendar['years'][number],
      ];
      year.holidays.push({ date: '2025-11-05', name: '国庆节' });
      await save(admin, at, calendar);
      const { passed, failed } = await ask(admin, `${at}/test`, 'test');
      expect(passed + failed.length).toBe(all);
      const items = new Set(failed.map((found: { item: { code: string } }) => found.item.code));
      expect(items.size).toBeGreaterThan(1);
    });

    it('of a directory name the item that a department is taken from', async () => {
      const directory = structuredClone(app.rulesFolder.directory);
      directory.departments = directory.departments.filter(({ id }) => id !== 'xf');
      const at = '/api/rules/directory/bhq/draft';
      await save(admin, at, directory);
      const { findings } = await ask(admin, `${at}/check`, 'check');
      const broken = findings.filter(({ code }: { code: string }) => code === 'breaks-item');
      expect(broken.map(({ message }: { message: string }) => message)).toContain(
        '生效中的事项“公众聚集场所投入使用、营业前消防安全检查”会出错:部门目录里没有“xf”',
      );
    });
  });
});
