/** What guards every request whatever its route: headers for browsers, a rate for the open routes, a cap on what is under way. */
import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { Refused } from '../errors.ts';
import { refuseBadEscapes } from './query.ts';

export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The component library writes its styles into the page as it draws.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        // A document is printed from a frame.
        frameSrc: ["'self'", 'blob:'],
        frameAncestors: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
      },
    },
    // A hall may run it on plain http inside its own network; where there is https, the proxy that ends it says so.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'same-origin' },
  });
}

/** Express would find a bad escape only on some routes. */
export const refuseMalformedPath: RequestHandler = (req, _res, next) => {
  refuseBadEscapes(req.path);
  next();
};

const windowMs = 60_000;

/** Counted by who is signed in, because a whole hall may share one address; others by address. */
export function openRouteLimit(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    identifier: 'open-routes',
    // Read from trusted proxies alone, so that nobody else can choose another address.
    validate: { xForwardedForHeader: false, trustProxy: false },
    keyGenerator: (req, res) => {
      const user: unknown = res.locals.session?.person.name;
      return typeof user === 'string' ? `user:${user}` : ipKeyGenerator(req.ip ?? '');
    },
    handler: (_req, res, next) => {
      const retryAfterSeconds = Number(res.getHeader('retry-after')) || windowMs / 1000;
      next(new Refused('too-many-requests', { retryAfterSeconds }));
    },
  });
}

/** Beyond the cap a request is told to come back: answering some in time is better than all of them late. */
export function capInFlight(most: number): RequestHandler {
  let underWay = 0;
  return (_req, res, next) => {
    if (underWay >= most) return next(new Refused('overloaded'));
    underWay += 1;
    res.once('close', () => {
      underWay -= 1;
    });
    next();
  };
}
