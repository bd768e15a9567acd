/**
 * The whole server on a database of its own, for tests that speak HTTP: the shipped rules, the demo people, the real
 * storage. Only the clock, the limits and the way of listening are the test's.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import supertest, { type Test } from 'supertest';
import { afterAll, beforeAll, describe } from 'vitest';
import { openDataKeys } from '../../server/commands/keys/data-keys.ts';
import { createLedgerParts } from '../../server/commands/ledger/ledger-parts.ts';
import { loadDemoPeople } from '../../server/commands/people/load-demo-people.ts';
import type { Platform } from '../../server/commands/platform.ts';
import { checkReadiness } from '../../server/commands/readiness.ts';
import { createDocumentChecks } from '../../server/commands/versions/document-checks.ts';
import { importRules } from '../../server/commands/versions/import-rules.ts';
import { createPublishedRules } from '../../server/commands/versions/published-rules.ts';
import { defaultUploadLimits, type UploadLimits } from '../../server/config-uploads.ts';
import { createApp } from '../../server/http/app.ts';
import { checkpointFolder } from '../../server/ledger/checkpoint-folder.ts';
import { ed25519Signer } from '../../server/ledger/signatures/ed25519.ts';
import type { IdentityProvider } from '../../server/people/identity-provider.ts';
import type { PeopleSettings } from '../../server/people/settings.ts';
import { createSealer } from '../../server/personal-data/sealing.ts';
import { type RulesFolder, readRulesFolder } from '../../server/rules/rules-folder.ts';
import { openStorage } from '../../server/storage/index.ts';
import { startJobs } from '../../server/workers/start-jobs.ts';
import { databasesHere, scratchDatabases } from './databases.ts';

export interface TestAppOptions {
  /** An empty database; without it a SQLite file in a temporary folder. */
  readonly databaseUrl?: string;
  /** With the demo people; true unless said otherwise. */
  readonly demo?: boolean;
  readonly now?: () => Date;
  /** False unless said otherwise, as in a demonstration. */
  readonly strictPublishing?: boolean;
  /** Limits the open routes; without it they are not limited. */
  readonly openRequestsPerMinute?: number;
  readonly pagesFolder?: string;
  readonly trustedProxies?: readonly string[];
  /** For two servers on one database. */
  readonly secretKey?: Buffer;
  readonly settings?: Partial<PeopleSettings>;
  readonly uploads?: Partial<UploadLimits>;
  readonly identityProvider?: IdentityProvider;
  /** Lines of the log, where a test wants to see them. */
  readonly log?: { write: (line: string) => void };
}

export interface SignedIn {
  readonly cookie: string;
  readonly csrfToken: string;
  readonly get: (path: string) => Test;
  readonly post: (path: string, body?: object, headers?: Record<string, string>) => Test;
  readonly put: (path: string, body?: object, headers?: Record<string, string>) => Test;
  readonly delete: (path: string, headers?: Record<string, string>) => Test;
}

export interface TestApp {
  readonly server: Server;
  /** `http://127.0.0.1:PORT`. */
  readonly address: string;
  readonly platform: Platform;
  readonly rulesFolder: RulesFolder;
  readonly password: string;
  readonly request: () => ReturnType<typeof supertest>;
  /** With the password of the demo people, unless another is given. */
  readonly signIn: (username: string, password?: string) => Promise<SignedIn>;
  readonly close: () => Promise<void>;
}

const shippedRules = fileURLToPath(new URL('../../rules/', import.meta.url));
const password = 'a password of the tests';

export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const folder = await mkdtemp(join(tmpdir(), 'onewindow-app-'));
  const databaseUrl = options.databaseUrl ?? `sqlite:${join(folder, 'test.sqlite')}`;
  const storage = await openStorage({ databaseUrl });
  await storage.migrate();
  const rules = createPublishedRules(storage);
  const rulesFolder = readRulesFolder(shippedRules);
  const at = new Date();
  await importRules(storage, rulesFolder, { actor: 'system', at: at.toISOString() });
  await rules.refresh();
  if (options.demo ?? true) await loadDemoPeople(storage, rulesFolder.directory, { password, at });
  const keys = await openDataKeys(storage, {
    secretKeys: [options.secretKey ?? randomBytes(32)],
    now: () => new Date(),
  });
  let address = '';
  const now = options.now ?? (() => new Date());
  const logger = options.log ? pino({ level: 'info' }, options.log) : pino({ level: 'silent' });
  const ledger = createLedgerParts(storage, {
    signer: ed25519Signer(generateKeyPairSync('ed25519').privateKey),
    outside: checkpointFolder(join(folder, 'checkpoints')),
  });
  const jobs = startJobs({ storage, databaseUrl, rules, ledger, ring: keys.ring, now, logger });
  const platform: Platform = {
    storage,
    rules,
    jobs,
    documentChecks: createDocumentChecks(),
    strictPublishing: options.strictPublishing ?? false,
    sealer: createSealer(keys.ring),
    ledger,
    uploads: { ...defaultUploadLimits, ...options.uploads },
    settings: { threeAdministrators: false, passwordPolicy: 'nist', ...options.settings },
    identityProvider: options.identityProvider,
    now,
    publicUrl: () => address,
  };
  const app = createApp({
    platform,
    logger,
    readiness: () => checkReadiness(platform, true),
    openRequestsPerMinute: options.openRequestsPerMinute,
    pagesFolder: options.pagesFolder,
    trustedProxies: options.trustedProxies ?? [],
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const request = () => supertest(server);
  return {
    ...{ server, address, platform, rulesFolder, password, request },
    signIn: (username, given = password) => signIn(request, { username, password: given }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await jobs.stop();
      await storage.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function signIn(
  request: TestApp['request'],
  credentials: { username: string; password: string },
): Promise<SignedIn> {
  const answer = await request().post('/api/session').send(credentials);
  if (answer.status !== 200)
    throw new Error(`${credentials.username} cannot sign in: ${answer.status} ${answer.text}`);
  const cookie = String(answer.headers['set-cookie']).split(';', 1)[0] ?? '';
  const csrfToken: string = answer.body.csrfToken;
  const withSession = (test: Test): Test => test.set('cookie', cookie).set('x-csrf-token', csrfToken);
  return {
    cookie,
    csrfToken,
    get: (path) => request().get(path).set('cookie', cookie),
    post: (path, body, headers = {}) => withSession(request().post(path)).set(headers).send(body),
    put: (path, body, headers = {}) => withSession(request().put(path)).set(headers).send(body),
    delete: (path, headers = {}) => withSession(request().delete(path)).set(headers),
  };
}

/** Describes the suite once per database that there is here; `app` answers the one server of that half. */
export function eachDatabaseApp(
  name: string,
  suite: (app: () => TestApp) => void,
  options: TestAppOptions | (() => Promise<TestAppOptions>) = {},
): void {
  describe.each(databasesHere)(`${name} on %s`, (database) => {
    const closing: (() => Promise<void>)[] = [];
    let app: TestApp | undefined;
    beforeAll(async () => {
      const scratch = await scratchDatabases[database]();
      closing.push(scratch.drop);
      const prepared = typeof options === 'function' ? await options() : options;
      app = await startTestApp({ ...prepared, databaseUrl: scratch.databaseUrl });
      closing.push(app.close);
    });
    afterAll(async () => {
      for (const close of closing.splice(0).reverse()) await close();
    });
    suite(() => {
      if (app === undefined) throw new Error('the server has not started');
      return app;
    });
  });
}
