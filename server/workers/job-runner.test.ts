import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { eachDatabase } from '../../test/support/databases.ts';
import { cancelJob, insertJob, type Job, readJob, type Storage, uuidV7 } from '../storage/index.ts';
import { createJobRunner, type JobRunner, type JobWork, WorkInterrupted } from './job-runner.ts';

const at = '2026-03-02T02:00:00.000Z';
const leaseMs = 15_000;

async function queued(storage: Storage, kind = 'count'): Promise<string> {
  const id = uuidV7(Date.parse(at));
  const job = { kind, subject: 'service-item/spjy', input: 'x', params: { to: 3 }, createdBy: 'editor' };
  await storage.write((tx) => insertJob(tx, { ...job, id, createdAt: at }));
  return id;
}

async function until(storage: Storage, id: string, holds: (job: Job) => boolean): Promise<Job> {
  for (;;) {
    const job = await readJob(storage, id);
    if (job !== null && holds(job)) return job;
    await wait(5);
  }
}

const ended = ({ finishedAt }: Job): boolean => finishedAt !== null;

/** Does not end before it is stopped. */
const endless: JobWork = ({ signal }) =>
  new Promise((_, reject) => {
    const stopped = () => reject(new Error('stopped'));
    // The row says that it runs before the work begins: it may be stopped in between.
    if (signal.aborted) stopped();
    signal.addEventListener('abort', stopped);
  });

eachDatabase('A job runner', (open) => {
  const start = (storage: Storage, works: Record<string, JobWork>, now = () => new Date(at)): JobRunner =>
    createJobRunner({
      ...{ storage, works, now, leaseMs, beatMs: 5, pollMs: 5 },
      logger: { warn: () => undefined },
    });

  it('does a job once, with its progress and its result', async () => {
    const storage = await open();
    let runs = 0;
    const count: JobWork = async ({ job, progress }) => {
      runs += 1;
      progress(3, 3);
      return { counted: (job.params as { to: number }).to };
    };
    const runners = [start(storage, { count }), start(storage, { count })];
    const job = await until(storage, await queued(storage), ended);
    await wait(30);
    expect(job).toMatchObject({ state: 'done', done: 3, total: 3, result: { counted: 3 }, attempts: 1 });
    expect(runs).toBe(1);
    await Promise.all(runners.map((runner) => runner.stop()));
  });

  it('does a job of another kind while a long one runs', async () => {
    const storage = await open();
    const runner = start(storage, { long: endless, short: async () => 'done' });
    const long = await queued(storage, 'long');
    await until(storage, long, ({ state }) => state === 'running');
    expect(await until(storage, await queued(storage, 'short'), ended)).toMatchObject({ state: 'done' });
    expect((await readJob(storage, long))?.state).toBe('running');
    await runner.stop();
  });

  it('lets a running job say more about itself than how far it is', async () => {
    const storage = await open();
    const telling: JobWork = (context) => {
      context.progress(1, 3, { chains: 7 });
      return endless(context);
    };
    const runner = start(storage, { count: telling });
    const id = await queued(storage);
    const job = await until(storage, id, ({ result }) => result !== null);
    expect(job).toMatchObject({ state: 'running', done: 1, total: 3, result: { chains: 7 } });
    await runner.stop();
  });

  it('leaves alone what it does not know', async () => {
    const storage = await open();
    const runner = start(storage, { count: async () => null });
    const strange = await queued(storage, 'of-a-later-release');
    await until(storage, await queued(storage), ended);
    expect(await readJob(storage, strange)).toMatchObject({ state: 'queued', attempts: 0 });
    await runner.stop();
  });

  it('ends a running job that is cancelled, and its work with it', async () => {
    const storage = await open();
    let stopped = false;
    const count: JobWork = (context) =>
      endless(context).finally(() => {
        stopped = true;
      });
    const runner = start(storage, { count });
    const id = await queued(storage);
    await until(storage, id, ({ state }) => state === 'running');
    await storage.write((tx) => cancelJob(tx, id, at));
    expect(await until(storage, id, ended)).toMatchObject({ state: 'cancelled', result: null });
    expect(stopped).toBe(true);
    await runner.stop();
  });

  it('never begins a queued job that is cancelled', async () => {
    const storage = await open();
    const id = await queued(storage);
    await storage.write((tx) => cancelJob(tx, id, at));
    const runner = start(storage, { count: async () => null });
    await until(storage, await queued(storage), ended);
    expect(await readJob(storage, id)).toMatchObject({ state: 'cancelled', attempts: 0 });
    await runner.stop();
  });

  it('takes again the job of a node that died, when its lease is over and not before', async () => {
    const storage = await open();
    const id = await queued(storage);
    // A node that is not heard of any more: it claims, and no beat of it follows.
    const dead = createJobRunner({
      ...{ storage, works: { count: endless }, now: () => new Date(at), leaseMs, beatMs: 1e9, pollMs: 5 },
      logger: { warn: () => undefined },
    });
    await until(storage, id, ({ state }) => state === 'running');
    let now = new Date(Date.parse(at) + leaseMs - 1);
    const other = start(storage, { count: async () => 'done by the other' }, () => now);
    await wait(50);
    expect(await readJob(storage, id)).toMatchObject({ state: 'running', attempts: 1 });
    now = new Date(Date.parse(at) + leaseMs);
    expect(await until(storage, id, ended)).toMatchObject({ result: 'done by the other', attempts: 2 });
    await other.stop();
    await dead.stop();
    expect(await readJob(storage, id)).toMatchObject({ state: 'done', result: 'done by the other' });
  });

  it('gives its job back when it stops, and another goes on with it', async () => {
    const storage = await open();
    const id = await queued(storage);
    const first = start(storage, { count: endless });
    await until(storage, id, ({ state }) => state === 'running');
    await first.stop();
    expect(await readJob(storage, id)).toMatchObject({ state: 'queued' });
    const second = start(storage, { count: async () => 2 });
    expect(await until(storage, id, ended)).toMatchObject({ state: 'done', result: 2, attempts: 2 });
    await second.stop();
  });

  it('tries interrupted work three times, and faulty work once', async () => {
    const storage = await open();
    const runner = start(storage, {
      count: async () => {
        throw new WorkInterrupted('its thread died');
      },
      fault: async () => {
        throw new TypeError('a mistake of ours');
      },
    });
    const interrupted = await queued(storage);
    const faulty = await queued(storage, 'fault');
    expect(await until(storage, interrupted, ended)).toMatchObject({ state: 'failed', attempts: 3 });
    const job = await until(storage, faulty, ended);
    expect(job).toMatchObject({ state: 'failed', attempts: 1 });
    expect(job.failure).not.toContain('mistake');
    await runner.stop();
  });
});
