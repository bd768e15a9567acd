/** Does something again and again, off the request path. A failure is told and tried again; it never stops the server. */
import type { Logger } from 'pino';

export interface Repeated {
  /** Settles when what is under way has ended. */
  readonly stop: () => Promise<void>;
}

export interface Repetition {
  /** For the log. */
  readonly what: string;
  /** @param signal aborted when it should come to its end */
  readonly work: (signal: AbortSignal) => Promise<void>;
  readonly everyMs: number;
  /** How long after the start for the first time. */
  readonly firstMs: number;
}

export function repeat({ what, work, everyMs, firstMs }: Repetition, logger: Pick<Logger, 'warn'>): Repeated {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let underway = Promise.resolve();
  // Not all nodes at the same moment.
  const next = (ms: number): void => {
    if (!stopping.signal.aborted) timer = setTimeout(run, ms * (0.8 + 0.4 * Math.random())).unref();
  };
  const run = (): void => {
    underway = work(stopping.signal)
      .catch((error: unknown) => logger.warn({ what, reason: (error as Error).message }, 'upkeep'))
      .finally(() => next(everyMs));
  };
  next(firstMs);
  return {
    stop: () => {
      stopping.abort();
      clearTimeout(timer);
      return underway;
    },
  };
}
