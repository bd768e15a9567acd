import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../../../schemas/generated/types.ts';
import { conditionFaults } from '../../../../../server/core/check/item/conditions.ts';
import { conditionPlaces } from '../../../../../server/core/language/rule-places.ts';
import {
  type FactSpec,
  type Vocabulary,
  vocabularyOf,
} from '../../../../../server/core/language/vocabulary.ts';
import { PARAMETERS, randomItem } from '../../../../../test/support/random-rules.ts';
import { blankRow, type ConditionNode, type ConditionRow, isGroup, treeOf } from '../tree/condition-tree.ts';
import { operatorsFor, quantifiersFor } from './row-operators.ts';
import { comparisonOf, lacksValue, rowView, withFact, withOperator } from './row-view.ts';

function rowsOf(node: ConditionNode): ConditionRow[] {
  return isGroup(node) ? node.rules.flatMap(rowsOf) : [node];
}

const zone: FactSpec = {
  name: 'form.zone',
  title: '区域',
  type: { shape: 'scalar', of: 'string', values: ['中心区', '边缘区'] },
};
const place: FactSpec = { ...zone, name: 'form.place', type: { ...zone.type, values: ['中心区', '村'] } };
const lanes: FactSpec = {
  name: 'form.lanes',
  title: '车道数',
  unit: '条',
  type: { shape: 'scalar', of: 'number' },
};
const ages: FactSpec = { name: 'form.l[].age', title: '年龄', type: { shape: 'column', of: 'number' } };
const vocabulary = new Map([zone, place, lanes, ages].map((fact) => [fact.name, fact]));
const row = (field: string, operator: string, value: ConditionRow['value']): ConditionRow => ({
  ...blankRow(),
  kind: 'comparison',
  field,
  operator,
  value,
});

/** What the strict check has against the rows that are offered for a fact. */
function faultsOffered(fact: FactSpec, facts: Vocabulary): string[] {
  const sources = { vocabulary: facts, isNamed: () => true };
  const offered = quantifiersFor(fact.type).flatMap((quantifier) =>
    operatorsFor(fact.type, quantifier).map((operator) => ({ quantifier, operator })),
  );
  return offered.flatMap((chosen) => {
    const asked = withOperator(row(fact.name, '', ''), { fact, chosen }, facts);
    const view = rowView(asked, facts);
    const isWhole = view.kind === 'comparison' && !lacksValue(asked, view.input);
    return isWhole ? conditionFaults(comparisonOf(asked), '', sources).map(({ message }) => message) : [];
  });
}

describe('a row of the builder', () => {
  it('has a place for every valid comparison: something to choose, or its sentence to read', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const item = randomItem(draw);
        const facts = vocabularyOf({ item, parameters: PARAMETERS });
        const conditions: Condition[] = conditionPlaces(item).map(({ condition }) => condition);
        for (const found of conditions.flatMap((condition) => rowsOf(treeOf(condition)))) {
          const { kind } = rowView(found, facts);
          expect(kind).not.toMatch(/^lost|^blank/);
          if (found.operator.includes('matches')) expect(kind).toBe('locked');
        }
      }),
      { numRuns: 100 },
    );
  });

  it('offers only operators that the strict check takes, with whatever value is entered', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const item = randomItem(draw);
        const facts = vocabularyOf({ item, parameters: PARAMETERS });
        for (const fact of facts.values()) expect(faultsOffered(fact, facts)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps operator and value when another fact takes them, and only then', () => {
    expect(withFact(row('form.zone', 'equal', '中心区'), place, vocabulary)).toMatchObject({
      operator: 'equal',
      value: '中心区',
    });
    expect(withFact(row('form.zone', 'notEqual', '边缘区'), place, vocabulary)).toMatchObject({
      operator: 'notEqual',
      value: '',
    });
    expect(withFact(row('form.zone', 'in', ['中心区']), lanes, vocabulary)).toMatchObject({
      operator: 'in',
      value: [],
    });
    expect(withFact(row('form.lanes', 'lessThan', 3), ages, vocabulary)).toMatchObject({
      operator: 'someFact:greaterThanInclusive',
      value: 3,
    });
  });

  it('turns one value into a list of one, and back', () => {
    const several = withOperator(
      row('form.zone', 'equal', '中心区'),
      { fact: zone, chosen: { quantifier: 'whole', operator: 'in' } },
      vocabulary,
    );
    expect(several).toMatchObject({ operator: 'in', value: ['中心区'] });
    const one = withOperator(
      several,
      { fact: zone, chosen: { quantifier: 'whole', operator: 'notEqual' } },
      vocabulary,
    );
    expect(one).toMatchObject({ operator: 'notEqual', value: '中心区' });
  });

  it('says what cannot be shown any more instead of guessing', () => {
    expect(rowView(row('form.gone', 'equal', 1), vocabulary).kind).toBe('lost-fact');
    expect(rowView(row('form.lanes', 'before', '2025-01-01'), vocabulary).kind).toBe('lost-operator');
    expect(rowView(row('form.lanes', 'not:equal', 3), vocabulary).kind).toBe('locked');
  });
});
