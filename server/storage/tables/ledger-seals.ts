import { Op } from 'sequelize';
import { deleteRows, insertRow, insertRows, type Reader, selectRow, selectRows, type Tx } from '../access.ts';
import { parseJson, toJson } from '../row-text.ts';
import type { CheckpointRow, LedgerLeafRow } from './rows.ts';

/** An entry of the ledger by its place and hash. */
export interface EntryAddress {
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
}

/** An entry in its place in the tree. */
export interface LedgerLeaf extends EntryAddress {
  /** From 0, in the order of sealing. */
  readonly index: number;
}

export interface StoredCheckpoint {
  /** From 1, without gaps. */
  readonly number: number;
  readonly size: number;
  /** All of it but its signature, as JSON. */
  readonly body: unknown;
  readonly signature: string;
  /** The right edge of its tree, in hexadecimal: what the next one goes on from. */
  readonly frontier: readonly string[];
}

/** A node of the tree that is kept, so that a proof reads hundreds of rows and not millions. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
  readonly hash: string;
}

/** Entries that no checkpoint covers yet; those of one stream in their order. */
export function listUnsealed(reader: Reader, limit: number): Promise<EntryAddress[]> {
  const order: [string, 'ASC'][] = [
    ['stream', 'ASC'],
    ['seq', 'ASC'],
  ];
  return selectRows(reader, 'ledgerUnsealed', { order, limit });
}

/**
 * Stores a checkpoint with the leaves that it adds, and takes these from the queue.
 *
 * @throws UniqueViolation when another node has just stored a checkpoint of this number; then nothing of this may be committed
 */
export async function insertSeal(
  tx: Tx,
  seal: { checkpoint: StoredCheckpoint; leaves: readonly LedgerLeaf[]; nodes: readonly TreeNode[] },
): Promise<void> {
  const { checkpoint, leaves, nodes } = seal;
  // The number first: of two nodes that seal at once the second waits here and then learns that it was second.
  await insertRow(tx, 'checkpoints', {
    ...checkpoint,
    body: toJson(checkpoint.body),
    frontier: toJson(checkpoint.frontier),
  });
  await insertRows(
    tx,
    'ledgerLeaves',
    leaves.map(({ index, stream, seq, hash }) => ({ leafIndex: index, stream, seq, hash })),
  );
  const nodeRows = nodes.map(({ level, index, hash }) => ({ level, nodeIndex: index, hash }));
  if (nodeRows.length > 0) await insertRows(tx, 'ledgerNodes', nodeRows);
  const taken = await deleteRows(tx, 'ledgerUnsealed', { hash: leaves.map(({ hash }) => hash) });
  if (taken !== leaves.length) throw new Error('an entry was sealed that did not wait for it');
}

export async function readLastCheckpoint(reader: Reader): Promise<StoredCheckpoint | null> {
  return toCheckpoint(await selectRow(reader, 'checkpoints', { order: [['number', 'DESC']] }));
}

/** Checkpoints by number, after one of them; or the newest first, then `before` one of them. */
export async function listCheckpoints(
  reader: Reader,
  asked: { after: number; limit: number } | { newest: true; before?: number | undefined; limit: number },
): Promise<StoredCheckpoint[]> {
  const { limit } = asked;
  const isNewest = 'newest' in asked;
  const before = isNewest && asked.before !== undefined ? { number: { [Op.lt]: asked.before } } : {};
  const rows = await selectRows(reader, 'checkpoints', {
    where: isNewest ? before : { number: { [Op.gt]: asked.after } },
    order: [['number', isNewest ? 'DESC' : 'ASC']],
    limit,
  });
  return rows.map((row) => toCheckpoint(row) as StoredCheckpoint); // a row is never null here
}

/** Where the entry stands in the tree; the first place, should there be two. Null before it is sealed. */
export async function findLeaf(
  reader: Reader,
  { stream, seq }: { stream: string; seq: number },
): Promise<LedgerLeaf | null> {
  const row = await selectRow(reader, 'ledgerLeaves', {
    where: { stream, seq },
    order: [['leafIndex', 'ASC']],
  });
  return row === null ? null : toLeaf(row);
}

/** Leaves by their index, `count` of them from `start` on. */
export async function listLeaves(
  reader: Reader,
  { start, count }: { start: number; count: number },
): Promise<LedgerLeaf[]> {
  const rows = await selectRows(reader, 'ledgerLeaves', {
    where: { leafIndex: { [Op.gte]: start, [Op.lt]: start + count } },
    order: [['leafIndex', 'ASC']],
  });
  return rows.map(toLeaf);
}

/** Kept nodes of one level by their index, `count` of them from `start` on. */
export async function listTreeNodes(
  reader: Reader,
  { level, start, count }: { level: number; start: number; count: number },
): Promise<TreeNode[]> {
  const rows = await selectRows(reader, 'ledgerNodes', {
    where: { level, nodeIndex: { [Op.gte]: start, [Op.lt]: start + count } },
    order: [['nodeIndex', 'ASC']],
  });
  return rows.map(({ nodeIndex, ...row }) => ({ ...row, index: nodeIndex }));
}

function toLeaf({ leafIndex, ...row }: LedgerLeafRow): LedgerLeaf {
  return { ...row, index: leafIndex };
}

function toCheckpoint(row: CheckpointRow | null): StoredCheckpoint | null {
  return row === null
    ? null
    : { ...row, body: parseJson(row.body), frontier: parseJson<string[]>(row.frontier) };
}
