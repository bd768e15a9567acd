/** Where something is used, over what is in effect and one's own drafts. */
import { beforeAll, expect, it } from 'vitest';
import { eachDatabaseApp, type SignedIn, type TestApp } from '../../test/support/app.ts';
import { createChecks } from '../schemas/index.ts';
import { whereUsedAnswer } from './schemas/where-used.ts';

const fits = createChecks().of(whereUsedAnswer);

interface Found {
  kind: string;
  code: string;
  version: number | null;
  count: number;
  uses: { pointer: string; what: string }[];
}

eachDatabaseApp('Where something is used', (started) => {
  let app: TestApp;
  let editor: SignedIn;

  beforeAll(async () => {
    app = started();
    editor = await app.signIn('editor-scjg');
  });

  const find = async (text: string, by = editor) => {
    const answer = await by.get(`/api/rules/where-used?q=${encodeURIComponent(text)}`);
    expect(answer.status, answer.body.code).toBe(200);
    expect(fits(answer.body)).toEqual([]);
    return answer.body as { count: number; documents: Found[] };
  };

  it('is told over all documents in effect, each place once, with a count', async () => {
    const { count, documents } = await find('市场监督管理');
    expect(documents.map(({ kind, code }) => `${kind}/${code}`)).toEqual(
      expect.arrayContaining(['service-item/spjy', 'directory/bhq']),
    );
    expect(count).toBe(documents.reduce((sum, each) => sum + each.count, 0));
    for (const { uses } of documents) expect(uses.length).toBeLessThanOrEqual(50);
    expect(await find('没有这样的东西')).toEqual({ count: 0, documents: [] });
  });

  it('is told of one’s own drafts, also unfinished ones, and of nobody else’s', async () => {
    const item = app.rulesFolder.items.find(({ code }) => code === 'spjy');
    const [first, ...materials] = item?.materials ?? [];
    const unfinished = {
      ...item,
      acceptance: [{ name: 'half' }],
      materials: [{ ...first, name: '特别罕见的证明' }, ...materials],
    };
    await editor.put('/api/rules/service-item/spjy/draft', unfinished);
    const { documents } = await find('特别罕见的证明');
    expect(documents).toMatchObject([{ code: 'spjy', version: null, count: 1 }]);
    expect(documents[0]?.uses[0]).toMatchObject({ pointer: '/materials/0', what: 'material' });
    for (const other of ['editor-zj', 'centre-approver', 'auditor'])
      expect((await find('特别罕见的证明', await app.signIn(other))).documents).toEqual([]);
  });

  it('is asked by those who read rules, in words', async () => {
    expect((await (await app.signIn('clerk')).get('/api/rules/where-used?q=x')).status).toBe(403);
    expect((await editor.get('/api/rules/where-used')).body.code).toBe('malformed-request');
    expect((await editor.get('/api/rules/where-used?q=')).body.code).toBe('malformed-request');
    expect((await find('constructor')).count).toBe(0);
    expect((await find('%')).count).toBe(0);
  });
});
