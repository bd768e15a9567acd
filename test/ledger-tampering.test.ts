/**
 * Whatever somebody with the whole database in their hands changes, short of having the private key, is found and located: each kind of tampering
 * 300 times at places by a seed, on a SQLite database file; a share of them on MariaDB, and on a dump as a file of lines.
 * TAMPERING_SEED has a failure again.
 */
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Application, Decision, Versions } from '../schemas/generated/types.ts';
import { checkpointOf, sealEntries } from '../server/commands/ledger/seal-entries.ts';
import { storedLedger } from '../server/commands/ledger/stored-ledger.ts';
import { hashOf } from '../server/core/index.ts';
import type { Checkpoint } from '../server/ledger/checkpoint.ts';
import { ed25519Signer } from '../server/ledger/signatures/ed25519.ts';
import { dumpLines, readDump } from '../server/ledger/verify/dump.ts';
import type { LedgerSource } from '../server/ledger/verify/source.ts';
import { verifyLedger } from '../server/ledger/verify/verify-ledger.ts';
import { internals } from '../server/storage/access.ts';
import {
  appendLedgerEntry,
  insertCase,
  insertRuleVersion,
  insertUser,
  listCheckpoints,
  openStorage,
  type Storage,
  type Tx,
  uuidV7,
} from '../server/storage/index.ts';
import { databasesHere, scratchDatabases } from './support/databases.ts';
import { type Choose, isLocated, tamperings } from './support/tampering.ts';

const seed = Number(process.env.TAMPERING_SEED ?? Date.now() % 2 ** 31);
const signer = ed25519Signer(generateKeyPairSync('ed25519').privateKey);
const trusted = { keys: [signer.publicKey] };
const at = '2025-09-29T01:50:00.000Z';
const now = () => new Date(at);
const actor = 'clerk';

/** mulberry32 */
function choosing(from: number): Choose {
  let state = from;
  return (list) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const chosen = list[((mixed ^ (mixed >>> 14)) >>> 0) % list.length];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  };
}

async function fillRules(tx: Tx, index: number): Promise<void> {
  const document = { code: `item-${index}`, name: '虚构事项', rules: [index] };
  const version = {
    kind: 'service-item',
    code: `item-${index}`,
    version: 1,
    hash: hashOf(document),
    effectiveFrom: '2025-01-01',
  } as const;
  await insertRuleVersion(tx, { ...version, document, publishedAt: at, publishedBy: actor, imported: true });
  await appendLedgerEntry(tx, {
    stream: `rules/service-item/${version.code}`,
    entry: { type: 'imported', ...version },
    at,
    actor,
  });
}

async function fillPerson(tx: Tx, index: number): Promise<void> {
  const person = { name: `person-${index}`, roles: ['handler'], department: 'scjg', hall: null };
  await insertUser(tx, {
    ...person,
    id: uuidV7(index),
    displayName: '虚构',
    passwordHash: 'x',
    passwordChangedAt: at,
    oneTimePassword: false,
    oidcSubject: null,
    disabled: false,
  });
  const { name, ...after } = person;
  await appendLedgerEntry(tx, {
    stream: 'people',
    entry: { type: 'person-created', person: name, after },
    at,
    actor,
  });
}

async function fillCase(tx: Tx, index: number): Promise<void> {
  const reference = { code: 'x', version: 1, hash: 'sha256:x' };
  const versions: Versions = {
    item: reference,
    procedure: reference,
    calendar: reference,
    parameters: reference,
    directory: reference,
  };
  const id = uuidV7(index);
  const decisionAt = (step: number) => ({ outcome: 'accepted', step, versions }) as unknown as Decision; // enough of one to be hashed
  const application: Application = {
    channel: 'window',
    submittedAt: '2025-09-29T09:50',
    form: { sealed: `k1.${index}` },
  };
  const steps = 1 + (index % 3);
  for (let step = 1; step <= steps; step += 1) {
    const entry = {
      type: step === 1 ? 'received' : 'event',
      applicationHash: hashOf(application),
      decisionHash: hashOf(decisionAt(step)),
    };
    await appendLedgerEntry(tx, { stream: `case/${id}`, entry, at, actor });
  }
  await insertCase(tx, {
    ...{
      id,
      caseNumber: `BH-${index}`,
      hall: 'BH',
      itemCode: 'x',
      variant: null,
      outcome: 'accepted',
      state: 'closed',
    },
    ...{
      receivedAt: at,
      receivedOn: null,
      acceptedOn: null,
      commitmentDue: null,
      statutoryDue: null,
      createdBy: actor,
    },
    ...{ application, applicant: 'k1.x', decision: decisionAt(steps), versions, format: 1 },
  });
}

/** A ledger of three checkpoints, with one entry that still waits. */
async function filled(storage: Storage): Promise<void> {
  await storage.migrate();
  for (let round = 0; round < 3; round += 1) {
    await storage.write(async (tx) => {
      await fillRules(tx, round);
      for (let index = 0; index < 3; index += 1) await fillPerson(tx, round * 3 + index);
      for (let index = 0; index < 6; index += 1) await fillCase(tx, round * 6 + index);
    });
    await sealEntries({ storage, signer, now });
  }
  await storage.write((tx) =>
    appendLedgerEntry(tx, { stream: 'people', entry: { type: 'noted' }, at, actor }),
  );
}

