import canonicalize from 'canonicalize';
import { literal, Op, type WhereOptions, where } from 'sequelize';
import { beforeTheFirst, entryHash } from '../../ledger/entry-hash.ts';
import { insertRow, insertRows, type Reader, selectRow, selectRows, type Tx } from '../access.ts';
import { instant, parseJson } from '../row-text.ts';
import { nextNumber } from './counters.ts';
import type { LedgerRow } from './rows.ts';

/**
 * One entry of a stream (a case, a rule document, the people). Streams are hash chains: each entry's hash covers the one before it,
 * so an entry that was changed, taken out or put in is found. What a chain cannot find (one that was rewritten to its end, a whole stream gone) is
 * for checkpoints kept outside.
 */
export interface LedgerEntry {
  readonly stream: string;
  /** From 1, without gaps in a stream. */
  readonly seq: number;
  /** The hash of the entry before, 64 hex digits; zeros before the first. */
  readonly prevHash: string;
  readonly hash: string;
  readonly entry: unknown;
  readonly at: string;
  readonly actor: string;
}

/** Where a stream stops being a chain. */
export interface LedgerBreak {
  readonly stream: string;
  readonly seq: number;
  readonly reason: 'missing' | 'previous-hash' | 'hash';
}

const verifyPage = 500;

/** Who did it: a name, or a person whose request has an id, perhaps through a program's token. */
export type LedgerActor =
  | string
  | { readonly name: string; readonly requestId?: string; readonly token?: string };

/** What is appended: `entry` says what was done, why (`reason`) and what it made of what (hashes before and after). */
export interface NewLedgerEntry {
  readonly stream: string;
  readonly entry: object;
  readonly at: string;
  /** Of a person under whose request it is written, the entry carries the request's id as `requestId`, and the id of the token as `byToken`. */
  readonly actor: LedgerActor;
}

/**
 * Appends to the end of a stream, in the transaction of what it records. The stream's counter makes appenders wait for each other: without it
 * they all read the same end, and under load some never found a free place. The entry waits in a queue of its own to be sealed.
 */
export async function appendLedgerEntry(tx: Tx, entry: NewLedgerEntry): Promise<LedgerEntry> {
  const { stream } = entry;
  const seq = await nextNumber(tx, lengthScope(stream));
  // The last that is there, not strictly the one before: a stream that somebody has cut shows its gap, and the case can still go on.
  const last = await selectRow(tx, 'ledger', {
    attributes: ['hash'],
    where: { stream, seq: { [Op.lt]: seq } },
    order: [['seq', 'DESC']],
  });
  const { row, recorded } = linked(entry, { seq, prevHash: last?.hash ?? beforeTheFirst });
  await insertRow(tx, 'ledger', row);
  await insertRow(tx, 'ledgerUnsealed', { stream, seq, hash: row.hash });
  return { ...row, entry: recorded };
}

/** An entry in its place in the chain. */
function linked(
  entry: NewLedgerEntry,
  place: Pick<LedgerRow, 'seq' | 'prevHash'>,
): { row: LedgerRow; recorded: object } {
  const { stream, at } = entry;
  const by: Exclude<LedgerActor, string> =
    typeof entry.actor === 'string' ? { name: entry.actor } : entry.actor;
  const { name: actor, requestId, token } = by;
  const recorded = {
    ...entry.entry,
    ...(requestId !== undefined && { requestId }),
    ...(token !== undefined && { byToken: token }),
  };
  const content = canonicalize(recorded) ?? '{}';
  const link = { stream, ...place, entry: content, at: instant(at), actor };
  return { row: { ...link, hash: entryHash(link) }, recorded };
}

/**
 * Begins streams that are not there yet, each with its entries in their order, in few statements.
 *
 * @throws UniqueViolation when one of the streams exists
 */
