/**
 * What belongs to another department or hall is not there: every route under a case answers a stranger exactly as it answers for a case
 * that does not exist. The routes are taken from the table, so that a new one is walked without being listed.
 */
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { createMetrics } from '../server/http/metrics.ts';
import type { Route } from '../server/http/route.ts';
import { allRoutes } from '../server/http/routes/index.ts';
import { permissions } from '../server/people/permissions.ts';
import type { UserRecord } from '../server/storage/index.ts';
import { eachDatabaseApp, type TestApp } from './support/app.ts';
import { addUser, type Headers, sessionHeaders, tokenHeaders } from './support/callers.ts';

const underCase = allRoutes({
  metrics: createMetrics(),
  readiness: () => Promise.reject(new Error('not asked')),
}).filter(({ path }) => path.startsWith('/api/cases/{id}'));

/** A body that gets past the schema; another route with a body is asked with one that does not, and tells as little. */
const bodies: Readonly<Record<string, object>> = {
  '/api/cases/{id}/events': { type: 'corrected', at: '2026-03-02T10:00' },
  '/api/cases/{id}/unmask': { reason: '核对身份证原件' },
};

/** A verb that clerks, issuers and handlers have for cases of their own. */
function isForStrangers({ access }: Route): boolean {
  const holders: readonly string[] = Object.hasOwn(permissions, access)
    ? permissions[access as keyof typeof permissions] // looked up just before
    : [];
  return ['clerk', 'issuer', 'handler'].some((role) => holders.includes(role));
}

eachDatabaseApp('A case', (started) => {
  let app: TestApp;
  let id: string;
  let document: string;
  let own: UserRecord;
  let strangers: [string, () => Promise<Headers>][];

  beforeAll(async () => {
    app = started();
    const clerk = await app.signIn('clerk');
    const { code, cases = [] } = app.rulesFolder.items.find((item) => item.code === 'lnyd') ?? {};
    const golden = cases.find(({ expect: { outcome } }) => outcome === 'accepted' || outcome === 'immediate');
    const applicant = { kind: 'person', name: '林晓(虚构)', idNumber: '350299198806150112' };
    const body = { item: code, ...golden?.application, applicant };
    const received = await clerk.post('/api/cases', body, { 'idempotency-key': randomUUID() });
    expect(received.status).toBe(201);
    id = received.body.id;
    document = received.body.documents[0].number;
    const routed = received.body.decision.routing.map((each: { department: string }) => each.department);
    const elsewhere = app.rulesFolder.directory.departments.find((each) => !routed.includes(each.id))?.id;
    if (elsewhere === undefined) throw new Error('every department has a part in it');
    const add = (name: string, roles: string[], place: Partial<UserRecord>) =>
      addUser(app, name, { roles, ...place });
    own = await add('own-handler', ['handler'], { department: routed[0] });
    const rights = ['unmask'];
    const handler = await add('handler-elsewhere', ['handler', ...rights], { department: elsewhere });
    const clerkElsewhere = await add('clerk-elsewhere', ['clerk', ...rights], {
      department: null,
      hall: 'NH',
    });
    const issuer = await add('issuer-elsewhere', ['issuer', ...rights], { department: null, hall: 'NH' });
    const clerkNowhere = await add('clerk-nowhere', ['clerk', ...rights], { department: null, hall: null });
    const everyScope = [...Object.keys(permissions), ...rights];
    strangers = [
      ...[handler, clerkElsewhere, issuer, clerkNowhere].map((user): [string, () => Promise<Headers>] => [
        user.name,
        () => sessionHeaders(app, user),
      ]),
      ['a program of a handler elsewhere', () => tokenHeaders(app, handler, everyScope)],
    ];
  });

  async function ask(
    route: Route,
    caseId: string,
    headers: Headers,
  ): Promise<{ status: number; told: string }> {
    const path = route.path.replace('{id}', caseId).replace('{number}', document);
    const body = route.body && JSON.stringify(bodies[route.path] ?? {});
    const answer = await fetch(app.address + path, {
      method: route.method.toUpperCase(),
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body }),
    });
    const text = await answer.text();
    const told = text.replaceAll(caseId, '').replace(/"traceId":"[^"]*"/, '');
    return { status: answer.status, told };
  }

  it('of another department or hall is not there, on any route', async () => {
    expect(underCase.length).toBeGreaterThanOrEqual(5);
    for (const route of underCase) {
      for (const [name, headers] of strangers) {
        const [existing, none] = [
          await ask(route, id, await headers()),
          await ask(route, randomUUID(), await headers()),
        ];
        expect([name, route.path, existing]).toEqual([name, route.path, none]);
        expect([403, 404, 422]).toContain(existing.status);
        // Who may not use the verb at all is told so, whatever the case; everybody else, that it is not there.
        const asksForOwn = isForStrangers(route) && (!route.body || bodies[route.path]);
        if (asksForOwn) expect([name, route.path, existing.status]).toContain(404);
      }
    }
  });

  it('is there for the department that it is routed to', async () => {
    const headers = await sessionHeaders(app, own);
    const shown = underCase.find(({ method, path }) => method === 'get' && path === '/api/cases/{id}');
    expect(shown && (await ask(shown, id, headers)).status).toBe(200);
  });

  it('stands in nobody else’s list', async () => {
    const listed = async (headers: Headers) => {
      const answer = await fetch(`${app.address}/api/cases?limit=100`, { headers });
      return answer.status === 200 ? ((await answer.json()) as { items?: { id: string }[] }) : answer.status;
    };
    for (const [, headers] of strangers) {
      expect(JSON.stringify(await listed(await headers()))).not.toContain(id);
    }
  });
});
