/**
 * Nothing that a client sends makes a 5xx, a hang or a leak. FUZZ_RUNS sets how many requests (5,000 unless said
 * otherwise), FUZZ_SEED which; a failure prints the seed.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMetrics } from '../../server/http/metrics.ts';
import { allRoutes } from '../../server/http/routes/index.ts';
import { scopes } from '../../server/people/access-token.ts';
import { rights, roles } from '../../server/people/person.ts';
import { listUsers, type UserRecord } from '../../server/storage/index.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { addUser, type Headers, sessionHeaders, tokenHeaders } from '../support/callers.ts';
import { arbitraryRequest, type FuzzRequest } from './arbitrary-requests.ts';
import { remembered, routeRequest } from './route-requests.ts';

const runs = Number(process.env.FUZZ_RUNS ?? 5000);
const seed = process.env.FUZZ_SEED === undefined ? Date.now() % 2 ** 31 : Number(process.env.FUZZ_SEED);
const CONCURRENT = 8;
/** A watchdog against hanging, far above what any request takes. */
const LONGEST_ANSWER_MS = 10_000;
const ALLOWED_GROWTH_BYTES = 160 * 1024 * 1024;

let app: TestApp;
const people = new Map<string, UserRecord>();
const named = ['admin', 'clerk', 'auditor', 'centre-approver', 'editor-scjg', 'handler-scjg', 'everything'];
const callers = [...named, 'everything', 'everything', 'everything', 'a program', 'restricted', 'nobody'];
const routes = allRoutes({
  metrics: createMetrics(),
  readiness: () => Promise.reject(new Error('not asked')),
});

beforeAll(async () => {
  app = await startTestApp();
  const [somebody] = await listUsers(app.platform.storage);
  const passwordHash = somebody?.passwordHash ?? '';
  await addUser(app, 'everything', { roles: [...roles, ...rights], passwordHash });
  await addUser(app, 'victim', { roles: [], passwordHash });
  for (const user of await listUsers(app.platform.storage)) people.set(user.name, user);
}, 60_000);

const standing = new Map<string, Promise<Headers>>();

/** Signed in once; again after a request that has ended it. */
function headersOf(caller = 'nobody'): Promise<Headers> {
  const user = people.get(caller) ?? people.get('everything');
  if (caller === 'nobody' || user === undefined) return Promise.resolve({});
  const known = standing.get(caller);
  if (known !== undefined) return known;
  const made =
    caller === 'a program'
      ? tokenHeaders(app, user, scopes)
      : sessionHeaders(app, user, caller === 'restricted');
  standing.set(caller, made);
  return made;
}

/** What answers have told, for the requests after them: of the same document or person, or else the last that was told. */
const seen = new Map<string, string>();

const subjectOf = (path: string): string =>
  path
    .split(/[/?]/)
    .slice(0, path.startsWith('/api/rules/') ? 5 : 4)
    .join('/');

function remember(path: string, text: string, etag: string | null): void {
  const told = {
    hash: /"hash":"(sha256:[0-9a-f]{64})"/.exec(text)?.[1],
    id: /"id":"([0-9a-f-]{36})"/.exec(text)?.[1],
    revision: /"(\d+)"/.exec(etag ?? '')?.[1],
  };
  for (const [what, value] of Object.entries(told)) {
    if (value !== undefined) seen.set(what, value).set(`${what} ${subjectOf(path)}`, value);
  }
}

function recalled(path: string, text: string): string {
  const last = (what: string): string => seen.get(`${what} ${subjectOf(path)}`) ?? seen.get(what) ?? '1';
  return text
    .replaceAll(`"${remembered.revision}"`, text.startsWith('"') ? `"${last('revision')}"` : last('revision'))
    .replaceAll(remembered.hash, last('hash'))
    .replaceAll(remembered.id, last('id'));
}

/** The kinds of answers that there were. */
const statuses = new Set<number>();

afterAll(() => app.close());

async function faultOf(request: FuzzRequest): Promise<string | undefined> {
  const { method, path, headers, body, caller } = request;
  const ifMatch = headers['if-match'] === undefined ? undefined : recalled(path, headers['if-match']);
  const answer = await fetch(`${app.address}${recalled(path, path)}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(await headersOf(caller)),
      ...headers,
      ...(ifMatch !== undefined && { 'if-match': ifMatch }),
    },
    ...(body !== undefined && {
      body: typeof body === 'string' ? recalled(path, body) : new Uint8Array(body),
    }),
    signal: AbortSignal.timeout(LONGEST_ANSWER_MS),
  });
  const text = await answer.text();
  statuses.add(answer.status);
  if (answer.status === 401) standing.delete(caller ?? '');
  if (answer.ok) remember(path, text, answer.headers.get('etag'));
  if (answer.status >= 500) return `${answer.status}: ${text.slice(0, 300)}`;
  if (answer.status < 400) return undefined;
  const type = answer.headers.get('content-type') ?? '';
  if (!type.startsWith('application/problem+json')) return `${answer.status} answers as ${type}`;
  const leak = /node_modules|SELECT |\bat \w+ \(|\/server\/|SQLITE/.exec(text);
  return leak ? `an error body tells of the inside: ${leak[0]}` : undefined;
}

it(
  `answers ${runs} bad requests without a 5xx, a hang or a leak (seed ${seed})`,
  async () => {
    const requests = fc.sample(
      fc.oneof(arbitraryRequest(app.rulesFolder.items), routeRequest(routes, app.rulesFolder, callers)),
      { numRuns: runs, seed },
    );
    const ownKeysBefore = Object.getOwnPropertyNames(Object.prototype).join();
    const faults: string[] = [];
    let next = 0;
    // The first tenth warms caches and compiles code; what grows after it would go on growing.
    let heapAfterWarmUp = 0;
    const worker = async (): Promise<void> => {
      while (next < requests.length) {
        const request = requests[next] as FuzzRequest;
        next += 1;
        if (next === Math.floor(runs / 10)) heapAfterWarmUp = process.memoryUsage().heapUsed;
        const fault = await faultOf(request).catch((error: unknown) => `no answer: ${String(error)}`);
        if (fault)
          faults.push(`${request.method} ${request.path} ${String(request.body).slice(0, 200)} → ${fault}`);
      }
    };
    await Promise.all(Array.from({ length: CONCURRENT }, worker));
    expect(faults.slice(0, 5), `${faults.length} faults, seed ${seed}`).toEqual([]);
    // Not all is refused at the door: whoever is signed in gets in.
    const kinds = [200, 400, 401, 403, 404, 422];
    expect(kinds.filter((status) => !statuses.has(status))).toEqual([]);
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(ownKeysBefore);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    globalThis.gc?.();
    expect(process.memoryUsage().heapUsed - heapAfterWarmUp).toBeLessThan(ALLOWED_GROWTH_BYTES);
  },
  Math.max(120_000, runs * 60),
);
