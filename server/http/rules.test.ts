import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServiceItem } from '../../schemas/generated/types.ts';
import { startTestApp, type TestApp } from '../../test/support/app.ts';
import { hashOf } from '../core/index.ts';
import { createChecks } from '../schemas/index.ts';
import { insertRuleVersion } from '../storage/index.ts';
import { spanAnswer } from './schemas/calendar.ts';
import { catalogue, guideAnswer, versionAnswer, versionList } from './schemas/rules.ts';

let app: TestApp;
let item: ServiceItem;
const checks = createChecks();
const fits = {
  catalogue: checks.of(catalogue),
  guide: checks.of(guideAnswer),
  versionList: checks.of(versionList),
  version: checks.of(versionAnswer),
  span: checks.of(spanAnswer),
};

beforeAll(async () => {
  app = await startTestApp({ now: () => new Date('2026-03-02T02:00:00Z') });
  const [first] = app.rulesFolder.items;
  if (first === undefined) throw new Error('no item is shipped');
  item = first;
});
afterAll(() => app.close());

const application = () => item.cases[0]?.application ?? {};

/** Publishes the item again, as another node would: this one has not looked yet. */
async function publish(version: number, effectiveFrom: string, change: Partial<ServiceItem>): Promise<void> {
  const document = { ...item, ...change };
  await app.platform.storage.write((tx) =>
    insertRuleVersion(tx, {
      ...{ kind: 'service-item', code: item.code, version, effectiveFrom, document, hash: hashOf(document) },
      ...{ publishedAt: '2026-03-01T00:00:00.000Z', publishedBy: 'somebody', imported: false },
    }),
  );
}

describe('the catalogue', () => {
  it('lists every item in effect, with what chooses it', async () => {
    const { body } = await app.request().get('/api/items');
    expect(fits.catalogue(body)).toEqual([]);
    expect(body.items.map(({ code }: { code: string }) => code)).toEqual(
      app.rulesFolder.items.map(({ code }) => code),
    );
  });

  it('has a guide of each item, without its cases', async () => {
    for (const { code } of app.rulesFolder.items) {
      const { status, body } = await app.request().get(`/api/items/${code}/guide`);
      expect([code, status]).toEqual([code, 200]);
      expect(fits.guide(body)).toEqual([]);
      expect(body.item.cases).toBeUndefined();
    }
    expect((await app.request().get('/api/items/nothing/guide')).status).toBe(404);
  });
});

describe('the versions of a rule document', () => {
  it.each(['service-item', 'procedure', 'calendar', 'parameters', 'directory'])(
    'of kind %s are read',
    async (kind) => {
      const { rulesFolder } = app;
      const code = {
        'service-item': item.code,
        procedure: rulesFolder.procedure.code,
        calendar: rulesFolder.calendar.code,
        parameters: rulesFolder.parameters.code,
        directory: rulesFolder.directory.code,
      }[kind];
      const path = `/api/rules/${kind}/${code}/versions`;
      const { body } = await app.request().get(path);
      expect(fits.versionList(body)).toEqual([]);
      const one = await app.request().get(`${path}/1`);
      expect(fits.version(one.body)).toEqual([]);
      expect(hashOf(one.body.document)).toBe(one.body.hash);
      expect((await app.request().get(`${path}/2`)).body.code).toBe('not-found');
    },
  );

  it.each([
    '/api/rules/nothing/x/versions',
    '/api/rules/calendar/x/versions',
    '/api/rules/calendar/cn/versions/01',
  ])('%s is not there', async (path) => {
    expect((await app.request().get(path)).body.code).toBe('not-found');
  });
});

