/**
 * The operators of the language: json-rules-engine's own with their decorators, and ours under the same registry.
 *
 * This file says which types each takes; decide/comparisons.ts says when each holds. Both lists are closed.
 */
import type { ConditionValue } from '../../../schemas/generated/types.ts';
import type { FactType, ScalarType } from './vocabulary.ts';

export const operatorNames = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'before',
  'onOrBefore',
  'after',
  'onOrAfter',
  'intersects',
  'disjoint',
  'subsetOf',
  'present',
  'absent',
  'matches',
] as const;

export type OperatorName = (typeof operatorNames)[number];

export const decoratorNames = ['someFact', 'someValue', 'everyFact', 'everyValue', 'swap', 'not'] as const;
export type DecoratorName = (typeof decoratorNames)[number];

export interface ParsedOperator {
  /** Outermost first, as written: `everyFact:not:equal`. */
  decorators: DecoratorName[];
  operator: OperatorName;
}

const KNOWN_OPERATORS: ReadonlySet<string> = new Set(operatorNames);
const KNOWN_DECORATORS: ReadonlySet<string> = new Set(decoratorNames);

/** Splits `everyFact:lessThan`; undefined when a part is unknown. */
export function parseOperator(text: string): ParsedOperator | undefined {
  const parts = text.split(':');
  const operator = parts.pop() ?? '';
  if (!KNOWN_OPERATORS.has(operator) || parts.length > 4) return undefined;
  if (!parts.every((part) => KNOWN_DECORATORS.has(part))) return undefined;
  return { decorators: parts as DecoratorName[], operator: operator as OperatorName };
}

/** Both sides of a comparison as the type check sees them; `many` is an array of `of`. */
export interface Side {
  many: boolean;
  of: ScalarType;
}

export function sideOf(type: FactType): Side {
  return { many: type.shape !== 'scalar', of: type.of };
}

/** Undefined when the value mixes types or is an empty list. */
export function sideOfValue(
  value: Exclude<ConditionValue, { fact: string }>,
  like: ScalarType,
): Side | undefined {
  const elements = Array.isArray(value) ? value : [value];
  const types = new Set(elements.map((element) => typeof element));
  const type = [...types][0];
  if (types.size !== 1 || type === undefined) return undefined;
  const textual = like === 'date' || like === 'datetime' ? like : 'string';
  return { many: Array.isArray(value), of: type === 'string' ? textual : (type as ScalarType) };
}

type Rule = (fact: Side, value: Side) => boolean;

const same: Rule = (fact, value) => fact.of === value.of;
const scalars: Rule = (fact, value) => !fact.many && !value.many && same(fact, value);
const numbers: Rule = (fact, value) => scalars(fact, value) && fact.of === 'number';
const days: Rule = (fact, value) => scalars(fact, value) && (fact.of === 'date' || fact.of === 'datetime');
const scalarInMany: Rule = (fact, value) => !fact.many && value.many && same(fact, value);
const manyHasScalar: Rule = (fact, value) => fact.many && !value.many && same(fact, value);
const manyAndMany: Rule = (fact, value) => fact.many && value.many && same(fact, value);
const presence: Rule = (_fact, value) => !value.many && value.of === 'boolean';

const RULES: Readonly<Record<OperatorName, Rule>> = {
  equal: scalars,
  notEqual: scalars,
  in: scalarInMany,
  notIn: scalarInMany,
  contains: manyHasScalar,
  doesNotContain: manyHasScalar,
  lessThan: numbers,
  lessThanInclusive: numbers,
  greaterThan: numbers,
  greaterThanInclusive: numbers,
  before: days,
  onOrBefore: days,
  after: days,
  onOrAfter: days,
  intersects: manyAndMany,
  disjoint: manyAndMany,
  subsetOf: manyAndMany,
  present: presence,
  absent: presence,
  matches: (fact, value) => scalars(fact, value) && fact.of === 'string',
};

/** Whether the two sides fit the operator, decorators applied from the outside in. */
export function operatorFits({ decorators, operator }: ParsedOperator, fact: Side, value: Side): boolean {
  const [outer, ...rest] = decorators;
  if (outer === undefined) return RULES[operator](fact, value);
  const inner: ParsedOperator = { decorators: rest, operator };
  // Presence asks about the fact as a whole: a decorated form of it would have no meaning.
  if (operator === 'present' || operator === 'absent') return false;
  switch (outer) {
    case 'someFact':
    case 'everyFact':
      return fact.many && operatorFits(inner, { ...fact, many: false }, value);
    case 'someValue':
    case 'everyValue':
      return value.many && operatorFits(inner, fact, { ...value, many: false });
    case 'swap':
      return operatorFits(inner, value, fact);
    case 'not':
      return operatorFits(inner, fact, value);
  }
}
