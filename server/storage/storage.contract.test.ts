import { expect, it } from 'vitest';
import { eachDatabase } from '../../test/support/databases.ts';
import { internals } from './access.ts';
import {
  appendLedgerEntry,
  claimOutboxMessages,
  enqueueOutboxMessage,
  findSession,
  findUserByName,
  finishOutboxMessage,
  insertSession,
  insertUser,
  nextNumber,
  readLedger,
  runOnce,
  StaleWrite,
  type Storage,
  type Tx,
  UniqueViolation,
  type UserRecord,
  updateUser,
  uuidV7,
  verifyLedger,
} from './index.ts';

const at = '2025-09-29T01:50:00.123Z';
const later = '2025-09-29T01:50:00.124Z';

const clerk: UserRecord = {
  id: uuidV7(1),
  name: 'clerk',
  displayName: '窗口人员',
  passwordHash: '$argon2id$…',
  roles: ['clerk'],
  department: null,
  hall: 'zwzx',
  disabled: false,
  revision: 1,
  passwordChangedAt: at,
  oneTimePassword: false,
  oidcSubject: null,
};

const inParallel = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

eachDatabase('A transaction', (open) => {
  it('numbers without gaps under 50 writers of whom some roll back', async () => {
    const storage = await open();
    const numbers = await inParallel(50, (index) =>
      storage
        .write(async (tx) => {
          const number = await nextNumber(tx, 'case/zwzx/20250929');
          if (index % 7 === 3) throw new RangeError('changed my mind');
          return number;
        })
        .catch((error: unknown) => {
          if (error instanceof RangeError) return null;
          throw error;
        }),
    );
    const taken = numbers.filter((number) => number !== null).sort((a, b) => a - b);
    expect(taken).toEqual(Array.from({ length: 43 }, (_, index) => index + 1));
  });

  it('numbers each scope by itself', async () => {
    const storage = await open();
    const numbers = await storage.write(async (tx) => [
      await nextNumber(tx, 'document/zwzx/sl/2025'),
      await nextNumber(tx, 'document/zwzx/sl/2025'),
      await nextNumber(tx, 'document/zwzx/SL/2025'),
    ]);
    expect(numbers).toEqual([1, 2, 1]);
  });

  // Under a load of many times the cores the deadlocks may outlast the twelve seconds after which a write gives up.
  it('finishes when 64 of them run at once over a few contended rows', { retry: 1 }, async () => {
    const storage = await open();
    await inParallel(64, (index) =>
      storage.write(async (tx) => {
        // Opposite orders, so that a database with row locks meets deadlocks.
        for (const row of index % 2 === 0 ? ['a', 'b', 'c'] : ['c', 'b', 'a']) await nextNumber(tx, row);
      }),
    );
    const totals = await storage.write(async (tx) => [await nextNumber(tx, 'a'), await nextNumber(tx, 'b')]);
    expect(totals).toEqual([65, 65]);
  });

  it('leaves nothing behind when the work throws, and throws what the work threw', async () => {
    const storage = await open();
    const failing = storage.write(async (tx) => {
      await insertUser(tx, clerk);
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await findUserByName(storage, clerk.name)).toBeNull();
  });

  it('is not seen from outside before it is committed', async () => {
    const storage = await open();
    await storage.write(async (tx) => {
      await insertUser(tx, clerk);
      expect(await findUserByName(tx, clerk.name)).toEqual(clerk);
      expect(await findUserByName(storage, clerk.name)).toBeNull();
    });
    expect(await findUserByName(storage, clerk.name)).toEqual(clerk);
  });

  it('may go on after a unique violation, which names table and columns', async () => {
    const storage = await open();
    await storage.write((tx) => insertUser(tx, clerk));
    const violation = await storage.write(async (tx) => {
      const error = await insertUser(tx, { ...clerk, id: uuidV7(2) }).catch((caught: unknown) => caught);
      await insertUser(tx, { ...clerk, id: uuidV7(3), name: 'issuer' });
      return error;
    });
    expect(violation).toBeInstanceOf(UniqueViolation);
    expect(violation).toMatchObject({ table: 'users', columns: ['name'] });
    expect(await findUserByName(storage, 'issuer')).not.toBeNull();
  });

  it('takes a missing or too long value for a mistake, not for a unique violation', async () => {
    const storage = await open();
    const tooLong = storage.write((tx) => insertUser(tx, { ...clerk, name: 'x'.repeat(65) }));
    await expect(tooLong).rejects.not.toBeInstanceOf(UniqueViolation);
    await expect(tooLong).rejects.toThrow(/length|long/);
  });
});

eachDatabase('An idempotency key', (open) => {
  const key = { caller: 'clerk', route: 'POST /api/cases', key: 'k-1', bodyHash: 'sha256:a', at };
  const intake = (storage: Storage, changed: Partial<typeof key> = {}) =>
    runOnce(storage, { ...key, ...changed }, async (tx) => {
      const number = await nextNumber(tx, 'intake');
      return { status: 201, answer: { number } };
    });

  it('lets the work be done once, however many ask at the same moment', async () => {
    const storage = await open();
    const results = await inParallel(20, () => intake(storage));
    expect(results.filter((result) => result.kind === 'done')).toHaveLength(1);
    expect(results.filter((result) => result.kind === 'replayed')).toHaveLength(19);
    for (const result of results) expect(result).toMatchObject({ status: 201, answer: { number: 1 } });
    expect(await storage.write((tx) => nextNumber(tx, 'intake'))).toBe(2);
  });

  it('refuses another body', async () => {
    const storage = await open();
    await intake(storage);
    expect(await intake(storage, { bodyHash: 'sha256:b' })).toEqual({ kind: 'different-body' });
  });

  it('of another caller, another route or in other case is another key', async () => {
    const storage = await open();
    const results = [
      await intake(storage),
      await intake(storage, { caller: 'issuer' }),
      await intake(storage, { route: 'POST /api/cases/{id}/events' }),
      await intake(storage, { key: 'K-1' }),
    ];
    expect(results.map((result) => result.kind)).toEqual(['done', 'done', 'done', 'done']);
  });

  it('is free again when the work has failed', async () => {
    const storage = await open();
    const failing = runOnce(storage, key, () => Promise.reject(new RangeError('no')));
    await expect(failing).rejects.toThrow(RangeError);
    expect(await intake(storage)).toMatchObject({ kind: 'done' });
  });
});

eachDatabase('People and sessions', (open) => {
  it('are kept as given, names told apart by upper and lower case', async () => {
    const storage = await open();
    const shouting = { ...clerk, id: uuidV7(2), name: 'CLERK' };
    await storage.write(async (tx) => {
      await insertUser(tx, clerk);
      await insertUser(tx, shouting);
    });
    expect(await findUserByName(storage, 'clerk')).toEqual(clerk);
    expect(await findUserByName(storage, 'CLERK')).toEqual(shouting);
    expect(await findUserByName(storage, 'Clerk')).toBeNull();
  });

  it('change only in what is given', async () => {
    const storage = await open();
    await storage.write((tx) => insertUser(tx, clerk));
    const changes = { roles: ['clerk', 'auditor'], disabled: true };
    await storage.write((tx) => updateUser(tx, clerk, changes));
    expect(await findUserByName(storage, 'clerk')).toEqual({ ...clerk, ...changes, revision: 2 });
    const late = storage.write((tx) => updateUser(tx, clerk, { hall: null }));
    await expect(late).rejects.toThrow(StaleWrite);
  });

  it('keep the milliseconds of an instant: a session ends exactly when it expires', async () => {
    const storage = await open();
    const session = {
      ...{ idHash: 'h', userId: clerk.id, csrfToken: 't', createdAt: at, expiresAt: later },
      restricted: true,
    };
    await storage.write((tx) => insertSession(tx, session));
    expect(await findSession(storage, { idHash: 'h', now: at })).toEqual(session);
    expect(await findSession(storage, { idHash: 'h', now: later })).toBeNull();
  });
});

eachDatabase('The ledger', (open) => {
  const append = (tx: Tx, entry: object) =>
    appendLedgerEntry(tx, { stream: 'case/1', entry, at, actor: 'clerk' });
  const tamper = (storage: Storage, sql: string) =>
    storage.write(async (tx) => {
      const { sequelize, transaction } = tx[internals];
      await sequelize.query(sql, { transaction });
    });
  const filled = async (open: () => Promise<Storage>) => {
    const storage = await open();
    await storage.write(async (tx) => {
      for (const step of ['received', 'accepted', 'decided']) await append(tx, { step, 说明: '受理' });
    });
    return storage;
  };

  it('is a chain that verifies', async () => {
    const storage = await filled(open);
    const entries = await readLedger(storage, { stream: 'case/1', limit: 10 });
    expect(entries.map((entry) => entry.seq)).toEqual([1, 2, 3]);
    expect(entries[1]?.prevHash).toBe(entries[0]?.hash);
    expect(await verifyLedger(storage, 'case/1')).toBeNull();
  });

  it('is one chain also when many append at once', async () => {
    const storage = await open();
    await inParallel(20, (index) => storage.write((tx) => append(tx, { index })));
    expect(await readLedger(storage, { stream: 'case/1', limit: 100 })).toHaveLength(20);
    expect(await verifyLedger(storage, 'case/1')).toBeNull();
  });

  it.each([
    { what: 'a changed entry', sql: `UPDATE ledger SET entry = '{"step":"x"}' WHERE seq = 2`, seq: 2 },
    {
      what: 'a changed time',
      sql: `UPDATE ledger SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 3`,
      seq: 3,
    },
    { what: 'another actor', sql: `UPDATE ledger SET actor = 'admin' WHERE seq = 1`, seq: 1 },
    { what: 'a changed hash', sql: 'UPDATE ledger SET hash = prev_hash WHERE seq = 1', seq: 1 },
    {
      what: 'another link',
      sql: 'UPDATE ledger SET prev_hash = hash WHERE seq = 2',
      seq: 2,
      reason: 'previous-hash',
    },
    { what: 'an entry taken out', sql: 'DELETE FROM ledger WHERE seq = 2', seq: 2, reason: 'missing' },
    { what: 'a tail cut off', sql: 'DELETE FROM ledger WHERE seq = 3', seq: 3, reason: 'missing' },
  ])('shows $what, and the stream can still be appended to', async ({ sql, seq, reason = 'hash' }) => {
    const storage = await filled(open);
    await tamper(storage, sql);
    const found = { stream: 'case/1', seq, reason };
    expect(await verifyLedger(storage, 'case/1')).toEqual(found);
    await storage.write((tx) => append(tx, { step: 'archived' }));
    expect(await verifyLedger(storage, 'case/1')).toEqual(found);
  });
});

eachDatabase('The outbox', (open) => {
  const claim = (storage: Storage, token: string, times: { now: string; leaseUntil: string }) =>
    storage.write((tx) => claimOutboxMessages(tx, { token, limit: 10, ...times }));
  const filled = async () => {
    const storage = await open();
    await storage.write(async (tx) => {
      for (let index = 0; index < 25; index += 1) {
        await enqueueOutboxMessage(tx, {
          id: uuidV7(index),
          topic: 'case',
          payload: { index },
          createdAt: at,
        });
      }
    });
    return storage;
  };

  it('gives each message to one claimer while its lease lasts', async () => {
    const storage = await filled();
    const times = { now: at, leaseUntil: '2025-09-29T01:51:00.000Z' };
    const claims = await inParallel(5, (index) => claim(storage, `relay-${index}`, times));
    const ids = claims.flat().map((message) => message.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives a message again when its lease is over, and then the first claimer cannot finish it', async () => {
    const storage = await filled();
    const [message] = await claim(storage, 'first', { now: at, leaseUntil: later });
    const again = await claim(storage, 'second', { now: later, leaseUntil: '2025-09-29T01:51:00.000Z' });
    expect(again[0]).toEqual(message);
    const finish = (token: string) =>
      storage.write((tx) => finishOutboxMessage(tx, { id: message?.id ?? '', token, at: later }));
    expect(await finish('first')).toBe(false);
    expect(await finish('second')).toBe(true);
    expect(await finish('second')).toBe(false);
  });
});
