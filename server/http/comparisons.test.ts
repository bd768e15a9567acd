import { beforeAll, describe, expect, it } from 'vitest';
import type { ServiceItem } from '../../schemas/generated/types.ts';
import { eachDatabaseApp, type SignedIn, startTestApp, type TestApp } from '../../test/support/app.ts';
import { hashOf } from '../core/index.ts';
import { createChecks } from '../schemas/index.ts';
import { insertRuleVersion, type RuleKind } from '../storage/index.ts';
import { comparisonAnswer } from './schemas/comparison.ts';

const fits = createChecks().of(comparisonAnswer);

async function published(app: TestApp, kind: RuleKind, document: { code: string }): Promise<void> {
  await app.platform.storage.write((tx) =>
    insertRuleVersion(tx, {
      ...{
        kind,
        code: document.code,
        version: 2,
        effectiveFrom: '2099-01-01',
        document,
        hash: hashOf(document),
      },
      ...{ publishedAt: '2026-03-01T00:00:00.000Z', publishedBy: 'somebody', imported: false },
    }),
  );
  await app.platform.rules.refresh();
}

eachDatabaseApp('The differences of two versions', (started) => {
  let app: TestApp;
  let item: ServiceItem;
  let changed: ServiceItem;
  const path = '/api/rules/service-item/spjy';

  beforeAll(async () => {
    app = started();
    item = app.rulesFolder.items.find(({ code }) => code === 'spjy') as ServiceItem;
    changed = structuredClone(item);
    for (const { event } of changed.limits)
      if (event.type === 'limit' && event.params.clock === 'committed' && event.params.n > 1)
        event.params.n -= 1;
    const [material] = changed.materials;
    if (material) material.copies += 1;
    await published(app, 'service-item', changed);
  });

  it('are paths, sentences, effects on the golden cases and the departments concerned', async () => {
    const { status, body } = await app.request().get(`${path}/versions/1/diff/2`);
    expect([status, fits(body)]).toEqual([200, []]);
    expect(body.from).toEqual({ version: 1, hash: hashOf(item) });
    expect(body.to).toEqual({ version: 2, hash: hashOf(changed) });
    expect(body.changes).toContainEqual(
      expect.objectContaining({
        op: 'replace',
        pointer: '/materials/0/copies',
        after: changed.materials[0]?.copies,
      }),
    );
    const sentences: string[] = body.sentences.map(({ sentence }: { sentence: string }) => sentence);
    expect(sentences.join()).toMatch(/承诺时限由\d+个工作日缩短为\d+个工作日/);
    expect(body.effects.length).toBeGreaterThan(0);
    expect(body.effects[0].sentences.length).toBeGreaterThan(0);
    const pointers = body.sentences.map(({ pointer }: { pointer: string }) => pointer);
    for (const { department, name, because } of body.departments) {
      expect(name).not.toBe(department);
      expect(pointers).toEqual(expect.arrayContaining(because));
    }
  });

  it('are said in English when asked, and the other way round', async () => {
    const { body } = await app.request().get(`${path}/versions/2/diff/1?language=en`);
    expect(fits(body)).toEqual([]);
    expect(body.sentences.map(({ sentence }: { sentence: string }) => sentence).join()).toMatch(
      /the committed limit is extended from \d+ working days? to \d+ working days/,
    );
  });

  it('are none between a version and itself', async () => {
    const { body } = await app.request().get(`${path}/versions/1/diff/1`);
    expect(body).toMatchObject({ changes: [], sentences: [], effects: [], departments: [] });
  });

  it('are there for the other kinds, without effects', async () => {
    const parameters = structuredClone(app.rulesFolder.parameters);
    const area = parameters.parameters.fireMinArea;
    if (area) area.value = 500;
    await published(app, 'parameters', parameters);
    const { body } = await app.request().get(`/api/rules/parameters/${parameters.code}/versions/1/diff/2`);
    expect(fits(body)).toEqual([]);
    expect(body.sentences).toHaveLength(1);
    expect(body.effects).toBeNull();
    expect(body.departments.length).toBeGreaterThan(0);
  });

  it('are not found where one of the versions is not', async () => {
    const addresses = [
      'service-item/spjy/versions/1/diff/3',
      'service-item/nothing/versions/1/diff/1',
      'thing/spjy/versions/1/diff/1',
    ];
    for (const address of [
      ...addresses,
      'service-item/spjy/versions/1/diff/0',
      'service-item/spjy/versions/x/diff/1',
    ])
      expect([address, (await app.request().get(`/api/rules/${address}`)).status]).toEqual([address, 404]);
    expect((await app.request().get(`${path}/versions/1/diff/2?language=fr`)).status).toBe(400);
  });
});

describe('The differences of a draft', () => {
  let app: TestApp;
  let editor: SignedIn;
  const path = '/api/rules/service-item/spjy/draft';

  beforeAll(async () => {
    app = await startTestApp();
    editor = await app.signIn('editor-scjg');
    return app.close;
  });

  const draft = async (document: object) => {
    const { headers } = await editor.get(path);
    const answer = await editor.put(path, document, headers.etag ? { 'if-match': String(headers.etag) } : {});
    expect(answer.status, answer.text).toBe(200);
    const { status, body } = await editor.get(`${path}/diff`);
    expect([status, fits(body)]).toEqual([200, []]);
    return body;
  };

  it('are those to the version it is based on', async () => {
    const item = app.rulesFolder.items.find(({ code }) => code === 'spjy') as ServiceItem;
    const body = await draft({ ...item, name: '食品经营' });
    expect(body).toMatchObject({ from: { version: 1 }, to: { version: null }, effects: [], departments: [] });
    expect(body.sentences.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      `事项名称由“${item.name}”改为“食品经营”`,
    ]);
  });

  it('are told for a draft that is not finished too, without effects', async () => {
    const body = await draft({
      kind: 'service-item',
      code: 'spjy',
      acceptance: [{}, null, 'x'],
      materials: {},
    });
    expect(body.effects).toBeNull();
    expect(body.departments).toEqual([]);
    expect(body.sentences.length).toBeGreaterThan(10);
  });

  it('are there for nobody else', async () => {
    const other = await app.signIn('editor-yj');
    expect((await other.get(`${path}/diff`)).status).toBe(404);
    expect((await app.request().get(`${path}/diff`)).status).not.toBe(200);
  });
});
