/** A route as a row of a table: who may, what goes in, what comes out, and the command that does it. */

import type { Session } from '../commands/people/sessions.ts';
import type { Platform } from '../commands/platform.ts';
import type { PointerError } from '../core/index.ts';
import type { ErrorCode } from '../errors.ts';
import type { Permission } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import type { Check, Checks, JsonSchema } from '../schemas/index.ts';

export type Method = 'get' | 'post' | 'put' | 'delete';

/**
 * `open`: anybody, within the rate limit. `operations`: anybody, without one. `own-session`: who is signed in, for what concerns that alone;
 * a program's token has none. Otherwise whoever is known, or has a permission.
 */
export type Access = 'open' | 'operations' | 'own-session' | 'signed-in' | Permission;

export interface RouteRequest<Body = unknown> {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** Checked by the route's schema, or the bytes of an upload; undefined when the route has neither. */
  readonly body: Body;
  readonly header: (name: string) => string | undefined;
  readonly session: Session | undefined;
  /** The id of the session that the browser named, valid or not. */
  readonly sessionId: string | undefined;
  readonly address: string;
  /** Of this request alone; in the answer's header, in the log, and in what it writes to the ledger. */
  readonly requestId: string;
}

export interface Reply {
  readonly status?: number;
  readonly json?: unknown;
  /** Another content than JSON. */
  readonly content?:
    | { readonly type: string; readonly data: string | Buffer }
    | { readonly type: string; readonly data: AsyncGenerator<Buffer>; readonly bytes: number };
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
}

/** A body with what its schema finds wrong. */
export interface RefusedBody {
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly faults: readonly PointerError[];
}

export interface RouteDescription<Body> {
  readonly method: Method;
  /** With parameters as OpenAPI writes them: `/api/items/{code}`. */
  readonly path: string;
  /** One sentence. */
  readonly summary: string;
  readonly tag: string;
  readonly access: Access;
  /** Who may not read it is told that it is not there. */
  readonly hidden?: boolean;
  /**
   * Changes something: the request has to come from a page of ours, and with a session it carries the session's token.
   * `signing-in`: without the token, because whoever signs in again may not have it any more.
   */
  readonly writes?: true | 'signing-in';
  /** The query's parameters, each the schema of a string. None other is taken. */
  readonly query?: Readonly<Record<string, JsonSchema>>;
  readonly body?: JsonSchema;
  /** `document`: a whole rule document, which has more in it than any other body. */
  readonly size?: 'document';
  /** The body is a file; which bytes it may be is for the command. Instead of `body`. */
  readonly upload?: { readonly types: readonly string[]; readonly mostBytes: number };
  readonly headers?: Readonly<Record<string, JsonSchema>>;
  /** Status → schema of the answer; null where it is not JSON or has no body. */
  readonly answers: Readonly<Record<number, JsonSchema | null>>;
  readonly errors?: readonly ErrorCode[];
  /** What else is wrong with a body that its schema refuses, so that every fault is told at once. */
  readonly furtherFaults?: (platform: Platform, refused: RefusedBody) => Promise<readonly PointerError[]>;
  readonly handle: (platform: Platform, request: RouteRequest<Body>) => Promise<Reply> | Reply;
}

/** A route without the type of its body, as the table holds it. */
export type Route = RouteDescription<unknown>;

/** The body's type is what its schema admits; this is the one place where the two are tied together. */
export function route<Body = undefined>(description: RouteDescription<Body>): Route {
  return description as Route;
}

/** The checks of a route, compiled at start. */
export interface CompiledRoute {
  readonly route: Route;
  readonly checkQuery: Check;
  readonly checkBody: Check | undefined;
}

export function compileRoute(route: Route, checks: Checks): CompiledRoute {
  const query = { type: 'object', properties: route.query ?? {}, additionalProperties: false };
  return { route, checkQuery: checks.of(query), checkBody: route.body && bodyCheck(route.body, checks) };
}

/** A schema of schemas/ is known by name already. */
function bodyCheck(schema: JsonSchema, checks: Checks): Check {
  return typeof schema.$ref === 'string' && Object.keys(schema).length === 1
    ? checks.named(schema.$ref)
    : checks.of(schema);
}

/** Who asks, on a route that only signed-in people reach. */
export function personOf({ session }: RouteRequest<unknown>): Person {
  if (session === undefined) throw new Error('a route for signed-in people was reached without a session');
  return session.person;
}
