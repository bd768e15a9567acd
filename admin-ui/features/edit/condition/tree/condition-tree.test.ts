import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition, ServiceItem } from '../../../../../schemas/generated/types.ts';
import { conditionPlaces } from '../../../../../server/core/language/rule-places.ts';
import { randomItem } from '../../../../../test/support/random-rules.ts';
import { type ConditionNode, conditionOf, isGroup, isUnwritten, treeOf } from './condition-tree.ts';

function allConditions(item: ServiceItem): Condition[] {
  const where = Object.values(item.derived).flatMap(({ where: rows }) => (rows ? [rows] : []));
  return [...conditionPlaces(item).map(({ condition }) => condition), ...where];
}

function rowsOf(node: ConditionNode): ConditionNode[] {
  return isGroup(node) ? node.rules.flatMap(rowsOf) : [node];
}

describe('a condition as the tree of the builder', () => {
  it('comes back exactly as it was, for random conditions of the whole grammar', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        for (const condition of allConditions(randomItem(draw)))
          expect(conditionOf(treeOf(condition))).toStrictEqual(condition);
      }),
      { numRuns: 150 },
    );
  });

  it('comes back exactly as it was, for every condition of every shipped rule, and none is kept unreadable', () => {
    const folder = new URL('../../../../../rules/items/', import.meta.url);
    const items = readdirSync(folder).map(
      (code) => JSON.parse(readFileSync(new URL(`${code}/item.json`, folder), 'utf8')) as ServiceItem,
    );
    const conditions = items.flatMap(allConditions);
    expect(conditions.length).toBeGreaterThan(250);
    for (const condition of conditions) {
      const tree = treeOf(condition);
      expect(conditionOf(tree)).toStrictEqual(condition);
      expect(rowsOf(tree).filter((row) => 'kind' in row && row.kind === 'verbatim')).toEqual([]);
    }
  });

  it('keeps what is no condition at all as it is written', () => {
    const broken: unknown[] = [
      { all: [{ fact: 'a' }] },
      { all: 'x' },
      { all: [], any: [] },
      { not: { not: { not: { condition: 'c' } } } },
      { any: [] },
      { all: [{ fact: 'a', operator: 'equal', value: { fact: 1 } }, 7, null] },
      { all: [{ fact: 'a', operator: 'equal', value: true, path: '$.x' }] },
    ];
    for (const condition of broken)
      expect(conditionOf(treeOf(condition as Condition))).toStrictEqual(condition);
  });

  it('keeps a row in which nothing has been chosen, and knows when there is nothing else', () => {
    const blank: Condition = { fact: '', operator: '', value: '' };
    expect(isUnwritten(treeOf(undefined))).toBe(true);
    for (const condition of [{ all: [blank] }, { any: [{ condition: 'c' }, { not: blank }] }] as Condition[])
      expect(conditionOf(treeOf(condition))).toStrictEqual(condition);
    expect(isUnwritten(treeOf({ all: [{ any: [blank] }] }))).toBe(true);
    expect(isUnwritten(treeOf({ all: [blank, { condition: 'c' }] }))).toBe(false);
  });
});
