import { Op } from 'sequelize';
import { deleteRows, type Reader, selectRow, type Tx, updateRows } from '../access.ts';
import { instant } from '../row-text.ts';
import { increment } from './counters.ts';

/** How often something failed under a key, and until when it is not to be tried again. */
export interface Throttle {
  readonly failures: number;
  readonly blockedUntil: string;
  readonly lastAt: string;
}

/** Null when nothing has failed under this key. */
export async function readThrottle(reader: Reader, scope: string): Promise<Throttle | null> {
  const row = await selectRow(reader, 'throttles', { where: { scope } });
  if (row === null || row.failures === null || row.blockedUntil === null || row.lastAt === null) return null;
  return { failures: row.failures, blockedUntil: row.blockedUntil, lastAt: row.lastAt };
}

/**
 * Changes a throttle by what it is now. Others who change it wait until this transaction has ended, on every node, so take several always
 * in the same order.
 *
 * @param scope a hash in hex: what people type where a user name belongs may be a password
 */
export async function changeThrottle(
  tx: Tx,
  scope: string,
  change: (current: Throttle | null) => Throttle,
): Promise<void> {
  await increment(tx, 'throttles', scope);
  const { failures, blockedUntil, lastAt } = change(await readThrottle(tx, scope));
  const set = { failures, blockedUntil: instant(blockedUntil), lastAt: instant(lastAt) };
  await updateRows(tx, 'throttles', { set, where: { scope } });
}

/** Forgets what has not been tried since. */
export async function deleteThrottlesBefore(tx: Tx, time: string): Promise<void> {
  await deleteRows(tx, 'throttles', { lastAt: { [Op.lt]: instant(time) } });
}
