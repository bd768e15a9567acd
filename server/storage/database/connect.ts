import { type Options, Sequelize, Transaction } from 'sequelize';
import type { DatabaseAddress, Host } from './database-url.ts';
import { createHostRing } from './host-ring.ts';
import { mysqlDialectModule } from './mysql-dialect-module.ts';
import { createSqliteDialectModule } from './sqlite-dialect-module.ts';

/** Sequelize's own retry repeats single statements, which inside a transaction is wrong: `transaction.ts` repeats transactions. */
const common = { logging: false, retry: { max: 1 } } as const satisfies Options;

const statementTimeoutMs = 8000;

export interface Connection {
  readonly sequelize: Sequelize;
  readonly close: () => Promise<void>;
}

/**
 * A Sequelize for the address; nothing is connected yet.
 *
 * @param options `limited: false` lifts the time limit on statements, for migrations
 */
export function connect(address: DatabaseAddress, options: { limited: boolean }): Connection {
  return address.dialect === 'sqlite' ? connectSqlite(address.path) : connectMysql(address, options);
}

function connectSqlite(path: string): Connection {
  const dialectModule = createSqliteDialectModule();
  const sequelize = new Sequelize({
    ...common,
    dialect: 'sqlite',
    dialectModule,
    storage: path,
    // A reader that becomes a writer half-way is refused at once when somebody wrote in between, so a transaction takes the lock first.
    transactionType: Transaction.TYPES.IMMEDIATE,
  });
  // Sequelize destroys a connection whose COMMIT failed through a pool in which SQLite's connections never are: the write lock would stay.
  const manager = connectionManagerOf(sequelize);
  manager.destroyConnection = async (connection) => manager.releaseConnection(connection);
  const close = async () => {
    await sequelize.close();
    dialectModule.close();
  };
  return { sequelize, close };
}

function connectMysql(
  address: Extract<DatabaseAddress, { dialect: 'mysql' }>,
  { limited }: { limited: boolean },
): Connection {
  const ring = createHostRing(address.hosts);
  const timeoutMs = limited ? statementTimeoutMs : null;
  const sequelize = new Sequelize({
    ...common,
    dialect: 'mysql',
    dialectModule: mysqlDialectModule({ statementTimeoutMs: timeoutMs, onUnfit: ring.leave }),
    dialectOptions: { charset: 'utf8mb4_bin', connectTimeout: 5000, maxPreparedStatements: 200 },
    username: address.user,
    password: address.password,
    database: address.database,
    pool: { max: limited ? 16 : 1, min: 0, acquire: 12_000, idle: 30_000 },
  });
  sequelize.addHook('beforeConnect', async (config) => {
    Object.assign(config, (await ring.choose()) satisfies Host);
  });
  sequelize.addHook('afterConnect', (connection) => prepareSession(connection as Session, limited));
  return { sequelize, close: () => sequelize.close() };
}

interface Session {
  readonly query: (sql: string, done: (error: Error | null) => void) => unknown;
  readonly destroy: () => void;
}

const unknownVariable = 1193;

/** What every session is to have. Variables of one vendor are unknown to the others, and then not needed. */
async function prepareSession(session: Session, limited: boolean): Promise<void> {
  const run = (sql: string, ignored?: number) =>
    new Promise<void>((resolve, reject) => {
      session.query(sql, (error) => {
        if (error !== null && (error as { errno?: number }).errno !== ignored) reject(error);
        else resolve();
      });
    });
  try {
    await run("SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION'");
    await run('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
    // A read on another node right after a commit was stale 28 times in 100.
    await run('SET SESSION wsrep_sync_wait = 1', unknownVariable);
    if (!limited) return;
    await run('SET SESSION innodb_lock_wait_timeout = 4', unknownVariable);
    await run('SET SESSION max_statement_time = 7', unknownVariable);
  } catch (error) {
    session.destroy();
    throw error;
  }
}

interface ConnectionManager {
  releaseConnection(connection: object): void;
  destroyConnection(connection: object): Promise<void>;
}

function connectionManagerOf(sequelize: Sequelize): ConnectionManager {
  return (sequelize as unknown as { connectionManager: ConnectionManager }).connectionManager; // missing from Sequelize's types
}
