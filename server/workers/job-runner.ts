/**
 * Runs the jobs that nobody else runs, one at a time, off the request path.
 *
 * A job is claimed with a token and a lease, then worked on; while it runs the lease is lengthened again and again. A node that
 * dies stops doing so, and when the lease is over another node starts the job anew. Must never: hold a transaction while it works.
 */
import { randomUUID } from 'node:crypto';
import {
  claimJob,
  finishJob,
  isJobWaiting,
  type Job,
  type JobEnd,
  releaseJob,
  reportJob,
  type Storage,
} from '../storage/index.ts';

export interface JobContext {
  readonly job: Job;
  /** Aborted when the job is cancelled, has passed to another node, or this one stops; the work then ends as soon as it can. */
  readonly signal: AbortSignal;
  /** How far it has come, and perhaps more about it as a JSON value; as often as one likes, it is written with the next beat. */
  readonly progress: (done: number, total: number, partial?: unknown) => void;
}

/** Does the job and answers its result, a JSON value. */
export type JobWork = (context: JobContext) => Promise<unknown>;

export interface JobRunner {
  /** Somebody has just queued or cancelled a job here. */
  readonly wake: () => void;
  /** Ends the work under way, gives its job back, and settles when nothing runs any more. */
  readonly stop: () => Promise<void>;
}

export interface JobRunnerOptions {
  readonly storage: Storage;
  readonly now: () => Date;
  readonly works: Readonly<Record<string, JobWork>>;
  readonly logger: { readonly warn: (details: object, message: string) => void };
  /** How long a node may be silent before its job passes on. */
  readonly leaseMs?: number;
  /** How often a running job lengthens its lease and looks whether it is cancelled. */
  readonly beatMs?: number;
  readonly pollMs?: number;
}

/** The work was cut off by no fault of its own (its thread died): worth another attempt. */
export class WorkInterrupted extends Error {
  override readonly name = 'WorkInterrupted';
}

const mostAttempts = 3;
const failureWords = '运行时出错,请再试一次;再次出错时请把任务编号告诉管理员';

type Stop = 'cancel' | 'lost' | 'stopping';

interface Progress {
  readonly done: number;
  readonly total: number;
  readonly partial?: unknown;
}

interface Running {
  readonly options: Required<JobRunnerOptions>;
  readonly stopping: AbortSignal;
  /** What to do at once when somebody wakes the runner while a job runs. */
  beatNow: () => void;
}

/** One job of each kind at a time: whoever waits for a short one does not wait for a long one of another kind. */
export function createJobRunner(given: JobRunnerOptions): JobRunner {
  const options = { leaseMs: 15_000, beatMs: 500, pollMs: 500, ...given };
  const runners = Object.entries(options.works).map(([kind, work]) =>
    startLoop({ ...options, works: { [kind]: work } }),
  );
  return {
    wake: () => {
      for (const runner of runners) runner.wake();
    },
    stop: async () => {
      await Promise.all(runners.map((runner) => runner.stop()));
    },
  };
}

function startLoop(options: Required<JobRunnerOptions>): JobRunner {
  const stop = new AbortController();
  let wake = (): void => undefined;
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, options.pollMs * (0.8 + 0.4 * Math.random()));
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      timer.unref();
    });
  const running: Running = { options, stopping: stop.signal, beatNow: () => undefined };
  const loop = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      const ran = await runNext(running).catch((error: Error) => {
        options.logger.warn({ reason: error.message }, 'jobs could not be looked after');
        return false;
      });
      if (!ran && !stop.signal.aborted) await pause();
    }
  };
  const looping = loop();
  return {
    wake: () => {
      wake();
      running.beatNow();
    },
    stop: async () => {
      stop.abort('stopping' satisfies Stop);
      wake();
      await looping;
    },
  };
}

/** @returns whether there was a job */
async function runNext(running: Running): Promise<boolean> {
  const { storage, now, works, leaseMs } = running.options;
  const at = now();
  const wanted = { kinds: Object.keys(works), now: at.toISOString() };
  if (!(await isJobWaiting(storage, wanted))) return false;
  const claim = { ...wanted, token: randomUUID(), leaseUntil: later(at, leaseMs) };
  const job = await storage.write((tx) => claimJob(tx, claim));
  if (job === null) return false;
  await run(running, job, claim.token);
  return true;
}

async function run(running: Running, job: Job, token: string): Promise<void> {
  const { storage, now } = running.options;
  const claim = { id: job.id, token };
  const end = await endOf(running, job, token);
  if (end === 'lost') return;
  await storage.write(async (tx) => {
    if (end === 'stopping') await releaseJob(tx, claim);
    else await finishJob(tx, claim, { ...end, at: now().toISOString() });
  });
}

/** Works on the job until it is done or has to stop, and answers what becomes of it. */
async function endOf(running: Running, job: Job, token: string): Promise<JobEnd | 'stopping' | 'lost'> {
  const { works, logger } = running.options;
  if (job.cancelRequested) return { state: 'cancelled' };
  if (job.attempts > mostAttempts) return { state: 'failed', failure: failureWords };
  const stop = new AbortController();
  const forward = (): void => stop.abort('stopping' satisfies Stop);
  running.stopping.addEventListener('abort', forward);
  let progress: Progress = { done: 0, total: job.total };
  const beats = beating(running, { id: job.id, token }, { stop, progress: () => progress });
  try {
    const note = (done: number, total: number, partial?: unknown): void => {
      progress = { done, total, partial };
    };
    if (running.stopping.aborted) forward();
    const result = await works[job.kind]?.({ job, signal: stop.signal, progress: note });
    return { state: 'done', result, done: progress.done, total: progress.total };
  } catch (error) {
    if (stop.signal.aborted) return stoppedBy(stop.signal.reason as Stop); // only ever aborted with one
    const { name, message, stack } = error as Error;
    logger.warn({ job: job.id, kind: job.kind, name, message, stack }, 'a job did not come to its end');
    if (error instanceof WorkInterrupted && job.attempts < mostAttempts) return 'stopping';
    return { state: 'failed', failure: failureWords };
  } finally {
    running.stopping.removeEventListener('abort', forward);
    await beats.end();
  }
}

function stoppedBy(reason: Stop): JobEnd | 'stopping' | 'lost' {
  return reason === 'cancel' ? { state: 'cancelled' } : reason;
}

/** Lengthens the lease and writes the progress, beat after beat, until it is ended. */
function beating(
  running: Running,
  claim: { id: string; token: string },
  work: { stop: AbortController; progress: () => Progress },
): { end: () => Promise<void> } {
  const { storage, now, leaseMs, beatMs, logger } = running.options;
  let under: Promise<void> = Promise.resolve();
  const beat = async (): Promise<void> => {
    const report = { ...work.progress(), leaseUntil: later(now(), leaseMs) };
    const answer = await storage.write((tx) => reportJob(tx, claim, report));
    if (answer !== 'go-on') work.stop.abort(answer satisfies Stop);
  };
  const next = (): void => {
    under = under
      .then(beat)
      .catch((error: Error) => logger.warn({ job: claim.id, reason: error.message }, 'a job missed a beat'));
  };
  const timer = setInterval(next, beatMs);
  running.beatNow = next;
  return {
    end: () => {
      clearInterval(timer);
      running.beatNow = () => undefined;
      return under;
    },
  };
}

function later(at: Date, ms: number): string {
  return new Date(at.getTime() + ms).toISOString();
}
