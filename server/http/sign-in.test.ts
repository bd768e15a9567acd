import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../test/support/app.ts';

let app: TestApp;
let nowMs = Date.parse('2026-03-02T02:00:00Z');

beforeAll(async () => {
  app = await startTestApp({ now: () => new Date(nowMs) });
});
afterAll(() => app.close());

const signInAs = (username: string, password: string) =>
  app.request().post('/api/session').send({ username, password });

describe('signing in', () => {
  it('answers who one is and a token, and sets a cookie that scripts cannot read', async () => {
    const answer = await signInAs('clerk', app.password);
    expect(answer.status).toBe(200);
    expect(answer.body.user).toMatchObject({ name: 'clerk', roles: ['clerk'], hall: 'BH' });
    expect(answer.body.csrfToken).toMatch(/^[\w-]{20,}$/);
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax/);
    expect(cookie).not.toContain('Secure'); // this server is reached over http
  });

  it.each(['admin', 'centre-approver', 'issuer', 'auditor', 'editor-scjg', 'handler-zr'])(
    'works for the demo person %s',
    async (name) => {
      const person = await app.signIn(name);
      const { body } = await person.get('/api/session');
      expect(body.user.name).toBe(name);
      expect(body.csrfToken).toBe(person.csrfToken);
    },
  );

  it('answers a wrong password and an unknown user alike', async () => {
    const [wrong, unknown] = [await signInAs('clerk', 'wrong'), await signInAs('nobody-at-all', 'wrong')];
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    const told = ({ body }: { body: Record<string, unknown> }) => ({ ...body, traceId: '' });
    expect(told(wrong)).toEqual(told(unknown));
  });

  it('gives a new session id each time and ends the one before', async () => {
    const first = await app.signIn('auditor');
    const again = await app
      .request()
      .post('/api/session')
      .set('cookie', first.cookie)
      .set('x-csrf-token', first.csrfToken)
      .send({ username: 'auditor', password: app.password });
    const second = String(again.headers['set-cookie']).split(';', 1)[0] ?? '';
    expect(second).not.toBe(first.cookie);
    expect((await first.get('/api/session')).status).toBe(401);
    expect((await app.request().get('/api/session').set('cookie', second)).status).toBe(200);
  });

  it('does not take a session id that the browser brought along', async () => {
    const fixed = 'onewindow_session=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
    const answer = await app
      .request()
      .post('/api/session')
      .set('cookie', fixed)
      .send({ username: 'clerk', password: app.password });
    expect(String(answer.headers['set-cookie'])).not.toContain('aaaaaaaa');
    expect((await app.request().get('/api/session').set('cookie', fixed)).status).toBe(401);
  });

  it('ends when one signs out, and after twelve hours', async () => {
    const leaving = await app.signIn('clerk');
    const left = await leaving.delete('/api/session');
    expect(left.status).toBe(204);
    expect(String(left.headers['set-cookie'])).toContain('Max-Age=0');
    expect((await leaving.get('/api/session')).status).toBe(401);
    const staying = await app.signIn('clerk');
    nowMs += 12 * 3_600_000 + 1;
    expect((await staying.get('/api/session')).status).toBe(401);
  });

  it('evaluates at most ten of a thousand wrong passwords and lets the right one in after the wait', async () => {
    const statuses = new Map<number, number>();
    for (let i = 0; i < 100; i += 1) {
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, j) => signInAs('issuer', `guess ${i} ${j}`)),
      );
      for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses.keys()].sort()).toEqual([401, 429]);
    expect(statuses.get(401)).toBeLessThanOrEqual(10);
    expect((await signInAs('issuer', app.password)).status).toBe(429);
    expect((await signInAs('clerk', app.password)).status).toBe(200);
    nowMs += 15 * 60_000;
    expect((await signInAs('issuer', app.password)).status).toBe(200);
  });
});

describe('a write with a session', () => {
  const body = { username: 'clerk', password: 'x' };

  it('without the token, or with another session’s, answers 403', async () => {
    const [one, other] = [await app.signIn('clerk'), await app.signIn('auditor')];
    const bare = await app.request().delete('/api/session').set('cookie', one.cookie);
    const foreign = await app
      .request()
      .delete('/api/session')
      .set({ cookie: one.cookie, 'x-csrf-token': other.csrfToken });
    expect([bare.body.code, foreign.body.code]).toEqual(['cross-site-request', 'cross-site-request']);
    expect((await one.get('/api/session')).status).toBe(200);
  });

  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('from another site (%j) answers 403, even with the token', async (headers) => {
    const person = await app.signIn('clerk');
    const answer = await person.delete('/api/session').set(headers as Record<string, string>);
    expect([answer.status, answer.body.code]).toEqual([403, 'cross-site-request']);
    expect(
      (
        await app
          .request()
          .post('/api/session')
          .set(headers as Record<string, string>)
          .send(body)
      ).status,
    ).toBe(403);
  });

  it('is not asked for the token when somebody signs in again', async () => {
    const { cookie } = await app.signIn('clerk');
    const answer = await signInAs('auditor', app.password).set('cookie', cookie);
    expect([answer.status, answer.body.user.name]).toEqual([200, 'auditor']);
    expect((await app.request().get('/api/session').set('cookie', cookie)).status).toBe(401);
  });

  it('from our own pages is taken', async () => {
    const person = await app.signIn('clerk');
    const answer = await person
      .delete('/api/session')
      .set({ origin: app.address, 'sec-fetch-site': 'same-origin' });
    expect(answer.status).toBe(204);
  });
});
