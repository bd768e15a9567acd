/** Signing in with a user name and a password, as often as it may be tried. */
import { Refused } from '../../errors.ts';
import { isPassword, passwordState } from '../../people/passwords.ts';
import {
  type Attempt,
  afterSuccess,
  afterTry,
  forgottenBefore,
  secondsToWait,
  throttledKeys,
} from '../../people/sign-in-delays.ts';
import {
  changeThrottle,
  deleteThrottlesBefore,
  findUserByName,
  readThrottle,
  type Tx,
} from '../../storage/index.ts';
import type { Platform } from '../platform.ts';
import { isUnchanged, type OpenedSession, openSession } from './sessions.ts';

/**
 * @throws Refused `wrong-credentials`, alike for an unknown user, a disabled one and a wrong password; `too-many-requests`
 */
export async function signIn(
  platform: Platform,
  attempt: { username: string; password: string; address: string; replaces?: string | undefined },
): Promise<OpenedSession> {
  const { storage, settings, now } = platform;
  const tried = { account: attempt.username, address: attempt.address };
  await countTry(platform, tried);
  const user = await findUserByName(storage, attempt.username);
  const rotates = settings.passwordPolicy === 'dengbao';
  const state = user === null || user.disabled ? 'lapsed' : passwordState(user, { rotates, at: now() });
  const usable = state === 'lapsed' ? null : user;
  const matches = await isPassword(usable?.passwordHash ?? null, attempt.password);
  if (usable === null || !matches) throw new Refused('wrong-credentials');
  const at = now();
  return storage.write(async (tx) => {
    if (!(await isUnchanged(tx, usable))) throw new Refused('wrong-credentials');
    await forgetTries(tx, tried, at);
    const restricted = state === 'to-be-changed';
    return openSession(platform, tx, { user: usable, at, restricted, replaces: attempt.replaces });
  });
}

/**
 * Counts a try before it is evaluated.
 *
 * @throws Refused `too-many-requests` when it may not be evaluated; then it is not counted either
 */
export async function countTry({ storage, now }: Platform, attempt: Attempt): Promise<void> {
  const keys = throttledKeys(attempt);
  const at = now();
  // Before a transaction is begun: of a thousand tries nearly all end here.
  for (const { scope } of keys) refuseWait(secondsToWait(await readThrottle(storage, scope), at));
  await storage.write(async (tx) => {
    for (const key of keys) {
      await changeThrottle(tx, key.scope, (current) => {
        refuseWait(secondsToWait(current, at));
        return afterTry(current, key, at);
      });
    }
  });
}

function refuseWait(retryAfterSeconds: number): void {
  if (retryAfterSeconds === 0) return;
  throw new Refused('too-many-requests', { detail: `请 ${retryAfterSeconds} 秒后再试`, retryAfterSeconds });
}

/** The password was right. */
export async function forgetTries(tx: Tx, attempt: Attempt, at: Date): Promise<void> {
  await deleteThrottlesBefore(tx, forgottenBefore(at));
  for (const key of throttledKeys(attempt)) {
    await changeThrottle(tx, key.scope, (current) => afterSuccess(current, key, at));
  }
}
