/** What happens when processes die, servers vanish and commits are cut off. The parts that need a server are skipped aloud without one. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { databasesHere, type ScratchDatabase, scratchDatabases } from '../../test/support/databases.ts';
import { internals } from './access.ts';
import {
  CommitOutcomeUnknown,
  nextNumber,
  openStorage,
  type Storage,
  StorageOverloaded,
  type Tx,
} from './index.ts';

const cleanups: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function scratch(database: keyof typeof scratchDatabases): Promise<ScratchDatabase> {
  const made = await scratchDatabases[database]();
  cleanups.push(made.drop);
  return made;
}

async function openAt(databaseUrl: string): Promise<Storage> {
  const storage = await openStorage({ databaseUrl });
  cleanups.push(storage.close);
  await storage.migrate();
  return storage;
}

/** A port on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe.each(databasesHere)('A process killed at once on %s', (database) => {
  it('has kept everything that it had answered', async () => {
    const { databaseUrl } = await scratch(database);
    const storage = await openAt(databaseUrl);
    const script = fileURLToPath(new URL('../../test/support/write-until-killed.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', script, databaseUrl], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    let acknowledged = 0;
    for await (const chunk of child.stdout) {
      acknowledged = Math.max(acknowledged, ...String(chunk).trim().split('\n').map(Number));
      if (acknowledged >= 40) child.kill('SIGKILL');
    }
    await ended;
    const next = await storage.write((tx) => nextNumber(tx, 'killed'));
    expect(next).toBeGreaterThan(acknowledged);
  });
});

const withServer = databasesHere.includes('MariaDB') ? describe : describe.skip;

withServer('A COMMIT that is cut off', () => {
  const cutOffOnce = (storage: Storage) => {
    let cut = false;
    return async (tx: Tx) => {
      const { sequelize, transaction } = tx[internals];
      const number = await nextNumber(tx, 'cut');
      if (cut) return number;
      cut = true;
      const [[row]] = await sequelize.query('SELECT CONNECTION_ID() AS id', { transaction });
      await storage[internals].sequelize.query(`KILL ${(row as { id: number }).id}`);
      return number;
    };
  };

  it('is not tried again, because nobody knows whether it took effect', async () => {
    const storage = await openAt((await scratch('MariaDB')).databaseUrl);
    await expect(storage.write(cutOffOnce(storage))).rejects.toThrow(CommitOutcomeUnknown);
    expect(await storage.write((tx) => nextNumber(tx, 'cut'))).toBe(1);
  });

  it('is tried again when the caller says that it is under an idempotency key', async () => {
    const storage = await openAt((await scratch('MariaDB')).databaseUrl);
    expect(await storage.write(cutOffOnce(storage), { underIdempotencyKey: true })).toBe(1);
  });
});

withServer('A connection that is lost before COMMIT', () => {
  it('lets the whole transaction be run again', async () => {
    const storage = await openAt((await scratch('MariaDB')).databaseUrl);
    let runs = 0;
    const number = await storage.write(async (tx) => {
      runs += 1;
      const { sequelize, transaction } = tx[internals];
      await nextNumber(tx, 'lost');
      const [[row]] = await sequelize.query('SELECT CONNECTION_ID() AS id', { transaction });
      if (runs === 1) await storage[internals].sequelize.query(`KILL ${(row as { id: number }).id}`);
      return nextNumber(tx, 'lost');
    });
    expect({ runs, number }).toEqual({ runs: 2, number: 2 });
  });
});

withServer('Several hosts', () => {
  it('are tried in turn until one answers', async () => {
    const { databaseUrl } = await scratch('MariaDB');
    const dead = `127.0.0.1:${await closedPort()}`;
    const storage = await openAt(databaseUrl.replace(/@([^/]+)/, `@${dead},$1`));
    await storage.ping();
    expect(await storage.write((tx) => nextNumber(tx, 'host'))).toBe(1);
  });
});

describe('A database that is not there', () => {
  it('is waited for, and then said to be away', async () => {
    const databaseUrl = `mysql://u:p@127.0.0.1:${await closedPort()}/d`;
    const warned: object[] = [];
    const logger = { warn: (details: object) => void warned.push(details) };
    await expect(openStorage({ databaseUrl, startTimeoutMs: 200, logger })).rejects.toThrow(
      StorageOverloaded,
    );
    expect(warned.length).toBeGreaterThan(1);
  });

  withServer('while its server is', () => {
    it('is not waited for', async () => {
      const { databaseUrl, drop } = await scratchDatabases.MariaDB();
      await drop();
      await expect(openStorage({ databaseUrl })).rejects.toMatchObject({ original: { errno: 1049 } });
    });
  });
});
