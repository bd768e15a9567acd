/** A ledger whose rows are all in memory: what a dump holds. Their order in it is not trusted. */
import type { EntryRow } from '../entry-hash.ts';
import { compareNames } from './cursor.ts';
import type {
  CaseRow,
  CheckpointRow,
  DocumentRow,
  EntryAddress,
  LeafRow,
  LedgerSource,
  LengthRow,
  PersonRow,
} from './source.ts';

export interface LedgerRows {
  readonly checkpoints: readonly CheckpointRow[];
  readonly leaves: readonly LeafRow[];
  readonly entries: readonly EntryRow[];
  readonly lengths: readonly LengthRow[];
  readonly unsealed: readonly EntryAddress[];
  readonly documents: readonly DocumentRow[];
  readonly cases: readonly CaseRow[];
  readonly people: readonly PersonRow[];
}

export function memorySource(rows: LedgerRows): LedgerSource {
  const byEntry = (a: EntryAddress, b: EntryAddress) => compareNames(a.stream, b.stream) || a.seq - b.seq;
  const leaves = [...rows.leaves].sort((a, b) => a.index - b.index);
  const leavesByEntry = [...leaves].sort((a, b) => byEntry(a, b) || a.index - b.index);
  const entries = [...rows.entries].sort(byEntry);
  const unsealed = [...rows.unsealed].sort(byEntry);
  const lengths = [...rows.lengths].sort((a, b) => compareNames(a.stream, b.stream));
  const cases = [...rows.cases].sort((a, b) => compareNames(a.id, b.id));
  const checkpoints = [...rows.checkpoints].sort((a, b) => a.number - b.number);
  return {
    checkpoints: pages(checkpoints),
    leaves: pages(leaves),
    leavesByEntry: pages(leavesByEntry),
    entries: pages(entries),
    lengths: pages(lengths),
    unsealed: async () => unsealed,
    documents: pages(rows.documents),
    cases: pages(cases),
    people: async () => rows.people,
    stream: async (stream) => {
      const ofStream = (row: { stream: string }) => row.stream === stream;
      return {
        entries: entries.filter(ofStream),
        leaves: leavesByEntry.filter(ofStream),
        unsealed: unsealed.filter(ofStream),
        length: lengths.find(ofStream)?.length ?? 0,
        case: cases.find(({ id }) => `case/${id}` === stream),
      };
    },
  };
}

function pages<Row>(rows: readonly Row[]) {
  return async function* (): AsyncGenerator<readonly Row[]> {
    yield rows;
  };
}
