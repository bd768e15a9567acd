/**
 * Callers of every kind for tests that walk the routes: nobody, one person for each role, programs. Sessions and tokens are put into the
 * database as signing in and granting would put them, so that a thousand requests need no thousand passwords.
 */
import { openSession } from '../../server/commands/people/sessions.ts';
import { hashOfToken, newToken } from '../../server/people/access-token.ts';
import { demoMark } from '../../server/people/person.ts';
import { insertApiToken, insertUser, type UserRecord, uuidV7 } from '../../server/storage/index.ts';
import type { TestApp } from './app.ts';

export type Headers = Readonly<Record<string, string>>;

const at = new Date();

function someUser(name: string, changes: Partial<UserRecord> = {}): UserRecord {
  return {
    ...{ id: uuidV7(at.getTime()), name, displayName: name, passwordHash: 'none', disabled: false },
    ...{ roles: [], department: 'scjg', hall: 'BH', revision: 1, oidcSubject: null },
    ...{ passwordChangedAt: at.toISOString(), oneTimePassword: false },
    ...changes,
  };
}

export async function addUser(app: TestApp, name: string, changes: Partial<UserRecord>): Promise<UserRecord> {
  const user = someUser(name, { ...changes, roles: [...(changes.roles ?? []), demoMark] });
  await app.platform.storage.write((tx) => insertUser(tx, user));
  return user;
}

/** A new session each time: one route of ours ends the session that it is asked with. */
export async function sessionHeaders(app: TestApp, user: UserRecord, restricted = false): Promise<Headers> {
  const { platform } = app;
  const opened = await platform.storage.write((tx) =>
    openSession(platform, tx, { user, at: platform.now(), restricted }),
  );
  return { cookie: `onewindow_session=${opened.id}`, 'x-csrf-token': opened.csrfToken ?? '' };
}

export async function tokenHeaders(
  app: TestApp,
  owner: UserRecord,
  scopes: readonly string[],
): Promise<Headers> {
  const token = newToken();
  await app.platform.storage.write((tx) =>
    insertApiToken(tx, {
      ...{ id: uuidV7(at.getTime()), hash: hashOfToken(token) ?? '', name: 'a program', userId: owner.id },
      ...{ scopes, createdAt: at.toISOString(), createdBy: 'test', expiresOn: '2099-12-31' },
    }),
  );
  return { authorization: `Bearer ${token}` };
}
