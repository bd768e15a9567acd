import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eachDatabase } from '../../../test/support/databases.ts';
import { checkpointHash, isSignedBy } from '../../ledger/checkpoint.ts';
import { checkpointFolder } from '../../ledger/checkpoint-folder.ts';
import { emptyRange, growing } from '../../ledger/merkle/compact-range.ts';
import { leafHash } from '../../ledger/merkle/hashes.ts';
import { provesInclusion } from '../../ledger/merkle/proofs.ts';
import { ed25519Signer } from '../../ledger/signatures/ed25519.ts';
import { internals } from '../../storage/access.ts';
import {
  appendLedgerEntry,
  listCheckpoints,
  listLeaves,
  listUnsealed,
  type Storage,
} from '../../storage/index.ts';
import { copyOutside, keepSealing } from '../../workers/keep-sealing.ts';
import { proveInclusion } from './inclusion-proofs.ts';
import { CheckpointDamaged, checkpointOf, sealEntries } from './seal-entries.ts';

const signer = ed25519Signer(generateKeyPairSync('ed25519').privateKey);
const now = () => new Date('2025-09-29T01:50:00.000Z');
const at = now().toISOString();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onewindow-seal-'));
});
afterAll(() => rm(folder, { recursive: true }));

const write = (storage: Storage, stream: string, count = 1) =>
  storage.write(async (tx) => {
    for (let index = 0; index < count; index += 1)
      await appendLedgerEntry(tx, { stream, entry: { type: 'noted', index }, at, actor: 'clerk' });
  });
const sealed = async (storage: Storage) => {
  const checkpoints = (await listCheckpoints(storage, { after: 0, limit: 1000 })).map(checkpointOf);
  return { checkpoints, leaves: await listLeaves(storage, { start: 0, count: 10_000 }) };
};

eachDatabase('Sealing', (open) => {
  it('puts every entry under one root that is signed and chained, whoever seals at the same moment', async () => {
    const storage = await open();
    const sealing = { storage, signer, now };
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let turn = 0; turn < 12; turn += 1) await write(storage, `case/${(writer + turn) % 5}`);
    });
    const sealers = Array.from({ length: 3 }, async () => {
      for (let turn = 0; turn < 12; turn += 1) await sealEntries(sealing);
    });
    await Promise.all([...writers, ...sealers]);
    await sealEntries(sealing);
    expect(await listUnsealed(storage, 10)).toEqual([]);
    const { checkpoints, leaves } = await sealed(storage);
    expect(leaves.map(({ index }) => index)).toEqual(Array.from({ length: 96 }, (_, index) => index));
    expect(new Set(leaves.map(({ hash }) => hash)).size).toBe(96);
    expect(checkpoints.map(({ number }) => number)).toEqual(checkpoints.map((_, index) => index + 1));
    expect(new Set(checkpoints.map(({ size }) => size)).size).toBe(checkpoints.length);
    const tree = growing(emptyRange);
    for (const [index, checkpoint] of checkpoints.entries()) {
      for (const { hash } of leaves.slice(tree.size(), checkpoint.size))
        tree.add(leafHash(Buffer.from(hash, 'hex')));
      expect(checkpoint.root).toBe(tree.root().toString('hex'));
      expect(checkpoint.previous).toBe(checkpointHash(checkpoints[index - 1]));
      expect(isSignedBy(checkpoint, [signer.publicKey])).toBe(true);
    }
    expect(tree.size()).toBe(96);
  });

  it('keeps the entries of a stream in their order, also over many checkpoints', async () => {
    const storage = await open();
    await write(storage, 'case/1', 3);
    await write(storage, 'people', 510);
    expect(await sealEntries({ storage, signer, now })).toBe(2);
    const { leaves } = await sealed(storage);
    const seqs = leaves.filter(({ stream }) => stream === 'people').map(({ seq }) => seq);
    expect(seqs).toEqual(Array.from({ length: 510 }, (_, index) => index + 1));
    expect(await sealEntries({ storage, signer, now })).toBe(0);
    const { checkpoints } = await sealed(storage);
    for (const { size, root } of checkpoints) {
      for (const leaf of [0, 255, 256, 300, size - 1]
        .map((index) => leaves[index])
        .filter((one) => one !== undefined)) {
        const inclusion = await proveInclusion(storage, leaf, size);
        const path = inclusion?.path.map((hash) => Buffer.from(hash, 'hex')) ?? [];
        const proof = { leaf: leafHash(Buffer.from(leaf.hash, 'hex')), index: leaf.index, size, path };
        expect([leaf.index, provesInclusion(proof, Buffer.from(root, 'hex'))]).toEqual([
          leaf.index,
          leaf.index < size,
        ]);
      }
    }
  });

  it('goes no further after a checkpoint that somebody has changed, and says so', async () => {
    const storage = await open();
    await write(storage, 'case/1');
    await sealEntries({ storage, signer, now });
    await storage.write(async (tx) => {
      const { sequelize, transaction } = tx[internals];
      await sequelize.query(`UPDATE checkpoints SET frontier = '["${'0'.repeat(64)}"]'`, { transaction });
    });
    await write(storage, 'case/1');
    await expect(sealEntries({ storage, signer, now })).rejects.toThrow(CheckpointDamaged);
    expect(await listUnsealed(storage, 10)).toHaveLength(1);
  });

  it('goes on when a stream was cut and has grown again', async () => {
    const storage = await open();
    await write(storage, 'case/1', 2);
    await sealEntries({ storage, signer, now });
    await storage.write(async (tx) => {
      const { sequelize, transaction } = tx[internals];
      await sequelize.query('DELETE FROM ledger WHERE seq = 2', { transaction });
      await sequelize.query("UPDATE counters SET value = 1 WHERE scope = 'ledger/case/1'", { transaction });
    });
    await write(storage, 'case/1');
    expect(await sealEntries({ storage, signer, now })).toBe(1);
  });
});

eachDatabase('The sealing of a running server', (open) => {
  const quiet = { error: (details: object) => expect(details).toBeUndefined() };

  it('is done within its interval and once more at the end, and copied outside', async () => {
    const storage = await open();
    const outside = checkpointFolder(await mkdtemp(join(folder, 'outside-')));
    const sealing = keepSealing({ storage, signer, now, outside, logger: quiet, everyMs: 20 });
    await write(storage, 'case/1');
    await expect.poll(outside.lastNumber, { timeout: 10_000 }).toBe(1);
    await write(storage, 'case/1');
    await sealing.stop();
    expect(await listUnsealed(storage, 10)).toEqual([]);
    expect(await outside.read()).toEqual((await sealed(storage)).checkpoints);
  });
});

describe('checkpoints outside the database', () => {
  it('are copied once, by month, and again after a line that was cut off', async () => {
    const { openStorage } = await import('../../storage/index.ts');
    const storage = await openStorage({ databaseUrl: `sqlite:${join(folder, 'copied.sqlite')}` });
    await storage.migrate();
    const place = join(folder, 'kept');
    const outside = checkpointFolder(place);
    for (const month of ['2025-09', '2025-10', '2025-09']) {
      await write(storage, 'case/1');
      await sealEntries({ storage, signer, now: () => new Date(`${month}-29T00:00:00.000Z`) });
      await copyOutside(storage, outside);
    }
    const { checkpoints } = await sealed(storage);
    expect(await outside.read()).toEqual(checkpoints);
    const file = join(place, 'checkpoints-2025-10.jsonl');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.slice(0, -40));
    await copyOutside(storage, outside);
    expect(await checkpointFolder(place).read()).toEqual(checkpoints);
    await storage.close();
  });
});
