import { Op } from 'sequelize';
import { deleteRows, insertRow, type Reader, selectRows, type Tx, updateRows } from '../access.ts';
import { UniqueViolation } from '../errors.ts';
import { instant } from '../row-text.ts';
import type { DocumentAddress } from './version-records.ts';

/** Somebody who has a draft open. */
export interface Presence {
  /** What one signs in with. */
  readonly name: string;
  /** Where in the draft; null where that is not known. */
  readonly part: string | null;
  readonly at: string;
}

/** Once a person and draft, however many pages are open. */
export async function notePresence(tx: Tx, at: DocumentAddress, presence: Presence): Promise<void> {
  const where = { kind: at.kind, code: at.code, name: presence.name };
  const set = { part: presence.part, at: instant(presence.at) };
  if ((await updateRows(tx, 'draftPresence', { set, where })) > 0) return;
  try {
    await insertRow(tx, 'draftPresence', { ...where, ...set });
  } catch (error) {
    // It is there: noted in this very millisecond, by another page of the same person.
    if (!(error instanceof UniqueViolation)) throw error;
  }
}

export async function deletePresence(tx: Tx, at: DocumentAddress, name: string): Promise<void> {
  await deleteRows(tx, 'draftPresence', { kind: at.kind, code: at.code, name });
}

/** Of whatever draft. */
export async function deletePresencesBefore(tx: Tx, time: string): Promise<void> {
  await deleteRows(tx, 'draftPresence', { at: { [Op.lt]: instant(time) } });
}

/** Who has given a sign since then, by name. */
export function listPresences(
  reader: Reader,
  { kind, code }: DocumentAddress,
  since: string,
): Promise<Presence[]> {
  return selectRows(reader, 'draftPresence', {
    attributes: ['name', 'part', 'at'],
    where: { kind, code, at: { [Op.gte]: instant(since) } },
    order: [['name', 'ASC']],
  });
}
