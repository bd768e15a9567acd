/**
 * mysql2 for Sequelize, with what Sequelize leaves out: no statement is waited for longer than the limit, and a connection to a node that cannot
 * serve (not ready, silent, refusing) is given up rather than put back.
 */
import { type Connection, type ConnectionOptions, createConnection } from 'mysql2';
import type { Host } from './database-url.ts';

type Done = (error: Error | null, ...rest: unknown[]) => void;
type Send = (...args: unknown[]) => unknown;

export interface MysqlWatch {
  /** After this long without an answer the connection is destroyed; null waits forever (migrations). */
  readonly statementTimeoutMs: number | null;
  /** Called with the host of a connection that could not be used. */
  readonly onUnfit: (host: Host) => void;
}

/** Galera: the node is alive and does not take part in the cluster. */
const notReady = 1047;

export function mysqlDialectModule(watch: MysqlWatch): object {
  return {
    createConnection: (options: ConnectionOptions): Connection => {
      const connection = createConnection(options);
      const unfit = () => watch.onUnfit({ host: options.host ?? '', port: options.port ?? 3306 });
      connection.once('error', unfit);
      guard(connection, watch.statementTimeoutMs, unfit);
      return connection;
    },
  };
}

function guard(connection: Connection, timeoutMs: number | null, unfit: () => void): void {
  let destroyed = false;
  const giveUp = () => {
    destroyed = true;
    unfit();
    connection.destroy();
  };
  const watched = (done: Done): Done => {
    let settled = false;
    const settle: Done = (error, ...rest) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      const { errno, fatal } = (error ?? {}) as { errno?: number; fatal?: boolean };
      if (errno === notReady || fatal === true) giveUp();
      done(error, ...rest);
    };
    const silent = () => {
      giveUp();
      settle(timeoutError());
    };
    const timer = timeoutMs === null ? undefined : setTimeout(silent, timeoutMs);
    return settle;
  };
  const wrap = (send: Send): Send => {
    return (...args) => {
      const done = args.at(-1) as Done; // Sequelize always passes a callback, last
      if (destroyed && isRollback(args[0])) return alreadyRolledBack(done);
      return send(...args.slice(0, -1), watched(done));
    };
  };
  Object.assign(connection, {
    query: wrap(connection.query.bind(connection) as Send),
    execute: wrap(connection.execute.bind(connection) as Send),
  });
}

function isRollback(statement: unknown): boolean {
  const sql = typeof statement === 'string' ? statement : (statement as { sql?: string }).sql;
  return sql === 'ROLLBACK;';
}

/** The server rolls back what a closed connection had begun, so there is nothing to send. */
function alreadyRolledBack(done: Done): object {
  queueMicrotask(() => done(null, {}));
  return { setMaxListeners: () => undefined };
}

function timeoutError(): Error {
  return Object.assign(new Error('the database did not answer in time'), {
    code: 'PROTOCOL_SEQUENCE_TIMEOUT',
    fatal: true,
  });
}
