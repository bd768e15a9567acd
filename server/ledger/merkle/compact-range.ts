/**
 * The right edge of a growing tree: the roots of its complete subtrees, largest first. It is all that is needed to add leaves and to tell the
 * root, so that sealing costs what is new and not what there is.
 */
import { emptyRoot, type Hash, nodeHash } from './hashes.ts';

export interface CompactRange {
  readonly size: number;
  /** One hash for each bit of `size` that is set. */
  readonly hashes: readonly Hash[];
}

export const emptyRange: CompactRange = { size: 0, hashes: [] };

/** A complete subtree: `2^level` leaves from `index * 2^level` on. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
  readonly hash: Hash;
}

/** A range that takes leaves one by one; `onSubtree` hears of every subtree that a leaf completes, leaves themselves left out. */
export function growing(from: CompactRange, onSubtree: (subtree: Subtree) => void = () => {}) {
  let { size } = from;
  const hashes = [...from.hashes];
  return {
    add: (leaf: Hash): void => {
      hashes.push(leaf);
      size += 1;
      for (let level = 1; size % 2 ** level === 0; level += 1) {
        const [left, right] = hashes.splice(-2) as [Hash, Hash]; // the two halves that this leaf has completed
        const merged = nodeHash(left, right);
        hashes.push(merged);
        onSubtree({ level, index: size / 2 ** level - 1, hash: merged });
      }
    },
    range: (): CompactRange => ({ size, hashes: [...hashes] }),
    size: (): number => size,
    root: (): Hash => rootOf({ size, hashes }),
  };
}

export function rootOf({ hashes }: CompactRange): Hash {
  return (
    hashes.reduceRight<Hash | undefined>(
      (right, left) => (right === undefined ? left : nodeHash(left, right)),
      undefined,
    ) ?? emptyRoot
  );
}
