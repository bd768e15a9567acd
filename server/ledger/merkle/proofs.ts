/**
 * Proofs of an RFC 6962 tree: that a leaf is in it (§2.1.1), that a tree is the beginning of a larger one (§2.1.2). They are made from any
 * source of subtree hashes and checked from nothing but themselves.
 */
import { type Hash, nodeHash, splitOf } from './hashes.ts';

/** The hash of the leaves from `start`, `count` of them; what the tree over them alone would have as its root. */
export type RangeHash = (start: number, count: number) => Promise<Hash>;

/**
 * The siblings on the way from leaf `index` to the root of the first `size` leaves, the lowest first.
 *
 * @throws RangeError when there is no such leaf
 */
export async function inclusionProof(hashOf: RangeHash, index: number, size: number): Promise<Hash[]> {
  if (!(index >= 0 && index < size)) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  const path: Hash[] = [];
  for (let [start, count] = [0, size]; count > 1; ) {
    const split = splitOf(count);
    const goesLeft = index - start < split;
    path.push(goesLeft ? await hashOf(start + split, count - split) : await hashOf(start, split));
    [start, count] = goesLeft ? [start, split] : [start + split, count - split];
  }
  return path.reverse();
}

/**
 * Walks from the node `at` of a level whose last node is `last` up to the root, one sibling a step; a left edge without a neighbour rises by
 * itself. Answers on which side each sibling stands, or undefined when the path has not the length of the way.
 */
function sidesOf(way: { at: number; last: number }, length: number): ('left' | 'right')[] | undefined {
  let { at, last } = way;
  const sides: ('left' | 'right')[] = [];
  for (; sides.length < length; [at, last] = [Math.floor(at / 2), Math.floor(last / 2)]) {
    if (last === 0) return undefined;
    const isRightEdge = at === last;
    sides.push(at % 2 === 1 || isRightEdge ? 'left' : 'right');
    while (isRightEdge && at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
  }
  return last === 0 ? sides : undefined;
}

/** Whether the path leads from the leaf to the root of a tree of `size` leaves. */
export function provesInclusion(
  proof: { leaf: Hash; index: number; size: number; path: readonly Hash[] },
  root: Hash,
): boolean {
  const { leaf, index, size, path } = proof;
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  const sides = sidesOf({ at: index, last: size - 1 }, path.length);
  const reached = path.reduce(
    (node, sibling, step) => (sides?.[step] === 'left' ? nodeHash(sibling, node) : nodeHash(node, sibling)),
    leaf,
  );
  return sides !== undefined && reached.equals(root);
}

/** The subtrees that show the first `earlier` leaves to be the beginning of the first `later`. Empty where that needs no showing. */
export async function consistencyProof(hashOf: RangeHash, earlier: number, later: number): Promise<Hash[]> {
  if (!(earlier >= 0 && earlier <= later))
    throw new RangeError(`a tree of ${later} has no beginning of ${earlier}`);
  if (earlier === 0 || earlier === later) return [];
  const path: Hash[] = [];
  let [start, count, known] = [0, later, true];
  while (earlier - start !== count) {
    const split = splitOf(count);
    if (earlier - start <= split) {
      path.push(await hashOf(start + split, count - split));
      count = split;
    } else {
      path.push(await hashOf(start, split));
      [start, count, known] = [start + split, count - split, false];
    }
  }
  // What was a whole subtree of the earlier tree from its first leaf on is its root, which the checker has.
  if (!known) path.push(await hashOf(start, count));
  return path.reverse();
}

/** Whether the path shows that the tree of `earlier` is the beginning of the tree of `later`. */
export function provesConsistency(
  earlier: { size: number; root: Hash },
  later: { size: number; root: Hash },
  path: readonly Hash[],
): boolean {
  if (earlier.size > later.size) return false;
  if (earlier.size === later.size) return path.length === 0 && earlier.root.equals(later.root);
  if (earlier.size === 0) return path.length === 0;
  let [at, last] = [earlier.size - 1, later.size - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  // The root of an earlier tree that is a whole subtree of the later one is left out of the path.
  const [first, ...rest] = at === 0 ? [earlier.root, ...path] : path;
  const sides = sidesOf({ at, last }, rest.length);
  if (first === undefined || sides === undefined) return false;
  let [oldRoot, newRoot] = [first, first];
  for (const [step, sibling] of rest.entries()) {
    // What stands on the left was in the earlier tree too; what stands on the right came later.
    if (sides[step] === 'left') oldRoot = nodeHash(sibling, oldRoot);
    newRoot = sides[step] === 'left' ? nodeHash(sibling, newRoot) : nodeHash(newRoot, sibling);
  }
  return oldRoot.equals(earlier.root) && newRoot.equals(later.root);
}
