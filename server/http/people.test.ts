import { beforeAll, expect, it } from 'vitest';
import { eachDatabaseApp, type SignedIn, type TestApp } from '../../test/support/app.ts';
import { readSession } from '../commands/people/sessions.ts';
import { signIn } from '../commands/people/sign-in.ts';
import { Refused } from '../errors.ts';
import { createChecks } from '../schemas/index.ts';
import { listUsers, readLedger, verifyLedger } from '../storage/index.ts';
import { person as personSchema } from './schemas/people.ts';

const reason = '工作需要';
const ownPassword = 'my own very private phrase';

eachDatabaseApp('People', (started) => {
  let app: TestApp;
  let admin: SignedIn;
  const fits = createChecks().of(personSchema);

  beforeAll(async () => {
    app = started();
    admin = await app.signIn('admin');
  });

  const revisionOf = async (name: string) => (await admin.get(`/api/people/${name}`)).headers.etag ?? '';
  const seen = async (name: string) => ({ 'if-match': await revisionOf(name) });

  /** An account whose owner has chosen a password of their own. */
  async function employ(name: string, place: object = { hall: 'BH' }) {
    const made = await admin.post('/api/people', { name, displayName: '新来的', ...place, reason });
    expect(made.status).toBe(201);
    const first = await app.signIn(name, made.body.oneTimePassword);
    const words = { currentPassword: made.body.oneTimePassword, newPassword: ownPassword };
    expect((await first.post('/api/session/password', words)).status).toBe(200);
    return { signIn: () => app.signIn(name, ownPassword) };
  }

  const grant = async (name: string, roles: string[], rights: string[] = []) =>
    admin.put(`/api/people/${name}/roles`, { roles, rights, reason }, await seen(name));

  async function lastEntry(): Promise<Record<string, unknown>> {
    const entries = await readLedger(app.platform.storage, { stream: 'people', limit: 1000 });
    const { actor, entry } = entries.at(-1) ?? {};
    return { actor, ...(entry as Record<string, unknown>) };
  }

  it('are listed for administrators, and nothing of their passwords', async () => {
    const { body, text } = await admin.get('/api/people');
    expect(body.people.length).toBe((await listUsers(app.platform.storage)).length);
    for (const person of body.people) expect(fits(person)).toEqual([]);
    expect(text).not.toMatch(/argon2|passwordHash/);
    expect((await admin.get('/api/people/nobody-of-this-name')).status).toBe(404);
  });

  it('begin without a role and with a password for one use, which is good for nothing but changing it', async () => {
    const made = await admin.post('/api/people', {
      name: 'new.one',
      displayName: '新来的',
      hall: 'BH',
      reason,
    });
    expect([made.status, made.headers.location]).toEqual([201, '/api/people/new.one']);
    expect(made.body.person).toMatchObject({ roles: [], rights: [], oneTimePassword: true, revision: 1 });
    expect(await lastEntry()).toMatchObject({
      type: 'person-created',
      person: 'new.one',
      actor: 'admin',
      reason,
    });
    expect((await grant('new.one', ['clerk'])).status).toBe(200);
    const first = await app.signIn('new.one', made.body.oneTimePassword);
    expect((await first.get('/api/session')).body.user).toMatchObject({
      roles: [],
      passwordChangeRequired: true,
    });
    expect((await first.get('/api/cases')).body.code).toBe('password-change-required');
    const change = { currentPassword: made.body.oneTimePassword, newPassword: ownPassword };
    const changed = await first.post('/api/session/password', change);
    expect(changed.body.user).toEqual(expect.objectContaining({ name: 'new.one', roles: ['clerk'] }));
    expect(changed.body.user.passwordChangeRequired).toBeUndefined();
    expect((await first.get('/api/session')).status).toBe(401);
    const renewed = String(changed.headers['set-cookie']).split(';', 1)[0] ?? '';
    expect((await app.request().get('/api/cases').set('cookie', renewed)).status).toBe(200);
    await expect(app.signIn('new.one', made.body.oneTimePassword)).rejects.toThrow('401');
  });

  it.each([
    [{ name: 'clerk' }, 409, '/name'],
    [{ name: 'no spaces' }, 422, '/name'],
    [{ name: 'ok', department: 'no-such-department' }, 422, '/department'],
    [{ name: 'ok', hall: 'no-such-hall' }, 422, '/hall'],
    [{ name: 'ok', roles: ['admin'] }, 422, '/roles'],
  ])('cannot be made as %j: %i at %s', async (wish, status, pointer) => {
    const answer = await admin.post('/api/people', { displayName: '甲', reason, ...wish });
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([status, pointer]);
  });

  it('are changed only by who has seen them as they are', async () => {
    await employ('moving');
    const profile = { displayName: '换岗的', department: 'scjg', hall: 'BH', oidcSubject: null, reason };
    const stale = await seen('moving');
    expect((await admin.put('/api/people/moving', profile)).status).toBe(400);
    const moved = await admin.put('/api/people/moving', profile, stale);
    expect(moved.body).toMatchObject({ displayName: '换岗的', department: 'scjg' });
    expect(await lastEntry()).toMatchObject({
      ...{ type: 'profile-changed', before: { department: null }, after: { department: 'scjg' } },
    });
    const late = await admin.put('/api/people/moving', { ...profile, hall: null }, stale);
    expect([late.status, late.body.code]).toEqual([409, 'stale-revision']);
    const taken = { ...profile, oidcSubject: 'https://id.example.org 1' };
    expect((await admin.put('/api/people/moving', taken, await seen('moving'))).status).toBe(200);
    await employ('another');
    const twice = await admin.put('/api/people/another', taken, await seen('another'));
    expect([twice.status, twice.body.errors[0].pointer]).toEqual([409, '/oidcSubject']);
  });

  it('are changed by one of many who try at once', async () => {
    await employ('wanted');
    const tag = await seen('wanted');
    const answers = await Promise.all(
      ['clerk', 'issuer', 'editor', 'clerk', 'issuer'].map((role) =>
        admin.put('/api/people/wanted/roles', { roles: [role], rights: [], reason }, tag),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  });

  it('sign in again after their roles have changed, and the ledger says what they were', async () => {
    const person = await employ('promoted');
    await grant('promoted', ['clerk']);
    const before = await person.signIn();
    expect((await grant('promoted', ['clerk', 'issuer'], ['backdate'])).status).toBe(200);
    const entry = await lastEntry();
    expect(entry).toMatchObject({
      ...{ type: 'roles-changed', person: 'promoted', actor: 'admin', reason },
      before: { roles: ['clerk'], rights: [] },
      after: { roles: ['clerk', 'issuer'], rights: ['backdate'] },
    });
    expect(entry.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect((await before.get('/api/session')).status).toBe(401);
    const { user } = (await (await person.signIn()).get('/api/session')).body;
    expect(user).toMatchObject({ roles: ['clerk', 'issuer'], rights: ['backdate'] });
  });

  it('do not hold roles of accepting, approving and supervising together (R39)', async () => {
    await employ('ambitious', { hall: 'BH', department: 'scjg' });
    const tag = await revisionOf('ambitious');
    const refused = await grant('ambitious', ['clerk', 'handler', 'auditor']);
    expect([refused.status, refused.body.code]).toEqual([409, 'blocked']);
    expect(refused.body.errors[0].message).toContain('受理和审批和监督');
    expect(await revisionOf('ambitious')).toBe(tag);
  });

  it('grant themselves nothing, and leave somebody to administer', async () => {
    const own = await grant('admin', ['admin', 'editor', 'auditor']);
    expect([own.status, own.body.code]).toEqual([403, 'forbidden']);
    const last = await admin.post('/api/people/admin/disable', { reason });
    expect([last.status, last.body.code]).toEqual([409, 'blocked']);
    expect(last.body.errors).toHaveLength(3);
  });

  it('that are disabled are signed out and cannot come back until they are enabled', async () => {
    const person = await employ('suspended');
    const session = await person.signIn();
    expect((await admin.post('/api/people/suspended/disable', { reason })).body.disabled).toBe(true);
    expect(await lastEntry()).toMatchObject({ type: 'person-disabled', after: { disabled: true } });
    expect((await session.get('/api/session')).status).toBe(401);
    await expect(person.signIn()).rejects.toThrow('401');
    await admin.post('/api/people/suspended/enable', { reason });
    expect((await (await person.signIn()).get('/api/session')).status).toBe(200);
    expect((await session.get('/api/session')).status).toBe(401);
  });

  it('do not come in by an old password that is replaced in the same moment', async () => {
    await employ('hurried');
    let password = ownPassword;
    for (let round = 0; round < 12; round += 1) {
      const attempt = { username: 'hurried', password, address: `192.0.2.${round}` };
      const entering = signIn(app.platform, attempt).catch((error: unknown) => error);
      const reset = await admin.post('/api/people/hurried/password', { reason });
      const entered = await entering;
      // Refused, or in and out again.
      const id = entered instanceof Refused ? 'none' : (entered as { id: string }).id;
      expect(await readSession(app.platform, id)).toBeUndefined();
      password = reset.body.oneTimePassword;
    }
  });

  it('get a new password for one use when they have forgotten theirs', async () => {
    const person = await employ('forgetful');
    const session = await person.signIn();
    const { body } = await admin.post('/api/people/forgetful/password', { reason });
    expect((await session.get('/api/session')).status).toBe(401);
    await expect(person.signIn()).rejects.toThrow('401');
    const again = await app.signIn('forgetful', body.oneTimePassword);
    expect((await again.get('/api/session')).body.user.passwordChangeRequired).toBe(true);
    expect(JSON.stringify(await lastEntry())).not.toContain(body.oneTimePassword);
  });

  it('sign out everywhere, or are signed out', async () => {
    const person = await employ('everywhere');
    const sessions = await Promise.all([person.signIn(), person.signIn(), person.signIn()]);
    const left = await sessions[0]?.delete('/api/sessions');
    expect([left?.status, String(left?.headers['set-cookie'])]).toEqual([
      204,
      expect.stringContaining('Max-Age=0'),
    ]);
    for (const session of sessions) expect((await session.get('/api/session')).status).toBe(401);
    const other = await person.signIn();
    expect((await admin.delete('/api/people/everywhere/sessions')).status).toBe(204);
    expect((await other.get('/api/session')).status).toBe(401);
    expect((await admin.get('/api/session')).status).toBe(200);
  });

  it('choose passwords that fit the rules, knowing the one they have', async () => {
    const person = await employ('careless');
    const session = await person.signIn();
    const change = (currentPassword: string, newPassword: string) =>
      session.post('/api/session/password', { currentPassword, newPassword });
    const wrong = await change('not it', 'another very private phrase');
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/currentPassword']);
    const weak = await change(ownPassword, 'careless');
    expect(weak.status).toBe(422);
    expect(weak.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/newPassword',
      '/newPassword',
    ]);
    expect((await change(ownPassword, ownPassword)).status).toBe(422);
    expect((await session.get('/api/session')).status).toBe(200);
  });

  it('leave a ledger that holds together', async () => {
    expect(await verifyLedger(app.platform.storage, 'people')).toBeNull();
    // Everybody's roles, rights and places are what their entries say.
    expect((await app.platform.ledger.verify()).findings).toEqual([]);
  });
});
