/** Nothing was written; the database was busy or away for longer than we wait. Answer 503 with Retry-After. */
export class StorageOverloaded extends Error {
  override readonly name = 'StorageOverloaded';
  readonly retryAfterSeconds: number;

  constructor(message: string, options?: { cause?: unknown; retryAfterSeconds?: number }) {
    super(message, { cause: options?.cause });
    this.retryAfterSeconds = options?.retryAfterSeconds ?? 2;
  }
}

/**
 * COMMIT failed, and whether it took effect cannot be known (1180 had committed 9 of 9 times). Not retried unless the caller says that the
 * transaction is under an idempotency key. Answer 503; the client asks again under the same key, or looks.
 */
export class CommitOutcomeUnknown extends Error {
  override readonly name = 'CommitOutcomeUnknown';
  readonly retryAfterSeconds = 2;

  constructor(cause: unknown) {
    super('the outcome of the commit is unknown', { cause });
  }
}

/** A row with this key exists. `columns` are the database's column names, in the order of the key. */
export class UniqueViolation extends Error {
  override readonly name = 'UniqueViolation';
  readonly table: string;
  readonly columns: readonly string[];

  constructor(at: { table: string; columns: readonly string[]; cause?: unknown }) {
    super(`a row of ${at.table} with this ${at.columns.join(', ')} exists`, { cause: at.cause });
    this.table = at.table;
    this.columns = at.columns;
  }
}

/** The row has moved on since the revision that the writer read, or it does not exist. Nothing was changed. */
export class StaleWrite extends Error {
  override readonly name = 'StaleWrite';
  readonly table: string;

  constructor(table: string) {
    super(`the row of ${table} has another revision`);
    this.table = table;
  }
}

/** The cursor is not one that a listing gave out. Answer 400. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';

  constructor() {
    super('the cursor is not one that this listing gave out');
  }
}

/** For a row that is the same whoever writes it. */
export async function ignoringDuplicates(insert: Promise<void>): Promise<void> {
  try {
    await insert;
  } catch (error) {
    if (!(error instanceof UniqueViolation)) throw error;
  }
}
