/** Walks all streams at once: entries, leaves, counters, what waits and the cases come in one order and are laid side by side. */
import type { EntryRow } from '../entry-hash.ts';
import { checkStream } from './check-stream.ts';
import { caseFindings } from './check-subjects.ts';
import { type Cursor, compareNames, cursorOf } from './cursor.ts';
import type { Finding } from './finding.ts';
import { type Recorded, recordedIn } from './recorded.ts';
import type { CaseRow, EntryAddress, LeafRow, LedgerSource, LengthRow, StreamRows } from './source.ts';

interface Lanes {
  readonly entries: Cursor<EntryRow>;
  readonly leaves: Cursor<LeafRow>;
  readonly unsealed: Cursor<EntryAddress>;
  readonly lengths: Cursor<LengthRow>;
  readonly cases: Cursor<CaseRow>;
}

export interface StreamResult {
  readonly stream: string;
  readonly entries: number;
  readonly hasCase: boolean;
  readonly findings: readonly Finding[];
  readonly recorded: Recorded;
}

export async function* walkStreams(source: LedgerSource): AsyncGenerator<StreamResult> {
  // What waits, first: an entry that is sealed while this runs is found among the leaves, which are read later.
  const unsealed = [...(await source.unsealed())].sort(
    (a, b) => compareNames(a.stream, b.stream) || a.seq - b.seq,
  );
  const lanes: Lanes = {
    entries: await cursorOf(source.entries()),
    leaves: await cursorOf(source.leavesByEntry()),
    unsealed: await cursorOf(pageOf(unsealed)),
    lengths: await cursorOf(source.lengths()),
    cases: await cursorOf(source.cases()),
  };
  for (let stream = nextStream(lanes); stream !== undefined; stream = nextStream(lanes)) {
    yield await walkStream(stream, lanes);
  }
}

/** One stream that was read by itself. */
export async function checkStreamRows(stream: string, rows: StreamRows): Promise<StreamResult> {
  return walkStream(stream, {
    entries: await cursorOf(pageOf(rows.entries)),
    leaves: await cursorOf(pageOf(rows.leaves)),
    unsealed: await cursorOf(pageOf(rows.unsealed)),
    lengths: await cursorOf(pageOf([{ stream, length: rows.length }])),
    cases: await cursorOf(pageOf(rows.case === undefined ? [] : [rows.case])),
  });
}

async function* pageOf<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}

const streamOfCase = ({ id }: CaseRow) => `case/${id}`;

function nextStream({ entries, leaves, unsealed, lengths, cases }: Lanes): string | undefined {
  const [first] = [entries.row(), leaves.row(), unsealed.row(), lengths.row()];
  let least = first?.stream;
  for (const row of [leaves.row(), unsealed.row(), lengths.row()])
    if (row !== undefined && (least === undefined || compareNames(row.stream, least) < 0)) least = row.stream;
  const waiting = cases.row();
  const ofCase = waiting && streamOfCase(waiting);
  return ofCase !== undefined && (least === undefined || compareNames(ofCase, least) < 0) ? ofCase : least;
}

async function walkStream(stream: string, lanes: Lanes): Promise<StreamResult> {
  const check = checkStream(stream);
  const recorded = recordedIn(stream);
  let entries = 0;
  for (let seq = nextSeq(stream, lanes); seq !== undefined; seq = nextSeq(stream, lanes)) {
    const at = { stream, seq };
    const entry = await taken(lanes.entries, at);
    const leaves: LeafRow[] = [];
    for (let leaf = await taken(lanes.leaves, at); leaf; leaf = await taken(lanes.leaves, at))
      leaves.push(leaf);
    check.place({ seq, entry, leaves, unsealed: await taken(lanes.unsealed, at) });
    if (entry === undefined) continue;
    recorded.add(entry);
    entries += 1;
  }
  const length = lanes.lengths.row();
  const hasLength = length?.stream === stream;
  if (hasLength) await lanes.lengths.next();
  const caseRow = lanes.cases.row();
  const hasCase = caseRow !== undefined && streamOfCase(caseRow) === stream;
  if (hasCase) await lanes.cases.next();
  const findings = [
    ...check.end(hasLength ? length.length : 0),
    ...caseFindings(stream, recorded, hasCase ? caseRow : undefined),
  ];
  return { stream, entries, hasCase, findings, recorded };
}

function nextSeq(stream: string, { entries, leaves, unsealed }: Lanes): number | undefined {
  let least: number | undefined;
  for (const row of [entries.row(), leaves.row(), unsealed.row()])
    if (row?.stream === stream && (least === undefined || row.seq < least)) least = row.seq;
  return least;
}

/** The row of a place, and the cursor past it; undefined when there is none. */
async function taken<Row extends { stream: string; seq: number }>(
  cursor: Cursor<Row>,
  { stream, seq }: { stream: string; seq: number },
): Promise<Row | undefined> {
  const row = cursor.row();
  if (row === undefined || row.seq !== seq || row.stream !== stream) return undefined;
  const wait = cursor.next();
  if (wait) await wait;
  return row;
}
