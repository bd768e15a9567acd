import type { Reader, Tx } from './access.ts';
import { type Connection, connect } from './database/connect.ts';
import { type DatabaseAddress, parseDatabaseUrl } from './database/database-url.ts';
import { classifyFailure } from './database/failures.ts';
import { createWriteQueue, unqueued } from './database/write-queue.ts';
import { StorageOverloaded } from './errors.ts';
import { applyMigrations, findPendingMigrations } from './migrate.ts';
import { defineTables } from './tables/models.ts';
import { backoffMs, runTransaction, toReader } from './transaction.ts';

export interface OpenOptions {
  /** `sqlite:path`, or `mysql://user:password@host:port/database`, where several hosts separated by commas are tried in turn. */
  readonly databaseUrl: string;
  /** How long to wait for a database that is not there yet when the server starts. Default 30 s. */
  readonly startTimeoutMs?: number;
  readonly logger?: { warn: (details: object, message: string) => void };
}

export interface WriteOptions {
  /**
   * The transaction claims an idempotency key first, so that it can be run again although its COMMIT may have taken effect.
   * Default false: then `CommitOutcomeUnknown` is thrown instead.
   */
  readonly underIdempotencyKey?: boolean;
}

/** An open database. As a `Reader`, each of its reads sees the last commit. */
export interface Storage extends Reader {
  readonly dialect: 'sqlite' | 'mysql';
  /**
   * One command, one transaction. `work` may run several times, of which at most one is committed: it must have no effect but through `tx`,
   * and must read through `tx` as well. Never call `write` inside `work`: on SQLite there is one writer, and it would wait for itself.
   *
   * @throws StorageOverloaded, CommitOutcomeUnknown; and whatever `work` throws, after a rollback
   */
  readonly write: <T>(work: (tx: Tx) => Promise<T>, options?: WriteOptions) => Promise<T>;
  /** Settles when the database answers; rejects otherwise. */
  readonly ping: () => Promise<void>;
  /** Applies what is pending; several nodes may do so at once. Answers the names of what this call applied. */
  readonly migrate: () => Promise<readonly string[]>;
  readonly pendingMigrations: () => Promise<readonly string[]>;
  /** Waits for the writes under way, then closes every connection. */
  readonly close: () => Promise<void>;
}

const defaultStartTimeoutMs = 30_000;
const migrationWaitMs = 60_000;

/**
 * Opens the database and waits until it answers. It makes no tables: `migrate` does. The folder of an SQLite file is made.
 *
 * @throws StorageOverloaded when it does not answer in time; TypeError on an address of another form; the driver's error when waiting is of no
 * use (wrong password, unknown database)
 */
export async function openStorage(options: OpenOptions): Promise<Storage> {
  const address = parseDatabaseUrl(options.databaseUrl);
  const connection = connect(address, { limited: true });
  const { sequelize } = connection;
  const queue = address.dialect === 'sqlite' ? createWriteQueue() : unqueued;
  const context = { sequelize, tables: defineTables(sequelize), queue };
  await waitForDatabase(connection, options);
  const underway = new Set<Promise<unknown>>();
  const tracked = <T>(work: Promise<T>): Promise<T> => {
    const settled: Promise<unknown> = work.then(
      () => underway.delete(settled),
      () => underway.delete(settled),
    );
    underway.add(settled);
    return work;
  };
  return {
    ...toReader(context),
    dialect: address.dialect,
    write: (work, { underIdempotencyKey = false } = {}) =>
      tracked(runTransaction(context, work, underIdempotencyKey)),
    ping: () => sequelize.authenticate(),
    migrate: () => queue.run(() => migrateApart(address), migrationWaitMs),
    pendingMigrations: () => findPendingMigrations(sequelize),
    close: async () => {
      await Promise.all(underway);
      await connection.close();
    },
  };
}

/** Migrations have a connection of their own, because a statement of theirs may take longer than a clerk would wait. */
async function migrateApart(address: DatabaseAddress): Promise<readonly string[]> {
  const connection = connect(address, { limited: false });
  try {
    return await applyMigrations(connection.sequelize);
  } finally {
    await connection.close();
  }
}

async function waitForDatabase(connection: Connection, options: OpenOptions): Promise<void> {
  const deadline = performance.now() + (options.startTimeoutMs ?? defaultStartTimeoutMs);
  for (let attempts = 0; ; attempts += 1) {
    try {
      return await connection.sequelize.authenticate();
    } catch (error) {
      const waitMs = backoffMs(attempts);
      const late = performance.now() + waitMs > deadline;
      if (late || classifyFailure(error) === 'permanent') await connection.close();
      if (classifyFailure(error) === 'permanent') throw error;
      if (late) throw new StorageOverloaded('the database does not answer', { cause: error });
      options.logger?.warn({ attempts: attempts + 1 }, 'the database does not answer yet');
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}
