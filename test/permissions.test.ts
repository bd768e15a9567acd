/**
 * Every route × everybody who could ask, over HTTP: allowed exactly when the table of permissions says so. Walks the routes as the server
 * has mounted them, so a route that is not in the table, or asks for nothing, fails here without being listed.
 */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createMetrics } from '../server/http/metrics.ts';
import { statusOf } from '../server/http/problem.ts';
import type { Route } from '../server/http/route.ts';
import { allRoutes } from '../server/http/routes/index.ts';
import { may, type Permission, permissions } from '../server/people/permissions.ts';
import { type Person, personOf, type Role, rights, roles } from '../server/people/person.ts';
import type { UserRecord } from '../server/storage/index.ts';
import { eachDatabaseApp, type TestApp } from './support/app.ts';
import { addUser, type Headers, sessionHeaders, tokenHeaders } from './support/callers.ts';

const routes = allRoutes({
  metrics: createMetrics(),
  readiness: () => Promise.reject(new Error('not asked')),
});
const permissionNames = Object.keys(permissions) as Permission[]; // its own keys
const unlisted: readonly string[] = ['open', 'operations', 'own-session', 'signed-in'];
const permissionOf = ({ access }: Route): Permission | undefined =>
  permissionNames.find((permission) => permission === access);

interface Caller {
  readonly name: string;
  readonly kind: 'nobody' | 'person' | 'restricted' | 'program';
  /** As whom the table of permissions is asked. */
  readonly person: (route: Route) => Pick<Person, 'roles' | 'scopes'> | null;
  readonly headers: (route: Route) => Promise<Headers>;
}

/** The refusal that is right; undefined where the request is to get through to what it asks. */
function refusalFor(route: Route, { kind, person }: Caller): number | undefined {
  const { access, hidden } = route;
  if (access === 'open' || access === 'operations') return undefined;
  if (kind === 'nobody') return 401;
  if (access === 'own-session') return kind === 'program' ? 403 : undefined;
  if (kind === 'restricted') return 403;
  if (access === 'signed-in' || may(person(route) as Person, access)) return undefined; // it reads no more than is there
  return hidden ? 404 : 403;
}

/** The table by itself, as it is written, not as the server reads it. */
const mayByTable = (permission: Permission, role: Role): boolean =>
  (permissions[permission] as readonly Role[]).includes(role);

