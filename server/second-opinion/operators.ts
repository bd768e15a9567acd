/**
 * Our operators for json-rules-engine, under the names that the language gives them. Its own operators and decorators
 * are the engine's. A missing fact must not throw in any of them: one throwing condition would reject a whole run.
 */
import { RE2JS } from 're2js';
import { siteMs } from './days.ts';

/** Whether an operator holds of a fact's value and the value it is compared with. */
export type OperatorTest = (fact: unknown, value: unknown) => boolean;

/**
 * What stands for a missing set, column or list: empty, so that the engine's own `in` and `some…` do not throw on it, and
 * known by identity, so that `present` can tell it from a list that has no rows.
 */
export const NOTHING: readonly unknown[] = Object.freeze([]);

export function isMissing(value: unknown): boolean {
  return value === undefined || value === NOTHING;
}

function byTime(holds: (fact: number, value: number) => boolean): OperatorTest {
  return (fact, value) => {
    const a = typeof fact === 'string' ? siteMs(fact) : undefined;
    const b = typeof value === 'string' ? siteMs(value) : undefined;
    return a !== undefined && b !== undefined && holds(a, b);
  };
}

/** Elements of a set; of anything else none. */
function elements(value: unknown): Set<unknown> {
  return new Set(Array.isArray(value) ? value : []);
}

function shared(fact: unknown, value: unknown): number {
  const others = elements(value);
  return [...elements(fact)].filter((element) => others.has(element)).length;
}

export const operators: Readonly<Record<string, OperatorTest>> = {
  before: byTime((fact, value) => fact < value),
  onOrBefore: byTime((fact, value) => fact <= value),
  after: byTime((fact, value) => fact > value),
  onOrAfter: byTime((fact, value) => fact >= value),
  intersects: (fact, value) => shared(fact, value) > 0,
  disjoint: (fact, value) => shared(fact, value) === 0,
  subsetOf: (fact, value) => shared(fact, value) === elements(fact).size,
  present: (fact, value) => isMissing(fact) !== value,
  absent: (fact, value) => isMissing(fact) === value,
  matches: (fact, value) =>
    typeof fact === 'string' && typeof value === 'string' && RE2JS.compile(value).matcher(fact).find(),
};
