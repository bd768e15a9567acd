import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type FetchPage, nothingGathered, walkPages } from './walk-pages.ts';

/** A list of numbers in pages, as an API would answer it. */
function listOf(count: number, pageSize: number): FetchPage<number> {
  return async (cursor) => {
    const start = Number(cursor ?? 0);
    const end = Math.min(count, start + pageSize);
    const rows = Array.from({ length: end - start }, (_, at) => start + at);
    return { rows, next: end < count ? String(end) : null };
  };
}

const signal = new AbortController().signal;

it('gathers every row once and in order, and says when there was more than a file takes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(60),
      fc.integer({ min: 1, max: 15 }),
      fc.integer({ min: 1, max: 60 }),
      async (count, pageSize, most) => {
        const gathered = nothingGathered<number>();
        for await (const _ of walkPages(listOf(count, pageSize), gathered, { signal, most }));
        expect(gathered.rows).toEqual(Array.from({ length: Math.min(count, most) }, (_, at) => at));
        expect(gathered.state).toBe(count > most ? 'capped' : 'whole');
      },
    ),
  );
});

it('goes on where it broke off', async () => {
  const gathered = nothingGathered<number>();
  let calls = 0;
  const shaky: FetchPage<number> = (cursor, given) => {
    calls += 1;
    return calls === 2 ? Promise.reject(new Error('line down')) : listOf(25, 10)(cursor, given);
  };
  const walk = async () => {
    for await (const _ of walkPages(shaky, gathered, { signal }));
  };
  await expect(walk()).rejects.toThrow('line down');
  await walk();
  expect(gathered.rows).toHaveLength(25);
  expect(gathered.state).toBe('whole');
});

it('asks for nothing more once it is cancelled', async () => {
  const gathered = nothingGathered<number>();
  const stop = new AbortController();
  const walk = async () => {
    for await (const _ of walkPages(listOf(100, 10), gathered, { signal: stop.signal })) stop.abort();
  };
  await expect(walk()).rejects.toThrow();
  expect(gathered.rows).toHaveLength(10);
});
