/** What the commands stand on, from the settings: the database opened and migrated, the rules read, the keys at hand. For the server and the command line alike. */
import type { Logger } from 'pino';
import { type DataKeys, openDataKeys } from './commands/keys/data-keys.ts';
import { createLedgerParts } from './commands/ledger/ledger-parts.ts';
import { findDemoPeople } from './commands/people/load-demo-people.ts';
import type { Platform } from './commands/platform.ts';
import { createDocumentChecks } from './commands/versions/document-checks.ts';
import { createPublishedRules, type PublishedRules } from './commands/versions/published-rules.ts';
import type { Config } from './config.ts';
import { checkpointFolder } from './ledger/checkpoint-folder.ts';
import { loadDemo } from './load-demo.ts';
import { createIdentityProvider } from './people/identity-provider.ts';
import { KeyUnavailable } from './personal-data/data-keys.ts';
import { createSealer, type KeyRing } from './personal-data/sealing.ts';
import { openStorage, type Storage } from './storage/index.ts';

/** A production start on a database of a demonstration, or with another key than the database's. */
export class UnsafeStart extends Error {
  override readonly name = 'UnsafeStart';
}

export interface OpenPlatform {
  readonly platform: Platform;
  /** Of the demo people, when it was made up now. */
  readonly demoPassword: string | undefined;
  /** For threads that open what is sealed. */
  readonly keyRing: () => KeyRing;
  /** What other nodes add to while this one runs, to be read again now and then. */
  readonly kept: readonly { readonly what: string; readonly refresh: () => Promise<void> }[];
}

export interface Surroundings {
  readonly now: () => Date;
  /** What links point to where the settings do not say. */
  readonly address: () => string;
  readonly logger?: Logger;
}

/** Close `platform.storage` when done. @throws UnsafeStart, UnfitRules; whatever keeps the database from opening */
export async function openPlatform(config: Config, surroundings: Surroundings): Promise<OpenPlatform> {
  const { now, address, logger } = surroundings;
  const storage = await openStorage({ databaseUrl: config.databaseUrl, ...(logger && { logger }) });
  try {
    await storage.migrate();
    const rules = createPublishedRules(storage);
    const demoPassword = await load({ storage, rules }, config, now());
    const keys = await openKeys(storage, config, now);
    const platform: Platform = {
      storage,
      rules,
      documentChecks: createDocumentChecks(),
      strictPublishing: config.strictPublishing,
      sealer: createSealer(keys.ring),
      ledger: createLedgerParts(storage, {
        signer: config.signer,
        outside: checkpointFolder(config.checkpointFolder),
      }),
      settings: config.people,
      uploads: config.uploads,
      identityProvider: config.oidc && createIdentityProvider(config.oidc),
      // Who runs jobs in this process says so; the command line queues them for others.
      jobs: { wake: () => undefined },
      now,
      publicUrl: () => config.publicUrl ?? address(),
    };
    const kept = [
      { what: 'rules', refresh: rules.refresh },
      { what: 'keys', refresh: keys.refresh },
    ];
    return { platform, demoPassword, kept, keyRing: keys.ring };
  } catch (error) {
    await storage.close();
    throw error;
  }
}

function openKeys(
  storage: Storage,
  { secretKey, previousSecretKey }: Config,
  now: () => Date,
): Promise<DataKeys> {
  const before = previousSecretKey === undefined ? [] : [previousSecretKey];
  return openDataKeys(storage, { secretKeys: [secretKey, ...before], now }).catch((error: unknown) => {
    if (!(error instanceof KeyUnavailable)) throw error;
    throw new UnsafeStart(
      `ONEWINDOW_SECRET_KEY 打不开这个数据库里的个人信息 / does not open the personal data of this database: ${error.message}`,
    );
  });
}

/** In demo the shipped rules and the demo people; in production neither, and a refusal where the latter are. */
async function load(
  { storage, rules }: { storage: Storage; rules: PublishedRules },
  config: Config,
  now: Date,
): Promise<string | undefined> {
  if (config.mode !== 'production') {
    return loadDemo({ storage, rules }, { password: config.demoPassword, now });
  }
  const people = await findDemoPeople(storage);
  if (people.length > 0) {
    const names = people.map(({ name }) => name).join(', ');
    throw new UnsafeStart(
      `production 模式不能使用有演示人员的数据库 / the database has demo people, which production refuses: ${names}`,
    );
  }
  await rules.refresh();
  return undefined;
}