class Undo extends Error {}

/** Tampers inside a transaction, looks, and takes it back: the same database serves again. */
async function tampered<T>(storage: Storage, work: (tx: Tx) => Promise<T>): Promise<T> {
  let result: { readonly value: T } | undefined;
  await storage
    .write(async (tx) => {
      result = { value: await work(tx) };
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  if (result === undefined) throw new Error('nothing was done');
  return result.value;
}

async function asDump(source: LedgerSource): Promise<LedgerSource> {
  const lines: string[] = [];
  for await (const line of dumpLines(source)) lines.push(line);
  return readDump(lines.join('\n').split('\n'));
}

const shares = { SQLite: 300, MariaDB: 12 } as const;

describe.each(databasesHere)('Tampering with a ledger on %s', (database) => {
  it('is found and located, whatever it is and wherever; what nobody touched is intact', {
    timeout: 300_000,
  }, async () => {
    const scratch = await scratchDatabases[database]();
    const storage = await openStorage({ databaseUrl: scratch.databaseUrl });
    try {
      await filled(storage);
      const untouched = await verifyLedger(storedLedger(storage), trusted);
      expect(untouched.findings).toEqual([]);
      expect(untouched.checked).toMatchObject({ checkpoints: 3, documents: 3, cases: 18, people: 9 });
      expect((await verifyLedger(await asDump(storedLedger(storage)), trusted)).findings).toEqual([]);
      const missed: string[] = [];
      for (const [kind, tampering] of tamperings.entries()) {
        for (let turn = 0; turn < shares[database]; turn += 1) {
          const choose = choosing(seed + kind * 1000 + turn);
          await tampered(storage, async (tx) => {
            const place = await tampering.tamper(tx, choose);
            const source = turn % 2 === 0 ? storedLedger(tx) : await asDump(storedLedger(tx));
            const { findings } = await verifyLedger(source, trusted);
            if (!isLocated(findings, tampering, place))
              missed.push(
                `${tampering.name} at ${JSON.stringify(place)}: ${JSON.stringify(findings.slice(0, 3))}`,
              );
          });
        }
      }
      expect({ seed, missed: missed.slice(0, 5) }).toEqual({ seed, missed: [] });
      expect((await verifyLedger(storedLedger(storage), trusted)).findings).toEqual([]);
    } finally {
      await storage.close();
      await scratch.drop();
    }
  });
});

describe.each(databasesHere)('A database put back to an earlier day, on %s', (database) => {
  it('is intact by itself, and found out by the checkpoints that were kept outside it', async () => {
    const scratch = await scratchDatabases[database]();
    const storage = await openStorage({ databaseUrl: scratch.databaseUrl });
    try {
      await filled(storage);
      const outside = (await listCheckpoints(storage, { after: 0, limit: 10 })).map(checkpointOf);
      await tampered(storage, async (tx) => {
        const { sequelize, transaction } = tx[internals];
        const [, second] = outside;
        const size = second?.size ?? 0;
        const later = `SELECT hash FROM ledger_leaves WHERE leaf_index >= ${size}`;
        await sequelize.query('DELETE FROM ledger_unsealed', { transaction });
        await sequelize.query('DELETE FROM ledger WHERE entry = \'{"type":"noted"}\'', { transaction });
        await sequelize.query(`DELETE FROM ledger WHERE hash IN (${later})`, { transaction });
        await sequelize.query(`DELETE FROM ledger_leaves WHERE leaf_index >= ${size}`, { transaction });
        await sequelize.query('DELETE FROM checkpoints WHERE number > 2', { transaction });
        await sequelize.query("DELETE FROM rule_versions WHERE code = 'item-2'", { transaction });
        await sequelize.query("DELETE FROM users WHERE name IN ('person-6', 'person-7', 'person-8')", {
          transaction,
        });
        await sequelize.query(
          "DELETE FROM cases WHERE NOT EXISTS (SELECT 1 FROM ledger WHERE stream = CONCAT('case/', cases.id))",
          { transaction },
        );
        await sequelize.query(
          "DELETE FROM counters WHERE scope LIKE 'ledger/%' AND NOT EXISTS (SELECT 1 FROM ledger WHERE CONCAT('ledger/', stream) = scope)",
          { transaction },
        );
        await sequelize.query(
          "UPDATE counters SET value = (SELECT COUNT(*) FROM ledger WHERE stream = 'people') WHERE scope = 'ledger/people'",
          { transaction },
        );
        expect((await verifyLedger(storedLedger(tx), trusted)).findings).toEqual([]);
        const { findings } = await verifyLedger(storedLedger(tx), { ...trusted, outside });
        expect(findings).toMatchObject([{ kind: 'checkpoint-missing-inside', checkpoint: 3 }]);
      });
      // Nor can a tree be signed anew for those who have seen the old one.
      const [first, ...rest] = outside;
      const forged = { ...first, root: 'f'.repeat(64) } as Checkpoint;
      const { findings } = await verifyLedger(storedLedger(storage), {
        ...trusted,
        outside: [forged, ...rest],
      });
      expect(findings).toMatchObject([{ kind: 'checkpoint-differs-outside', checkpoint: 1 }]);
    } finally {
      await storage.close();
      await scratch.drop();
    }
  });
});
