import type { Test } from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../test/support/app.ts';
import { addUser, sessionHeaders } from '../../test/support/callers.ts';
import { createFirstPeople } from '../commands/people/create-person.ts';
import { listUsers } from '../storage/index.ts';

const reason = '工作需要';

describe('three administrators', () => {
  const three = ['system-admin', 'security-admin', 'audit-admin'] as const;
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp({ demo: false, settings: { threeAdministrators: true } });
    const people = three.map((role) => ({ name: role, displayName: role, roles: [role] }));
    const created = await createFirstPeople(app.platform, people, { name: 'command line' });
    expect(created.map(({ user }) => user.roles)).toEqual(three.map((role) => [role]));
    return () => app.close();
  });

  const as = async (name: string) => {
    const user = (await listUsers(app.platform.storage)).find((each) => each.name === name);
    if (user === undefined) throw new Error(`there is no ${name}`);
    const headers = await sessionHeaders(app, user);
    const send = (test: Test, body: object) => test.set({ ...headers, 'if-match': '"1"' }).send(body);
    return {
      get: (path: string) => app.request().get(path).set(headers),
      post: (path: string, body: object) => send(app.request().post(path), body),
      put: (path: string, body: object) => send(app.request().put(path), body),
    };
  };

  it('are made first, once, and from nowhere but the machine', async () => {
    const again = createFirstPeople(app.platform, [{ name: 'late', displayName: '晚' }], {
      name: 'command line',
    });
    await expect(again).rejects.toThrow('blocked');
  });

  it('keep accounts, grant rights and watch, each their own', async () => {
    const [system, security, audit] = [
      await as('system-admin'),
      await as('security-admin'),
      await as('audit-admin'),
    ];
    const account = { name: 'someone', displayName: '某人', hall: 'BH', reason };
    expect(
      [await security.post('/api/people', account), await audit.post('/api/people', account)].map(
        ({ status }) => status,
      ),
    ).toEqual([403, 403]);
    expect((await system.post('/api/people', account)).status).toBe(201);
    const roles = { roles: ['clerk'], rights: [], reason };
    expect((await system.put('/api/people/someone/roles', roles)).status).toBe(403);
    expect((await audit.put('/api/people/someone/roles', roles)).status).toBe(403);
    expect((await security.put('/api/people/someone/roles', roles)).status).toBe(200);
    for (const each of [system, security, audit]) expect((await each.get('/api/people')).status).toBe(200);
  });

  it('are three persons', async () => {
    const security = await as('security-admin');
    for (const roles of [['admin'], ['system-admin', 'audit-admin']]) {
      const path = '/api/people/system-admin/roles';
      const answer = await security.put(path, { roles, rights: [], reason });
      expect([answer.status, answer.body.code]).toEqual([409, 'blocked']);
    }
  });

  it('do not become each other by a new password or another identity: it takes two', async () => {
    await addUser(app, 'second', { roles: ['security-admin'] });
    const [system, security] = [await as('system-admin'), await as('security-admin')];
    const identity = { displayName: '某', department: null, hall: null, oidcSubject: 'https://x 1', reason };
    for (const name of ['second', 'audit-admin']) {
      const taken = [
        await system.post(`/api/people/${name}/password`, { reason }),
        await system.put(`/api/people/${name}`, identity),
      ];
      expect(taken.map(({ status, body }) => [status, body.code])).toEqual([
        [409, 'blocked'],
        [409, 'blocked'],
      ]);
    }
    const renamed = await system.put('/api/people/second', { ...identity, oidcSubject: null });
    expect([renamed.status, renamed.body.displayName]).toEqual([200, '某']);
    const path = '/api/people/second/roles';
    const withdrawn = await security.put(path, { roles: [], rights: [], reason }).set('if-match', '"2"');
    expect(withdrawn.status).toBe(200);
    const reset = await system.post('/api/people/second/password', { reason }).set('if-match', '"3"');
    expect(reset.status).toBe(200);
  });

  it('have no program act for them', async () => {
    const wish = { name: '抄存证', owner: 'audit-admin', scopes: ['ledger.read'], expiresOn: '2099-01-01' };
    const answer = await (await as('security-admin')).post('/api/tokens', wish);
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, '/owner']);
  });

  it('leave nothing to somebody who is still recorded as the one administrator', async () => {
    await addUser(app, 'relic', { roles: ['admin'] });
    const relic = await as('relic');
    expect((await relic.get('/api/people')).status).toBe(403);
    expect((await relic.get('/api/session')).body.user.roles).toEqual([]);
  });
});
