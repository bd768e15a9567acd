/** What a keeper of accounts does with one: its names and place, off and on, a new password. Roles are granted elsewhere. */
import { Refused } from '../../errors.ts';
import { hashPassword, randomPassword } from '../../people/passwords.ts';
import type { Person } from '../../people/person.ts';
import { takeoverFaults } from '../../people/separation.ts';
import { UniqueViolation, type UserRecord } from '../../storage/index.ts';
import type { Platform } from '../platform.ts';
import { type AskedChange, changePerson } from './person-change.ts';
import { placeFaults } from './places.ts';

export interface Profile {
  readonly displayName: string;
  readonly department: string | null;
  readonly hall: string | null;
  /** Who this is at the identity provider. */
  readonly oidcSubject: string | null;
}

type Asked = { readonly asked: AskedChange; readonly by: Person };

/** @throws Refused `blocked` */
function refuseTakeover({ settings }: Platform, user: UserRecord, by: Person): void {
  const errors = takeoverFaults(by, user, settings);
  if (errors.length > 0) throw new Refused('blocked', { errors });
}

/** @throws Refused `invalid-body`, and as changePerson does */
export async function changeProfile(
  platform: Platform,
  { asked, by }: Asked,
  profile: Profile,
): Promise<UserRecord> {
  const errors = await placeFaults(platform, profile);
  if (errors.length > 0) throw new Refused('invalid-body', { errors });
  try {
    return await changePerson(platform, { asked, by }, (user) => {
      const { displayName, department, hall, oidcSubject } = user;
      if (oidcSubject !== profile.oidcSubject) refuseTakeover(platform, user, by);
      return {
        changes: profile,
        entry: {
          type: 'profile-changed',
          before: { displayName, department, hall, oidcSubject },
          after: profile,
        },
        endsSessions:
          department !== profile.department || hall !== profile.hall || oidcSubject !== profile.oidcSubject,
      };
    });
  } catch (error) {
    if (!(error instanceof UniqueViolation)) throw error;
    const message = '这个统一身份已经属于另一个账户:核对标识';
    throw new Refused('blocked', { errors: [{ pointer: '/oidcSubject', message }] });
  }
}

/** Who is disabled can neither sign in nor act with a token, and stays in the ledger's entries. */
export function setDisabled(
  platform: Platform,
  { asked, by }: Asked,
  disabled: boolean,
): Promise<UserRecord> {
  return changePerson(platform, { asked, by }, () => ({
    changes: { disabled },
    entry: { type: disabled ? 'person-disabled' : 'person-enabled', after: { disabled } },
    endsSessions: disabled,
  }));
}

/** @returns the password for one use, told now and never again */
export async function resetPassword(platform: Platform, { asked, by }: Asked): Promise<string> {
  const oneTimePassword = randomPassword();
  const passwordHash = await hashPassword(oneTimePassword);
  const passwordChangedAt = platform.now().toISOString();
  await changePerson(platform, { asked, by }, (user) => {
    refuseTakeover(platform, user, by);
    return {
      changes: { passwordHash, passwordChangedAt, oneTimePassword: true },
      entry: { type: 'password-reset' },
      endsSessions: true,
    };
  });
  return oneTimePassword;
}

/** Signs somebody out on every machine. */
export async function endSessions(platform: Platform, { asked, by }: Asked): Promise<void> {
  await changePerson(platform, { asked, by }, () => ({
    changes: {},
    entry: { type: 'sessions-ended' },
    endsSessions: true,
  }));
}
