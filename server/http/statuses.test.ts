import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../test/support/app.ts';
import { errorDescriptions } from '../errors.ts';
import { createChecks } from '../schemas/index.ts';
import { statusOf } from './problem.ts';

let app: TestApp;
let evaluable: { path: string; body: Record<string, unknown> };
const isProblem = createChecks().named('problem.json');

beforeAll(async () => {
  app = await startTestApp();
  const [item] = app.rulesFolder.items;
  const application = item?.cases[0]?.application;
  if (!item || !application) throw new Error('the shipped rules have no case');
  evaluable = { path: `/api/items/${item.code}/evaluate`, body: { ...application } };
});
afterAll(() => app.close());

const evaluate = (body: unknown, path = evaluable.path) =>
  app
    .request()
    .post(path)
    .set('content-type', 'application/json')
    .send(typeof body === 'string' ? body : JSON.stringify(body));

/** The code of a refusal, after everything that every refusal has in common has been looked at. */
function codeOf(answer: { status: number; headers: Record<string, string>; body: Record<string, unknown> }) {
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(isProblem(answer.body)).toEqual([]);
  const { code, status, traceId, type } = answer.body as Record<'code' | 'traceId' | 'type', string> & {
    status: number;
  };
  expect(Object.keys(errorDescriptions)).toContain(code);
  expect(status).toBe(answer.status);
  expect(status).toBe(statusOf[code as keyof typeof statusOf]);
  expect(type).toBe(`/api/docs#${code}`);
  expect(answer.headers['x-request-id']).toBe(traceId);
  return code;
}

