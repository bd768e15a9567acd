import { StorageOverloaded } from '../errors.ts';

/** Runs one piece of work at a time, in the order of asking. */
export interface WriteQueue {
  /** @throws StorageOverloaded when its turn has not come within `waitMs`; the work is then never begun */
  readonly run: <T>(work: () => Promise<T>, waitMs: number) => Promise<T>;
}

/** SQLite has one writer. Without this queue 64 concurrent transactions fought for its lock and stood still. */
export function createWriteQueue(): WriteQueue {
  const waiting: (() => void)[] = [];
  let taken = false;

  const turn = (waitMs: number): Promise<void> => {
    if (!taken) {
      taken = true;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const begin = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(begin), 1);
        reject(new StorageOverloaded('too many writes are waiting'));
      }, waitMs);
      waiting.push(begin);
    });
  };

  const next = () => {
    const begin = waiting.shift();
    if (begin === undefined) taken = false;
    else begin();
  };

  return {
    run: async (work, waitMs) => {
      await turn(waitMs);
      try {
        return await work();
      } finally {
        next();
      }
    },
  };
}

/** No queue: the database server takes writers side by side. */
export const unqueued: WriteQueue = { run: (work) => work() };