describe('a second version of an item', () => {
  it('decides what is received from its day on, and a case stored before this node has looked', async () => {
    await publish(2, '2026-02-01', { name: '改过名字的事项' });
    const clerk = await app.signIn('clerk');
    const body = { item: item.code, ...application(), submittedAt: '2026-02-02T10:00' };
    const applicant = { kind: 'person', name: '林晓(虚构)' };
    const received = await clerk.post('/api/cases', { ...body, applicant }, { 'idempotency-key': 'moved' });
    expect(received.status).toBe(201);
    expect(received.body.decision.versions.item.version).toBe(2);
    const versionOf = async (submittedAt: string) => {
      const answer = await app
        .request()
        .post(`/api/items/${item.code}/evaluate`)
        .send({ ...application(), submittedAt });
      return answer.body.versions.item.version;
    };
    expect(await versionOf('2026-01-30T17:30')).toBe(1);
    expect(await versionOf('2026-01-30T17:31')).toBe(2); // received on Monday, 2 February
  });

  it('leaves a case under the version of its receipt', async () => {
    const clerk = await app.signIn('clerk');
    const body = { item: item.code, ...application(), applicant: { kind: 'person', name: '林晓(虚构)' } };
    const received = await clerk.post('/api/cases', body, { 'idempotency-key': 'pinned' });
    expect(received.body.decision.versions.item.version).toBe(1);
    await publish(3, '2025-02-01', { name: '倒填日期的版本' });
    await app.platform.rules.refresh();
    expect((await clerk.post(`/api/cases/${received.body.id}/replay`)).body.identical).toBe(true);
  });

  it('is named by those who may, whatever is in effect', async () => {
    const evaluate = `/api/items/${item.code}/evaluate`;
    for (const name of ['auditor', `editor-${item.owner}`]) {
      const person = await app.signIn(name);
      const answer = await person.post(evaluate, { ...application(), version: 1 });
      expect([answer.status, answer.body.versions.item.version]).toEqual([200, 1]);
      expect((await person.post(evaluate, { ...application(), version: 99 })).body.code).toBe(
        'no-version-in-effect',
      );
    }
    const clerk = await app.signIn('clerk');
    expect((await clerk.post(evaluate, { ...application(), version: 1 })).status).toBe(403);
  });
});

describe('the calculator', () => {
  const derive = (body: object) => app.request().post('/api/calendar/derivation').send(body);

  it('derives a span day by day, with periods that do not count', async () => {
    const plain = await derive({ from: '2025-09-26', n: 3, unit: 'working-day' });
    expect(fits.span(plain.body)).toEqual([]);
    expect(plain.body.due).toBe('2025-09-30');
    const excluded = [{ from: '2025-09-29', to: '2025-09-29', name: '听证' }];
    const longer = await derive({ from: '2025-09-26', n: 3, unit: 'working-day', excluded });
    expect(longer.body.due).toBe('2025-10-09');
    expect(longer.body.derivation).toContainEqual({ date: '2025-09-29', counted: false, why: '听证不计入' });
  });

  it('does not guess in a year that is not published', async () => {
    const { body } = await derive({ from: '2026-12-30', n: 20, unit: 'working-day' });
    expect(fits.span(body)).toEqual([]);
    expect(body).toMatchObject({ due: null, unknown: { year: 2027 } });
  });

  it('tells every fault of a question', async () => {
    const spans = await derive({
      from: '2025-02-30',
      n: 1,
      unit: 'month',
      excluded: [{ from: '2025-03-02', to: '2025-03-01' }],
    });
    expect(spans.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/from',
      '/excluded/0/to',
    ]);
    const sums = await app
      .request()
      .post('/api/calendar/compute')
      .send({ kind: 'addWorkdays', input: { n: -1 } });
    expect(sums.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/input/acceptedOn',
      '/input/n',
    ]);
    expect(
      (await app.request().post('/api/calendar/compute').send({ kind: 'constructor', input: {} })).status,
    ).toBe(422);
  });
});

describe('operations', () => {
  it('tell that it lives, that it is ready, and how it does', async () => {
    expect((await app.request().get('/healthz')).body).toEqual({ status: 'ok' });
    expect((await app.request().get('/readyz')).body).toEqual({
      ...{ database: true, migrations: true, rules: true, accepting: true },
    });
    const { text, headers } = await app.request().get('/metrics');
    expect(headers['content-type']).toContain('text/plain');
    expect(text).toContain(
      'onewindow_http_request_duration_seconds_count{method="GET",route="/healthz",status="200"} 1',
    );
  });
});
