/**
 * The interface of the `sqlite3` driver, as far as Sequelize's sqlite dialect uses it, over `@photostructure/sqlite` (the API of node:sqlite).
 *
 * A busy database is waited for without blocking the process: SQLite's own busy timeout would put the whole event loop to sleep.
 */
import { createSqliteHandles, type SqliteHandle, type SqliteHandles } from './sqlite-handles.ts';

type Row = Record<string, unknown>;
type Params = readonly unknown[] | Readonly<Record<string, unknown>>;
/** `this` carries `lastID` and `changes` of a statement that wrote, as in the sqlite3 driver. */
type Callback<Result = undefined> = (this: Statement, error: Error | null, result?: Result) => void;

/** Sequelize looks at the name of this class. */
class Statement {
  lastID = 0;
  changes = 0;
}

interface DriverError extends Error {
  code: string;
  errno: number;
}

const OPEN_READONLY = 1;
const OPEN_READWRITE = 2;
const OPEN_CREATE = 4;

const busy = 5;
const busyWaitsMs = [2, 5, 10, 20, 40, 80, 120, 160, 200, 250, 250, 250, 250, 250];

type Opened = (error: Error | null) => void;

class Database {
  readonly filename: string;
  /** Set by Sequelize: the transaction that this connection is for. */
  uuid: string | undefined;
  readonly #handles: SqliteHandles;
  #handle: SqliteHandle | null = null;
  /** Statements of one connection run one after another, also when one waits for a busy database. */
  #tail: Promise<unknown>;

  constructor(handles: SqliteHandles, file: { name: string; mode: number }, callback?: Opened) {
    this.filename = file.name;
    this.#handles = handles;
    this.#tail = retryBusy(() => {
      this.#handle = handles.take(file.name, file.mode === OPEN_READONLY);
    });
    this.#tail.then(
      () => callback?.(null),
      (error: Error) => callback?.(error),
    );
  }

  run(sql: string, ...rest: [Params?, Callback?] | [Callback?]): this {
    const { params, callback } = split<undefined>(rest);
    this.#enqueue((handle) => {
      const { changes, lastInsertRowid } = handle.prepare(sql).run(...bind(params));
      const statement = new Statement();
      statement.changes = Number(changes);
      statement.lastID = Number(lastInsertRowid);
      return { statement, result: undefined };
    }, callback);
    return this;
  }

  all(sql: string, ...rest: [Params?, Callback<Row[]>?] | [Callback<Row[]>?]): this {
    const { params, callback } = split<Row[]>(rest);
    this.#enqueue((handle) => {
      const statement = new Statement();
      // After a BEGIN that failed Sequelize rolls back all the same, and would report the connection as broken.
      if (isRollback(sql) && !handle.database.isTransaction) return { statement, result: [] };
      return { statement, result: handle.prepare(sql).all(...bind(params)) as Row[] };
    }, callback);
    return this;
  }

  get(sql: string, ...rest: [Params?, Callback<Row>?] | [Callback<Row>?]): this {
    const { params, callback } = split<Row>(rest);
    this.#enqueue(
      (handle) => ({ statement: new Statement(), result: handle.prepare(sql).get(...bind(params)) as Row }),
      callback,
    );
    return this;
  }

  each(sql: string, onRow: (error: Error | null, row: Row) => void, done?: Callback<number>): this {
    this.#enqueue((handle) => {
      const rows = handle.prepare(sql).all() as Row[];
      for (const row of rows) onRow(null, row);
      return { statement: new Statement(), result: rows.length };
    }, done);
    return this;
  }

  exec(sql: string, callback?: Callback): this {
    this.#enqueue((handle) => {
      handle.database.exec(sql);
      return { statement: new Statement(), result: undefined };
    }, callback);
    return this;
  }

  /** Every statement is serialized already. */
  serialize(work?: () => void): void {
    work?.();
  }

  parallelize(work?: () => void): void {
    work?.();
  }

  /** Closes after what is queued; an open transaction is thereby rolled back. Closing twice is fine. */
  close(callback?: (error: Error | null) => void): void {
    const closing = this.#tail.then(() => {
      if (this.#handle !== null) this.#handles.giveBack(this.filename, this.#handle);
      this.#handle = null;
    });
    this.#tail = closing.catch(() => undefined);
    closing.then(
      () => callback?.(null),
      (error: Error) => callback?.(error),
    );
  }

  #enqueue<Result>(
    work: (handle: SqliteHandle) => { statement: Statement; result: Result },
    callback: Callback<Result> | undefined,
  ): void {
    const done = this.#tail.then(() => retryBusy(() => work(this.#opened())));
    this.#tail = done.catch(() => undefined);
    done.then(
      ({ statement, result }) => callback?.call(statement, null, result),
      (error: Error) => callback?.call(new Statement(), error),
    );
  }

  #opened(): SqliteHandle {
    if (this.#handle === null) throw driverError('SQLITE_MISUSE', 21, 'the database is closed');
    return this.#handle;
  }
}

function isRollback(sql: string): boolean {
  return /^\s*ROLLBACK\s*;?\s*$/i.test(sql);
}

function split<Result>(rest: readonly unknown[]): { params: Params; callback: Callback<Result> | undefined } {
  const last = rest.at(-1);
  const callback = typeof last === 'function' ? (last as Callback<Result>) : undefined; // the only function among the arguments
  const first = rest[0];
  const params = first !== undefined && first !== callback ? (first as Params) : [];
  return { params, callback };
}

/** What node:sqlite cannot bind: booleans and undefined. Sequelize passes no dates as such. */
function bind(params: Params): never[] {
  const bindable = (value: unknown) => (typeof value === 'boolean' ? Number(value) : (value ?? null));
  if (Array.isArray(params)) return params.map(bindable) as never[]; // the driver checks each value when it runs
  const named = Object.entries(params).map(([name, value]) => [name, bindable(value)]);
  return named.length === 0 ? [] : [Object.fromEntries(named) as never];
}

/** Runs a step; while another connection holds the lock, tries again, for about two seconds. */
async function retryBusy<T>(step: () => T): Promise<T> {
  for (const waitMs of busyWaitsMs) {
    try {
      return step();
    } catch (error) {
      if (errcodeOf(error) !== busy) throw translated(error);
    }
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
  try {
    return step();
  } catch (error) {
    throw translated(error);
  }
}

function errcodeOf(error: unknown): number | undefined {
  return (error as { errcode?: number }).errcode;
}

const codes: Record<number, string> = {
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  19: 'SQLITE_CONSTRAINT',
};

/** The extended result code's low byte is the code; Sequelize reads the columns out of the message. */
function translated(error: unknown): unknown {
  const errcode = errcodeOf(error);
  if (errcode === undefined || !(error instanceof Error)) return error;
  return driverError(codes[errcode & 0xff] ?? 'SQLITE_ERROR', errcode & 0xff, error.message);
}

function driverError(code: string, errno: number, message: string): DriverError {
  return Object.assign(new Error(`${code}: ${message}`), { code, errno });
}

/** What Sequelize takes for the `sqlite3` package, and `close` for when Sequelize is done with it. */
export function createSqliteDialectModule() {
  const handles = createSqliteHandles();
  const dialectModule = {
    Database: class extends Database {
      constructor(filename: string, mode: number, callback?: Opened) {
        super(handles, { name: filename, mode }, callback);
      }
    },
    OPEN_READONLY,
    OPEN_READWRITE,
    OPEN_CREATE,
    verbose: () => dialectModule,
    close: handles.close,
  };
  return dialectModule;
}

export type { Database };
