import { expect, it } from 'vitest';
import { eachDatabase } from '../../../test/support/databases.ts';
import {
  findRuleVersionInEffect,
  insertVersionRecord,
  listRuleVersions,
  listVersionRecords,
  moveVersion,
  readRevision,
  readRuleVersion,
  readVersionRecord,
  type Storage,
  type VersionMove,
  type VersionRecordWithDocument,
} from '../index.ts';

const at = '2026-03-02T02:00:00.000Z';
const spjy = { kind: 'service-item', code: 'spjy' } as const;

const submitted = (version: number): Omit<VersionRecordWithDocument, 'revision'> => ({
  ...spjy,
  ...{ version, hash: `sha256:${version}`, document: { code: 'spjy', version }, owner: 'scjg' },
  ...{ state: 'submitted', effectiveFrom: null, retires: false, imported: false },
  ...{ author: 'editor-scjg', submittedAt: at, publishedAt: null, publishedBy: null, life: [] },
});

const published = (effectiveFrom: string): VersionMove => ({
  ...{ state: 'published', effectiveFrom, publishedAt: at, publishedBy: 'centre-approver' },
  life: [{ type: 'published', by: 'centre-approver', at, hash: 'sha256:1', effectiveFrom }],
});

eachDatabase('Versions on their way', (open) => {
  const submit = (storage: Storage, ...numbers: number[]) =>
    storage.write(async (tx) => {
      for (const number of numbers) await insertVersionRecord(tx, submitted(number));
    });
  const move = (storage: Storage, version: number, to: VersionMove) =>
    storage.write(async (tx) => {
      const from = await readVersionRecord(tx, { ...spjy, version });
      if (from === null) throw new Error('no such version');
      await moveVersion(tx, from, to);
    });

  it('are read whole, and are published to nobody', async () => {
    const storage = await open();
    await submit(storage, 1, 2);
    expect(await readVersionRecord(storage, { ...spjy, version: 1 })).toEqual({
      ...submitted(1),
      revision: 1,
    });
    expect((await listVersionRecords(storage, spjy)).map(({ version }) => version)).toEqual([2, 1]);
    expect(await listRuleVersions(storage)).toEqual([]);
    expect(await readRuleVersion(storage, { ...spjy, version: 1 })).toBeNull();
    expect(await findRuleVersionInEffect(storage, { ...spjy, on: '2099-01-01' })).toBeNull();
    expect(await readRevision(storage)).toBe(0);
  });

  it('are published and withdrawn so that every node hears of it, and free their day again', async () => {
    const storage = await open();
    await submit(storage, 1, 2);
    await move(storage, 1, published('2026-04-01'));
    expect(await readRevision(storage)).toBe(1);
    expect((await listRuleVersions(storage)).map(({ version }) => version)).toEqual([1]);
    await expect(move(storage, 2, published('2026-04-01'))).rejects.toMatchObject({
      columns: ['kind', 'code', 'effective_from'],
    });
    const none = { state: 'withdrawn', effectiveFrom: null, publishedAt: null, publishedBy: null } as const;
    await move(storage, 1, { ...none, life: [] });
    expect(await readRevision(storage)).toBe(2);
    expect(await listRuleVersions(storage)).toEqual([]);
    await move(storage, 2, published('2026-04-01'));
    expect((await findRuleVersionInEffect(storage, { ...spjy, on: '2026-04-01' }))?.version).toBe(2);
  });

  it('move once for all who have read the same revision', async () => {
    const storage = await open();
    await submit(storage, 1);
    const from = await readVersionRecord(storage, { ...spjy, version: 1 });
    if (from === null) throw new Error('no such version');
    const moves = ['2026-04-01', '2026-04-02', '2026-04-03'].map((day) =>
      storage.write((tx) => moveVersion(tx, from, published(day))),
    );
    const outcomes = await Promise.allSettled(moves);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readRevision(storage)).toBe(1);
    expect((await readVersionRecord(storage, { ...spjy, version: 1 }))?.revision).toBe(2);
  });
});
