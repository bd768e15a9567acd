/** How a row of the tree is drawn, and what becomes of operator and value when its fact or its operator is changed. */
import type { Comparison, ConditionValue } from '../../../../../schemas/generated/types.ts';
import { conditionFaults } from '../../../../../server/core/check/item/conditions.ts';
import type { FactSpec, Vocabulary } from '../../../../../server/core/language/vocabulary.ts';
import type { ConditionRow } from '../tree/condition-tree.ts';
import {
  operatorsFor,
  operatorText,
  quantifiersFor,
  type RowOperator,
  rowOperator,
  type ValueInput,
  valueInput,
} from './row-operators.ts';

export type RowView =
  | { kind: 'blank' }
  | { kind: 'named' }
  /** Holds without asking anything. */
  | { kind: 'always' }
  /** Valid, and beyond what a row can say: shown as its sentence. */
  | { kind: 'locked' }
  /** The fact is not in the vocabulary any more. */
  | { kind: 'lost-fact' }
  /** The operator does not fit the fact any more. */
  | { kind: 'lost-operator'; fact: FactSpec }
  | { kind: 'comparison'; fact: FactSpec; chosen: RowOperator; input: ValueInput };

export function comparisonOf({ field, operator, value }: ConditionRow): Comparison {
  return { fact: field, operator, value };
}

export function isReference(value: ConditionValue): value is { fact: string } {
  return typeof value === 'object' && !Array.isArray(value);
}

function isFine(row: ConditionRow, vocabulary: Vocabulary): boolean {
  return conditionFaults(comparisonOf(row), '', { vocabulary, isNamed: () => true }).length === 0;
}

function isDrawable(value: ConditionValue, input: ValueInput): boolean {
  if (isReference(value)) return true;
  return input !== 'none' || value === true;
}

export function rowView(row: ConditionRow, vocabulary: Vocabulary): RowView {
  if (row.kind === 'verbatim') return { kind: 'locked' };
  if (row.kind !== 'comparison') return { kind: row.kind };
  const fact = vocabulary.get(row.field);
  if (!fact) return { kind: 'lost-fact' };
  if (fact.name === 'always') {
    return { kind: row.operator === 'equal' && row.value === true ? 'always' : 'locked' };
  }
  const chosen = rowOperator(row.operator, fact.type);
  const input = chosen && valueInput(fact.type, chosen.operator);
  if (chosen && input && isDrawable(row.value, input)) return { kind: 'comparison', fact, chosen, input };
  return isFine(row, vocabulary) ? { kind: 'locked' } : { kind: 'lost-operator', fact };
}

function emptyValue(input: ValueInput): ConditionValue {
  if (input === 'none' || input === 'yes-no') return true;
  return input === 'choices' || input === 'numbers' || input === 'texts' ? [] : '';
}

/** Nothing has been entered yet. */
export function lacksValue({ value }: ConditionRow, input: ValueInput): boolean {
  if (input === 'none' || isReference(value)) return false;
  return value === '' || (Array.isArray(value) && value.length === 0);
}

/** One value becomes a list of one and the other way round; what the new question cannot take is forgotten. */
function withFittingValue(row: ConditionRow, input: ValueInput, vocabulary: Vocabulary): ConditionRow {
  const { value } = row;
  const other: ConditionValue | undefined = Array.isArray(value)
    ? value[0]
    : isReference(value)
      ? undefined
      : [value];
  for (const candidate of [value, other]) {
    if (candidate === undefined || candidate === '' || (input === 'none' && candidate !== true)) continue;
    const tried = { ...row, value: candidate };
    if (isFine(tried, vocabulary) && !lacksValue(tried, input)) return tried;
  }
  return { ...row, value: emptyValue(input) };
}

export function withOperator(
  row: ConditionRow,
  { fact, chosen }: { fact: FactSpec; chosen: RowOperator },
  vocabulary: Vocabulary,
): ConditionRow {
  const input = valueInput(fact.type, chosen.operator);
  return withFittingValue({ ...row, operator: operatorText(chosen) }, input, vocabulary);
}

/** The operator that the row has where it fits the new fact, else the first that does. */
export function withFact(row: ConditionRow, fact: FactSpec, vocabulary: Vocabulary): ConditionRow {
  const asked: ConditionRow = { ...row, kind: 'comparison', field: fact.name };
  if (fact.name === 'always') return { ...asked, operator: 'equal', value: true };
  const [first = 'whole'] = quantifiersFor(fact.type);
  const kept = row.kind === 'comparison' ? rowOperator(row.operator, fact.type) : undefined;
  const chosen = kept ?? { quantifier: first, operator: operatorsFor(fact.type, first)[0] ?? 'present' };
  return withOperator(asked, { fact, chosen }, vocabulary);
}
