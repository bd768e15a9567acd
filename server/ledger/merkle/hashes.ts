/** The two hashes of an RFC 6962 tree. Leaf and node differ in a prefix, so that neither can be taken for the other (§2.1). */
import { createHash, hash } from 'node:crypto';

/** 32 bytes. */
export type Hash = Buffer;

/** The root of the tree without leaves. */
export const emptyRoot: Hash = createHash('sha256').digest();

const leafPrefix = Buffer.of(0);
const nodePrefix = Buffer.of(1);

export function leafHash(content: Uint8Array): Hash {
  return hash('sha256', Buffer.concat([leafPrefix, content]), 'buffer');
}

export function nodeHash(left: Hash, right: Hash): Hash {
  return hash('sha256', Buffer.concat([nodePrefix, left, right]), 'buffer');
}

/** The largest power of two below `size`, where RFC 6962 splits a tree of two leaves or more. */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}
