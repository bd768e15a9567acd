/** The columns of conditions: one for a fact with an operator, one for a named condition (是 holds, 否 does not). */
import type { Condition, ConditionValue, RootCondition } from '../../../../../schemas/generated/types.ts';
import { sameJson } from '../../../../../server/core/diff/same-json.ts';
import type { CellContext } from '../cells/cell.ts';
import { comparisonCell } from '../cells/comparison-cell.ts';
import { yesNoCell } from '../cells/scalars.ts';
import { anyCell, type Column } from './column.ts';
import { type ColumnPlace, comparisonHeading, namedHeading, placeOfHeading } from './headings.ts';

const ALWAYS: Condition = { fact: 'always', operator: 'equal', value: true };

/** The parts of a flat condition, none for 一律; undefined where a table cannot show it. */
export function flatParts(root: RootCondition): readonly Condition[] | undefined {
  if (!('all' in root)) return isPart(root) ? [root] : undefined;
  if (root.all.length === 1 && sameJson(root.all[0], ALWAYS)) return [];
  return root.all.length > 0 && root.all.every(isPart) ? root.all : undefined;
}

function isPart(condition: Condition): boolean {
  return 'fact' in condition || namedPart(condition) !== undefined;
}

function namedPart(condition: Condition): { name: string; holds: boolean } | undefined {
  if ('condition' in condition) return { name: condition.condition, holds: true };
  if ('not' in condition && 'condition' in condition.not)
    return { name: condition.not.condition, holds: false };
  return undefined;
}

/** Which column a part belongs to. */
export function partKey(part: Condition): string | undefined {
  if ('fact' in part) return `${part.operator} ${part.fact}`;
  const named = namedPart(part);
  return named && `named ${named.name}`;
}

export function keyOfPlace(place: ColumnPlace): string {
  return 'named' in place ? `named ${place.named}` : `${place.operator} ${place.fact}`;
}

export function placeOfKey(key: string): ColumnPlace {
  const at = key.indexOf(' ');
  const [word, rest] = [key.slice(0, at), key.slice(at + 1)];
  return word === 'named' ? { named: rest } : { operator: word, fact: rest };
}

/** A root of named conditions alone keeps its short form. */
function rootOf(parts: readonly Condition[]): RootCondition {
  const [only] = parts;
  if (only === undefined) return { all: [ALWAYS] };
  if (parts.length === 1 && !('fact' in only)) return only;
  return { all: [...parts] };
}

function withPart(root: RootCondition, key: string, part: Condition | undefined): RootCondition {
  const parts = flatParts(root) ?? [];
  const at = parts.findIndex((candidate) => partKey(candidate) === key);
  if (part !== undefined && at >= 0 && sameJson(parts[at], part)) return root;
  if (part === undefined) return at < 0 ? root : shaped(root, parts.toSpliced(at, 1));
  return shaped(root, at < 0 ? [...parts, part] : parts.with(at, part));
}

/** An `all` around one named condition stays one. */
function shaped(root: RootCondition, parts: readonly Condition[]): RootCondition {
  return 'all' in root && parts.length > 0 ? { all: [...parts] } : rootOf(parts);
}

interface PartColumn {
  readonly key: string;
  readonly partOf: (value: unknown) => Condition;
  readonly valueIn: (part: Condition) => unknown;
}

function conditionAccess({ key, partOf, valueIn }: PartColumn): Pick<Column, 'get' | 'set' | 'pointer'> {
  return {
    get: ({ conditions }) => {
      const part = flatParts(conditions)?.find((candidate) => partKey(candidate) === key);
      return part && valueIn(part);
    },
    set: (rule, value) => {
      const conditions = withPart(rule.conditions, key, value === undefined ? undefined : partOf(value));
      return conditions === rule.conditions ? rule : { ...rule, conditions };
    },
    pointer: ({ conditions }) => {
      if (!('all' in conditions)) return '/conditions';
      const at = conditions.all.findIndex((candidate) => partKey(candidate) === key);
      return at < 0 ? undefined : `/conditions/all/${at}`;
    },
  };
}

const COMMON = { group: 'when', applies: () => true, isRequired: () => false } as const;

function makeColumn(place: ColumnPlace, context: CellContext): Column | undefined {
  const key = keyOfPlace(place);
  if ('named' in place) {
    const title = Object.hasOwn(context.conditions, place.named)
      ? context.conditions[place.named]?.title
      : undefined;
    if (title === undefined) return undefined;
    const plain = namedHeading(title, context.language);
    const heading = placeOfHeading(plain, context) === 'ambiguous' ? `${plain}〔${place.named}〕` : plain;
    const partOf = (value: unknown): Condition =>
      value === true ? { condition: place.named } : { not: { condition: place.named } };
    const valueIn = (part: Condition): unknown => namedPart(part)?.holds;
    const access = conditionAccess({ key, partOf, valueIn });
    return { ...COMMON, ...access, key, heading: () => heading, cell: anyCell(yesNoCell) };
  }
  const fact = place.fact === 'always' ? undefined : context.vocabulary.get(place.fact);
  const cell = fact && comparisonCell(fact, place.operator);
  if (!fact || !cell) return undefined;
  const partOf = (value: unknown): Condition => ({ ...place, value: value as ConditionValue }); // what its cell has read
  const valueIn = (part: Condition): unknown => ('fact' in part ? part.value : undefined);
  const heading = comparisonHeading(fact, place.operator, context);
  const access = conditionAccess({ key, partOf, valueIn });
  return { ...COMMON, ...access, key, heading: () => heading, cell: anyCell(cell) };
}

/** A column is one only if its heading leads back to it: it has to survive a spreadsheet. */
function checkedColumn(place: ColumnPlace, context: CellContext): Column | undefined {
  const column = makeColumn(place, context);
  const found = column && placeOfHeading(column.heading(context), context);
  return found !== undefined && found !== 'ambiguous' && keyOfPlace(found) === keyOfPlace(place)
    ? column
    : undefined;
}

const cache = new WeakMap<CellContext, Map<string, Column | undefined>>();

/** The column of a fact and an operator, or of a named condition; undefined for what a table cannot hold. */
export function conditionColumn(place: ColumnPlace, context: CellContext): Column | undefined {
  const known = cache.get(context) ?? new Map<string, Column | undefined>();
  cache.set(context, known);
  const key = keyOfPlace(place);
  if (!known.has(key)) known.set(key, checkedColumn(place, context));
  return known.get(key);
}