eachDatabaseApp('The routes', (started) => {
  let app: TestApp;
  let callers: Caller[];
  const people = new Map<string, UserRecord>();

  beforeAll(async () => {
    app = started();
    for (const role of roles) people.set(role, await addUser(app, `only-${role}`, { roles: [role] }));
    const everything = await addUser(app, 'everything', { roles: [...roles, ...rights] });
    const nothing = await addUser(app, 'nothing', { roles: [] });
    const gone = await addUser(app, 'gone', { roles: [...roles], disabled: true });
    const settings = { threeAdministrators: false };
    const scoped = (scopes: (route: Route) => string[]) => ({
      kind: 'program' as const,
      person: (route: Route) => ({ ...personOf(everything, settings), scopes: scopes(route) }),
      headers: (route: Route) => tokenHeaders(app, everything, scopes(route)),
    });
    const inPerson = (name: string, user: UserRecord): Caller => ({
      name,
      kind: 'person',
      person: () => personOf(user, settings),
      headers: () => sessionHeaders(app, user),
    });
    const nobody = { kind: 'nobody' as const, person: () => null };
    callers = [
      { ...nobody, name: 'nobody', headers: async () => ({}) },
      { ...nobody, name: 'a bad token', headers: async () => ({ authorization: 'Bearer onewindow_x' }) },
      {
        ...nobody,
        name: 'a bad token beside a good cookie',
        headers: async () => ({ ...(await sessionHeaders(app, everything)), authorization: 'Bearer x' }),
      },
      { ...nobody, name: 'somebody disabled', headers: () => sessionHeaders(app, gone) },
      {
        ...nobody,
        name: 'a token of somebody disabled',
        headers: () => tokenHeaders(app, gone, permissionNames),
      },
      inPerson('somebody without a role', nothing),
      ...[...people].map(([role, user]) => inPerson(role, user)),
      {
        name: 'somebody whose password has to be changed',
        kind: 'restricted',
        person: () => null,
        headers: () => sessionHeaders(app, everything, true),
      },
      {
        name: 'a token for this',
        ...scoped((route) => permissionNames.filter((name) => name === route.access)),
      },
      {
        name: 'a token for everything else',
        ...scoped((route) => permissionNames.filter((name) => name !== route.access)),
      },
    ];
  });

  const standing = new Map<string, Promise<Headers>>();

  /** One session or token for many requests; a new one where a request may have ended all of that caller's. */
  function headersFor(route: Route, caller: Caller): Promise<Headers> {
    const key = `${caller.name} ${caller.kind === 'program' ? route.access : ''}`;
    const headers = standing.get(key) ?? caller.headers(route);
    standing.set(key, headers);
    if (route.access === 'own-session') standing.clear();
    return headers;
  }

  const values: Readonly<Record<string, string>> = {
    kind: 'service-item',
    n: '1',
    m: '1',
    name: 'no-such-person',
  };

  function addressOf({ path }: Route): string {
    const item = app.rulesFolder.items[0]?.code ?? '';
    const valueFor = (name: string): string => (name === 'code' ? item : (values[name] ?? randomUUID()));
    return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => valueFor(name));
  }

  async function ask(route: Route, caller: Caller): Promise<{ status: number; code?: string }> {
    const hasBody = route.body !== undefined;
    const answer = await fetch(app.address + addressOf(route), {
      method: route.method.toUpperCase(),
      redirect: 'manual',
      headers: {
        ...(await headersFor(route, caller)),
        ...(hasBody && { 'content-type': 'application/json' }),
      },
      ...(hasBody && { body: '{}' }),
    });
    const isProblem = answer.headers.get('content-type')?.includes('problem+json');
    const body = isProblem ? ((await answer.json()) as { code: string }) : await answer.arrayBuffer();
    return { status: answer.status, ...('code' in body && { code: body.code }) };
  }

  function verdict(
    route: Route,
    caller: Caller,
    { status, code }: { status: number; code?: string },
  ): string[] {
    const wanted = refusalFor(route, caller);
    const where = `${route.method} ${route.path} by ${caller.name}: ${status} ${code ?? ''}`;
    if (wanted !== undefined) return status === wanted ? [] : [`${where}, not ${wanted}`];
    // An open route may say that nobody has signed in, where it says in its table that it does.
    const declared = route.errors?.some((error) => error === code && statusOf[error] === 401) ?? false;
    const refused = (status === 401 && !declared) || status === 403;
    return refused || status >= 500 ? [where] : [];
  }

  it('let in exactly whom the table of permissions names', { timeout: 300_000 }, async () => {
    const wrong: string[] = [];
    for (const route of routes) {
      for (const caller of callers) wrong.push(...verdict(route, caller, await ask(route, caller)));
    }
    expect(wrong).toEqual([]);
  });

  it('are those that the server has mounted, no more and no fewer', () => {
    const [express] = app.server.listeners('request') as unknown as [{ router: { stack: Layer[] } }];
    const mounted = mountedIn(express.router.stack).toSorted();
    const listed = routes.map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`);
    expect(mounted).toEqual(listed.toSorted());
    expect(mounted.length).toBeGreaterThan(25);
  });

  it('each ask for a permission, or say that they need none', () => {
    const without = routes.filter(
      (route) => permissionOf(route) === undefined && !unlisted.includes(route.access),
    );
    expect(without).toEqual([]);
    const openWrites = routes.filter(({ access, writes }) => access === 'open' && writes === true);
    expect(openWrites).toEqual([]);
  });
});

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle?: { readonly stack?: readonly Layer[] };
}

/** What Express has, without the rows that refuse every other method of an address. */
function mountedIn(stack: readonly Layer[]): string[] {
  return stack.flatMap(({ route, handle }) =>
    route === undefined
      ? mountedIn(handle?.stack ?? [])
      : Object.keys(route.methods)
          .filter((method) => method !== '_all')
          .map((method) => `${method} ${route.path}`),
  );
}

describe('the table of permissions', () => {
  const bare = { ...{ id: '', name: '', displayName: '', rights: [], department: null, hall: null } };

  it('is what may() answers, for each role and each verb', () => {
    for (const permission of permissionNames) {
      for (const role of roles) {
        const person = { ...bare, roles: [role] };
        expect([permission, role, may(person, permission)]).toEqual([
          permission,
          role,
          mayByTable(permission, role),
        ]);
        expect(may({ ...person, scopes: [] }, permission)).toBe(false);
      }
      expect(may({ ...bare, roles: [], scopes: [permission] }, permission)).toBe(false);
      expect(may(null, permission)).toBe(false);
    }
  });

  it('gives no administrator of the three the work of another', () => {
    const powers: Record<string, readonly Role[]> = {
      'people.manage': ['system-admin'],
      'people.grant': ['security-admin'],
      'token.manage': ['security-admin'],
      'ledger.read': ['audit-admin'],
    };
    const three: Role[] = ['system-admin', 'security-admin', 'audit-admin'];
    for (const [permission, holders] of Object.entries(powers)) {
      expect(three.filter((role) => mayByTable(permission as Permission, role))).toEqual(holders);
    }
  });
});
