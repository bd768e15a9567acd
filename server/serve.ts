/** Composes the server from its settings: open, migrate, load, listen, and close in the order that loses no request. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { Platform } from './commands/platform.ts';
import { checkReadiness } from './commands/readiness.ts';
import type { Config } from './config.ts';
import { createApp } from './http/app.ts';
import { type OpenPlatform, openPlatform } from './open-platform.ts';
import type { JobRunner } from './workers/job-runner.ts';
import { keepSealing } from './workers/keep-sealing.ts';
import { startJobs } from './workers/start-jobs.ts';
import { startUpkeep } from './workers/start-upkeep.ts';

export interface RunningServer {
  /** `http://HOST:PORT`. */
  readonly address: string;
  /** Of the demo people, when it was made up now. */
  readonly demoPassword: string | undefined;
  /** Stops taking requests, finishes those under way, closes the database. */
  readonly stop: () => Promise<void>;
}

export interface ServeOptions {
  readonly logger: Logger;
  /** How long readyz says no before connections are refused, so that a balancer turns away first. */
  readonly drainMs?: number;
  /** The clock; the machine's unless a test turns it. */
  readonly now?: () => Date;
}

const openRequestsPerMinute = 1200;
const productionDrainMs = 2000;
const pagesFolder = fileURLToPath(new URL('../dist/admin-ui/', import.meta.url));

/** @throws UnsafeStart, UnfitRules; whatever keeps the database from opening */
export async function serve(config: Config, options: ServeOptions): Promise<RunningServer> {
  const { logger, now = () => new Date() } = options;
  let address = '';
  const opened = await openPlatform(config, { now, logger, address: () => address });
  try {
    const listening = await listen(opened, config, options);
    address = listening.address;
    return { ...listening, demoPassword: opened.demoPassword };
  } catch (error) {
    await opened.platform.storage.close();
    throw error;
  }
}

async function listen(
  { kept, keyRing, ...open }: OpenPlatform,
  config: Config,
  options: ServeOptions,
): Promise<Omit<RunningServer, 'demoPassword'>> {
  const { logger } = options;
  let accepting = true;
  let jobs: JobRunner | undefined;
  const platform: Platform = { ...open.platform, jobs: { wake: () => jobs?.wake() } };
  const app = createApp({
    platform,
    logger,
    readiness: () => checkReadiness(platform, accepting),
    openRequestsPerMinute: config.rateLimit ? openRequestsPerMinute : undefined,
    pagesFolder,
    trustedProxies: config.trustedProxies,
  });
  const server = createServer(app);
  server.requestTimeout = 30_000;
  await opened(server, config);
  const { storage, rules, ledger, now } = platform;
  const polling = keepFresh(kept, logger);
  jobs = startJobs({ storage, rules, ledger, now, logger, databaseUrl: config.databaseUrl, ring: keyRing });
  const upkeep = startUpkeep(platform, { logger, receiver: config.webhook });
  const sealing = keepSealing({ storage, ...ledger, now, logger });
  const { drainMs = config.mode === 'production' ? productionDrainMs : 0 } = options;
  return {
    address: addressOf(server, config.host),
    stop: async () => {
      accepting = false;
      await wait(drainMs);
      await closed(server);
      polling.stop();
      await jobs?.stop();
      await upkeep.stop();
      await sealing.stop();
      await storage.close();
    },
  };
}

function opened(server: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo; // listening on a port
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Settles when the last answer is out. Connections that wait for another request are closed at once. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    // A connection becomes idle when its answer is out; it would then be kept open for a request that never comes.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.once('close', () => clearInterval(sweep));
  });
}

const pollMs = 1000;

/** Looks every second or so for what other nodes have published or made; what is known stands while the database is away. */
function keepFresh(kept: OpenPlatform['kept'], logger: Logger): { stop: () => void } {
  let timer: NodeJS.Timeout;
  let stopped = false;
  const next = () => {
    if (!stopped) timer = setTimeout(look, pollMs * (0.8 + 0.4 * Math.random())).unref();
  };
  const lookAt = ({ what, refresh }: OpenPlatform['kept'][number]) =>
    refresh().catch((error: unknown) =>
      logger.warn({ what, reason: (error as Error).message }, 'could not be read again'),
    );
  const look = () => Promise.all(kept.map(lookAt)).finally(next);
  next();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
