/** The keys of personal data as a server holds them: opened at start, the first ones made there, later ones picked up while it runs. */
import {
  type DataKey,
  makeDataKey,
  unwrapKey,
  type WrappedKey,
  wrapKey,
} from '../../personal-data/data-keys.ts';
import type { KeyRing } from '../../personal-data/sealing.ts';
import {
  appendLedgerEntry,
  insertDataKey,
  listDataKeys,
  type Storage,
  UniqueViolation,
} from '../../storage/index.ts';

/** Secret keys of the site: the one in use first, then one that is being replaced. */
export type SecretKeys = readonly [Uint8Array, ...Uint8Array[]];

export interface DataKeys {
  readonly ring: () => KeyRing;
  /** Picks up the keys that were added, and makes the one current whose time has come. */
  readonly refresh: () => Promise<void>;
}

export const keysStream = 'keys';

/** @throws KeyUnavailable when the database's keys are wrapped under another secret key */
export async function openDataKeys(
  storage: Storage,
  { secretKeys, now }: { secretKeys: SecretKeys; now: () => Date },
): Promise<DataKeys> {
  await makeFirstKeys(storage, secretKeys[0], now().toISOString());
  const opened = new Map<string, DataKey>();
  const load = async (): Promise<KeyRing> => {
    for (const row of await listDataKeys(storage)) {
      if (!opened.has(row.id)) opened.set(row.id, unwrapKey(row as WrappedKey, secretKeys)); // only we write purposes
    }
    return ringOf([...opened.values()], now().toISOString());
  };
  let ring = await load();
  return {
    ring: () => ring,
    refresh: async () => {
      ring = await load();
    },
  };
}

async function makeFirstKeys(storage: Storage, secretKey: Uint8Array, at: string): Promise<void> {
  const present = new Set((await listDataKeys(storage)).map(({ purpose }) => purpose));
  const missing = (['seal', 'fingerprint'] as const).filter((purpose) => !present.has(purpose));
  for (const purpose of missing) {
    const key = makeDataKey(purpose, 1, at);
    try {
      await storage.write(async (tx) => {
        await insertDataKey(tx, wrapKey(key, secretKey));
        const entry = { type: 'data-key-made', purpose, number: 1, id: key.id };
        await appendLedgerEntry(tx, { stream: keysStream, entry, at, actor: 'system' });
      });
    } catch (error) {
      // Another node was faster: its key is the one.
      if (!(error instanceof UniqueViolation)) throw error;
    }
  }
}

function ringOf(keys: readonly DataKey[], now: string): KeyRing {
  const fingerprint = keys.find(({ purpose }) => purpose === 'fingerprint');
  const sealing = keys.filter(({ purpose }) => purpose === 'seal');
  const active = sealing.filter(({ activeFrom }) => activeFrom <= now);
  // A clock that was set back must not leave the site without a key.
  const current = [...active].sort((a, b) => b.number - a.number)[0] ?? sealing[0];
  if (fingerprint === undefined || current === undefined) throw new Error('the database has no data keys');
  return { current, byId: new Map(sealing.map((key) => [key.id, key])), fingerprint };
}
