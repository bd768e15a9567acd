/** What the platform has for its ledger: who signs, where checkpoints are kept, and a verification that runs once at a time. */
import type { CheckpointFolder } from '../../ledger/checkpoint-folder.ts';
import type { Signer } from '../../ledger/signatures/signature.ts';
import { type LedgerReport, verifyLedger } from '../../ledger/verify/verify-ledger.ts';
import { type Watch, watchedSource } from '../../ledger/verify/watched-source.ts';
import type { Storage } from '../../storage/index.ts';
import { storedLedger } from './stored-ledger.ts';

/** Findings beyond these are counted, not told. */
const mostTold = 200;

export interface ToldReport extends LedgerReport {
  readonly findingCount: number;
}

export interface LedgerParts {
  /** Who signs checkpoints. */
  readonly signer: Signer;
  /** Where checkpoints are kept outside the database. */
  readonly outside: CheckpointFolder;
  /**
   * Whether anything in the ledger, or vouched for by it, was changed behind the platform's back: everything, from the first entry on. It may
   * take minutes; others have their turn between its pages, and whoever asks while it runs waits for the same run.
   */
  readonly verify: () => Promise<ToldReport>;
  /** The same, as a run of its own that says how far it is and can be ended. */
  readonly verifyWatched: (watch: Watch) => Promise<ToldReport>;
}

export function createLedgerParts(
  storage: Storage,
  { signer, outside }: Pick<LedgerParts, 'signer' | 'outside'>,
): LedgerParts {
  let underway: Promise<ToldReport> | undefined;
  const run = async (watch?: Watch): Promise<ToldReport> => {
    // The copies first: one that is read here has been in the database for a while.
    const kept = await outside.read();
    const stored = storedLedger(storage);
    const source = watch ? watchedSource(stored, watch) : stored;
    const report = await verifyLedger(source, { keys: [signer.publicKey], outside: kept });
    return { ...report, findings: report.findings.slice(0, mostTold), findingCount: report.findings.length };
  };
  const verify = (): Promise<ToldReport> => {
    underway ??= run().finally(() => {
      underway = undefined;
    });
    return underway;
  };
  return { signer, outside, verify, verifyWatched: run };
}
