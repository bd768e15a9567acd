/**
 * Which element of one list is which of another: by identity, not by place. What has moved among the others is told from
 * what merely shifted. Near linear in the length of the lists.
 */
import { canonicalJson } from '../hash.ts';

/** What tells an element of a rule document from its neighbours, the first that it has. */
const IDENTITIES = ['id', 'name', 'year', 'date', 'point', 'question', 'text'] as const;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function identityProperty(element: unknown): (typeof IDENTITIES)[number] | undefined {
  if (!isRecord(element)) return undefined;
  return IDENTITIES.find(
    (key) => Object.hasOwn(element, key) && /^(string|number)$/.test(typeof element[key]),
  );
}

/** The name, id, … of an element; undefined when it has none. */
export function elementKey(element: unknown): string | undefined {
  const property = identityProperty(element);
  return property && isRecord(element) ? String(element[property]) : undefined;
}

/** Two elements of one identity are the same thing; without a key, two equal values are. */
function identityOf(element: unknown): string {
  const property = identityProperty(element);
  return property && isRecord(element)
    ? `${property} ${canonicalJson(element[property])}`
    : `value ${canonicalJson(element)}`;
}

/** All of an element but its name: who renames a rule has not written another one. */
function contentOf(element: unknown): string | undefined {
  const property = identityProperty(element);
  if (!property || !isRecord(element)) return undefined;
  const rest = Object.entries(element).filter(([key]) => key !== property);
  return rest.length > 0 ? canonicalJson(Object.fromEntries(rest)) : undefined;
}

export interface ListMatch {
  /** Places of elements that are in both, in the order of the second list. */
  readonly pairs: readonly (readonly [before: number, after: number])[];
  /** Of the pairs, those that changed places with others: places in the second list. */
  readonly moved: ReadonlySet<number>;
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

interface Matching {
  readonly before: readonly unknown[];
  readonly after: readonly unknown[];
  /** Place in the second list → place in the first; -1 when it has none. */
  readonly source: number[];
  readonly taken: boolean[];
}

/** Pairs what is not paired yet and has the same words, the first with the first. */
function pairBy(
  { before, after, source, taken }: Matching,
  words: (element: unknown) => string | undefined,
): void {
  const waiting = new Map<string, number[]>();
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const key = taken[i] ? undefined : words(before[i]);
    if (key === undefined) continue;
    const same = waiting.get(key);
    if (same) same.push(i);
    else waiting.set(key, [i]);
  }
  after.forEach((element, j) => {
    if (source[j] !== -1) return;
    const key = words(element);
    const found = key === undefined ? undefined : waiting.get(key)?.pop();
    if (found === undefined) return;
    source[j] = found;
    taken[found] = true;
  });
}

/** The pairs that keep their order among themselves, as many as can be: the longest increasing run of their sources. */
function unmoved(source: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous = new Map<number, number>();
  source.forEach((from, j) => {
    if (from === -1) return;
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((source[tails[middle] as number] as number) < from) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous.set(j, tails[low - 1] as number);
    tails[low] = j;
  });
  const kept = new Set<number>();
  for (let j = tails.at(-1); j !== undefined; j = previous.get(j)) kept.add(j);
  return kept;
}

/**
 * What has no name and is in neither list under the same value, between the same two neighbours and as many before as
 * after, is the same thing changed: a comparison whose value is another.
 */
function pairInGaps({ before, after, source, taken }: Matching, fixed: Set<number>): void {
  let [left, top] = [0, 0];
  for (const j of [...[...fixed].sort((a, b) => a - b), after.length]) {
    const i = j < after.length ? (source[j] as number) : before.length;
    const gone = between(top, i).filter((k) => !taken[k]);
    const come = between(left, j).filter((k) => source[k] === -1);
    const nameless = [...gone.map((k) => before[k]), ...come.map((k) => after[k])].every(isNamelessPart);
    if (gone.length === come.length && nameless) {
      gone.forEach((from, k) => {
        const to = come[k] as number;
        source[to] = from;
        taken[from] = true;
        fixed.add(to);
      });
    }
    [left, top] = [j + 1, i + 1];
  }
}

function between(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);
}

function isNamelessPart(element: unknown): boolean {
  return isRecord(element) && identityProperty(element) === undefined;
}

export function matchLists(before: readonly unknown[], after: readonly unknown[]): ListMatch {
  const matching: Matching = {
    before,
    after,
    source: after.map(() => -1),
    taken: before.map(() => false),
  };
  pairBy(matching, identityOf);
  pairBy(matching, contentOf);
  const fixed = unmoved(matching.source);
  pairInGaps(matching, fixed);
  const { source, taken } = matching;
  const pairs = source.flatMap((from, j) => (from === -1 ? [] : [[from, j] as const]));
  return {
    pairs,
    moved: new Set(pairs.flatMap(([, j]) => (fixed.has(j) ? [] : [j]))),
    removed: taken.flatMap((isTaken, i) => (isTaken ? [] : [i])),
    added: source.flatMap((from, j) => (from === -1 ? [j] : [])),
  };
}
