/**
 * Seals the ledger: puts the entries that wait under the Merkle tree, signs its root, and chains that to the checkpoint before. Any node may; of
 * two at once one wins and the other begins anew, so each number and each size has one checkpoint.
 */
import { type Checkpoint, type CheckpointBody, signCheckpoint } from '../../ledger/checkpoint.ts';
import { type CompactRange, emptyRange, growing, rootOf } from '../../ledger/merkle/compact-range.ts';
import { leafHash } from '../../ledger/merkle/hashes.ts';
import type { Signer } from '../../ledger/signatures/signature.ts';
import {
  insertSeal,
  listUnsealed,
  nextNumber,
  readLastCheckpoint,
  type Storage,
  type StoredCheckpoint,
  type TreeNode,
  type Tx,
  UniqueViolation,
} from '../../storage/index.ts';

/** What sealing needs. */
export interface Sealing {
  readonly storage: Storage;
  readonly signer: Signer;
  readonly now: () => Date;
}

/** The last checkpoint in the database is not one: going on from it would cover up for whoever changed it. */
export class CheckpointDamaged extends Error {
  override readonly name = 'CheckpointDamaged';
}

/** Keeps a transaction far below a megabyte. */
const entriesAtOnce = 500;
const mostAttempts = 20;
/** Nodes of every eighth level are kept: a proof then reads at most 256 rows for each of them. */
export const levelsBetween = 8;

/** Seals until nothing waits. Answers how many checkpoints it made. */
export async function sealEntries(sealing: Sealing): Promise<number> {
  for (let made = 0, attempts = 0; ; ) {
    try {
      const sealed = await sealing.storage.write((tx) => sealSome(tx, sealing));
      if (!sealed) return made;
      [made, attempts] = [made + 1, 0];
    } catch (error) {
      attempts += 1;
      if (!(error instanceof UniqueViolation) || attempts === mostAttempts) throw error;
    }
  }
}

async function sealSome(tx: Tx, { signer, now }: Sealing): Promise<boolean> {
  if ((await listUnsealed(tx, 1)).length === 0) return false;
  // Sealers wait for each other here: without it one of them may lose every race. On a cluster a race is still lost at the commit, and begun anew.
  await nextNumber(tx, 'checkpoints');
  // The checkpoint first: an entry that another node seals after this is also under a number that is then taken.
  const last = await readLastCheckpoint(tx);
  const waiting = await listUnsealed(tx, entriesAtOnce);
  if (waiting.length === 0) return false;
  const nodes: TreeNode[] = [];
  const tree = growing(edgeOf(last), ({ level, index, hash }) => {
    if (level % levelsBetween === 0) nodes.push({ level, index, hash: hash.toString('hex') });
  });
  const leaves = waiting.map((entry) => {
    const index = tree.size();
    tree.add(leafHash(Buffer.from(entry.hash, 'hex')));
    return { ...entry, index };
  });
  const { size, hashes } = tree.range();
  const at = now().toISOString();
  const { signature, ...body } = signCheckpoint(signer, last === null ? undefined : checkpointOf(last), {
    ...{ size, root: tree.root().toString('hex'), at },
  });
  const frontier = hashes.map((hash) => hash.toString('hex'));
  await insertSeal(tx, {
    checkpoint: { number: body.number, size, body, signature, frontier },
    leaves,
    nodes,
  });
  return true;
}

export function checkpointOf({ body, signature }: StoredCheckpoint): Checkpoint {
  return { ...(body as CheckpointBody), signature }; // only insertSeal writes bodies; who changed one is found by its signature
}

/** @throws CheckpointDamaged */
function edgeOf(last: StoredCheckpoint | null): CompactRange {
  if (last === null) return emptyRange;
  const edge = { size: last.size, hashes: last.frontier.map((text) => Buffer.from(text, 'hex')) };
  const { size, root, number } = checkpointOf(last);
  if (size === last.size && number === last.number && rootOf(edge).toString('hex') === root) return edge;
  throw new CheckpointDamaged(
    `checkpoint ${last.number} is not the one that was signed; nothing is sealed after it`,
  );
}
