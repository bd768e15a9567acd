/** What every change of a person has in common: one at a time, on the revision that was read, with its entry in the ledger. */
import { Refused } from '../../errors.ts';
import { standingFaults } from '../../people/separation.ts';
import {
  appendLedgerEntry,
  deleteSessionsOf,
  listUsers,
  nextNumber,
  type Tx,
  type UserChanges,
  type UserRecord,
  updateUser,
} from '../../storage/index.ts';
import type { Platform } from '../platform.ts';

/** Who does it, as the ledger names them: a person under a request, or the command line. */
export interface Actor {
  readonly name: string;
  readonly requestId?: string;
}

export interface AskedChange {
  readonly person: string;
  /** The revision that was read; undefined where any will do. */
  readonly revision?: number | undefined;
  readonly reason: string;
}

interface Decided {
  readonly changes: UserChanges;
  /** For the ledger: its type, and what was and is. */
  readonly entry: { readonly type: string } & Readonly<Record<string, unknown>>;
  /** What somebody could do until now they may not be able to any more: they sign in again. */
  readonly endsSessions: boolean;
}

/**
 * @param decide what is to be changed, from the person as they are now; refuses by throwing
 * @returns the person as changed
 * @throws Refused `not-found`, `stale-revision`, `blocked` with everything that stands against it
 */
export function changePerson(
  { storage, settings, now }: Platform,
  { asked, by }: { asked: AskedChange; by: Actor },
  decide: (user: UserRecord) => Decided,
): Promise<UserRecord> {
  const at = now().toISOString();
  return storage.write(async (tx) => {
    const everybody = await everybodyLocked(tx);
    const user = everybody.find(({ name }) => name === asked.person);
    if (user === undefined) throw new Refused('not-found', { detail: '没有这个人员' });
    if (asked.revision !== undefined && asked.revision !== user.revision) throw stale(user.revision);
    const { changes, entry, endsSessions } = decide(user);
    const after = { ...user, ...changes, revision: user.revision + 1 };
    const errors = standingFaults({ before: user, after, everybody, settings });
    if (errors.length > 0) throw new Refused('blocked', { errors });
    await updateUser(tx, user, changes);
    if (endsSessions) await deleteSessionsOf(tx, user.id);
    await recordPersonEntry(tx, { entry, person: user.name, reason: asked.reason, at, by });
    return after;
  });
}

/**
 * Everybody, with all others who want to change a person waiting: whether an administrator remains can be said of all people at once only,
 * and two changes of two persons would each see the other as they were.
 */
export async function everybodyLocked(tx: Tx): Promise<UserRecord[]> {
  await waitForPeople(tx);
  return listUsers(tx);
}

/** Nobody changes a person from here to the end of the transaction but this one. */
export async function waitForPeople(tx: Tx): Promise<void> {
  await nextNumber(tx, 'people/changes');
}

export async function recordPersonEntry(
  tx: Tx,
  given: { entry: Decided['entry']; person: string; reason: string; at: string; by: Actor },
): Promise<void> {
  const { entry, person, reason, at, by } = given;
  await appendLedgerEntry(tx, {
    stream: 'people',
    entry: { ...entry, person, reason },
    at,
    actor: by,
  });
}

function stale(revision: number): Refused {
  return new Refused('stale-revision', { detail: `人员现在是第 ${revision} 次修订,请重新读取后再提交` });
}
