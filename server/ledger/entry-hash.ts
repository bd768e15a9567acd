/** What an entry of the ledger is, and the hash that ties it to the one before. */
import { hash } from 'node:crypto';

/** An entry as it lies in the database: its content is the canonical text itself, so that a hash needs no parsing. */
export interface EntryRow {
  readonly stream: string;
  /** From 1, without gaps in a stream. */
  readonly seq: number;
  /** The hash of the entry before, 64 hexadecimal digits; zeros before the first. */
  readonly prevHash: string;
  readonly hash: string;
  /** Canonical JSON (RFC 8785). */
  readonly entry: string;
  readonly at: string;
  readonly actor: string;
}

export const beforeTheFirst = '0'.repeat(64);

/**
 * SHA-256, in hex, over the previous hash and the canonical JSON of `{actor, at, entry, seq, stream}`. A text that is not canonical is another
 * text, so another hash.
 */
export function entryHash(entry: Omit<EntryRow, 'hash'>): string {
  const { prevHash, stream, seq, at, actor, entry: content } = entry;
  // JSON.stringify writes a string and an integer as RFC 8785 does; the keys stand in their order.
  const canonical = `{"actor":${JSON.stringify(actor)},"at":${JSON.stringify(at)},"entry":${content},"seq":${seq},"stream":${JSON.stringify(stream)}}`;
  return hash('sha256', prevHash + canonical, 'hex');
}
