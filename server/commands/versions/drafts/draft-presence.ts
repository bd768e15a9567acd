/**
 * Who else has a draft open, so that two editors see each other before their saves collide. It stands in a table of its own and in no
 * ledger: nothing is decided by it, it is gone within the minute, and a sign every few seconds would bury the entries that matter.
 */
import type { Person } from '../../../people/person.ts';
import {
  type DocumentAddress,
  deletePresence,
  deletePresencesBefore,
  listDisplayNames,
  listPresences,
  notePresence,
  type Presence,
  readDraftRevision,
} from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import { findOwnDocument } from '../document-owner.ts';

export interface DraftCompany {
  readonly others: readonly (Presence & { readonly displayName: string })[];
  /** Of the draft as it is saved now, by whomever; null while there is none. */
  readonly revision: number | null;
}

/** Without a sign for so long, somebody has left, or lost the line. */
const PRESENT_MS = 30_000;
/** Nobody asks for older ones; not at once, so that a sweep seldom meets a row that is in use. */
const KEPT_MS = 10 * 60_000;

/**
 * Says that somebody is in a draft, also in one that has not been saved yet, and answers who else is.
 *
 * @throws Refused `not-found`
 */
export async function appearInDraft(
  { storage, now }: Platform,
  at: DocumentAddress & { part: string | null },
  person: Person,
): Promise<DraftCompany> {
  await findOwnDocument(storage, at, person);
  const time = now().getTime();
  const ago = (ms: number): string => new Date(time - ms).toISOString();
  await storage.write(async (tx) => {
    await notePresence(tx, at, { name: person.name, part: at.part, at: ago(0) });
    await deletePresencesBefore(tx, ago(KEPT_MS));
  });
  const present = await listPresences(storage, at, ago(PRESENT_MS));
  const others = present.filter(({ name }) => name !== person.name);
  const names = await listDisplayNames(
    storage,
    others.map(({ name }) => name),
  );
  return {
    others: others.map((other) => ({ ...other, displayName: names.get(other.name) ?? other.name })),
    revision: await readDraftRevision(storage, at),
  };
}

/** @throws Refused `not-found` */
export async function leaveDraft({ storage }: Platform, at: DocumentAddress, person: Person): Promise<void> {
  await findOwnDocument(storage, at, person);
  await storage.write((tx) => deletePresence(tx, at, person.name));
}
