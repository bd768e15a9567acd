/** Requests that no client should send: from the schemas, mutated, and from nothing at all. */
import fc from 'fast-check';
import type { Case, ServiceItem } from '../../schemas/generated/types.ts';

export interface FuzzRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | Buffer | undefined;
  /** Who is signed in; nobody when left out. */
  caller?: string;
}

export const awkwardStrings = fc.constantFrom(
  '',
  ' ',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '\u0000',
  '\ud800',
  '𠮷野家',
  "'; DROP TABLE cases; --",
  '<script>alert(1)</script>',
  '{{7*7}}',
  '../../etc/passwd',
  '2025-02-30',
  '0000-00-00',
  '9999-12-31T23:59',
  '２０２５',
  'a'.repeat(70_000),
);

const awkwardNumbers = fc.constantFrom(
  0,
  -0,
  -1,
  1e308,
  -1e308,
  2 ** 53,
  2 ** 53 + 2,
  0.1 + 0.2,
  5e-324,
  1e21,
);

export const awkwardValues: fc.Arbitrary<unknown> = fc.oneof(
  awkwardStrings,
  awkwardNumbers,
  fc.constantFrom(null, true, false, [], {}, [null], [[[[]]]], { __proto__: null }),
  fc.anything({ maxDepth: 3, withNullPrototype: false }).map((value) => jsonOf(value)),
);

/** Whatever JSON makes of it; things that JSON does not know become null. */
function jsonOf(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null');
  } catch {
    return null;
  }
}

function placesIn(value: unknown, path: string[] = []): string[][] {
  if (value === null || typeof value !== 'object') return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => placesIn(child, [...path, key]))];
}

function withValueAt(root: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = (Array.isArray(root) ? [...root] : { ...(root as object) }) as Record<string, unknown>;
  copy[key] = withValueAt(copy[key], rest, value);
  return copy;
}

/** Good ones with one to three places spoilt. */
export function spoilt(good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(good, fc.array(fc.tuple(fc.nat(), awkwardValues), { minLength: 1, maxLength: 3 }))
    .map(([whole, spoils]) =>
      spoils.reduce<unknown>((document, [n, value]) => {
        const places = placesIn(document);
        return withValueAt(document, places[n % places.length] ?? [], value);
      }, whole),
    );
}

function mutatedApplication(cases: readonly Case[]): fc.Arbitrary<unknown> {
  return spoilt(fc.constantFrom(...cases.map(({ application }) => application)));
}

export const rawBodies: fc.Arbitrary<string | Buffer> = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  fc.constantFrom(
    '{"form":{"a":NaN}}',
    '{"form":{"a":1e999}}',
    '{"__proto__":{"polluted":true},"form":{},"channel":"window","submittedAt":"2025-10-09T09:40"}',
    '{"form":{"constructor":{"prototype":{"polluted":true}}},"channel":"window","submittedAt":"2025-10-09T09:40"}',
    `${'['.repeat(5000)}${']'.repeat(5000)}`,
    `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`,
    `[${'0,'.repeat(50_000)}0]`,
    JSON.stringify({
      form: { name: 'x'.repeat(1_000_000) },
      channel: 'window',
      submittedAt: '2025-10-09T09:40',
    }),
    '\ufeff{}',
    '{"form":{},"form":{}}',
  ),
);

export const contentTypes = fc.oneof(
  { weight: 8, arbitrary: fc.constant('application/json') },
  fc.constantFrom(
    'text/plain',
    'application/json; charset=gbk',
    'application/xml',
    'multipart/form-data',
    'application/json; charset=utf-16le',
    '',
  ),
);

const awkwardPaths = fc.constantFrom(
  '/api/items/%/guide',
  '/api/items/%00/guide',
  '/api/items/__proto__/guide',
  '/api/items/constructor/evaluate',
  '/api/items/..%2f..%2fetc/guide',
  '/api/cases/00000000-0000-0000-0000-000000000000',
  '/api/cases?cursor=x&limit=-1',
  '/api/cases?limit[$gt]=1',
  '/api/rules/service-item/spjy/versions/99999999999999999999',
  '/api/rules/nothing/x/versions',
  '/api/session',
  '/api/calendar/compute',
  '/api/calendar/derivation',
  '/api/openapi.json?x=1',
  '/%ff%fe',
  '/api//items',
);

function asRequest(path: string, body: unknown): FuzzRequest {
  return {
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

const calendarBodies = fc.record({
  kind: fc.oneof(
    fc.constantFrom(
      'addWorkdays',
      'addMonths',
      'addNaturalDays',
      'receiveAndHandover',
      'workdaysUntilExpiry',
      '__proto__',
    ),
    awkwardStrings,
  ),
  input: fc.oneof(
    fc.record(
      {
        acceptedOn: awkwardValues,
        start: awkwardValues,
        n: fc.oneof(awkwardNumbers, fc.integer()),
        excluded: awkwardValues,
      },
      { requiredKeys: [] },
    ),
    awkwardValues,
  ),
});

/** Of one who has not signed in; most go to evaluate, where most of what clients send goes. */
export function arbitraryRequest(items: readonly ServiceItem[]): fc.Arbitrary<FuzzRequest> {
  const mutated = fc
    .constantFrom(...items)
    .chain((item) =>
      mutatedApplication(item.cases).map((body) =>
        asRequest(`/api/items/${item.code}/evaluate?trace=full`, body),
      ),
    );
  const anything = fc.tuple(fc.constantFrom(...items), rawBodies, contentTypes).map(
    ([item, body, type]): FuzzRequest => ({
      method: 'POST',
      path: `/api/items/${item.code}/evaluate`,
      headers: { 'content-type': type },
      body,
    }),
  );
  const calendar = calendarBodies.map((body) => asRequest('/api/calendar/compute', body));
  const strange = fc
    .tuple(
      fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH'),
      awkwardPaths,
      contentTypes,
      fc.option(rawBodies, { nil: undefined }),
    )
    .map(
      ([method, path, type, body]): FuzzRequest => ({
        method,
        path,
        headers: { 'content-type': type },
        body: method === 'GET' ? undefined : body,
      }),
    );
  const sessions = fc
    .record({ username: awkwardValues, password: awkwardValues })
    .map((body) => asRequest('/api/session', body));
  return fc.oneof(
    { weight: 10, arbitrary: mutated },
    { weight: 3, arbitrary: anything },
    { weight: 2, arbitrary: calendar },
    { weight: 2, arbitrary: strange },
    { weight: 1, arbitrary: sessions },
  );
}
