import { describe, expect, it } from 'vitest';
import { StorageOverloaded } from '../errors.ts';
import { createWriteQueue } from './write-queue.ts';

const patientMs = 10_000;

describe('The write queue', () => {
  it('runs one piece of work at a time, in the order of asking', async () => {
    const queue = createWriteQueue();
    const log: string[] = [];
    const step = (name: string) =>
      queue.run(async () => {
        log.push(`${name} begins`);
        await new Promise((resolve) => setImmediate(resolve));
        log.push(`${name} ends`);
      }, patientMs);
    await Promise.all([step('a'), step('b'), step('c')]);
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('goes on after work that fails', async () => {
    const queue = createWriteQueue();
    const failing = queue.run(() => Promise.reject(new RangeError('no')), patientMs);
    const next = queue.run(async () => 'done', patientMs);
    await expect(failing).rejects.toThrow(RangeError);
    expect(await next).toBe('done');
  });

  it('refuses what has waited too long, without ever beginning it, and serves the others', async () => {
    const queue = createWriteQueue();
    let finish = (): void => undefined;
    const long = queue.run(
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
      patientMs,
    );
    let begun = false;
    const impatient = queue.run(async () => {
      begun = true;
    }, 1);
    const patient = queue.run(async () => 'served', patientMs);
    await expect(impatient).rejects.toThrow(StorageOverloaded);
    finish();
    await long;
    expect(await patient).toBe('served');
    expect(begun).toBe(false);
  });
});
