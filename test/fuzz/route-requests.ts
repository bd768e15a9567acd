/**
 * Requests for every route that there is, made from what the route's own row says of its path, query, headers and body; then spoilt. A new
 * route is asked from the day on which it is in the table.
 */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Route } from '../../server/http/route.ts';
import type { RulesFolder } from '../../server/rules/rules-folder.ts';
import { type JsonSchema, schemaFiles } from '../../server/schemas/index.ts';
import { jpegFile, officeFile, pdfFile, pngFile } from '../support/sample-files.ts';
import {
  awkwardStrings,
  awkwardValues,
  contentTypes,
  type FuzzRequest,
  rawBodies,
  spoilt,
} from './arbitrary-requests.ts';

/** Stands for what an earlier answer has said, so that requests get further than to what is not there. */
export const remembered = { hash: '@hash@', id: '@id@', revision: '@revision@' } as const;

const days = fc.constantFrom('2026-11-24', '2027-01-04', '2099-12-31', '2026-02-30', '0001-01-01');

/** Values that a schema admits, most of the time; of what it says in ways that are not known here, anything. */
function valuesFor(schema: JsonSchema, name = ''): fc.Arbitrary<unknown> {
  if (name === 'hash') return fc.constant(remembered.hash);
  if (name === 'revision') return fc.constant(remembered.revision);
  const { $ref, anyOf, oneOf, examples, pattern, type } = schema;
  if (typeof $ref === 'string') return $ref.endsWith('/civilDate') ? days : valuesFor(resolved($ref), name);
  const choices = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (Array.isArray(choices)) return fc.constantFrom(...choices);
  const branches = anyOf ?? oneOf;
  if (Array.isArray(branches)) return fc.oneof(...branches.map((branch: JsonSchema) => valuesFor(branch)));
  if (Array.isArray(examples)) return fc.oneof(fc.constantFrom(...examples), awkwardStrings);
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern));
  return ofType(schema, Array.isArray(type) ? type[0] : type);
}

function ofType(schema: JsonSchema, type: unknown): fc.Arbitrary<unknown> {
  if (type === 'object') {
    const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
    const values = Object.fromEntries(properties.map(([name, each]) => [name, valuesFor(each, name)]));
    return fc.record(values, { requiredKeys: (schema.required as string[] | undefined) ?? [] });
  }
  if (type === 'array') return fc.array(valuesFor(schema.items as JsonSchema), { maxLength: 3 });
  if (type === 'string') return fc.oneof(fc.constantFrom('理由', 'x', '1', 'true'), awkwardStrings);
  if (type === 'integer') return fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer());
  return type === 'boolean' ? fc.boolean() : awkwardValues;
}

function resolved(ref: string): JsonSchema {
  const [file = '', pointer = ''] = ref.split('#');
  const whole: unknown = schemaFiles[file as keyof typeof schemaFiles];
  const part = pointer
    .split('/')
    .filter(Boolean)
    .reduce<unknown>((found, key) => (found as Record<string, unknown>)[key], whole);
  return (part ?? {}) as JsonSchema; // a file of schemas, or a part of one
}

const isDraft = ({ path, method }: Pick<Route, 'path' | 'method'>): boolean =>
  method === 'put' && path.endsWith('/draft');

const files = [pdfFile(), pngFile(), jpegFile(), officeFile('word'), officeFile('excel')];

/** Whole files, some with bytes that are others. */
const spoiltFiles = fc
  .tuple(fc.constantFrom(...files), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 }))
  .map(([whole, changes]) => {
    const bytes = Buffer.from(whole);
    for (const [at, value] of changes) bytes[at % bytes.length] = value;
    return bytes;
  });

/** What is sent as it is, and as what it is declared. */
function sendingsFor(
  route: Route,
  folder: RulesFolder,
): { bodies: fc.Arbitrary<string | Buffer>; type: fc.Arbitrary<string> } {
  if (route.upload) {
    const bodies = fc.oneof({ weight: 9, arbitrary: spoiltFiles }, { weight: 1, arbitrary: rawBodies });
    return { bodies, type: fc.constantFrom(...route.upload.types) };
  }
  const body = bodiesFor(route, folder);
  const json = fc
    .oneof({ weight: 3, arbitrary: body }, { weight: 3, arbitrary: spoilt(body) })
    .map((value) => JSON.stringify(value));
  const bodies = fc.oneof({ weight: 9, arbitrary: json }, { weight: 1, arbitrary: rawBodies });
  return { bodies, type: fc.constant('application/json') };
}

/** Whole documents and applications, which no schema makes by chance; of other bodies, what their schema admits. */
function bodiesFor({ path, method, body }: Route, folder: RulesFolder): fc.Arbitrary<unknown> {
  if (isDraft({ path, method })) {
    const [ours, others] = [
      folder.items.filter(({ code }) => code === 'spjy'),
      [folder.items[0], folder.procedure, folder.calendar, folder.parameters, folder.directory],
    ];
    const edited = fc
      .tuple(fc.constantFrom(...ours), fc.nat(99))
      .map(([item, n]) => ({ ...item, keywords: [...item.keywords, `第 ${n} 稿`] }));
    return fc.oneof({ weight: 4, arbitrary: edited }, { weight: 1, arbitrary: fc.constantFrom(...others) });
  }
  if (path === '/api/cases') {
    const cases = folder.items.flatMap(({ code, cases }) =>
      cases.map(({ application: { submittedAt: _, ...application } }) => ({ item: code, ...application })),
    );
    const applicant = { kind: 'person', name: '林晓(虚构)', idNumber: '350299198806150112' };
    return fc.constantFrom(...cases).map((application) => ({ ...application, applicant }));
  }
  return body === undefined ? fc.constant(undefined) : valuesFor(body);
}

