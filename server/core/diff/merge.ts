/**
 * Two people's changes of one document put together: what only one of them touched is taken, and where both changed the same
 * place differently it is told, with both texts. Lists of named things (rules, materials, fields' options) are merged by name, not by place.
 */
import { pointerToken } from '../language/finding.ts';
import { elementKey } from './match-lists.ts';
import { sameJson } from './same-json.ts';

export interface MergeConflict {
  /** Into the merged document, where mine stands until somebody has chosen; the key is missing there if mine removed it. */
  readonly pointer: string;
  /** Undefined for what one side removed. */
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merged {
  readonly document: unknown;
  readonly conflicts: readonly MergeConflict[];
}

/** What both started from, and what each made of it. */
export interface Sides {
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

type JsonObject = Readonly<Record<string, unknown>>;

export function merge(sides: Sides): Merged {
  const conflicts: MergeConflict[] = [];
  return { document: merged(sides, '', conflicts), conflicts };
}

function merged({ base, mine, theirs }: Sides, pointer: string, conflicts: MergeConflict[]): unknown {
  if (sameJson(base, mine)) return theirs;
  if (sameJson(base, theirs) || sameJson(mine, theirs)) return mine;
  if (isObject(base) && isObject(mine) && isObject(theirs))
    return mergedObjects({ base, mine, theirs }, pointer, conflicts);
  const lists = namedLists([base, mine, theirs]);
  if (lists) return mergedLists(lists, pointer, conflicts);
  conflicts.push({ pointer, mine, theirs });
  return mine;
}

function isObject(value: unknown): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function mergedObjects(
  { base, mine, theirs }: { base: JsonObject; mine: JsonObject; theirs: JsonObject },
  pointer: string,
  conflicts: MergeConflict[],
): JsonObject {
  const own = (object: JsonObject, key: string) => (Object.hasOwn(object, key) ? object[key] : undefined);
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const entries = keys.map((key): [string, unknown] => {
    const sides = { base: own(base, key), mine: own(mine, key), theirs: own(theirs, key) };
    return [key, merged(sides, `${pointer}/${pointerToken(key)}`, conflicts)];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

type NamedList = ReadonlyMap<string, unknown>;

/** Undefined unless all three are lists whose elements have names, each its own. */
function namedLists(values: readonly unknown[]): readonly NamedList[] | undefined {
  const lists = values.map((value) => {
    if (!Array.isArray(value)) return undefined;
    const list = new Map(value.map((element) => [elementKey(element), element]));
    return list.has(undefined) || list.size < value.length ? undefined : (list as NamedList);
  });
  return lists.every((list) => list !== undefined) ? lists : undefined;
}

function mergedLists(
  [base, mine, theirs]: readonly NamedList[],
  pointer: string,
  conflicts: MergeConflict[],
): unknown[] {
  // The caller gives three.
  const sides = { base: base as NamedList, mine: mine as NamedList, theirs: theirs as NamedList };
  const kept = mergedOrder(sides).filter((key) => !isGone(key, sides));
  return kept.map((key, i) => {
    const of = { base: sides.base.get(key), mine: sides.mine.get(key), theirs: sides.theirs.get(key) };
    const found: MergeConflict[] = [];
    const value = merged(of, `${pointer}/${i}`, found);
    conflicts.push(...found);
    // Removed by one and changed by the other: what was changed stays in sight until somebody has chosen.
    return value === undefined ? of.theirs : value;
  });
}

interface Lists {
  readonly base: NamedList;
  readonly mine: NamedList;
  readonly theirs: NamedList;
}

/** Removed by one side and left as it was by the other. */
function isGone(key: string, { base, mine, theirs }: Lists): boolean {
  if (!base.has(key)) return false;
  if (!mine.has(key)) return !theirs.has(key) || sameJson(base.get(key), theirs.get(key));
  return !theirs.has(key) && sameJson(base.get(key), mine.get(key));
}

/** The order of whoever changed it, with what the other added behind the neighbour that it had there. */
function mergedOrder({ base, mine, theirs }: Lists): string[] {
  const isReordered = (list: NamedList): boolean => {
    const common = [...list.keys()].filter((key) => base.has(key));
    return !sameJson(
      common,
      [...base.keys()].filter((key) => list.has(key)),
    );
  };
  const [leading, following] = isReordered(mine) ? [mine, theirs] : [theirs, mine];
  const order = [...leading.keys()];
  let before = -1;
  for (const key of following.keys()) {
    const at = order.indexOf(key);
    if (at === -1) order.splice(before + 1, 0, key);
    before = order.indexOf(key);
  }
  return order;
}