describe('a request', () => {
  it('that is fine answers 200 with the same bytes each time', async () => {
    const [first, second] = [await evaluate(evaluable.body), await evaluate(evaluable.body)];
    expect(first.status).toBe(200);
    expect(second.text).toBe(first.text);
    expect(createChecks().named('decision.json')(first.body)).toEqual([]);
  });

  it.each([
    ['is not JSON', '{"channel":'],
    ['is empty', ''],
    ['is JSON with a tail', '{} {}'],
    ['has a key twice', '{"channel":"window","channel":"online"}'],
    ['has a reserved key', '{"form":{"__proto__":{"polluted":true}}}'],
    ['has a number beyond 2^53', '{"form":{"area":1e300}}'],
    ['has half a surrogate pair', '{"channel":"\\ud800"}'],
    ['has NaN', '{"form":{"area":NaN}}'],
  ])('whose body %s answers 400 malformed-body', async (_, body) => {
    const answer = await evaluate(body);
    expect(codeOf(answer)).toBe('malformed-body');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('whose body is not UTF-8 answers 400', async () => {
    const bytes = Buffer.from('{"channel":"窗口"}', 'utf16le');
    const answer = await app
      .request()
      .post(evaluable.path)
      .type('json')
      .serialize(() => bytes as never)
      .send(bytes);
    expect(codeOf(answer)).toBe('malformed-body');
  });

  it.each([
    ['nests 65 levels', `${'['.repeat(65)}${']'.repeat(65)}`],
    ['has a list of 5,001', `{"licences":[${Array(5001).fill('"M1"').join(',')}]}`],
    ['has a text of 65,537 characters', JSON.stringify({ channel: 'a'.repeat(65_537) })],
    ['is larger than 1 MB', JSON.stringify({ channel: 'a'.repeat(1_100_000) })],
  ])('whose body %s answers 413', async (_, body) => {
    expect(codeOf(await evaluate(body))).toBe('too-large');
  });

  it.each(['text/plain', 'application/xml', 'application/json; charset=gbk', 'application/json-patch+json'])(
    'of type %s answers 415',
    async (type) => {
      const answer = await app.request().post(evaluable.path).set('content-type', type).send('{}');
      expect(codeOf(answer)).toBe('unsupported-media-type');
    },
  );

  it('with a compressed body answers 415', async () => {
    const answer = await app
      .request()
      .post(evaluable.path)
      .set({ 'content-type': 'application/json', 'content-encoding': 'gzip' })
      .send('{}');
    expect(codeOf(answer)).toBe('unsupported-media-type');
  });

  it('that fails its schema answers 422 with every fault at once, each at its place', async () => {
    const answer = await evaluate({
      ...evaluable.body,
      channel: 'fax',
      submittedAt: 5,
      bogus: true,
      'a/b~c': 1,
    });
    expect(codeOf(answer)).toBe('invalid-body');
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(
      ['/a~1b~0c', '/bogus', '/channel', '/submittedAt'].sort(),
    );
  });

  it.each([
    [{ type: 'stage-completed', department: 5, on: 'x' }, ['/events/0/department', '/events/0/on']],
    [{ type: 'unheard-of' }, ['/events/0/type']],
    [{ name: 'no type' }, ['/events/0/type']],
  ])('with the event %j is told only what is wrong with that event', async (event, pointers) => {
    const answer = await evaluate({ ...evaluable.body, events: [event] });
    expect(codeOf(answer)).toBe('invalid-body');
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(pointers);
  });

  it('with a form of the wrong JSON type answers 422', async () => {
    const answer = await evaluate({ ...evaluable.body, form: { noSuchField: 1 } });
    expect(codeOf(answer)).toBe('invalid-body');
    expect(answer.body.errors.length).toBeGreaterThan(0);
  });

  it('for an item that does not exist answers 404', async () => {
    expect(codeOf(await evaluate(evaluable.body, '/api/items/no-such-item/evaluate'))).toBe('not-found');
    expect(codeOf(await evaluate(evaluable.body, '/api/items/__proto__/evaluate'))).toBe('not-found');
  });

  it('of a time before the first version answers 404 no-version-in-effect', async () => {
    const answer = await evaluate({ ...evaluable.body, submittedAt: '2024-06-03T10:00' });
    expect(codeOf(answer)).toBe('no-version-in-effect');
  });

  it('sent on the eve of the first version, after hours, is received under it', async () => {
    const answer = await evaluate({ ...evaluable.body, submittedAt: '2024-12-31T20:00' });
    expect(answer.status).toBe(200);
    expect(answer.body.timing.receivedAt).toBe('2025-01-02T09:00+08:00');
  });

  it.each(['9999-12-31T23:59', '0000-01-01', '2025-02-30T10:00', '2025-01-01T24:00', 'yesterday!!'])(
    'of the time %s is refused in order',
    async (submittedAt) => {
      const answer = await evaluate({ ...evaluable.body, submittedAt });
      expect(['invalid-body', 'no-version-in-effect']).toContain(codeOf(answer));
    },
  );

  it('that names a version without the right to answers 403', async () => {
    expect(codeOf(await evaluate({ ...evaluable.body, version: 1 }))).toBe('forbidden');
  });

  it.each([
    ['get', '/api/items/%E0%A4%A/guide'],
    ['get', '/%'],
    ['get', '/api/items?unknown=1'],
    ['get', '/api/cases/%zz'],
    ['post', '/api/items/x/evaluate?trace=all'],
    ['post', '/api/items/x/evaluate?trace=full&trace=full'],
    ['post', '/api/items/x/evaluate?trace=%zz'],
  ] as const)('%s %s answers 400 malformed-request', async (method, path) => {
    expect(codeOf(await app.request()[method](path))).toBe('malformed-request');
  });

  it('for an address that does not exist answers 404', async () => {
    expect(codeOf(await app.request().get('/api/nothing'))).toBe('not-found');
    expect(codeOf(await app.request().post('/nothing'))).toBe('not-found');
  });

  it.each([
    ['put', '/api/items', 'GET, HEAD, OPTIONS'],
    ['get', '/api/items/x/evaluate', 'POST, OPTIONS'],
    ['patch', '/api/session', 'POST, GET, DELETE, HEAD, OPTIONS'],
  ] as const)('%s %s answers 405 with what is allowed', async (method, path, allow) => {
    const answer = await app.request()[method](path);
    expect(codeOf(answer)).toBe('method-not-allowed');
    expect(answer.headers.allow?.split(', ').sort()).toEqual(allow.split(', ').sort());
  });

  it('OPTIONS answers what is allowed', async () => {
    const answer = await app.request().options('/api/items');
    expect([answer.status, answer.headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS']);
  });
});

describe('the open routes', () => {
  it('answer 429 with the time to wait when they are asked too often', async () => {
    const limited = await startTestApp({ openRequestsPerMinute: 3, demo: false });
    try {
      const statuses: number[] = [];
      for (let i = 0; i < 4; i += 1) statuses.push((await limited.request().get('/api/items')).status);
      expect(statuses).toEqual([200, 200, 200, 429]);
      const answer = await limited.request().get('/api/items');
      expect(codeOf(answer)).toBe('too-many-requests');
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      expect((await limited.request().get('/healthz')).status).toBe(200);
    } finally {
      await limited.close();
    }
  });
});

describe('every answer', () => {
  it('forbids scripts from elsewhere and inline', async () => {
    const { headers } = await app.request().get('/api/docs');
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
  });
});
