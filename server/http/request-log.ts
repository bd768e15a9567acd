/**
 * One line a request: method, route, status, time, trace id. Never a body, a query, a header or the path itself, in which
 * somebody may have typed a number that names a person.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { Metrics } from './metrics.ts';

/** Gives the request its trace id, which stands in the answer's header, in problems and in the log. */
export const traceRequest: RequestHandler = (_req, res, next) => {
  res.locals.traceId = randomUUID();
  res.set('x-request-id', String(res.locals.traceId));
  next();
};

type Local = { locals?: { route?: string; traceId?: string } };

const localsOf = (res: unknown) => (res as Local).locals ?? {};

function requestFacts({ method }: IncomingMessage, res: ServerResponse) {
  return { method, route: localsOf(res).route ?? 'none', status: res.statusCode };
}

export function logRequests(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    quietReqLogger: true,
    genReqId: (_req, res) => localsOf(res).traceId ?? '',
    customAttributeKeys: { reqId: 'traceId' },
    // When the answer is out, not as properties of the logger: those are taken before the route is known, and again after.
    customSuccessObject: (req, res, told: object) => ({ ...told, ...requestFacts(req, res) }),
    customErrorObject: (...[req, res, , told]) => ({ ...told, ...requestFacts(req, res) }),
    customLogLevel: (_req, res) => (res.statusCode >= 500 ? 'error' : 'info'),
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request',
    // What pino-http would write by itself.
    serializers: { req: () => undefined, res: () => undefined, err: () => undefined },
  });
}

export function measureRequests(metrics: Metrics): RequestHandler {
  return (req, res, next) => {
    const start = performance.now();
    res.once('finish', () => {
      const { route = 'none' } = localsOf(res);
      const seconds = (performance.now() - start) / 1000;
      metrics.requestFinished({ method: req.method, route, status: res.statusCode, seconds });
    });
    next();
  };
}
