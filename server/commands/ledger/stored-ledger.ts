/** The ledger in the database, as the verifier reads it. */
import type { LedgerSource, Pages } from '../../ledger/verify/source.ts';
import {
  listCheckpoints,
  listUnsealed,
  listUsers,
  type Reader,
  readStreamRows,
  scanCases,
  scanLeaves,
  scanLeavesByEntry,
  scanLedger,
  scanLedgerLengths,
  scanRuleDocuments,
} from '../../storage/index.ts';
import { checkpointOf } from './seal-entries.ts';

const checkpointsAtOnce = 500;
/** What waits is seconds old; where sealing has stood still for long, the rest is found by a second look. */
const mostUnsealed = 100_000;

/** @param reader a transaction sees one moment; storage sees each page at its own */
export function storedLedger(reader: Reader): LedgerSource {
  return {
    checkpoints: () => checkpointPages(reader),
    leaves: () => scanLeaves(reader),
    leavesByEntry: () => scanLeavesByEntry(reader),
    entries: () => scanLedger(reader),
    lengths: () => scanLedgerLengths(reader),
    unsealed: () => listUnsealed(reader, mostUnsealed),
    documents: () => scanRuleDocuments(reader),
    cases: () => scanCases(reader),
    people: () => listUsers(reader),
    stream: (stream) => readStreamRows(reader, stream),
  };
}

async function* checkpointPages(reader: Reader): Pages<ReturnType<typeof rowOf>> {
  for (let after = -1; ; ) {
    const stored = await listCheckpoints(reader, { after, limit: checkpointsAtOnce });
    const end = stored.at(-1);
    yield stored.map(rowOf);
    if (end === undefined || stored.length < checkpointsAtOnce) return;
    after = end.number;
  }
}

function rowOf(stored: Awaited<ReturnType<typeof listCheckpoints>>[number]) {
  const { number, size, frontier } = stored;
  return { number, size, frontier, checkpoint: checkpointOf(stored) };
}