const plausible: Readonly<Record<string, readonly string[]>> = {
  kind: [
    'service-item',
    'service-item',
    'service-item',
    'service-item',
    'procedure',
    'calendar',
    'parameters',
    'directory',
    'toString',
  ],
  code: ['spjy', 'spjy', 'spjy', 'lnyd', 'cn', 'bhq', 'no-such-code'],
  n: ['1', '2', '3', '0', '-1', '1e3', '99999999999999999999'],
  m: ['1', '2', '4', '0x1', ' 1'],
  name: ['victim', 'victim', 'no-such-person'],
  number: ['1', '../1', 'A-1'],
  sha256: [createHash('sha256').update(pdfFile()).digest('hex'), '0'.repeat(64), '0'],
  id: [remembered.id, remembered.id, '00000000-0000-0000-0000-000000000000', '1'],
};

/** Half a character, which an address cannot carry, is left out. */
function encoded(text: string): string {
  return encodeURIComponent(text.slice(0, 3000).replaceAll(/\p{Surrogate}/gu, ''));
}

const oddSegments = fc
  .oneof(awkwardStrings, fc.string({ unit: 'binary', maxLength: 20 }))
  .map((text) => encoded(text) || '%20');
const brokenSegments = fc.constantFrom('%', '%ff', '%00', '..', '.', '%2e%2e%2f', ';', '*', '@');

function pathsFor({ path }: Route): fc.Arbitrary<string> {
  const parts = path.split(/\{(\w+)\}/).map((part, n): fc.Arbitrary<string> => {
    if (n % 2 === 0) return fc.constant(part);
    const known = fc.constantFrom(...(plausible[part] ?? ['1']));
    return fc.oneof(
      { weight: 8, arbitrary: known },
      { weight: 1, arbitrary: oddSegments },
      { weight: 1, arbitrary: brokenSegments },
    );
  });
  return fc.tuple(...parts).map((chosen) => chosen.join(''));
}

function queriesFor({ query = {} }: Route): fc.Arbitrary<string> {
  const named = Object.entries(query).map(([name, schema]) =>
    fc
      .oneof({ weight: 6, arbitrary: valuesFor(schema, name) }, { weight: 1, arbitrary: awkwardStrings })
      .map((value) => `${name}=${encoded(String(value))}`),
  );
  const odd = fc.constantFrom(
    'a=1',
    '__proto__=1',
    'limit[$gt]=1',
    'stream=people',
    '=',
    '%',
    '&&',
    'limit=%ff',
  );
  const some = fc.tuple(...named).chain((all) => fc.subarray(all));
  return fc
    .tuple(some, odd, fc.nat(11))
    .map(([known, extra, odds]) => (odds < 6 ? [] : odds === 6 ? [...known, extra] : known).join('&'))
    .map((text) => (text === '' ? '' : `?${text}`));
}

const headersFor = fc.record(
  {
    'if-match': fc.oneof(
      { weight: 5, arbitrary: fc.constant(`"${remembered.revision}"`) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('"1"', '*', '"x"', 'W/"1"', '"99999999999999999999"', ''),
      },
    ),
    'idempotency-key': fc.oneof(
      { weight: 5, arbitrary: fc.uuid() },
      { weight: 1, arbitrary: fc.constantFrom('', 'x', 'k'.repeat(300), '__proto__') },
    ),
    'x-csrf-token': fc.constantFrom('', 'wrong'),
    origin: fc.constantFrom('null', 'https://evil.example', 'not a url'),
    authorization: fc.constantFrom('Bearer', 'Bearer x', 'Basic eDp5'),
    'accept-language': fc.constantFrom('en', '*', 'zz;q=x'),
  },
  { requiredKeys: [] },
);

/** Where a document belongs; undefined for what is none any more. */
function draftPathOf(sent: string | Buffer | undefined): string | undefined {
  const [, kind] = /"kind":"([a-z-]+)"/.exec(String(sent)) ?? [];
  const [, code] = /"code":"([a-z-]+)"/.exec(String(sent)) ?? [];
  return kind && code && `/api/rules/${kind}/${code}/draft`;
}

/** Mostly what a route asks for; the others are what it should be ready for as well. */
const seldomSent = new Set(['x-csrf-token', 'origin', 'authorization']);

export function routeRequest(
  routes: readonly Route[],
  folder: RulesFolder,
  callers: readonly string[],
): fc.Arbitrary<FuzzRequest> {
  const requestsFor = routes.map((route) => {
    const { bodies, type: fitting } = sendingsFor(route, folder);
    return fc
      .tuple(
        pathsFor(route),
        queriesFor(route),
        headersFor,
        fc.nat(9),
        fc.tuple(fitting, contentTypes),
        bodies,
      )
      .map(([path, query, headers, odds, [fit, odd], sent]): FuzzRequest => {
        // A draft is begun without a revision.
        const unsent = isDraft(route) && odds % 2 === 0 ? new Set([...seldomSent, 'if-match']) : seldomSent;
        const kept = Object.entries(headers).filter(([name]) => odds === 0 || !unsent.has(name));
        const method = route.method.toUpperCase();
        return {
          method,
          path: (isDraft(route) && odds > 1 ? (draftPathOf(sent) ?? path) : path) + query,
          headers: { ...Object.fromEntries(kept), 'content-type': odds < 8 ? fit : odd },
          body: method === 'GET' ? undefined : sent,
        };
      });
  });
  return fc
    .tuple(fc.oneof(...requestsFor), fc.constantFrom(...callers))
    .map(([request, caller]) => ({ ...request, caller }));
}
