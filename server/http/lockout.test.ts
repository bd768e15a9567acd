import { randomBytes } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { eachDatabaseApp, startTestApp, type TestApp } from '../../test/support/app.ts';
import { databasesHere, scratchDatabases } from '../../test/support/databases.ts';
import { createPerson } from '../commands/people/create-person.ts';

const start = Date.parse('2026-03-02T02:00:00Z');

it.each(databasesHere)(
  'tries at two nodes are counted together on %s',
  { timeout: 60_000 },
  async (database) => {
    let nowMs = start;
    const now = () => new Date(nowMs);
    const { databaseUrl, drop } = await scratchDatabases[database]();
    const options = { databaseUrl, now, secretKey: randomBytes(32) };
    const nodes: TestApp[] = [];
    try {
      nodes.push(await startTestApp(options), await startTestApp(options));
      const signIn = (node: TestApp | undefined, password: string) =>
        node?.request().post('/api/session').send({ username: 'issuer', password });
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, i) => signIn(nodes[i % 2], `guess ${i}`)),
      );
      const evaluated = answers.filter((answer) => answer?.status === 401);
      expect(evaluated.length).toBe(5);
      expect(new Set(answers.map((answer) => answer?.status))).toEqual(new Set([401, 429]));
      const right = nodes[0]?.password ?? '';
      for (const node of nodes) expect((await signIn(node, right))?.status).toBe(429);
      nowMs += 2000;
      expect((await signIn(nodes[1], right))?.status).toBe(200);
      expect((await signIn(nodes[0], 'a slip of the finger'))?.status).toBe(401);
      expect((await signIn(nodes[0], right))?.status).toBe(200);
    } finally {
      for (const node of nodes) await node.close();
      await drop();
    }
  },
);

it.each([
  [['loopback'], 200],
  [[], 429],
])(
  'somebody elsewhere who guesses behind the proxies %j leaves the owner %i',
  { timeout: 60_000 },
  async (trustedProxies, status) => {
    const app = await startTestApp({ trustedProxies });
    try {
      const signIn = (from: string, password: string) =>
        app
          .request()
          .post('/api/session')
          .set('x-forwarded-for', from)
          .send({ username: 'centre-approver', password });
      for (let guess = 0; guess < 8; guess += 1) await signIn(`198.51.100.7, 203.0.113.${guess}`, 'guess');
      for (let guess = 0; guess < 8; guess += 1) await signIn('203.0.113.9', 'guess');
      expect((await signIn('203.0.113.9', app.password)).status).toBe(429);
      expect((await signIn('192.0.2.1', app.password)).status).toBe(status);
    } finally {
      await app.close();
    }
  },
);

let nowMs = start;
const days = (count: number) => count * 86_400_000;

eachDatabaseApp(
  'Where passwords are changed regularly',
  (started) => {
    let app: TestApp;
    beforeAll(() => {
      app = started();
      nowMs = Date.now();
    });

    it('a password of ninety days is good for changing it alone', async () => {
      nowMs += days(89);
      expect((await (await app.signIn('clerk')).get('/api/cases')).status).toBe(200);
      nowMs += days(2);
      const late = await app.signIn('clerk');
      expect((await late.get('/api/cases')).body.code).toBe('password-change-required');
      const words = { currentPassword: app.password, newPassword: 'Tea-at-4pm-sharp' };
      expect(
        (await late.post('/api/session/password', { ...words, newPassword: 'teaatfourpm' })).status,
      ).toBe(422);
      expect((await late.post('/api/session/password', words)).status).toBe(200);
      expect((await (await app.signIn('clerk', words.newPassword)).get('/api/cases')).status).toBe(200);
    });

    it('a password for one use has lapsed after a week', async () => {
      const by = { name: 'command line' };
      const made = await createPerson(
        app.platform,
        { name: 'late', displayName: '晚' },
        { by, reason: '测试' },
      );
      nowMs += days(6);
      expect((await app.signIn('late', made.oneTimePassword)).csrfToken).not.toBe('');
      nowMs += days(2);
      await expect(app.signIn('late', made.oneTimePassword)).rejects.toThrow('401');
    });
  },
  { now: () => new Date(nowMs), settings: { passwordPolicy: 'dengbao' } },
);
