/**
 * Seals the ledger every few seconds and once more at the end, and copies every checkpoint, of whichever node, out of the database. A failure
 * is told and tried again; it never stops the server.
 */
import {
  CheckpointDamaged,
  checkpointOf,
  type Sealing,
  sealEntries,
} from '../commands/ledger/seal-entries.ts';
import type { CheckpointFolder } from '../ledger/checkpoint-folder.ts';
import { listCheckpoints, type Storage } from '../storage/index.ts';

export interface KeepSealingOptions extends Sealing {
  readonly outside: CheckpointFolder;
  readonly logger: { readonly error: (details: object, message: string) => void };
  /** Far below the sixty seconds in which everything is to be sealed. */
  readonly everyMs?: number;
}

const defaultEveryMs = 10_000;
const checkpointsAtOnce = 200;

export function keepSealing(options: KeepSealingOptions): { stop: () => Promise<void> } {
  const { everyMs = defaultEveryMs } = options;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let underway = Promise.resolve();
  const next = () => {
    if (!stopped) timer = setTimeout(seal, everyMs).unref();
  };
  const seal = () => {
    underway = sealAndCopy(options).finally(next);
  };
  next();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await underway;
      await sealAndCopy(options);
    },
  };
}

async function sealAndCopy({ logger, outside, ...sealing }: KeepSealingOptions): Promise<void> {
  const failed = (what: string) => (error: unknown) =>
    logger.error(
      { what, reason: (error as Error).message, alarm: error instanceof CheckpointDamaged },
      'sealing',
    );
  await sealEntries(sealing).catch(failed('seal'));
  await copyOutside(sealing.storage, outside).catch(failed('copy'));
}

/** Appends what the folder has not yet. */
export async function copyOutside(storage: Storage, outside: CheckpointFolder): Promise<void> {
  for (;;) {
    const after = await outside.lastNumber();
    const checkpoints = await listCheckpoints(storage, { after, limit: checkpointsAtOnce });
    if (checkpoints.length === 0) return;
    await outside.append(checkpoints.map(checkpointOf));
  }
}
