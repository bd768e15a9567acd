/**
 * Replays past cases in threads. The windows (an item's cases of a month) are given out one by one to whichever thread is free; what the
 * threads count is added up in the order of the windows, so that the same cases give the same result.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { addTally, emptyTally, type Tally } from '../../core/impact/tally.ts';
import type { CaseWindow } from '../../storage/index.ts';
import { type JobContext, WorkInterrupted } from '../job-runner.ts';
import type { FromThread, ThreadData, ToThread } from './messages.ts';

const workerFile = new URL('./replay-worker.ts', import.meta.url);
const mostThreads = 4;

/** One core is left to those who wait for an answer. */
function threadCount(windows: number): number {
  return Math.max(1, Math.min(mostThreads, availableParallelism() - 1, windows));
}

interface Thread {
  readonly ask: (message: ToThread) => Promise<FromThread>;
  /** Lets it finish its page and close its connection. */
  readonly end: () => Promise<void>;
}

/** From the sources a thread needs its own loader of TypeScript; a bundle is JavaScript. */
function openWorker(data: ThreadData): Worker {
  if (!workerFile.pathname.endsWith('.ts')) return new Worker(workerFile, { workerData: data });
  const load = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(workerFile.href)}); })`;
  return new Worker(load, { eval: true, workerData: data });
}

function startThread(data: ThreadData, onPage: (cases: number) => void): Thread {
  const worker = openWorker(data);
  let waiting: { resolve: (message: FromThread) => void; reject: (error: Error) => void } | undefined;
  let gone: Error | undefined;
  const fail = (error: Error): void => {
    gone = error;
    waiting?.reject(error);
  };
  worker.on('message', (message: FromThread) => {
    if (message.type === 'page') onPage(message.cases);
    else if (message.type === 'failed') waiting?.reject(failureOf(message));
    else waiting?.resolve(message);
  });
  worker.on('error', (error: Error) =>
    fail(new WorkInterrupted('a replaying thread died', { cause: error })),
  );
  const exited = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      fail(new WorkInterrupted('a replaying thread has gone'));
      resolve();
    });
  });
  return {
    ask: (message) =>
      new Promise((resolve, reject) => {
        if (gone !== undefined) return reject(gone);
        waiting = { resolve, reject };
        worker.postMessage(message);
      }),
    end: () => {
      worker.postMessage({ type: 'end' } satisfies ToThread);
      return exited;
    },
  };
}

function failureOf({ message, stack }: { message: string; stack: string | undefined }): Error {
  return Object.assign(new Error(message), stack === undefined ? {} : { stack });
}

/**
 * @returns the tally of every case
 * @throws WorkInterrupted when a thread died; the signal's reason when it was stopped
 */
export async function replayCases(
  data: ThreadData,
  { signal, progress }: Pick<JobContext, 'signal' | 'progress'>,
): Promise<Tally> {
  const threads: Thread[] = [];
  let [done, total] = [0, 0];
  const start = (): Thread => {
    const thread = startThread(data, (cases) => {
      done += cases;
      progress(done, total);
    });
    threads.push(thread);
    return thread;
  };
  try {
    const first = start();
    const windows = await windowsOf(first);
    total = windows.reduce((sum, { cases }) => sum + cases, 0);
    progress(done, total);
    const others = Array.from({ length: threadCount(windows.length) - 1 }, start);
    const tallies = await untilStopped(signal, replayAll([first, ...others], windows));
    const sum = emptyTally();
    for (const tally of tallies) addTally(sum, tally);
    return sum;
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

async function windowsOf(thread: Thread): Promise<readonly CaseWindow[]> {
  const answer = await thread.ask({ type: 'windows' });
  if (answer.type !== 'windows') throw new Error(`a thread answered ${answer.type}`);
  return answer.windows;
}

async function replayAll(threads: readonly Thread[], windows: readonly CaseWindow[]): Promise<Tally[]> {
  const tallies: Tally[] = [];
  let next = 0;
  const work = async (thread: Thread): Promise<void> => {
    for (let at = next++; at < windows.length; at = next++) {
      const answer = await thread.ask({ type: 'replay', window: windows[at] as CaseWindow }); // below the length
      if (answer.type !== 'tally') throw new Error(`a thread answered ${answer.type}`);
      tallies[at] = answer.tally;
    }
  };
  await Promise.all(threads.map(work));
  return tallies;
}

function untilStopped<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
