/** The people as administrators see them: who may do what, and never anything of a password but its age. */
import { Refused } from '../../errors.ts';
import { type Right, type Role, rightsIn, rolesIn } from '../../people/person.ts';
import { findUserByName, listUsers, type UserRecord } from '../../storage/index.ts';
import type { Platform } from '../platform.ts';

export interface ShownPerson {
  readonly name: string;
  readonly displayName: string;
  readonly department: string | null;
  readonly hall: string | null;
  readonly roles: readonly Role[];
  readonly rights: readonly Right[];
  readonly disabled: boolean;
  readonly oidcSubject: string | null;
  readonly passwordChangedAt: string;
  readonly oneTimePassword: boolean;
  readonly revision: number;
}

export function shownPerson(user: UserRecord): ShownPerson {
  const { name, displayName, department, hall, disabled, oidcSubject } = user;
  const { passwordChangedAt, oneTimePassword, revision } = user;
  return {
    ...{ name, displayName, department, hall },
    ...{ roles: rolesIn(user.roles), rights: rightsIn(user.roles), disabled, oidcSubject },
    ...{ passwordChangedAt, oneTimePassword, revision },
  };
}

/** Everybody, by name. */
export async function listPeople({ storage }: Platform): Promise<ShownPerson[]> {
  return (await listUsers(storage)).map(shownPerson);
}

/** @throws Refused `not-found` */
export async function readPerson({ storage }: Platform, name: string): Promise<ShownPerson> {
  const user = await findUserByName(storage, name);
  if (user === null) throw new Refused('not-found', { detail: '没有这个人员' });
  return shownPerson(user);
}
