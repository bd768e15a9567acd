/** The job that verifies the ledger, and says how far it is while it does. */
import { verificationKind } from '../commands/jobs/read-job.ts';
import type { LedgerParts } from '../commands/ledger/ledger-parts.ts';
import type { VerifyingProgress } from '../ledger/verify/watched-source.ts';
import { readLastCheckpoint, type Storage } from '../storage/index.ts';
import type { JobWork } from './job-runner.ts';

export interface VerificationMeans {
  readonly storage: Storage;
  readonly ledger: Pick<LedgerParts, 'verifyWatched'>;
}

/** What the screen draws while it runs. */
export interface VerificationPartial extends VerifyingProgress {
  /** Sealed places at the start: how many leaves there are to read, and about as many entries. */
  readonly sealed: number;
  readonly elapsedMs: number;
}

export function verificationWork({ storage, ledger }: VerificationMeans): Readonly<Record<string, JobWork>> {
  const work: JobWork = async ({ signal, progress }) => {
    const begun = performance.now();
    const sealed = (await readLastCheckpoint(storage))?.size ?? 0;
    const elapsedMs = () => Math.round(performance.now() - begun);
    // Each sealed entry is read twice: as a leaf of the tree, and in its chain.
    const total = 2 * sealed;
    const report = await ledger.verifyWatched({
      signal,
      progress: (soFar) => {
        const partial: VerificationPartial = { ...soFar, sealed, elapsedMs: elapsedMs() };
        progress(Math.min(total, soFar.leaves + Math.min(sealed, soFar.entries)), total, partial);
      },
    });
    progress(total, total);
    return { ...report, elapsedMs: elapsedMs() };
  };
  return { [verificationKind]: work };
}
