/** Walks a list by its cursors from the first page to the last, or as far as one file may go. */

export interface RowPage<Row> {
  readonly rows: readonly Row[];
  /** Where the next page begins; null when this one is the last. */
  readonly next: string | null;
}

export type FetchPage<Row> = (cursor: string | null, signal: AbortSignal) => Promise<RowPage<Row>>;

/** More than this is a matter for the database, and more than people read. */
export const mostRows = 100_000;

/** What has been fetched so far; a walk that broke off goes on from here. */
export interface Gathered<Row> {
  readonly rows: Row[];
  next: string | null;
  /** `capped`: there is more, and it is left out. */
  state: 'underway' | 'whole' | 'capped';
}

export function nothingGathered<Row>(): Gathered<Row> {
  return { rows: [], next: null, state: 'underway' };
}

/** Every row of a list that is known to be short enough to hold. */
export async function everyRow<Row>(fetchPage: FetchPage<Row>, signal: AbortSignal): Promise<readonly Row[]> {
  const gathered = nothingGathered<Row>();
  for await (const _ of walkPages(fetchPage, gathered, { signal }));
  return gathered.rows;
}

/** Adds page after page to `gathered` and yields after each, until nothing is left or the cap is reached. */
export async function* walkPages<Row>(
  fetchPage: FetchPage<Row>,
  gathered: Gathered<Row>,
  { signal, most = mostRows }: { signal: AbortSignal; most?: number },
): AsyncGenerator<number> {
  while (gathered.state === 'underway') {
    signal.throwIfAborted();
    const { rows, next } = await fetchPage(gathered.next, signal);
    const room = most - gathered.rows.length;
    gathered.rows.push(...rows.slice(0, room));
    gathered.next = next;
    if (rows.length > room || (rows.length === room && next !== null)) gathered.state = 'capped';
    else if (next === null) gathered.state = 'whole';
    yield gathered.rows.length;
  }
}
