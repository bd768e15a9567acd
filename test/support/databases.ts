/**
 * Runs a suite over both databases: a SQLite file in a temporary folder, and a scratch database on a MariaDB or MySQL server, made for the test and
 * dropped after it. Where no server answers, its half is skipped aloud, or is a failure under `ONEWINDOW_REQUIRE_MYSQL=1`. `TEST_MYSQL_URL` (`mysql://user:password@host:port`) names another server.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { afterEach, describe } from 'vitest';
import { openStorage, type Storage } from '../../server/storage/index.ts';

export interface ScratchDatabase {
  readonly databaseUrl: string;
  readonly drop: () => Promise<void>;
}

const serverUrl = process.env.TEST_MYSQL_URL ?? 'mysql://root@127.0.0.1:3306';

/** A database that exists and is empty; drop it when done. For suites that start the server as a process. */
export const scratchDatabases: Readonly<Record<'SQLite' | 'MariaDB', () => Promise<ScratchDatabase>>> = {
  SQLite: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'onewindow-'));
    return {
      databaseUrl: `sqlite:${join(folder, 'test.sqlite')}`,
      drop: () => rm(folder, { recursive: true, force: true }),
    };
  },
  MariaDB: async () => {
    const name = `onewindow_test_${randomBytes(6).toString('hex')}`;
    await onServer(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    return {
      databaseUrl: `${serverUrl.replace(/\/$/, '')}/${name}`,
      drop: () => onServer(`DROP DATABASE ${name}`),
    };
  },
};

const absent: string | null = await onServer('SELECT 1').then(
  () => null,
  () => 'no MariaDB or MySQL server answers; set TEST_MYSQL_URL or start one on 127.0.0.1:3306',
);

// On a developer's machine its half is left out; in CI that would be a green run of half the suite.
if (absent !== null && process.env.ONEWINDOW_REQUIRE_MYSQL === '1') throw new Error(absent);

/** The databases that can be tested on this machine. */
export const databasesHere: readonly (keyof typeof scratchDatabases)[] =
  absent === null ? ['SQLite', 'MariaDB'] : ['SQLite'];

/**
 * Describes the suite once per database. `open` gives a migrated storage on a fresh database; after each test what it opened is closed and dropped.
 */
export function eachDatabase(name: string, suite: (open: () => Promise<Storage>) => void): void {
  for (const database of ['SQLite', 'MariaDB'] as const) {
    const reason = database === 'MariaDB' ? absent : null;
    if (reason !== null) {
      console.warn(`skipped on ${database}: ${name} (${reason})`);
      describe.skip(`${name} on ${database}: ${reason}`, () => suite(neverOpened));
      continue;
    }
    describe(`${name} on ${database}`, () => {
      const cleanups: (() => Promise<void>)[] = [];
      afterEach(async () => {
        for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
      });
      suite(async () => {
        const scratch = await scratchDatabases[database]();
        cleanups.push(scratch.drop);
        const storage = await openStorage({ databaseUrl: scratch.databaseUrl });
        cleanups.push(storage.close);
        await storage.migrate();
        return storage;
      });
    });
  }
}

function neverOpened(): Promise<Storage> {
  throw new Error('a skipped suite opens nothing');
}

async function onServer(sql: string): Promise<void> {
  const connection = await createConnection({ uri: serverUrl, connectTimeout: 2000 });
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}
