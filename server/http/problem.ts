/** Every refusal and failure as application/problem+json (RFC 9457). The one place that gives a code its status. */
import type { ErrorRequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { Problem } from '../../schemas/generated/types.ts';
import { type ErrorCode, errorDescriptions, Refused } from '../errors.ts';

export const statusOf = {
  'malformed-request': 400,
  'malformed-body': 400,
  'idempotency-key-required': 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'external-sign-in-failed': 401,
  'password-change-required': 403,
  forbidden: 403,
  'cross-site-request': 403,
  'not-found': 404,
  'no-version-in-effect': 404,
  'method-not-allowed': 405,
  'event-not-allowed': 409,
  'stale-revision': 409,
  blocked: 409,
  'too-large': 413,
  'unsupported-media-type': 415,
  'invalid-body': 422,
  'idempotency-key-reused': 422,
  'too-many-requests': 429,
  'internal-error': 500,
  overloaded: 503,
  'not-ready': 503,
} as const satisfies Record<ErrorCode, number>;

interface Place {
  readonly instance: string;
  readonly traceId: string;
}

/** The body of the answer. It never carries a stack, SQL or a path of the machine: only what `Refused` was given. */
function problemOf({ code, details }: Refused, { instance, traceId }: Place): Problem {
  const { title, remedy } = errorDescriptions[code];
  return {
    type: `/api/docs#${code}`,
    title,
    status: statusOf[code],
    detail: details.detail ?? remedy,
    instance,
    code,
    traceId,
    ...(details.errors && { errors: details.errors.map(({ pointer, message }) => ({ pointer, message })) }),
    ...(details.current !== undefined && { current: details.current }),
    ...(details.yours !== undefined && { yours: details.yours }),
  };
}

const defaultRetrySeconds = 2;

function sendProblem(res: Response, refused: Refused): void {
  const place = {
    instance: res.req.originalUrl.split('?', 1)[0] ?? '/',
    traceId: String(res.locals.traceId),
  };
  const problem = problemOf(refused, place);
  const { retryAfterSeconds = problem.status === 503 ? defaultRetrySeconds : undefined } = refused.details;
  if (retryAfterSeconds !== undefined) res.set('retry-after', String(retryAfterSeconds));
  res.set('cache-control', 'no-store');
  res.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** What storage throws when it is busy; by name, because storage is not for this layer to import. */
const overloadNames: ReadonlySet<string> = new Set(['StorageOverloaded', 'CommitOutcomeUnknown']);

/** Anything thrown, as a refusal. Undefined for a mistake of ours. */
function refusalOf(error: unknown): Refused | undefined {
  if (error instanceof Refused) return error;
  if (!(error instanceof Error)) return undefined;
  if (overloadNames.has(error.name)) return new Refused('overloaded');
  // Express and its router name what is wrong with a request by a status; a path that does not decode is 400.
  const { status } = error as { status?: unknown };
  return status === 400 ? new Refused('malformed-request') : undefined;
}

export function handleErrors(logger: Logger): ErrorRequestHandler {
  // biome-ignore lint/complexity/useMaxParams: Express tells an error handler by its four parameters
  return (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error);
    const refused = refusalOf(error);
    if (refused === undefined)
      logger.error({ traceId: res.locals.traceId, failure: failureOf(error) }, 'a request failed');
    sendProblem(res, refused ?? new Refused('internal-error'));
  };
}

/** Name, message and stack; not the statement and its values, which a database error carries too. */
function failureOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, message, stack, cause } = error;
  return { name, message, stack, ...(cause !== undefined && { cause: failureOf(cause) }) };
}
