/**
 * A third reader of the language, as short as it can be: Kleene's tables and the meaning of every operator, said once more.
 * It is slow and knows nothing of slots, tables or engines; tests hold both evaluators to it.
 */
import { RE2JS } from 're2js';
import type { Condition, DerivedValue, ServiceItem } from '../../schemas/generated/types.ts';
import { isMissing } from '../../server/second-opinion/operators.ts';

export type Verdict = 'met' | 'unmet' | 'undetermined';

export interface Reader {
  item: ServiceItem;
  /** Undefined: missing. */
  fact(name: string): unknown;
}

type Meaning = (a: never, b: never) => boolean;

const MEANINGS: Record<string, Meaning> = {
  equal: (a: unknown, b: unknown) => a === b,
  notEqual: (a: unknown, b: unknown) => a !== b,
  in: (a: unknown, b: unknown[]) => b.includes(a),
  notIn: (a: unknown, b: unknown[]) => !b.includes(a),
  contains: (a: unknown[], b: unknown) => a.includes(b),
  doesNotContain: (a: unknown[], b: unknown) => !a.includes(b),
  lessThan: (a: number, b: number) => a < b,
  lessThanInclusive: (a: number, b: number) => a <= b,
  greaterThan: (a: number, b: number) => a > b,
  greaterThanInclusive: (a: number, b: number) => a >= b,
  before: (a: string, b: string) => Date.parse(a) < Date.parse(b),
  onOrBefore: (a: string, b: string) => Date.parse(a) <= Date.parse(b),
  after: (a: string, b: string) => Date.parse(a) > Date.parse(b),
  onOrAfter: (a: string, b: string) => Date.parse(a) >= Date.parse(b),
  intersects: (a: unknown[], b: unknown[]) => a.some((element) => b.includes(element)),
  disjoint: (a: unknown[], b: unknown[]) => !a.some((element) => b.includes(element)),
  subsetOf: (a: unknown[], b: unknown[]) => a.every((element) => b.includes(element)),
  matches: (a: string, b: string) => RE2JS.compile(b).matcher(a).find(),
};

function holds(operator: string, a: unknown, b: unknown): boolean {
  const [outer = '', ...rest] = operator.split(':');
  const inner = rest.join(':');
  if (inner === '') return (MEANINGS[operator] as (a: unknown, b: unknown) => boolean)(a, b);
  if (outer === 'not') return !holds(inner, a, b);
  if (outer === 'swap') return holds(inner, b, a);
  if (outer === 'someFact') return (a as unknown[]).some((each) => holds(inner, each, b));
  if (outer === 'everyFact') return (a as unknown[]).every((each) => holds(inner, each, b));
  if (outer === 'someValue') return (b as unknown[]).some((each) => holds(inner, a, each));
  return (b as unknown[]).every((each) => holds(inner, a, each));
}

const verdict = (held: boolean): Verdict => (held ? 'met' : 'unmet');

function comparison(
  { fact, operator, value }: Extract<Condition, { fact: string }>,
  reader: Reader,
): Verdict {
  const actual = reader.fact(fact);
  if (operator === 'present') return verdict((actual !== undefined) === value);
  if (operator === 'absent') return verdict((actual === undefined) === value);
  const expected = typeof value === 'object' && 'fact' in value ? reader.fact(value.fact) : value;
  if (actual === undefined || expected === undefined) return 'undetermined';
  return verdict(holds(operator, actual, expected));
}

/** Strong Kleene: one false decides `all`, one true decides `any`, else one undetermined leaves it open. */
export function verdictOf(condition: Condition, reader: Reader): Verdict {
  if ('condition' in condition)
    return verdictOf((reader.item.conditions[condition.condition] as { when: Condition }).when, reader);
  if ('not' in condition) {
    const inner = verdictOf(condition.not, reader);
    return inner === 'undetermined' ? inner : verdict(inner === 'unmet');
  }
  if ('fact' in condition) return comparison(condition, reader);
  const [parts, deciding, otherwise] =
    'all' in condition
      ? ([condition.all, 'unmet', 'met'] as const)
      : ([condition.any, 'met', 'unmet'] as const);
  const verdicts = parts.map((part) => verdictOf(part, reader));
  if (verdicts.includes(deciding)) return deciding;
  return verdicts.includes('undetermined') ? 'undetermined' : otherwise;
}

/** Empty means missing. */
function filled(value: unknown): unknown {
  return value === null || value === '' || isMissing(value) ? undefined : value;
}

/** How many rows a condition holds for; undefined when one of them leaves it open. */
function rowCount({ args, where }: DerivedValue, reader: Reader): number | undefined {
  const list = (args[0] as { fact: string }).fact;
  const rows = reader.fact(list);
  if (!Array.isArray(rows)) return undefined;
  const verdicts = rows.map((row: Record<string, unknown> | null) =>
    verdictOf(where as Condition, {
      item: reader.item,
      fact: (name) => (name.startsWith('row.') ? filled(row?.[name.slice(4)]) : reader.fact(name)),
    }),
  );
  return verdicts.includes('undetermined') ? undefined : verdicts.filter((each) => each === 'met').length;
}

/** Reads facts by name; a count of rows is counted here again, and what is made from a missing one is missing. */
export function readerOf(item: ServiceItem, facts: ReadonlyMap<string, unknown>): Reader {
  const reader: Reader = {
    item,
    fact(name) {
      const derived = name.startsWith('derived.') ? item.derived[name.slice(8)] : undefined;
      if (derived?.fn === 'countWhere') return rowCount(derived, reader);
      const used = derived?.args.flatMap((arg) => (typeof arg === 'object' ? [arg.fact] : [])) ?? [];
      return used.some((fact) => reader.fact(fact) === undefined) ? undefined : filled(facts.get(name));
    },
  };
  return reader;
}
