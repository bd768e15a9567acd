import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';

/** An open file with the statements that it has prepared. */
export interface SqliteHandle {
  readonly database: DatabaseSyncInstance;
  readonly prepare: (sql: string) => StatementSyncInstance;
}

/**
 * Open handles between two uses. Sequelize opens a connection for each transaction; opening a file, reading its schema and preparing the same
 * twenty statements again took longer than the transaction.
 */
export interface SqliteHandles {
  /** @throws the driver's error */
  readonly take: (filename: string, readOnly: boolean) => SqliteHandle;
  /** Ends what the handle had begun and keeps it for the next. */
  readonly giveBack: (filename: string, handle: SqliteHandle) => void;
  /** Closes what is idle, and from now on whatever is given back. */
  readonly close: () => void;
}

/**
 * FULL, because in WAL mode the build's default is NORMAL, and then what was answered after COMMIT may be gone after a power cut.
 */
const pragmas = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;';

const mostIdle = 4;
const mostStatements = 100;

export function createSqliteHandles(): SqliteHandles {
  const idle: { filename: string; handle: SqliteHandle }[] = [];
  let closed = false;
  return {
    take: (filename, readOnly) => {
      const index = readOnly ? -1 : idle.findIndex((entry) => entry.filename === filename);
      return idle.splice(index, index < 0 ? 0 : 1)[0]?.handle ?? openHandle(filename, readOnly);
    },
    giveBack: (filename, handle) => {
      if (!closed && idle.length < mostIdle && isAtRest(handle.database)) idle.push({ filename, handle });
      else handle.database.close();
    },
    close: () => {
      closed = true;
      for (const { handle } of idle.splice(0)) handle.database.close();
    },
  };
}

function openHandle(filename: string, readOnly: boolean): SqliteHandle {
  const database = new DatabaseSync(filename, { readOnly, timeout: 0 });
  try {
    if (!readOnly) database.exec(pragmas);
  } catch (error) {
    database.close(); // the file may be busy; the caller tries again
    throw error;
  }
  const statements = new Map<string, StatementSyncInstance>();
  return { database, prepare: (sql) => prepareOnce(database, statements, sql) };
}

/** Statements with parameters come again; those with their values in the text do not. */
function prepareOnce(
  database: DatabaseSyncInstance,
  statements: Map<string, StatementSyncInstance>,
  sql: string,
): StatementSyncInstance {
  const known = statements.get(sql);
  if (known !== undefined) return known;
  const statement = database.prepare(sql);
  const comesAgain = sql.includes('$') || sql.startsWith('PRAGMA table_info');
  if (comesAgain && statements.size < mostStatements) statements.set(sql, statement);
  return statement;
}

function isAtRest(database: DatabaseSyncInstance): boolean {
  if (!database.isTransaction) return true;
  try {
    database.exec('ROLLBACK');
    return true;
  } catch {
    return false;
  }
}
