/** Which operators a row offers for a fact, and how its value is entered. What is valid and not here is shown to be read only. */
import {
  type DecoratorName,
  type OperatorName,
  operatorFits,
  type ParsedOperator,
  parseOperator,
  sideOf,
} from '../../../../../server/core/language/operators.ts';
import type { FactSpec, FactType, ScalarType } from '../../../../../server/core/language/vocabulary.ts';

/** For facts of many values: whether one of them, each of them, or all together are asked about. */
export type Quantifier = 'someFact' | 'everyFact' | 'whole';
const quantifiers: readonly Quantifier[] = ['someFact', 'everyFact', 'whole'];

export interface RowOperator {
  quantifier: Quantifier;
  operator: OperatorName;
}

const PRESENCE: readonly OperatorName[] = ['present', 'absent'];
const SCALAR: Readonly<Record<ScalarType, readonly OperatorName[]>> = {
  boolean: ['equal', 'notEqual'],
  number: [
    ...(['greaterThanInclusive', 'greaterThan', 'lessThan', 'lessThanInclusive'] as const),
    ...(['equal', 'notEqual', 'in', 'notIn'] as const),
  ],
  string: ['equal', 'notEqual', 'in', 'notIn'],
  date: ['onOrAfter', 'after', 'before', 'onOrBefore', 'equal', 'notEqual'],
  datetime: ['onOrAfter', 'after', 'before', 'onOrBefore'],
};
const WHOLE: Readonly<Record<ScalarType, readonly OperatorName[]>> = {
  boolean: ['contains', 'doesNotContain'],
  number: ['contains', 'doesNotContain', 'intersects', 'disjoint', 'subsetOf'],
  string: ['contains', 'intersects', 'doesNotContain', 'disjoint', 'subsetOf'],
  date: ['contains', 'doesNotContain'],
  datetime: [],
};

/** Of a list as such only its presence can be asked. */
export function quantifiersFor({ shape }: FactType): readonly Quantifier[] {
  if (shape === 'column') return quantifiers;
  return shape === 'set' ? ['whole', 'someFact', 'everyFact'] : ['whole'];
}

export function operatorsFor({ shape, of }: FactType, quantifier: Quantifier): readonly OperatorName[] {
  if (shape === 'list') return PRESENCE;
  if (quantifier !== 'whole') return SCALAR[of];
  return [...(shape === 'scalar' ? SCALAR[of] : WHOLE[of]), ...PRESENCE];
}

export function operatorText({ quantifier, operator }: RowOperator): string {
  return quantifier === 'whole' ? operator : `${quantifier}:${operator}`;
}

/** Undefined where a row has no words for it. */
export function rowOperator(text: string, type: FactType): RowOperator | undefined {
  const parsed = parseOperator(text);
  if (!parsed || parsed.decorators.length > 1) return undefined;
  const [decorator] = parsed.decorators;
  const quantifier = (decorator ?? 'whole') as Quantifier | DecoratorName;
  const known = quantifiersFor(type).find((name) => name === quantifier);
  if (known === undefined || !operatorsFor(type, known).includes(parsed.operator)) return undefined;
  return { quantifier: known, operator: parsed.operator };
}

export type ValueInput =
  | 'none'
  | 'yes-no'
  | 'choice'
  | 'choices'
  | 'number'
  | 'numbers'
  | 'text'
  | 'texts'
  | 'day'
  | 'moment';

const MANY_VALUES: ReadonlySet<OperatorName> = new Set(['in', 'notIn', 'intersects', 'disjoint', 'subsetOf']);

export function valueInput({ of, values }: FactType, operator: OperatorName): ValueInput {
  if (PRESENCE.includes(operator)) return 'none';
  const many = MANY_VALUES.has(operator);
  if (values) return many ? 'choices' : 'choice';
  if (of === 'number') return many ? 'numbers' : 'number';
  if (of === 'string') return many ? 'texts' : 'text';
  if (of === 'boolean') return 'yes-no';
  return of === 'date' ? 'day' : 'moment';
}

/** Facts that the comparison may be made with. */
export function comparableWith(fact: FactSpec, chosen: RowOperator): (other: FactSpec) => boolean {
  const parsed: ParsedOperator = {
    decorators: chosen.quantifier === 'whole' ? [] : [chosen.quantifier],
    operator: chosen.operator,
  };
  return (other) =>
    other.name !== fact.name &&
    other.name !== 'always' &&
    other.type.shape !== 'list' &&
    operatorFits(parsed, sideOf(fact.type), sideOf(other.type));
}
