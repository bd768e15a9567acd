/** Drafts and versions across all documents: whose they are, in which order, and what waits for whom. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { ServiceItem } from '../../schemas/generated/types.ts';
import { eachDatabaseApp, type SignedIn, type TestApp } from '../../test/support/app.ts';
import { createChecks } from '../schemas/index.ts';
import { draftList, versionsAcross } from './schemas/rule-lists.ts';

const checks = createChecks();
const fits = { drafts: checks.of(draftList), versions: checks.of(versionsAcross) };
const words = { statement: '我局对本次修改负责,同意用印', occasion: '标准修改' };

interface Listed {
  kind: string;
  code: string;
  version: number;
  state: string;
  title: string;
  occasion?: string | null;
  effectiveFrom: string | null;
  allowed?: { verb: string }[];
}

eachDatabaseApp('Lists across rule documents', (started) => {
  let app: TestApp;
  let editor: SignedIn;
  let approver: SignedIn;
  let clerk: SignedIn;
  const ofItem = (code: string) => `/api/rules/service-item/${code}`;

  beforeAll(async () => {
    app = started();
    editor = await app.signIn('editor-scjg');
    approver = await app.signIn('centre-approver');
    clerk = await app.signIn('clerk');
  });

  const departmentName = () => app.rulesFolder.directory.departments.find(({ id }) => id === 'scjg')?.name;
  const shipped = (code: string): ServiceItem => {
    const found = app.rulesFolder.items.find((item) => item.code === code);
    if (!found) throw new Error(`${code} is not shipped`);
    return found;
  };
  const save = async (by: SignedIn, path: string, document: object): Promise<number> => {
    const answer = await by.put(`${path}/draft`, document);
    expect(answer.status, answer.body.code).toBe(200);
    return answer.body.revision;
  };
  const submit = async (by: SignedIn, path: string, document: object) => {
    const revision = await save(by, path, document);
    const answer = await by.post(`${path}/draft/submit`, { revision, ...words });
    expect(answer.status, answer.body.code).toBe(200);
    return { ...(answer.body as { version: number; hash: string }), path };
  };
  const step = async (
    by: SignedIn,
    at: { path: string; version: number },
    [verb, said]: [string, object],
  ) => {
    const answer = await by.post(`${at.path}/versions/${at.version}/${verb}`, said);
    expect(answer.status, answer.body.code).toBe(200);
  };

  describe('The drafts', () => {
    const drafts = async (by: SignedIn, query = '') => {
      const answer = await by.get(`/api/drafts${query}`);
      expect(answer.status, answer.body.code).toBe(200);
      expect(fits.drafts(answer.body)).toEqual([]);
      return answer.body as {
        drafts: { code: string; title: string; isReturned: boolean }[];
        next: string | null;
      };
    };

    it('are those of the own department, the last saved first, page by page', async () => {
      const own = app.rulesFolder.items.filter(({ owner }) => owner === 'scjg').slice(0, 3);
      expect(own.length).toBe(3);
      for (const item of own) await save(editor, ofItem(item.code), { ...item, name: `${item.name}(修改)` });
      const all = await drafts(editor);
      expect(all.drafts.map(({ code }) => code)).toEqual(own.map(({ code }) => code).reverse());
      expect(all.drafts[0]).toMatchObject({
        ...{ title: `${own[2]?.name}(修改)`, basedOn: 1, owner: 'scjg', ownerName: departmentName() },
        ...{ writers: ['editor-scjg'], updatedBy: 'editor-scjg', isReturned: false },
      });
      const paged: string[] = [];
      for (let next: string | null = ''; next !== null; ) {
        const page = await drafts(editor, `?limit=1${next && `&cursor=${next}`}`);
        paged.push(...page.drafts.map(({ code }) => code));
        next = page.next;
      }
      expect(paged).toEqual(all.drafts.map(({ code }) => code));
      expect((await drafts(await app.signIn('editor-zj'))).drafts).toEqual([]);
      expect((await clerk.get('/api/drafts')).status).toBe(403);
      for (const { code } of own) {
        const { headers } = await editor.get(`${ofItem(code)}/draft`);
        await editor.delete(`${ofItem(code)}/draft`, { 'if-match': String(headers.etag) });
      }
    });

    it('of the documents that belong to no department are the centre’s', async () => {
      const admin = await app.signIn('admin');
      const { parameters } = app.rulesFolder;
      const path = `/api/rules/parameters/${parameters.code}`;
      await save(admin, path, { kind: 'parameters', code: parameters.code });
      const [listed] = (await drafts(admin)).drafts;
      expect(listed).toMatchObject({ kind: 'parameters', title: null, owner: null, ownerName: null });
      const { headers } = await admin.get(`${path}/draft`);
      await admin.delete(`${path}/draft`, { 'if-match': String(headers.etag) });
    });

    it('that came back say so', async () => {
      const item = shipped('spjy');
      const one = await submit(editor, ofItem('spjy'), { ...item, name: `${item.name}。` });
      await step(approver, one, [
        'return',
        { hash: one.hash, remarks: [{ pointer: '/name', text: '名称不要句号' }] },
      ]);
      const [back] = (await drafts(editor)).drafts;
      expect(back).toMatchObject({ code: 'spjy', isReturned: true });
      const { headers } = await editor.get(`${ofItem('spjy')}/draft`);
      await editor.delete(`${ofItem('spjy')}/draft`, { 'if-match': String(headers.etag) });
    });

    it('are not paged by a cursor that is none', async () => {
      for (const cursor of [
        'x',
        'bm9uZQ',
        Buffer.from('["a","b"]').toString('base64url'),
        Buffer.from('[1,2,3]').toString('base64url'),
      ]) {
        expect((await editor.get(`/api/drafts?cursor=${cursor}`)).body.code).toBe('malformed-request');
        expect((await editor.get(`/api/versions?cursor=${cursor}`)).body.code).toBe('malformed-request');
      }
    });
  });

  describe('The versions', () => {
    const versions = async (by: SignedIn, query = '') => {
      const answer = await by.get(`/api/versions${query}`);
      expect(answer.status, answer.body.code).toBe(200);
      expect(fits.versions(answer.body)).toEqual([]);
      return answer.body as { versions: Listed[]; next: string | null };
    };
    const every = async (by: SignedIn, query: string) => {
      const found: Listed[] = [];
      for (let next: string | null = ''; next !== null; ) {
        const page = await versions(by, `?limit=7&${query}${next && `&cursor=${next}`}`);
        found.push(...page.versions);
        next = page.next;
      }
      return found;
    };
    const names = (listed: Listed[]) => listed.map(({ code, version }) => `${code} ${version}`);

    it('that are in effect are all that is shipped, each with its title', async () => {
      const listed = await every(clerk, 'state=in-effect');
      expect(listed.length).toBe(app.rulesFolder.items.length + 4);
      expect(new Set(listed.map(({ kind, code }) => `${kind}/${code}`)).size).toBe(listed.length);
      const { name } = shipped('spjy');
      expect(listed.find(({ code }) => code === 'spjy')).toMatchObject({
        title: name,
        ownerName: departmentName(),
      });
      const items = await every(clerk, 'kind=service-item&order=effective');
      expect(items.length).toBe(app.rulesFolder.items.length);
    });

    it('that are on their way are there for those concerned alone, and wait for whoever is next', async () => {
      const item = shipped('spjy');
      const one = await submit(editor, ofItem('spjy'), { ...item, name: '食品经营许可(新)' });
      const at = `spjy ${one.version}`;
      const onTheirWay = 'state=submitted,approved';
      for (const by of [editor, approver, await app.signIn('auditor')])
        expect(names(await every(by, onTheirWay))).toContain(at);
      for (const by of [clerk, await app.signIn('editor-zj')])
        expect(names(await every(by, onTheirWay))).not.toContain(at);
      const [waiting] = await every(approver, 'for=me');
      expect(waiting).toMatchObject({ title: '食品经营许可(新)', occasion: '标准修改', state: 'submitted' });
      expect(waiting?.allowed?.map(({ verb }) => verb)).toContain('approve');
      expect(names(await every(editor, 'for=me'))).not.toContain(at);
      expect(await every(clerk, 'for=me')).toEqual([]);
      await step(approver, one, ['approve', { hash: one.hash }]);
      expect((await every(approver, 'for=me')).map(({ state }) => state)).toContain('approved');
      expect(await every(approver, 'for=me&state=submitted')).toEqual([]);
    });

    it('that touch a department wait for its signature until it has signed', async () => {
      const admin = await app.signIn('admin');
      const { parameters } = app.rulesFolder;
      const raised = structuredClone(parameters);
      Object.assign(raised.parameters.dibaoStd ?? {}, { value: 1100 });
      const path = `/api/rules/parameters/${parameters.code}`;
      const one = await submit(admin, path, raised);
      const signer = await app.signIn('editor-mz');
      const waits = async (by: SignedIn) =>
        names(await every(by, 'for=me')).includes(`${parameters.code} ${one.version}`);
      expect([await waits(signer), await waits(editor)]).toEqual([true, false]);
      await step(signer, one, ['sign', { hash: one.hash }]);
      expect(await waits(signer)).toBe(false);
      await step(approver, one, ['withdraw', { hash: one.hash, reason: '只是一试' }]);
      expect(names(await every(signer, 'state=withdrawn'))).toEqual([`${parameters.code} ${one.version}`]);
      expect(await every(clerk, 'state=withdrawn')).toEqual([]);
    });

    it('stand in the order in which they come into effect, between two days', async () => {
      const [approved] = await every(approver, 'state=approved');
      const { body } = await approver.get(`${ofItem('spjy')}/versions/${approved?.version}`);
      const at = { path: ofItem('spjy'), version: body.version, hash: body.hash };
      await step(approver, at, ['publish', { hash: at.hash, effectiveFrom: '2099-03-01' }]);
      const scheduled = await every(clerk, 'state=scheduled');
      expect(scheduled.map(({ code, effectiveFrom }) => [code, effectiveFrom])).toEqual([
        ['spjy', '2099-03-01'],
      ]);
      const [first, second] = await every(clerk, 'order=effective&code=spjy');
      expect([first?.state, second?.state]).toEqual(['scheduled', 'in-effect']);
      expect(names(await every(clerk, 'from=2099-01-01&to=2099-12-31'))).toEqual(names(scheduled));
      expect(await every(clerk, 'from=2099-03-02')).toEqual([]);
    });

    it('are superseded from the day of the next on', async () => {
      const item = shipped('lnyd');
      const by = await app.signIn(`editor-${item.owner}`);
      const one = await submit(by, ofItem('lnyd'), { ...item, name: '优待证(改)' });
      await step(approver, one, ['approve', { hash: one.hash }]);
      const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(
        app.platform.now(),
      );
      await step(approver, one, ['publish', { hash: one.hash, effectiveFrom: today }]);
      expect(names(await every(clerk, 'state=superseded'))).toEqual(['lnyd 1']);
      expect((await every(clerk, 'state=in-effect&code=lnyd')).map(({ title }) => title)).toEqual([
        '优待证(改)',
      ]);
    });

    it('are asked for in words that there are', async () => {
      for (const query of [
        'state=old',
        'state=',
        'kind=rule',
        'for=you',
        'from=2026-02-30',
        'order=name',
        'limit=0',
      ])
        expect((await clerk.get(`/api/versions?${query}`)).body.code).toBe('malformed-request');
      expect((await app.request().get('/api/versions')).status).toBe(401);
    });
  });
});
