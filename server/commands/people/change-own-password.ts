/** Changes one's own password: every session of before ends, and a new one begins. */
import { Refused } from '../../errors.ts';
import { passwordFaults } from '../../people/password-rules.ts';
import { hashPassword, isPassword } from '../../people/passwords.ts';
import type { Person } from '../../people/person.ts';
import {
  appendLedgerEntry,
  deleteSessionsOf,
  readUser,
  StaleWrite,
  updateUser,
} from '../../storage/index.ts';
import type { Platform } from '../platform.ts';
import { type OpenedSession, openSession } from './sessions.ts';
import { countTry, forgetTries } from './sign-in.ts';

interface Wish {
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly address: string;
}

/**
 * @throws Refused `invalid-body` with everything that is wrong with the passwords; `too-many-requests`, because the current one can be
 * guessed here too; `stale-revision`
 */
export async function changeOwnPassword(
  platform: Platform,
  { currentPassword, newPassword, address }: Wish,
  person: Person,
): Promise<OpenedSession> {
  const { storage, settings, now } = platform;
  const tried = { account: person.name, address };
  await countTry(platform, tried);
  const user = await readUser(storage, person.id);
  if (user === null || !(await isPassword(user.passwordHash, currentPassword))) {
    const message = '现在的密码不对;忘记了就请系统管理员重设';
    throw new Refused('invalid-body', { errors: [{ pointer: '/currentPassword', message }] });
  }
  const faults = passwordFaults(newPassword, { policy: settings.passwordPolicy, person });
  if (await isPassword(user.passwordHash, newPassword)) faults.push('新密码和现在的一样:换一个');
  if (faults.length > 0) {
    const errors = faults.map((message) => ({ pointer: '/newPassword', message }));
    throw new Refused('invalid-body', { errors });
  }
  const passwordHash = await hashPassword(newPassword);
  const at = now();
  const passwordChangedAt = at.toISOString();
  try {
    return await storage.write(async (tx) => {
      await updateUser(tx, user, { passwordHash, passwordChangedAt, oneTimePassword: false });
      await deleteSessionsOf(tx, user.id);
      await forgetTries(tx, tried, at);
      const opened = await openSession(platform, tx, { user, at, restricted: false });
      const entry = { type: 'own-password-changed', person: user.name };
      await appendLedgerEntry(tx, { stream: 'people', entry, at: passwordChangedAt, actor: person });
      return opened;
    });
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error;
    throw new Refused('stale-revision', { detail: '账户刚刚被改过,请再试一次' });
  }
}
