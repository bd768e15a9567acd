/**
 * The one place where a transaction is begun, committed, rolled back and tried again.
 *
 * Only whole transactions are tried again, because what was rolled back is gone from its first statement. An error at COMMIT is another matter:
 * nobody can know whether it took effect, so it is tried again only under an idempotency key.
 */
import type { Sequelize, Transaction } from 'sequelize';
import { type Internals, internals, type Reader, type Tx } from './access.ts';
import { classifyFailure } from './database/failures.ts';
import type { WriteQueue } from './database/write-queue.ts';
import { CommitOutcomeUnknown, StorageOverloaded } from './errors.ts';
import type { Tables } from './tables/models.ts';

const firstWaitMs = 20;
const longestWaitMs = 1000;
const giveUpAfterMs = 12_000;

/** Runs `attempt` until it succeeds, fails for good, or 12 s have passed. */
async function withRetries<T>(
  attempt: (remainingMs: number) => Promise<T>,
  mayRetry: (error: unknown) => boolean,
): Promise<T> {
  const deadline = performance.now() + giveUpAfterMs;
  for (let attempts = 0; ; attempts += 1) {
    try {
      return await attempt(deadline - performance.now());
    } catch (error) {
      if (!mayRetry(error)) throw error;
      const waitMs = backoffMs(attempts);
      if (performance.now() + waitMs > deadline) {
        throw new StorageOverloaded('the database did not take it in time', { cause: error });
      }
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}

/** 20 ms·2ⁿ up to 1 s, of which a random half, so that those who collided do not meet again. */
export function backoffMs(attempts: number): number {
  const full = Math.min(firstWaitMs * 2 ** Math.min(attempts, 10), longestWaitMs);
  return full / 2 + (Math.random() * full) / 2;
}

export interface TransactionContext {
  readonly sequelize: Sequelize;
  readonly tables: Tables;
  readonly queue: WriteQueue;
}

/** See `Storage.write`. */
export function runTransaction<T>(
  context: TransactionContext,
  work: (tx: Tx) => Promise<T>,
  underIdempotencyKey: boolean,
): Promise<T> {
  return withRetries(
    (remainingMs) => context.queue.run(() => attemptTransaction(context, work), Math.max(remainingMs, 0)),
    (error) => {
      if (error instanceof CommitOutcomeUnknown) return underIdempotencyKey;
      return error instanceof RolledBackByDatabase || classifyFailure(error) === 'retry';
    },
  );
}

/** The database ended the transaction (a deadlock), whatever `work` made of the error that told it so. */
class RolledBackByDatabase extends Error {
  override readonly name = 'RolledBackByDatabase';
}

async function attemptTransaction<T>(context: TransactionContext, work: (tx: Tx) => Promise<T>): Promise<T> {
  const transaction = await context.sequelize.transaction();
  const result = await runWork(context, transaction, work);
  try {
    await transaction.commit();
  } catch (error) {
    throw new CommitOutcomeUnknown(error);
  }
  return result;
}

async function runWork<T>(
  context: TransactionContext,
  transaction: Transaction,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  try {
    const result = await work(toTx(context, transaction));
    if (isFinished(transaction)) throw new RolledBackByDatabase();
    return result;
  } catch (error) {
    if (isFinished(transaction)) throw new RolledBackByDatabase('deadlock', { cause: error });
    // A connection whose rollback fails is destroyed by Sequelize, which ends its transaction too; what matters is the first error.
    await transaction.rollback().catch(() => undefined);
    throw error;
  }
}

/** Sequelize rolls back by itself on a deadlock, and notes it in a property that its types do not have. */
function isFinished(transaction: Transaction): boolean {
  return (transaction as { finished?: string }).finished !== undefined;
}

function toTx(context: TransactionContext, transaction: Transaction): Tx {
  const { sequelize, tables } = context;
  const inside: Internals = { sequelize, tables, transaction, attempt: (read) => read() };
  return { [internals]: inside, writes: true };
}

/** Reads outside a transaction; they change nothing, so any passing failure is tried again. */
export function toReader(context: TransactionContext): Reader {
  const { sequelize, tables } = context;
  const attempt = <T>(read: () => Promise<T>): Promise<T> =>
    withRetries(read, (error) => classifyFailure(error) === 'retry');
  return { [internals]: { sequelize, tables, transaction: null, attempt } };
}
