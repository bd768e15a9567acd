/**
 * Replacing keys. Another secret key: every data key is wrapped under it, in one transaction, and no case is touched. Another data key:
 * new values are sealed under it, old ones keep theirs, because the ledger vouches for their bytes.
 */
import {
  makeDataKey,
  secretKeyId,
  unwrapKey,
  type WrappedKey,
  wrapKey,
} from '../../personal-data/data-keys.ts';
import {
  appendLedgerEntry,
  insertDataKey,
  listDataKeys,
  rewrapDataKey,
  type Storage,
} from '../../storage/index.ts';
import { keysStream, type SecretKeys } from './data-keys.ts';

/** Until then every node has looked for new keys several times. */
const activeAfterMs = 60_000;

export interface Rotator {
  readonly actor: string;
  readonly at: Date;
}

/**
 * @param secretKeys the new one, then the one before
 * @returns how many keys were wrapped anew; 0 when all of them were already
 * @throws KeyUnavailable, and then nothing has changed
 */
export function rotateSecretKey(
  storage: Storage,
  secretKeys: SecretKeys,
  { actor, at }: Rotator,
): Promise<number> {
  const to = secretKeyId(secretKeys[0]);
  return storage.write(async (tx) => {
    const rows = (await listDataKeys(tx)).filter(({ wrappedUnder }) => wrappedUnder !== to);
    for (const row of rows) {
      const key = unwrapKey(row as WrappedKey, secretKeys); // only we write purposes
      if (!(await rewrapDataKey(tx, row, wrapKey(key, secretKeys[0]))))
        throw new Error(`data key ${row.id} was changed by somebody else at the same time`);
    }
    if (rows.length > 0) {
      const from = [...new Set(rows.map(({ wrappedUnder }) => wrappedUnder))];
      const entry = { type: 'secret-key-rotated', from, to, keys: rows.map(({ id }) => id) };
      await appendLedgerEntry(tx, { stream: keysStream, entry, at: at.toISOString(), actor });
    }
    return rows.length;
  });
}

/**
 * @returns the id of the new data key and from when it is used
 * @throws KeyUnavailable when the other keys are wrapped under another secret key: no server could start any more
 */
export function addDataKey(
  storage: Storage,
  secretKey: Uint8Array,
  { actor, at }: Rotator,
): Promise<{ id: string; activeFrom: string }> {
  const activeFrom = new Date(at.getTime() + activeAfterMs).toISOString();
  return storage.write(async (tx) => {
    const sealing = (await listDataKeys(tx)).filter(({ purpose }) => purpose === 'seal');
    for (const row of sealing) unwrapKey(row as WrappedKey, [secretKey]); // only we write purposes
    const number = Math.max(0, ...sealing.map((row) => row.number)) + 1;
    const key = makeDataKey('seal', number, activeFrom);
    await insertDataKey(tx, wrapKey(key, secretKey));
    const entry = { type: 'data-key-made', purpose: 'seal', number, id: key.id, activeFrom };
    await appendLedgerEntry(tx, { stream: keysStream, entry, at: at.toISOString(), actor });
    return { id: key.id, activeFrom };
  });
}
