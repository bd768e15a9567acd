import { Op, type WhereOptions } from 'sequelize';
import { deleteRows, insertRow, type Reader, selectRow, selectRows, type Tx, updateRows } from '../access.ts';
import type { Storage } from '../open-storage.ts';
import { instant, parseJson, toJson } from '../row-text.ts';
import { firstUuidOf } from '../uuid-v7.ts';
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

const pageSize = 200;

/** The cases that messages since some moment tell of, page by page, each at least once. */
export async function* listCasesToldSince(reader: Reader, sinceMs: number): AsyncGenerator<string[]> {
  for (let after = firstUuidOf(sinceMs); ; ) {
    const rows = await selectRows(reader, 'outbox', {
      attributes: ['id', 'payload'],
      where: { id: { [Op.gt]: after }, topic: { [Op.like]: 'case.%' } },
      order: [['id', 'ASC']],
      limit: pageSize,
    });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield [...new Set(rows.map(({ payload }) => parseJson<{ caseId: string }>(payload).caseId))];
    after = last.id;
  }
}

function free(now: string): WhereOptions<OutboxRow> {
  return {
    doneAt: null,
    [Op.or]: [{ leaseUntil: null }, { leaseUntil: { [Op.lte]: instant(now) } }],
  };
}

/** Whether one could be claimed; asked often, so it takes no write. */
export async function isMessageWaiting(reader: Reader, now: string): Promise<boolean> {
  return (await selectRow(reader, 'outbox', { attributes: ['id'], where: free(now) })) !== null;
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
  const oldestFirst: [string, 'ASC'][] = [['id', 'ASC']];
  const candidates = await selectRows(tx, 'outbox', {
    attributes: ['id'],
    where: free(claim.now),
    order: oldestFirst,
    limit: claim.limit,
  });
  if (candidates.length === 0) return [];
  await updateRows(tx, 'outbox', {
    set: { claimedBy: claim.token, leaseUntil: instant(claim.leaseUntil) },
    where: { ...free(claim.now), id: candidates.map((row) => row.id) },
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

/** Gives it back; nobody claims it before then. */
export async function postponeOutboxMessage(
  tx: Tx,
  { id, token, until }: { id: string; token: string; until: string },
): Promise<void> {
  const set = { claimedBy: null, leaseUntil: instant(until) };
  await updateRows(tx, 'outbox', { set, where: { id, claimedBy: token, doneAt: null } });
}

/** Removes what was written before some moment, in small transactions. @returns how many of them were not done */
export async function deleteMessagesBefore(storage: Storage, beforeMs: number): Promise<number> {
  for (let open = 0; ; ) {
    const rows = await selectRows(storage, 'outbox', {
      attributes: ['id', 'doneAt'],
      where: { id: { [Op.lt]: firstUuidOf(beforeMs) } },
      order: [['id', 'ASC']],
      limit: pageSize,
    });
    if (rows.length === 0) return open;
    open += rows.filter(({ doneAt }) => doneAt === null).length;
    await storage.write((tx) => deleteRows(tx, 'outbox', { id: rows.map(({ id }) => id) }));
  }
}
