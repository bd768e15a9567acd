import type { Pages } from './source.ts';

/** Walks rows that come in pages: most steps wait for nothing, and after each page whoever waits in the same process has a turn. */
export interface Cursor<Row> {
  /** Undefined at the end. */
  readonly row: () => Row | undefined;
  /** Goes on by one; what it answers has to be awaited when it is a promise. */
  readonly next: () => Promise<void> | undefined;
}

export async function cursorOf<Row>(pages: Pages<Row>): Promise<Cursor<Row>> {
  const iterator = pages[Symbol.asyncIterator]();
  let page: readonly Row[] = [];
  let at = 0;
  const turn = async (): Promise<void> => {
    do {
      const { value, done } = await iterator.next();
      [page, at] = [done ? [] : value, 0];
      await new Promise((resolve) => setImmediate(resolve));
      if (done) return;
    } while (page.length === 0);
  };
  await turn();
  return {
    row: () => page[at],
    next: () => {
      at += 1;
      return at < page.length ? undefined : turn();
    },
  };
}

/** As databases compare names: byte by byte. */
export function compareNames(left: string, right: string): number {
  return left === right ? 0 : Buffer.compare(Buffer.from(left, 'utf8'), Buffer.from(right, 'utf8'));
}