export async function beginLedgerStreams(tx: Tx, entries: readonly NewLedgerEntry[]): Promise<void> {
  const last = new Map<string, LedgerRow>();
  const rows = entries.map((entry) => {
    const { seq, hash: prevHash } = last.get(entry.stream) ?? { seq: 0, hash: beforeTheFirst };
    const { row } = linked(entry, { seq: seq + 1, prevHash });
    last.set(entry.stream, row);
    return row;
  });
  const lengths = [...last].map(([stream, { seq }]) => ({ scope: lengthScope(stream), value: seq }));
  await insertRows(tx, 'counters', lengths);
  await insertRows(tx, 'ledger', rows);
  const unsealed = rows.map(({ stream, seq, hash }) => ({ stream, seq, hash }));
  await insertRows(tx, 'ledgerUnsealed', unsealed);
}

/** Which entries of a stream; all of them where nothing is named. */
export interface LedgerFilter {
  readonly actor?: string | undefined;
  /** The `type` of what was recorded. */
  readonly type?: string | undefined;
  /** Instants: from the first on, before the second. */
  readonly from?: string | undefined;
  readonly before?: string | undefined;
}

interface LedgerQuery {
  readonly stream: string;
  readonly afterSeq?: number;
  readonly limit: number;
  readonly filter?: LedgerFilter;
}

/** Part of a stream in order. */
export async function readLedger(reader: Reader, query: LedgerQuery): Promise<LedgerEntry[]> {
  const rows = await readLedgerRows(reader, query);
  return rows.map((row) => ({ ...row, entry: parseJson(row.entry) }));
}

function readLedgerRows(reader: Reader, query: LedgerQuery): Promise<LedgerRow[]> {
  return selectRows(reader, 'ledger', {
    where: {
      stream: query.stream,
      seq: { [Op.gt]: query.afterSeq ?? 0 },
      ...whereOf(query.filter ?? {}),
    },
    order: [['seq', 'ASC']],
    limit: query.limit,
  });
}

/** Fixed text: as an argument of a function the path would be escaped as if it named a bound value. */
const typeInEntry = literal("JSON_EXTRACT(entry, '$.type')");

/** Of the rows of one stream, which its key has found. */
function whereOf({ actor, type, from, before }: LedgerFilter): WhereOptions<LedgerRow> {
  const time = {
    ...(from !== undefined && { [Op.gte]: instant(from) }),
    ...(before !== undefined && { [Op.lt]: instant(before) }),
  };
  return {
    ...(actor !== undefined && { actor }),
    ...((from ?? before) !== undefined && { at: time }),
    // One database answers a text from JSON with its quotation marks, the other without.
    ...(type !== undefined && {
      [Op.and]: where(typeInEntry, { [Op.in]: [type, JSON.stringify(type)] }),
    }),
  };
}

/**
 * Recomputes a stream from its beginning and answers the first place where it is not a chain, or null. The stream's counter tells its length,
 * so a tail that was cut off is missed too, unless whoever cut it knew of the counter.
 */
export async function verifyLedger(reader: Reader, stream: string): Promise<LedgerBreak | null> {
  const counter = await selectRow(reader, 'counters', { where: { scope: lengthScope(stream) } });
  const length = counter?.value ?? 0;
  let previous = { seq: 0, hash: beforeTheFirst };
  for (;;) {
    const entries = await readLedgerRows(reader, { stream, afterSeq: previous.seq, limit: verifyPage });
    for (const entry of entries) {
      const reason = breakBetween(previous, entry);
      if (reason !== null) return { stream, seq: previous.seq + 1, reason };
      previous = entry;
    }
    if (entries.length < verifyPage) break;
  }
  return previous.seq < length ? { stream, seq: previous.seq + 1, reason: 'missing' } : null;
}

const lengthScope = (stream: string) => `ledger/${stream}`;

function breakBetween(
  previous: { seq: number; hash: string },
  entry: LedgerRow,
): LedgerBreak['reason'] | null {
  if (entry.seq !== previous.seq + 1) return 'missing';
  if (entry.prevHash !== previous.hash) return 'previous-hash';
  return entry.hash === entryHash(entry) ? null : 'hash';
}
