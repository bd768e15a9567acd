import { Op } from 'sequelize';
import { deleteRows, insertRow, type Reader, selectRow, type Tx } from '../access.ts';
import { instant } from '../row-text.ts';

export interface SessionRecord {
  /** A hash of the id, which is only in the cookie. */
  readonly idHash: string;
  readonly userId: string;
  readonly csrfToken: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** Opened with a password that has to be changed before anything else. */
  readonly restricted: boolean;
}

export function insertSession(tx: Tx, session: SessionRecord): Promise<void> {
  return insertRow(tx, 'sessions', {
    ...session,
    createdAt: instant(session.createdAt),
    expiresAt: instant(session.expiresAt),
    restricted: session.restricted ? 1 : 0,
  });
}

/** The session that has not expired at `now`, or null. */
export async function findSession(
  reader: Reader,
  { idHash, now }: { idHash: string; now: string },
): Promise<SessionRecord | null> {
  const row = await selectRow(reader, 'sessions', {
    where: { idHash, expiresAt: { [Op.gt]: instant(now) } },
  });
  return row === null ? null : { ...row, restricted: row.restricted !== 0 };
}

export async function deleteSession(tx: Tx, idHash: string): Promise<void> {
  await deleteRows(tx, 'sessions', { idHash });
}

/** @returns how many were removed */
export function deleteSessionsOf(tx: Tx, userId: string): Promise<number> {
  return deleteRows(tx, 'sessions', { userId });
}

/** @returns how many were removed */
export function deleteExpiredSessions(tx: Tx, now: string): Promise<number> {
  return deleteRows(tx, 'sessions', { expiresAt: { [Op.lte]: instant(now) } });
}
