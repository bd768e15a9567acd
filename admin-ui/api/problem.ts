import type { Problem } from '../../schemas/generated/types.ts';

/** The server answered, and what it answered is an error it can explain (RFC 9457). */
export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ApiProblem';
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }
}

/** What the server would say to who has not signed in. */
export function notSignedIn(): ApiProblem {
  return new ApiProblem({ type: 'about:blank', title: '', status: 401, code: 'not-signed-in', traceId: '' });
}

/** No answer came: the line, the server or a proxy between is down. Trying again later is the way out. */
export class NoAnswer extends Error {
  constructor(cause: unknown) {
    super('no answer', { cause });
    this.name = 'NoAnswer';
  }
}

/** What kind of trouble a screen has to show. */
export type Trouble = 'sign-in' | 'forbidden' | 'not-found' | 'no-answer' | 'busy' | 'refused' | 'server';

const TROUBLE_OF_STATUS: Record<number, Trouble> = {
  401: 'sign-in',
  403: 'forbidden',
  404: 'not-found',
  429: 'busy',
  503: 'busy',
};

export function troubleOf(error: unknown): Trouble {
  if (error instanceof NoAnswer) return 'no-answer';
  if (!(error instanceof ApiProblem)) return 'server';
  return TROUBLE_OF_STATUS[error.status] ?? (error.status < 500 ? 'refused' : 'server');
}

/** Reads a problem from an answer that may also be a proxy's own page. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const fallback: Problem = {
    type: 'about:blank',
    title: response.statusText || `HTTP ${response.status}`,
    status: response.status,
    code: 'unknown',
    traceId: response.headers.get('x-request-id') ?? '',
  };
  if (!response.headers.get('content-type')?.includes('json')) return new ApiProblem(fallback);
  try {
    return new ApiProblem({ ...fallback, ...((await response.json()) as Partial<Problem>) });
  } catch {
    return new ApiProblem(fallback);
  }
}
