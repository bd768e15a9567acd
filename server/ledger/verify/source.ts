/**
 * What the verifier reads, wherever it lies: in a database, in a dump, in memory. Rows come in pages and in an order that is told, so that a
 * million of them need not fit into memory.
 */
import type { Checkpoint } from '../checkpoint.ts';
import type { EntryRow } from '../entry-hash.ts';

export interface EntryAddress {
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
}

/** An entry in its place in the tree. */
export interface LeafRow extends EntryAddress {
  readonly index: number;
}

export interface CheckpointRow {
  readonly number: number;
  readonly size: number;
  readonly checkpoint: Checkpoint;
  /** The right edge of its tree, in hexadecimal. */
  readonly frontier: readonly string[];
}

/** How many entries a stream has, by the counter that its appenders share. */
export interface LengthRow {
  readonly stream: string;
  readonly length: number;
}

export interface DocumentRow {
  readonly kind: string;
  readonly code: string;
  readonly version: number;
  readonly hash: string;
  /** Canonical JSON. */
  readonly document: string;
  /** Null while it is not published. */
  readonly effectiveFrom: string | null;
}

export interface CaseRow {
  readonly id: string;
  /** JSON, as it lies in the database. */
  readonly application: string;
  readonly decision: string;
}

export interface PersonRow {
  readonly name: string;
  /** Roles and rights. */
  readonly roles: readonly string[];
  readonly department: string | null;
  readonly hall: string | null;
  readonly disabled: boolean;
}

export type Pages<Row> = AsyncIterable<readonly Row[]>;

/** Everything that hangs on one stream, read at one moment or nearly. */
export interface StreamRows {
  readonly entries: readonly EntryRow[];
  readonly leaves: readonly LeafRow[];
  readonly unsealed: readonly EntryAddress[];
  readonly length: number;
  /** Of the stream of a case. */
  readonly case?: CaseRow | undefined;
}

export interface LedgerSource {
  /** By number. */
  readonly checkpoints: () => Pages<CheckpointRow>;
  /** By index. */
  readonly leaves: () => Pages<Pick<LeafRow, 'index' | 'hash'>>;
  /** By stream (byte by byte), seq, index. */
  readonly leavesByEntry: () => Pages<LeafRow>;
  /** By stream (byte by byte), seq. */
  readonly entries: () => Pages<EntryRow>;
  /** By stream (byte by byte). */
  readonly lengths: () => Pages<LengthRow>;
  readonly unsealed: () => Promise<readonly EntryAddress[]>;
  readonly documents: () => Pages<DocumentRow>;
  /** By id. */
  readonly cases: () => Pages<CaseRow>;
  readonly people: () => Promise<readonly PersonRow[]>;
  /** One stream again: what was written while the verifier read looks wrong at first and right at a second look. */
  readonly stream: (stream: string) => Promise<StreamRows>;
}
