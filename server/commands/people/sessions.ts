/**
 * Who a request comes from: a session, opened by signing in, or a program's token. The session's id is only in the cookie, the token only
 * with the program; the database has their hashes.
 */
import { createHash, randomBytes } from 'node:crypto';
import { type Person, personOf } from '../../people/person.ts';
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  findSession,
  insertSession,
  readUser,
  type Tx,
  type UserRecord,
} from '../../storage/index.ts';
import type { Platform } from '../platform.ts';
import { waitForPeople } from './person-change.ts';

/** A working day with its overtime. */
export const sessionHours = 12;

export interface Session {
  readonly person: Person;
  /** Undefined for a token: it is not sent by a browser that somebody else could make send it. */
  readonly csrfToken: string | undefined;
  /** The password has to be changed first; until then `person` has no role. */
  readonly restricted: boolean;
}

export interface OpenedSession extends Session {
  /** For the cookie. */
  readonly id: string;
}

function hashOfId(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}

/**
 * Opens a session under an id that nobody knows yet.
 *
 * @param opening `replaces` is the session that the browser had until now: it ends, so that nobody can sign in under an id that somebody
 * else knows
 */
export async function openSession(
  { settings }: Pick<Platform, 'settings'>,
  tx: Tx,
  opening: { user: UserRecord; at: Date; restricted: boolean; replaces?: string | undefined },
): Promise<OpenedSession> {
  const { user, at, restricted, replaces } = opening;
  const id = randomBytes(32).toString('base64url');
  const csrfToken = randomBytes(24).toString('base64url');
  await deleteExpiredSessions(tx, at.toISOString());
  if (replaces !== undefined) await deleteSession(tx, hashOfId(replaces));
  await insertSession(tx, {
    idHash: hashOfId(id),
    userId: user.id,
    csrfToken,
    createdAt: at.toISOString(),
    expiresAt: new Date(at.getTime() + sessionHours * 3_600_000).toISOString(),
    restricted,
  });
  return { id, csrfToken, restricted, person: actingPerson(personOf(user, settings), restricted) };
}

/**
 * Whether an account is still the one that was looked at before the transaction: with another password, other roles, disabled or signed out
 * everywhere meanwhile, nobody may come in on what was true before. Whoever changes people waits until this transaction has ended, so that what is
 * answered stays true: a session that is opened in it is there to be ended.
 */
export async function isUnchanged(tx: Tx, { id, revision }: UserRecord): Promise<boolean> {
  await waitForPeople(tx);
  return (await readUser(tx, id))?.revision === revision;
}

function actingPerson(person: Person, restricted: boolean): Person {
  return restricted ? { ...person, roles: [], rights: [] } : person;
}

/** Undefined when there is no such session, it is over, or the user may not act any more. */
export async function readSession(
  { storage, settings, now }: Platform,
  id: string,
): Promise<Session | undefined> {
  const session = await findSession(storage, { idHash: hashOfId(id), now: now().toISOString() });
  const user = session && (await readUser(storage, session.userId));
  if (!session || !user || user.disabled) return undefined;
  const { csrfToken, restricted } = session;
  return { person: actingPerson(personOf(user, settings), restricted), csrfToken, restricted };
}

export function signOut({ storage }: Platform, id: string): Promise<void> {
  return storage.write((tx) => deleteSession(tx, hashOfId(id)));
}

/** Ends every session of whoever asks, this one too. */
export async function signOutEverywhere({ storage }: Platform, person: Person): Promise<void> {
  await storage.write((tx) => deleteSessionsOf(tx, person.id));
}
