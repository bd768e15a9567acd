/**
 * Speed as work per second of processor time, fit for a noisy machine.
 *
 * All contestants take turns in every round, each for about as long and after a short unmeasured run of its own, which
 * sweeps up what the one before left in the young heap. (A forced full collection would throw away compiled code as
 * well.) What is compared are ratios inside a round, and of those the median.
 */

export interface Runner {
  name: string;
  /** Does `count` pieces of work, starting at piece `from`. */
  run(from: number, count: number): void | Promise<void>;
}

const ROUNDS = 9;
const BATCH_CPU_MS = 120;

/** Processor time of the whole process, worker threads and garbage collection included. */
async function cpuMs(work: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How many pieces fill a batch; running them is the warm-up. */
async function batchSize({ run }: Runner): Promise<number> {
  let count = 16;
  for (;;) {
    const tried = count;
    const spent = await cpuMs(() => run(0, tried));
    if (spent >= BATCH_CPU_MS / 2) return Math.max(1, Math.round((tried * BATCH_CPU_MS) / spent));
    count *= 2;
  }
}

/** Medians over the rounds of a race. */
export interface Race {
  /** Pieces of work per second of processor time. */
  speed(name: string): number;
  /** How many times as fast one is as the other, round by round. */
  ratio(name: string, other: string): number;
}

export async function race(runners: readonly Runner[]): Promise<Race> {
  const sizes: number[] = [];
  for (const runner of runners) sizes.push(await batchSize(runner));
  const speeds = new Map(runners.map(({ name }) => [name, [] as number[]]));
  let from = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [i, { name, run }] of runners.entries()) {
      const count = sizes[i] as number;
      await run(from, Math.ceil(count / 5));
      const spent = await cpuMs(() => run(from, count));
      speeds.get(name)?.push((count * 1000) / Math.max(spent, 0.001));
      from += count;
    }
  }
  const of = (name: string): number[] => {
    const found = speeds.get(name);
    if (!found) throw new Error(`${name} is not in the race`);
    return found;
  };
  return {
    speed: (name) => median(of(name)),
    ratio: (name, other) => median(of(name).map((speed, round) => speed / (of(other)[round] ?? Number.NaN))),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
