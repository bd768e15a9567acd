import { insertRow, type Reader, selectRow, selectRows, type Tx, updateRows } from '../access.ts';
import { StaleWrite } from '../errors.ts';
import { instant, parseJson, toJson } from '../row-text.ts';
import type { UserRow } from './rows.ts';

export interface UserRecord {
  readonly id: string;
  /** What one logs in with; unique, upper and lower case told apart. */
  readonly name: string;
  readonly displayName: string;
  readonly passwordHash: string;
  readonly roles: readonly string[];
  readonly department: string | null;
  readonly hall: string | null;
  readonly disabled: boolean;
  /** From 1, one more with each change. */
  readonly revision: number;
  readonly passwordChangedAt: string;
  /** The password was given by somebody else and has to be changed first. */
  readonly oneTimePassword: boolean;
  /** Who this is at the identity provider; unique. */
  readonly oidcSubject: string | null;
}

export type NewUser = Omit<UserRecord, 'revision'>;
export type UserChanges = Partial<Omit<UserRecord, 'id' | 'name' | 'revision'>>;

/** @throws UniqueViolation when the name or the subject is taken */
export function insertUser(tx: Tx, user: NewUser): Promise<void> {
  return insertRow(tx, 'users', {
    ...user,
    roles: toJson(user.roles),
    disabled: user.disabled ? 1 : 0,
    revision: 1,
    passwordChangedAt: instant(user.passwordChangedAt),
    oneTimePassword: user.oneTimePassword ? 1 : 0,
  });
}

/**
 * Sets what is given and leaves the rest, if nobody has changed the user since this revision was read.
 *
 * @throws StaleWrite, UniqueViolation
 */
export async function updateUser(
  tx: Tx,
  at: { readonly id: string; readonly revision: number },
  changes: UserChanges,
): Promise<void> {
  const { roles, disabled, oneTimePassword, passwordChangedAt, ...rest } = changes;
  const set: Partial<UserRow> = { ...rest, revision: at.revision + 1 };
  if (roles !== undefined) set.roles = toJson(roles);
  if (disabled !== undefined) set.disabled = disabled ? 1 : 0;
  if (oneTimePassword !== undefined) set.oneTimePassword = oneTimePassword ? 1 : 0;
  if (passwordChangedAt !== undefined) set.passwordChangedAt = instant(passwordChangedAt);
  const where = { id: at.id, revision: at.revision };
  if ((await updateRows(tx, 'users', { set, where })) !== 1) throw new StaleWrite('users');
}

export async function findUserByName(reader: Reader, name: string): Promise<UserRecord | null> {
  return toUser(await selectRow(reader, 'users', { where: { name } }));
}

export async function findUserBySubject(reader: Reader, oidcSubject: string): Promise<UserRecord | null> {
  return toUser(await selectRow(reader, 'users', { where: { oidcSubject } }));
}

export async function readUser(reader: Reader, id: string): Promise<UserRecord | null> {
  return toUser(await selectRow(reader, 'users', { where: { id } }));
}

/** Everybody, by name. */
export async function listUsers(reader: Reader): Promise<UserRecord[]> {
  const rows = await selectRows(reader, 'users', { order: [['name', 'ASC']] });
  return rows.map((row) => toUser(row) as UserRecord); // a row is never null here
}

/** What people are called, by the names they sign in with; who is not there is left out. */
export async function listDisplayNames(
  reader: Reader,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const where = { name: [...names] };
  const rows = await selectRows(reader, 'users', { attributes: ['name', 'displayName'], where });
  return new Map(rows.map(({ name, displayName }) => [name, displayName]));
}

/** Those of these names that there are. */
export async function listUsersNamed(reader: Reader, names: readonly string[]): Promise<UserRecord[]> {
  const rows = await selectRows(reader, 'users', { where: { name: [...names] } });
  return rows.map((row) => toUser(row) as UserRecord); // a row is never null here
}

export async function countUsers(reader: Reader): Promise<number> {
  return (await selectRows(reader, 'users', { attributes: ['id'] })).length;
}

function toUser(row: UserRow | null): UserRecord | null {
  return row === null
    ? null
    : {
        ...row,
        roles: parseJson<string[]>(row.roles),
        disabled: row.disabled !== 0,
        oneTimePassword: row.oneTimePassword !== 0,
      };
}
