/** Whether one stream is a chain, and the chain that was sealed: one row after the other, so that a long one need not fit into memory. */
import { beforeTheFirst, type EntryRow, entryHash } from '../entry-hash.ts';
import { type Finding, finding } from './finding.ts';
import type { EntryAddress, LeafRow } from './source.ts';

/** What is known of one place (stream, seq): the entry, where it was sealed, whether it waits to be. */
export interface Place {
  readonly seq: number;
  readonly entry: EntryRow | undefined;
  /** More than one where somebody cut the stream and it has grown again. */
  readonly leaves: readonly LeafRow[];
  readonly unsealed: EntryAddress | undefined;
}

export interface StreamCheck {
  /** Places in the order of seq. */
  readonly place: (place: Place) => void;
  /** @param length what the stream's counter says */
  readonly end: (length: number) => Finding[];
}

/** A counter may have been set to anything. */
const mostTold = 100;

export function checkStream(stream: string): StreamCheck {
  const findings: Finding[] = [];
  let previous = { seq: 0, hash: beforeTheFirst };
  let entries = 0;
  let missing = 0;
  const add = (kind: Parameters<typeof finding>[0], seq: number) =>
    findings.push(finding(kind, { stream, seq }));
  const gone = (to: number) => {
    const told = Math.min(to, previous.seq + mostTold);
    for (let seq = previous.seq + 1; seq <= told; seq += 1) add('entry-missing', seq);
    missing += Math.max(0, to - previous.seq);
    previous = { seq: Math.max(to, previous.seq), hash: '' };
  };
  return {
    place: ({ seq, entry, leaves, unsealed }) => {
      if (leaves.length > 1) add('leaf-repeated', seq);
      if (entry === undefined) return gone(seq);
      if (seq > previous.seq + 1) gone(seq - 1);
      entries += 1;
      const kind = entryFault(entry, { leaves, unsealed });
      if (kind !== undefined) add(kind, seq);
      // After a gap there is nothing to compare the link with.
      else if (previous.hash !== '' && entry.prevHash !== previous.hash) add('chain-broken', seq);
      previous = { seq, hash: entry.hash };
    },
    end: (length) => {
      if (length > previous.seq) gone(length);
      else if (length < previous.seq && entries > 0) add('entry-inserted', previous.seq);
      return entries === 0 && missing > 0 ? [finding('stream-missing', { stream })] : findings;
    },
  };
}

function entryFault(
  entry: EntryRow,
  { leaves: [leaf], unsealed }: Pick<Place, 'leaves' | 'unsealed'>,
): 'entry-changed' | 'entry-rewritten' | 'entry-inserted' | undefined {
  if (entryHash(entry) !== entry.hash) return 'entry-changed';
  const recorded = leaf ?? unsealed;
  if (recorded === undefined) return 'entry-inserted';
  return recorded.hash === entry.hash ? undefined : 'entry-rewritten';
}
