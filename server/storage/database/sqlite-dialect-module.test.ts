import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSqliteDialectModule, type Database } from './sqlite-dialect-module.ts';

let folder: string;
let path: string;
let dialectModule: ReturnType<typeof createSqliteDialectModule>;
const opened: Database[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onewindow-'));
  path = join(folder, 'test.sqlite');
  dialectModule = createSqliteDialectModule();
});

afterEach(async () => {
  for (const database of opened.splice(0)) await new Promise((resolve) => database.close(resolve));
  dialectModule.close();
  await rm(folder, { recursive: true, force: true });
});

function openFile(file = path): Promise<Database> {
  const { Database, OPEN_READWRITE, OPEN_CREATE } = dialectModule.verbose();
  return new Promise((resolve, reject) => {
    const database = new Database(file, OPEN_READWRITE | OPEN_CREATE, (error) => {
      if (error === null) resolve(database);
      else reject(error);
    });
    opened.push(database);
  });
}

const exec = (database: Database, sql: string) =>
  new Promise<void>((resolve, reject) => {
    database.exec(sql, (error) => (error === null ? resolve() : reject(error)));
  });

const all = (database: Database, sql: string) =>
  new Promise<unknown>((resolve, reject) => {
    database.all(sql, (error, rows) => (error === null ? resolve(rows) : reject(error)));
  });

describe('The dialect module', () => {
  it('opens every connection with a write-ahead log, full synchronisation and foreign keys', async () => {
    for (const database of [await openFile(), await openFile()]) {
      expect(await all(database, 'PRAGMA journal_mode')).toMatchObject([{ journal_mode: 'wal' }]);
      expect(await all(database, 'PRAGMA synchronous')).toMatchObject([{ synchronous: 2 }]);
      expect(await all(database, 'PRAGMA foreign_keys')).toMatchObject([{ foreign_keys: 1 }]);
      expect(await all(database, 'PRAGMA busy_timeout')).toMatchObject([{ timeout: 0 }]);
    }
  });

  it('tells in the callback what was inserted and how many rows changed', async () => {
    const database = await openFile();
    await exec(database, 'CREATE TABLE t (id INTEGER PRIMARY KEY, flag INTEGER, note TEXT)');
    const told = await new Promise<{ lastID: number; changes: number }>((resolve) => {
      database.run('INSERT INTO t (flag, note) VALUES ($1, $2)', { $1: true, $2: undefined }, function () {
        resolve({ lastID: this.lastID, changes: this.changes });
      });
    });
    expect(told).toEqual({ lastID: 1, changes: 1 });
    expect(await all(database, 'SELECT flag, note FROM t')).toEqual([{ flag: 1, note: null }]);
  });

  it('reports a violated key as the sqlite3 driver does', async () => {
    const database = await openFile();
    await exec(database, 'CREATE TABLE t (a TEXT UNIQUE); INSERT INTO t VALUES (1)');
    await expect(exec(database, 'INSERT INTO t VALUES (1)')).rejects.toMatchObject({
      code: 'SQLITE_CONSTRAINT',
      message: 'SQLITE_CONSTRAINT: UNIQUE constraint failed: t.a',
    });
  });

  it('waits for a busy database without holding up the process', async () => {
    const [first, second] = [await openFile(), await openFile()];
    await exec(first, 'CREATE TABLE t (a INTEGER); BEGIN IMMEDIATE; INSERT INTO t VALUES (1)');
    const waiting = exec(second, 'BEGIN IMMEDIATE');
    await exec(first, 'COMMIT'); // could not run if the process were asleep in the statement above
    await waiting;
    expect(await all(second, 'SELECT a FROM t')).toEqual([{ a: 1 }]);
  });

  it('gives up on a database that stays busy, and a rollback of what never began is quiet', async () => {
    const [first, second] = [await openFile(), await openFile()];
    await exec(first, 'BEGIN IMMEDIATE');
    await expect(exec(second, 'BEGIN IMMEDIATE')).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
    expect(await all(second, 'ROLLBACK;')).toEqual([]);
  });

  it('rolls back what a closed connection had begun', async () => {
    const [first, second] = [await openFile(), await openFile()];
    await exec(first, 'CREATE TABLE t (a INTEGER); BEGIN IMMEDIATE; INSERT INTO t VALUES (1)');
    await new Promise((resolve) => first.close(resolve));
    await exec(second, 'BEGIN IMMEDIATE');
    expect(await all(second, 'SELECT a FROM t')).toEqual([]);
  });

  it('reports a folder that is not there, and a statement after closing', async () => {
    await expect(openFile(join(folder, 'absent', 'x.sqlite'))).rejects.toMatchObject({
      code: 'SQLITE_CANTOPEN',
    });
    const database = await openFile();
    database.close();
    await expect(all(database, 'SELECT 1')).rejects.toMatchObject({ code: 'SQLITE_MISUSE' });
  });
});
