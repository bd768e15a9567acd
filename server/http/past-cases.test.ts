import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Field, ServiceItem } from '../../schemas/generated/types.ts';
import { type SignedIn, startTestApp, type TestApp } from '../../test/support/app.ts';
import { openApplication } from '../commands/cases/stored-application.ts';
import { canonicalJson, decideInFormat } from '../core/index.ts';
import { makeHistory } from '../history/make-history.ts';
import { type CaseRecord, listCases, readCase } from '../storage/index.ts';

const now = () => new Date('2026-07-01T02:00:00.000Z');
const count = 240;

let app: TestApp;
let cases: CaseRecord[] = [];
const editors = new Map<string, SignedIn>();

beforeAll(async () => {
  app = await startTestApp({ now });
  const publicUrl = 'http://127.0.0.1:3000';
  await makeHistory({ ...app.platform, publicUrl }, { count, seed: 'past', until: '2026-06-30' });
  const { storage } = app.platform;
  const page = await listCases(storage, { limit: count });
  cases = await Promise.all(
    page.cases.map(async ({ id }) => (await readCase(storage, { id })) as CaseRecord),
  ); // just listed
  for (const { code, owner } of app.rulesFolder.items) editors.set(code, await app.signIn(`editor-${owner}`));
}, 120_000);
afterAll(() => app.close());

const listOf = (code: string) => `/api/rules/service-item/${code}/past-cases`;
const editorOf = (code: string) => editors.get(code) as SignedIn; // of every item there is one

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

async function everyPage(editor: SignedIn, code: string) {
  const seen: { id: string; facts: string[] }[] = [];
  for (let next: string | null = ''; next !== null; ) {
    const { body } = await editor.get(`${listOf(code)}?limit=5${next && `&cursor=${next}`}`);
    seen.push(...body.cases);
    next = body.next;
  }
  return seen;
}

/** What was written by hand in a form and is in no rule; and all that the applicant said of themselves. */
async function personalIn(record: CaseRecord): Promise<string[]> {
  const { rules, sealer } = app.platform;
  const { documents } = await rules.compiled(record.versions);
  const { cases: _, guide: __, ...item } = documents.item;
  const known = JSON.stringify([item, documents.parameters]);
  const written = (values: object, fields: Readonly<Record<string, Field>>): string[] =>
    Object.entries(values).flatMap(([key, value]) => {
      const field = fields[key];
      const columns = field?.items && 'properties' in field.items ? field.items.properties : {};
      if (Array.isArray(value) && Object.keys(columns).length > 0)
        return value.flatMap((row) => written(row, columns as Record<string, Field>));
      const isFact = typeof value !== 'string' || field?.enum || /^(local-)?date/.test(field?.format ?? '');
      return isFact || known.includes(`"${value}"`) ? [] : [value];
    });
  const { form } = openApplication(sealer, record.application);
  const { kind: ___, ...applicant } = sealer.open(record.applicant) as { kind: string };
  return [
    ...written(form, documents.item.form.schema.properties as ServiceItem['form']['schema']['properties']),
    ...textsIn(applicant),
  ];
}

describe('Past cases for trial', () => {
  it('have nobody in them, and are decided as they were: every case of a history of every item', async () => {
    const { rules } = app.platform;
    expect(new Set(cases.map(({ itemCode }) => itemCode)).size).toBe(15);
    let personal = 0;
    for (const record of cases) {
      const answer = await editorOf(record.itemCode).get(`${listOf(record.itemCode)}/${record.id}`);
      if (record.outcome === 'special_channel') {
        expect(answer.status).toBe(404);
        continue;
      }
      expect(answer.status, answer.text).toBe(200);
      const { application, isSame } = answer.body;
      const decided = decideInFormat(record.format, await rules.compiled(record.versions), application);
      expect([record.caseNumber, isSame, canonicalJson(decided)]).toEqual([
        record.caseNumber,
        true,
        canonicalJson(record.decision),
      ]);
      const texts = textsIn(answer.body);
      for (const value of await personalIn(record)) {
        personal += 1;
        expect(texts, `${record.caseNumber} has ${value}`).not.toContain(value);
        if (value.length >= 8) expect(answer.text).not.toContain(value);
      }
    }
    expect(personal).toBeGreaterThan(count);
  }, 60_000);

  it('are listed page by page without anybody in them, by outcome, variant and day', async () => {
    const code = 'spjy';
    const own = cases.filter(({ itemCode }) => itemCode === code);
    const editor = editorOf(code);
    const seen = await everyPage(editor, code);
    const said = JSON.stringify(seen);
    for (const value of (await Promise.all(own.map(personalIn))).flat())
      if (value.length > 3) expect(said).not.toContain(value);
    expect(seen.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
    expect(seen.every(({ facts }) => facts.length > 0)).toBe(true);
    const [first] = own;
    const query = `outcome=${first?.outcome}&variant=${encodeURIComponent(first?.variant ?? '')}&from=${first?.receivedOn}&to=${first?.receivedOn}`;
    const { body } = await editor.get(`${listOf(code)}?${query}`);
    expect(body.cases).toMatchObject([
      { id: first?.id, variant: first?.variant, change: null, isKept: true },
    ]);
    expect(body.hasImpact).toBe(false);
    for (const wrong of ['cursor=x', 'from=2026-02-30', 'limit=51', 'outcome=x', 'variant=a&variant=b'])
      expect((await editor.get(`${listOf(code)}?${wrong}`)).status).toBe(400);
  });

  it('are not there for an editor of another department, nor under another item', async () => {
    const record = cases.find(({ itemCode }) => itemCode === 'spjy') as CaseRecord; // there are some, see above
    const other = app.rulesFolder.items.find(({ owner }) => owner !== ownerOf('spjy'));
    for (const path of [listOf('spjy'), `${listOf('spjy')}/${record.id}`]) {
      expect((await editorOf(other?.code ?? '').get(path)).status).toBe(404);
      expect((await (await app.signIn('clerk')).get(path)).status).toBe(404);
    }
    expect((await editorOf(other?.code ?? '').get(`${listOf(other?.code ?? '')}/${record.id}`)).status).toBe(
      404,
    );
    expect((await editorOf('spjy').get(`${listOf('spjy')}/nothing`)).status).toBe(404);
    expect((await editorOf('spjy').get(listOf('..%2F..'))).status).toBe(404);
  });

  const ownerOf = (code: string) => app.rulesFolder.items.find((item) => item.code === code)?.owner;

  it('say what becomes of them where the impact of the draft has been worked out', async () => {
    const code = 'dl-zw';
    const editor = editorOf(code);
    const item = app.rulesFolder.items.find((one) => one.code === code) as ServiceItem; // it is shipped
    const document = JSON.parse(JSON.stringify(item).replaceAll('"n":7', '"n":3'));
    const saved = await editor.put(`/api/rules/service-item/${code}/draft`, document, {
      'if-none-match': '*',
    });
    expect([200, 201]).toContain(saved.status);
    const started = await editor.post(`/api/rules/service-item/${code}/draft/impact`);
    await expect
      .poll(async () => (await editor.get(`/api/jobs/${started.body.id}`)).body.state, { timeout: 30_000 })
      .toBe('done');
    const { body } = await editor.get(`${listOf(code)}?affected=yes&limit=50`);
    expect(body.hasImpact).toBe(true);
    expect(body.cases.length).toBeGreaterThan(0);
    for (const { change } of body.cases) expect(change).toMatch(/3个工作日/);
  }, 60_000);
});
