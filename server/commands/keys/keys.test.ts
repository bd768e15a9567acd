import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { eachDatabase } from '../../../test/support/databases.ts';
import { KeyUnavailable } from '../../personal-data/data-keys.ts';
import { createSealer } from '../../personal-data/sealing.ts';
import { listDataKeys, readLedger } from '../../storage/index.ts';
import { openDataKeys } from './data-keys.ts';
import { addDataKey, rotateSecretKey } from './rotate-keys.ts';

const at = new Date('2026-01-05T01:00:00.000Z');
const now = () => at;
const by = { actor: 'admin', at };

eachDatabase('The keys of personal data', (open) => {
  it('are the same ones for nodes that start at once', async () => {
    const storage = await open();
    const secretKeys = [randomBytes(32)] as const;
    const nodes = await Promise.all([1, 2, 3].map(() => openDataKeys(storage, { secretKeys, now })));
    const sealers = nodes.map(({ ring }) => createSealer(ring));
    const sealed = sealers.map(({ seal }, i) => seal(i));
    expect(sealers.map(({ open: opened }, i) => opened(sealed[(i + 1) % 3] ?? ''))).toEqual([1, 2, 0]);
    expect(new Set(sealers.map(({ fingerprint }) => fingerprint('x'))).size).toBe(1);
    expect(await listDataKeys(storage)).toHaveLength(2);
  });

  it('open under another secret key only after they were wrapped for it', async () => {
    const storage = await open();
    const [before, after] = [randomBytes(32), randomBytes(32)];
    const sealed = createSealer((await openDataKeys(storage, { secretKeys: [before], now })).ring).seal(
      '林晓',
    );
    await expect(openDataKeys(storage, { secretKeys: [after], now })).rejects.toThrow(KeyUnavailable);
    // A node that is started with both in between can read.
    await openDataKeys(storage, { secretKeys: [after, before], now });
    expect(await rotateSecretKey(storage, [after, before], by)).toBe(2);
    expect(await rotateSecretKey(storage, [after, before], by)).toBe(0);
    const { ring } = await openDataKeys(storage, { secretKeys: [after], now });
    expect(createSealer(ring).open(sealed)).toBe('林晓');
    await expect(openDataKeys(storage, { secretKeys: [before], now })).rejects.toThrow(KeyUnavailable);
    const entries = await readLedger(storage, { stream: 'keys', limit: 10 });
    expect(entries.map(({ entry }) => (entry as { type: string }).type)).toEqual([
      'data-key-made',
      'data-key-made',
      'secret-key-rotated',
    ]);
  });

  it('stay as they are when one of them does not open', async () => {
    const storage = await open();
    await openDataKeys(storage, { secretKeys: [randomBytes(32)], now });
    const rows = await listDataKeys(storage);
    await expect(rotateSecretKey(storage, [randomBytes(32), randomBytes(32)], by)).rejects.toThrow(
      KeyUnavailable,
    );
    expect(await listDataKeys(storage)).toEqual(rows);
  });

  it('that are added are used when every node has had time to see them', async () => {
    const storage = await open();
    const secretKeys = [randomBytes(32)] as const;
    let clock = at;
    const keys = await openDataKeys(storage, { secretKeys, now: () => clock });
    const { seal, open: opened } = createSealer(keys.ring);
    const old = seal('before');
    const { id, activeFrom } = await addDataKey(storage, secretKeys[0], by);
    await keys.refresh();
    expect(seal('x')).not.toContain(id);
    clock = new Date(activeFrom);
    await keys.refresh();
    expect(seal('x')).toContain(id);
    expect(opened(old)).toBe('before');
    await expect(addDataKey(storage, randomBytes(32), by)).rejects.toThrow(KeyUnavailable);
  });
});
