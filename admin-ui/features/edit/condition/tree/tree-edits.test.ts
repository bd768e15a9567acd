import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../../../schemas/generated/types.ts';
import { type Finding, warning } from '../../../../../server/core/language/finding.ts';
import { conditionPlaces } from '../../../../../server/core/language/rule-places.ts';
import { randomItem } from '../../../../../test/support/random-rules.ts';
import { blankRow, type ConditionGroup, conditionOf, isGroup, treeOf } from './condition-tree.ts';
import { guardFact } from './guard-fact.ts';
import { findingsByNode, placesOf } from './places.ts';
import { withIdsOf } from './same-ids.ts';
import { addTo, copyOf, moveNode, nodesBelow, replaceNode, ungroupNode, wrapNode } from './tree-edits.ts';

const a: Condition = { fact: 'form.a', operator: 'equal', value: 1 };
const b: Condition = { fact: 'form.b', operator: 'equal', value: 2 };
const blank: Condition = { fact: '', operator: '', value: '' };
const c: Condition = { condition: 'c' };
const tree = treeOf({ all: [a, { any: [b, c] }] });
const idOf = (root: ConditionGroup, at: number): string => nodesBelow(root)[at]?.id ?? '';

function at(condition: Condition, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], condition);
}

function hasEmptyGroup(group: ConditionGroup): boolean {
  return group.rules.length === 0 || group.rules.some((node) => isGroup(node) && hasEmptyGroup(node));
}

describe('what people do to a condition', () => {
  it('adds, duplicates, wraps and takes apart', () => {
    expect(conditionOf(addTo(tree, tree.id, blankRow()))).toEqual({
      all: [a, { any: [b, c] }, blank],
    });
    expect(conditionOf(replaceNode(tree, idOf(tree, 0), (node) => [node, copyOf(node)]))).toEqual({
      all: [a, a, { any: [b, c] }],
    });
    expect(conditionOf(wrapNode(tree, idOf(tree, 0)))).toEqual({
      all: [{ any: [a, blank] }, { any: [b, c] }],
    });
    expect(conditionOf(ungroupNode(tree, idOf(tree, 1)))).toEqual({ all: [a, b, c] });
  });

  it('moves a row past others, into groups and out of them, and loses none', () => {
    const inGroup = moveNode(tree, idOf(tree, 0), 'down');
    expect(conditionOf(inGroup)).toEqual({ all: [{ any: [a, b, c] }] });
    expect(conditionOf(moveNode(inGroup, idOf(inGroup, 1), 'up'))).toEqual({ all: [a, { any: [b, c] }] });
    fc.assert(
      fc.property(fc.gen(), fc.nat(50), fc.boolean(), (draw, nth, isUp) => {
        const root = treeOf({
          all: [a, ...conditionPlaces(randomItem(draw)).map((place) => place.condition)],
        });
        const nodes = nodesBelow(root);
        const moved = moveNode(root, nodes[nth % nodes.length]?.id ?? '', isUp ? 'up' : 'down');
        const rows = (group: ConditionGroup): string[] =>
          nodesBelow(group)
            .filter((node) => !isGroup(node))
            .map(({ id }) => id)
            .sort();
        expect(rows(moved)).toEqual(rows(root));
        expect(hasEmptyGroup(moved)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves no empty group behind', () => {
    const fewer = replaceNode(tree, idOf(tree, 2), () => []);
    expect(conditionOf(fewer)).toEqual({ all: [a, { any: [c] }] });
    expect(conditionOf(replaceNode(fewer, idOf(fewer, 2), () => []))).toEqual({ all: [a] });
  });

  it('wraps what stands alone when something comes to it', () => {
    const sole = treeOf(c);
    const two = addTo(sole, sole.id, treeOf({ all: [a] }).rules[0] ?? blankRow());
    expect(conditionOf(two)).toEqual({ all: [c, a] });
  });

  it('asks first whether a fact was filled in', () => {
    const present = { fact: 'form.b', operator: 'present', value: true };
    expect(conditionOf(guardFact(tree, 'form.b'))).toEqual({
      all: [a, { any: [{ all: [present, b] }, c] }],
    });
    expect(conditionOf(guardFact(treeOf({ all: [a, b] }), 'form.b'))).toEqual({ all: [a, present, b] });
    expect(conditionOf(guardFact(treeOf({ not: { all: [b] } }), 'form.b'))).toEqual({
      all: [present, { not: { all: [b] } }],
    });
    expect(conditionOf(guardFact(treeOf(c), 'form.b'))).toEqual({ all: [present, c] });
  });

  it('knows where each row stands in the condition, whatever has not been chosen yet', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        for (const { condition } of conditionPlaces(randomItem(draw))) {
          const whole = treeOf(condition);
          const root: ConditionGroup = { ...whole, rules: [blankRow(), ...whole.rules] };
          const places = placesOf(root);
          for (const node of nodesBelow(root))
            expect(at(conditionOf(root), places.get(node.id) ?? '')).toEqual(conditionOf(node));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('shows a finding at the innermost row, and one about a fact where the fact is asked', () => {
    const finding = (pointer: string): Finding =>
      warning('unguarded-fact', pointer, { message: 'm', fix: 'f' });
    const found = findingsByNode(tree, [finding('/all/1/any/0/value'), finding('')], ({ pointer }) =>
      pointer === '' ? 'form.a' : undefined,
    );
    expect([...found.keys()]).toEqual([idOf(tree, 2), idOf(tree, 0)]);
  });

  it('keeps the ids of rows when the condition was changed elsewhere', () => {
    const changed = withIdsOf(tree, treeOf({ all: [{ any: [c] }, a] }));
    expect(changed.rules[1]?.id).toBe(idOf(tree, 0));
    expect(changed.id).toBe(tree.id);
  });
});
