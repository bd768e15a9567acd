/** Proofs that entries are under a checkpoint, from the leaves and the nodes that are kept: a few hundred rows each, however large the tree. */
import { type Hash, leafHash, nodeHash, splitOf } from '../../ledger/merkle/hashes.ts';
import { inclusionProof } from '../../ledger/merkle/proofs.ts';
import { findLeaf, listLeaves, listTreeNodes, type Reader } from '../../storage/index.ts';
import { levelsBetween } from './seal-entries.ts';

export interface Inclusion {
  readonly index: number;
  readonly path: readonly string[];
}

/** Undefined where the entry is not under the first `size` leaves. */
export async function proveInclusion(
  reader: Reader,
  entry: { stream: string; seq: number },
  size: number,
): Promise<Inclusion | undefined> {
  const leaf = await findLeaf(reader, entry);
  if (leaf === null || leaf.index >= size) return undefined;
  const path = await inclusionProof((start, count) => rangeHash(reader, start, count), leaf.index, size);
  return { index: leaf.index, path: path.map((hash) => hash.toString('hex')) };
}

/** The hash of the leaves from `start`, `count` of them; `start` is where a subtree of that size may begin. */
async function rangeHash(reader: Reader, start: number, count: number): Promise<Hash> {
  const level = Math.log2(count);
  if (Number.isInteger(level)) return subtreeHash(reader, { start, level });
  const split = splitOf(count);
  return nodeHash(
    await rangeHash(reader, start, split),
    await rangeHash(reader, start + split, count - split),
  );
}

async function subtreeHash(
  reader: Reader,
  { start, level }: { start: number; level: number },
): Promise<Hash> {
  const kept = level - (level % levelsBetween);
  const [first, count] = [start / 2 ** kept, 2 ** (level - kept)];
  const hashes =
    kept === 0
      ? (await listLeaves(reader, { start, count })).map(({ hash }) => leafHash(Buffer.from(hash, 'hex')))
      : (await listTreeNodes(reader, { level: kept, start: first, count })).map(({ hash }) =>
          Buffer.from(hash, 'hex'),
        );
  return folded(hashes, count);
}

function folded(hashes: readonly Hash[], count: number): Hash {
  if (hashes.length !== count) throw new Error('leaves or nodes of the ledger are missing: verify it');
  let level = [...hashes];
  while (level.length > 1)
    level = level.flatMap((left, at) => (at % 2 === 0 ? [nodeHash(left, level[at + 1] as Hash)] : []));
  return level[0] as Hash; // there is at least one
}
