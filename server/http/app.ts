/**
 * HTTP: who may use which address, and what requests and answers look like. Every route is a row of a table in routes/;
 * mount.ts turns rows into handlers, problem.ts turns refusals into answers.
 * Must never: read or write the database but through a command, or tell a client a stack, SQL or a path.
 */
import compression from 'compression';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import type { Platform } from '../commands/platform.ts';
import type { Readiness } from '../commands/readiness.ts';
import { Refused } from '../errors.ts';
import { createChecks } from '../schemas/index.ts';
import { createMetrics } from './metrics.ts';
import { mountRoutes } from './mount.ts';
import { servePages } from './pages.ts';
import { handleErrors } from './problem.ts';
import { capInFlight, openRouteLimit, refuseMalformedPath, securityHeaders } from './protection.ts';
import { logRequests, measureRequests, traceRequest } from './request-log.ts';
import { allRoutes } from './routes/index.ts';

export interface AppParts {
  readonly platform: Platform;
  readonly logger: Logger;
  readonly readiness: () => Promise<Readiness>;
  /** Requests a minute on the open routes, of one user or one address; undefined lifts the limit. */
  readonly openRequestsPerMinute: number | undefined;
  /** Whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** Where the built screens are; undefined where there are none. */
  readonly pagesFolder: string | undefined;
}

const mostInFlight = 512;

export function createApp(parts: AppParts): Express {
  const { platform, logger, readiness, openRequestsPerMinute, pagesFolder, trustedProxies } = parts;
  const metrics = createMetrics();
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', [...trustedProxies]);
  app.set('query parser', false); // query.ts reads it
  app.set('etag', false); // answers are not stored, so there is nothing to compare with
  app.use(traceRequest, logRequests(logger), measureRequests(metrics), securityHeaders());
  app.use(capInFlight(mostInFlight), refuseMalformedPath, compression());
  mountRoutes(app, allRoutes({ metrics, readiness }), {
    platform,
    checks: createChecks(),
    openRouteLimit: openRequestsPerMinute === undefined ? undefined : openRouteLimit(openRequestsPerMinute),
    signInLimit: openRequestsPerMinute === undefined ? undefined : openRouteLimit(openRequestsPerMinute),
  });
  if (pagesFolder !== undefined) app.use(servePages(pagesFolder));
  app.use(() => {
    throw new Refused('not-found', { detail: '没有这个网址' });
  });
  app.use(handleErrors(logger));
  return app;
}
