import { Op, type WhereOptions } from 'sequelize';
import { insertRow, selectRows, type Tx, updateRows } from '../access.ts';
import { instant, parseJson, toJson } from '../row-text.ts';
import type { OutboxRow } from './rows.ts';

/** A message to the world, written with what it tells of. It is delivered at least once; the receiver drops what it has by `id`. */
export interface OutboxMessage {
  /** A UUIDv7. */
  readonly id: string;
  readonly topic: string;
  readonly payload: unknown;
  readonly createdAt: string;
}

export function enqueueOutboxMessage(tx: Tx, message: OutboxMessage): Promise<void> {
  return insertRow(tx, 'outbox', {
    ...message,
    payload: toJson(message.payload),
    createdAt: instant(message.createdAt),
    claimedBy: null,
    leaseUntil: null,
    doneAt: null,
  });
}

/**
 * Claims messages that are neither done nor under another's lease. Deliver them after the transaction, never inside it: rows are claimed by UPDATE
 * with a token, because a lock that is only read (SKIP LOCKED) let two nodes do the same work.
 *
 * @param claim `token` is new for every claim
 */
export async function claimOutboxMessages(
  tx: Tx,
  claim: { token: string; now: string; leaseUntil: string; limit: number },
): Promise<OutboxMessage[]> {
  const free: WhereOptions<OutboxRow> = {
    doneAt: null,
    [Op.or]: [{ leaseUntil: null }, { leaseUntil: { [Op.lte]: instant(claim.now) } }],
  };
  const oldestFirst: [string, 'ASC'][] = [['id', 'ASC']];
  const candidates = await selectRows(tx, 'outbox', {
    attributes: ['id'],
    where: free,
    order: oldestFirst,
    limit: claim.limit,
  });
  if (candidates.length === 0) return [];
  await updateRows(tx, 'outbox', {
    set: { claimedBy: claim.token, leaseUntil: instant(claim.leaseUntil) },
    where: { ...free, id: candidates.map((row) => row.id) },
  });
  const claimed = await selectRows(tx, 'outbox', {
    where: { claimedBy: claim.token, doneAt: null },
    order: oldestFirst,
  });
  return claimed.map(({ id, topic, payload, createdAt }) => ({
    id,
    topic,
    payload: parseJson(payload),
    createdAt,
  }));
}

/** @returns false when the lease has passed to another, who will deliver it again */
export async function finishOutboxMessage(
  tx: Tx,
  done: { id: string; token: string; at: string },
): Promise<boolean> {
  const where = { id: done.id, claimedBy: done.token, doneAt: null };
  return (await updateRows(tx, 'outbox', { set: { doneAt: instant(done.at) }, where })) === 1;
}
