/** Turns the table of routes into handlers: rate, session, rights, query, body, command, answer, in this order. */
import { type Application, type Request, type RequestHandler, type Response, Router } from 'express';
import { readSession } from '../commands/people/sessions.ts';
import { readToken } from '../commands/people/tokens.ts';
import type { Platform } from '../commands/platform.ts';
import { Refused, refuseFaults } from '../errors.ts';
import type { Checks } from '../schemas/index.ts';
import { bearerIn, refuseCrossSite, refuseUnauthorised } from './authorisation.ts';
import { jsonReader, uploadReader } from './body.ts';
import { capInFlight } from './protection.ts';
import { readQuery } from './query.ts';
import { type CompiledRoute, compileRoute, type Route, type RouteRequest } from './route.ts';
import { send } from './send.ts';
import { sessionIdIn } from './session-cookie.ts';

interface Mounting {
  readonly platform: Platform;
  readonly checks: Checks;
  /** Undefined where the limits are lifted. */
  readonly openRouteLimit: RequestHandler | undefined;
  /** Of its own, so that a hall whose pages are busy can still sign in. */
  readonly signInLimit: RequestHandler | undefined;
}

const mostUploads = 16;

export function mountRoutes(app: Application, routes: readonly Route[], mounting: Mounting): void {
  const router = Router({ caseSensitive: true });
  const paths = new Map<string, Route[]>();
  for (const route of routes) paths.set(route.path, [...(paths.get(route.path) ?? []), route]);
  for (const [path, sharing] of paths) {
    const address = path.replaceAll(/\{(\w+)\}/g, ':$1');
    for (const route of sharing) router[route.method](address, ...handlersOf(route, mounting));
    router.all(address, refuseMethod(path, sharing));
  }
  app.use(router);
}

function handlersOf(
  route: Route,
  { platform, checks, openRouteLimit, signInLimit }: Mounting,
): RequestHandler[] {
  const compiled = compileRoute(route, checks);
  const readBody = bodyReader(compiled);
  const begin: RequestHandler = async (req, res, next) => {
    res.locals.route = route.path;
    if (route.access === 'operations') return next();
    // A token wins over a cookie, also one that is not good any more: a program is told so, and not taken for whoever uses the browser.
    const bearer = bearerIn(req.headers.authorization);
    const sessionId = bearer === undefined ? sessionIdIn(req.headers.cookie) : undefined;
    res.locals.sessionId = sessionId;
    if (bearer !== undefined) res.locals.session = await readToken(platform, bearer);
    else if (sessionId !== undefined) res.locals.session = await readSession(platform, sessionId);
    next();
  };
  const limit = route.writes === 'signing-in' ? signInLimit : openRouteLimit;
  const limits = route.access === 'open' && limit ? [limit] : [];
  // Each lies in memory whole while it is looked at.
  const cap = route.upload ? [capInFlight(mostUploads)] : [];
  const answer: RequestHandler = async (req, res) => {
    const request = await requestOf(compiled, platform, { req, res, readBody });
    await send(res, await route.handle(platform, request));
  };
  return [begin, ...limits, ...cap, answer];
}

type ReadBody = (req: Request, res: Response) => Promise<unknown>;

function bodyReader({ route: { upload, size }, checkBody }: CompiledRoute): ReadBody {
  if (upload) return uploadReader(upload.mostBytes);
  return checkBody ? jsonReader(size) : async () => undefined;
}

async function requestOf(
  { route, checkQuery, checkBody }: CompiledRoute,
  platform: Platform,
  { req, res, readBody }: { req: Request; res: Response; readBody: ReadBody },
): Promise<RouteRequest> {
  const { session, sessionId } = res.locals;
  refuseUnauthorised(route, session);
  if (route.writes && bearerIn(req.headers.authorization) === undefined) {
    const token = route.writes === 'signing-in' ? undefined : session?.csrfToken;
    refuseCrossSite(req, { token, publicUrl: platform.publicUrl() });
  }
  const query = readQuery(req.originalUrl, checkQuery);
  const body = await readBody(req, res);
  const params = req.params as Record<string, string>; // no route has a wildcard
  const faults = checkBody?.(body) ?? [];
  const further =
    faults.length > 0 ? await route.furtherFaults?.(platform, { params, body, faults }) : undefined;
  refuseFaults([...faults, ...(further ?? [])]);
  const requestId = String(res.locals.traceId);
  return {
    params,
    query,
    body,
    header: (name) => req.get(name),
    session: session && { ...session, person: { ...session.person, requestId } },
    sessionId,
    address: req.ip ?? '',
    requestId,
  };
}

function refuseMethod(path: string, sharing: readonly Route[]): RequestHandler {
  const methods = sharing.map(({ method }) => method.toUpperCase());
  const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  return (req, res) => {
    res.locals.route = path;
    res.set('allow', allow);
    if (req.method !== 'OPTIONS') throw new Refused('method-not-allowed', { detail: `可用的方法:${allow}` });
    res.status(204).end();
  };
}
