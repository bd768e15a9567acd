/**
 * When each operator holds, and a comparison as a closure over typed slots.
 *
 * A missing fact, on either side, leaves the comparison undetermined; only `present` and `absent` ask about that itself.
 * The meanings are json-rules-engine's where it has the operator; the second opinion is written apart from this file.
 */
import { RE2JS } from 're2js';
import type { DecoratorName, OperatorName, ParsedOperator } from '../language/operators.ts';
import { FALSE, type Facts, TRUE, type Truth, UNDETERMINED } from './truth.ts';

export type ComparisonTest = (facts: Facts) => Truth;

type Test = (actual: unknown, expected: unknown) => boolean;

function array(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Compiled patterns, kept for the life of the process: a published version has few and they never change. */
const patterns = new Map<string, RE2JS>();

function patternOf(source: string): RE2JS {
  let pattern = patterns.get(source);
  if (!pattern) {
    pattern = RE2JS.compile(source);
    patterns.set(source, pattern);
  }
  return pattern;
}

/** Whether text contains a match of a pattern in RE2 syntax: linear time, whatever the pattern (no ReDoS). */
export function matchesPattern(text: string, pattern: string): boolean {
  return patternOf(pattern).matcher(text).find();
}

const num = (value: unknown): number => value as number;
const text = (value: unknown): string => value as string;

const TESTS: Readonly<Record<OperatorName, Test>> = {
  equal: (actual, expected) => actual === expected,
  notEqual: (actual, expected) => actual !== expected,
  in: (actual, expected) => array(expected).includes(actual),
  notIn: (actual, expected) => !array(expected).includes(actual),
  contains: (actual, expected) => array(actual).includes(expected),
  doesNotContain: (actual, expected) => !array(actual).includes(expected),
  lessThan: (actual, expected) => num(actual) < num(expected),
  lessThanInclusive: (actual, expected) => num(actual) <= num(expected),
  greaterThan: (actual, expected) => num(actual) > num(expected),
  greaterThanInclusive: (actual, expected) => num(actual) >= num(expected),
  // Dates are ISO text of one width, so that text order is date order.
  before: (actual, expected) => text(actual) < text(expected),
  onOrBefore: (actual, expected) => text(actual) <= text(expected),
  after: (actual, expected) => text(actual) > text(expected),
  onOrAfter: (actual, expected) => text(actual) >= text(expected),
  intersects: (actual, expected) => array(actual).some((value) => array(expected).includes(value)),
  disjoint: (actual, expected) => !array(actual).some((value) => array(expected).includes(value)),
  subsetOf: (actual, expected) => array(actual).every((value) => array(expected).includes(value)),
  matches: (actual, expected) => matchesPattern(text(actual), text(expected)),
  present: () => true,
  absent: () => false,
};

const DECORATIONS: Readonly<Record<DecoratorName, (inner: Test) => Test>> = {
  someFact: (inner) => (actual, expected) => array(actual).some((value) => inner(value, expected)),
  everyFact: (inner) => (actual, expected) => array(actual).every((value) => inner(value, expected)),
  someValue: (inner) => (actual, expected) => array(expected).some((value) => inner(actual, value)),
  everyValue: (inner) => (actual, expected) => array(expected).every((value) => inner(actual, value)),
  swap: (inner) => (actual, expected) => inner(expected, actual),
  not: (inner) => (actual, expected) => !inner(actual, expected),
};

function decorated({ decorators, operator }: ParsedOperator): Test {
  return decorators.reduceRight<Test>((inner, decorator) => DECORATIONS[decorator](inner), TESTS[operator]);
}

function presence(slot: number, wanted: boolean): ComparisonTest {
  return (facts) => ((facts[slot] !== undefined) === wanted ? TRUE : FALSE);
}

/** The commonest comparisons with a constant, spelt out: one closure call less for each. */
function plainConstant(slot: number, operator: OperatorName, expected: unknown): ComparisonTest | undefined {
  const limit = expected as number;
  switch (operator) {
    case 'equal':
      return (f) => (f[slot] === undefined ? UNDETERMINED : f[slot] === expected ? TRUE : FALSE);
    case 'notEqual':
      return (f) => (f[slot] === undefined ? UNDETERMINED : f[slot] !== expected ? TRUE : FALSE);
    case 'lessThan':
      return (f) => (f[slot] === undefined ? UNDETERMINED : num(f[slot]) < limit ? TRUE : FALSE);
    case 'lessThanInclusive':
      return (f) => (f[slot] === undefined ? UNDETERMINED : num(f[slot]) <= limit ? TRUE : FALSE);
    case 'greaterThan':
      return (f) => (f[slot] === undefined ? UNDETERMINED : num(f[slot]) > limit ? TRUE : FALSE);
    case 'greaterThanInclusive':
      return (f) => (f[slot] === undefined ? UNDETERMINED : num(f[slot]) >= limit ? TRUE : FALSE);
    default:
      return undefined;
  }
}

export interface ComparisonParts {
  slot: number;
  parsed: ParsedOperator;
  /** A constant, or the slot of another fact. */
  expected: { constant: unknown } | { slot: number };
}

export function comparisonTest({ slot, parsed, expected }: ComparisonParts): ComparisonTest {
  const { operator, decorators } = parsed;
  if (operator === 'present' || operator === 'absent') {
    const value = 'constant' in expected && expected.constant === true;
    return presence(slot, (operator === 'present') === value);
  }
  if ('constant' in expected && decorators.length === 0) {
    const plain = plainConstant(slot, operator, expected.constant);
    if (plain) return plain;
  }
  const test = decorated(parsed);
  if ('constant' in expected) {
    const constant = expected.constant;
    return (facts) => {
      const actual = facts[slot];
      if (actual === undefined) return UNDETERMINED;
      return test(actual, constant) ? TRUE : FALSE;
    };
  }
  const other = expected.slot;
  return (facts) => {
    const actual = facts[slot];
    const value = facts[other];
    if (actual === undefined || value === undefined) return UNDETERMINED;
    return test(actual, value) ? TRUE : FALSE;
  };
}
