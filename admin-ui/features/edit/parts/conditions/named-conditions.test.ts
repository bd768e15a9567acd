import { describe, expect, it } from 'vitest';
import type { Condition, ServiceItem } from '../../../../../schemas/generated/types.ts';
import { vocabularyOf } from '../../../../../server/core/language/vocabulary.ts';
import { documentsOf, shippedItems } from '../../../../../test/support/documents.ts';
import { conditionUses, freeKey, referable, withNewCondition, withoutKey } from './named-conditions.ts';

const named = (when: Condition) => ({ title: '条件', when }) as ServiceItem['conditions'][string];
const a = { fact: 'form.a', operator: 'equal', value: 1 };

describe('named conditions', () => {
  it('may refer to others, and never to themselves through others', () => {
    const conditions = {
      one: named({ all: [a] }),
      two: named({ any: [a, { condition: 'one' }] }),
      three: named({ not: { condition: 'two' } }),
    };
    expect(Object.keys(referable(conditions, 'one'))).toEqual([]);
    expect(Object.keys(referable(conditions, 'two'))).toEqual(['one']);
    expect(Object.keys(referable(conditions, 'three'))).toEqual(['one', 'two']);
  });

  it('are told where they are used, in words, in every shipped item', () => {
    const { parameters } = documentsOf(shippedItems[0]?.code ?? '');
    const used = shippedItems.flatMap((item) => {
      const sources = {
        vocabulary: vocabularyOf({ item, parameters }),
        conditions: item.conditions,
        departments: new Map<string, string>(),
      };
      return Object.keys(item.conditions).map((name) =>
        conditionUses(name, { item, sources, language: 'zh' }),
      );
    });
    expect(used.length).toBeGreaterThan(5);
    for (const uses of used) expect(uses.length).toBeGreaterThan(0);
  });

  it('come under a name that is free, and go', () => {
    const [item] = shippedItems;
    if (!item) throw new Error('no item is shipped');
    const name = freeKey({ n1: 1 }, 'n');
    expect(name).toBe('n2');
    const { conditions } = withNewCondition(item, name, '新的');
    expect(conditions[name]).toEqual({ title: '新的', when: { all: [] } });
    expect(withoutKey(conditions, name)).toEqual(item.conditions);
  });
});
