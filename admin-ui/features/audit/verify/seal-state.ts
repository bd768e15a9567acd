import { isUnderWay } from '../../../api/jobs.ts';
import type { Checkpoint, VerificationJob } from '../../../api/ledger.ts';

export type SealState = 'good' | 'bad' | 'now' | 'unknown';

/**
 * What a verification says of a checkpoint: while it runs, a checkpoint fits once all its entries have gone into the tree (signatures come before
 * that); afterwards, all up to the last one looked at fit, but those that were found, and all after a root that differs.
 */
export function sealState(
  { number, size }: Pick<Checkpoint, 'number' | 'size'>,
  job: VerificationJob | undefined,
): SealState {
  if (job === undefined) return 'unknown';
  if (isUnderWay(job)) {
    const { leaves = 0, sealed = 0, checkpoints = 0 } = job.partial ?? {};
    // Whether its root differs is told at the end: until then none is called good.
    return checkpoints > 0 && size <= sealed && leaves > 0 ? 'now' : 'unknown';
  }
  if (job.state !== 'done' || !job.result) return 'unknown';
  const { findings, lastCheckpoint } = job.result;
  if (!lastCheckpoint || number > lastCheckpoint.number) return 'unknown';
  const isFound = findings.some(
    ({ kind, checkpoint }) =>
      checkpoint !== undefined && (checkpoint === number || (kind === 'root-differs' && checkpoint < number)),
  );
  return isFound ? 'bad' : 'good';
}

export type StepName = 'checkpoints' | 'leaves' | 'entries' | 'documents';

/** The steps in their order, and which of them is under way. */
export function stepsOf(job: VerificationJob): { name: StepName; at: 'wait' | 'now' | 'done' }[] {
  const names: StepName[] = ['checkpoints', 'leaves', 'entries', 'documents'];
  if (job.state === 'done') return names.map((name) => ({ name, at: 'done' }));
  const { partial } = job;
  const reached = partial
    ? Math.max(
        0,
        names.findLastIndex((name) => partial[name] > 0),
      )
    : 0;
  return names.map((name, at) => ({
    name,
    at: at < reached ? 'done' : at === reached && job.state === 'running' ? 'now' : 'wait',
  }));
}

/** Entries and leaves read in a second. */
export function rateOf({
  leaves,
  entries,
  elapsedMs,
}: {
  leaves: number;
  entries: number;
  elapsedMs: number;
}): number {
  return elapsedMs > 0 ? Math.round(((leaves + entries) * 1000) / elapsedMs) : 0;
}
