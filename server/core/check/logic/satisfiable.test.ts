import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../../schemas/generated/types.ts';
import { documentsOf, formOf, is, smallItem } from '../../../../test/support/documents.ts';
import { verdictOf } from '../../../../test/support/kleene.ts';
import { vocabularyOf } from '../../language/vocabulary.ts';
import { canonicalCondition } from './canonical-condition.ts';
import { mayHold, readingOf } from './satisfiable.ts';

const item = smallItem({
  variants: ['新办', '延续'],
  form: formOf({
    area: { title: '面积', type: 'number' },
    kind: { title: '业态', type: 'string', enum: ['甲', '乙', '丙'] },
    signed: { title: '已签字', type: 'boolean' },
    lost: { title: '遗失原因', type: 'string' },
    goods: { title: '品种', type: 'array', items: { enum: ['酒', '茶'] } },
  }),
  conditions: {
    small: { title: '小店', when: { all: [is('form.area', 'lessThan', 2)] } },
    round: { title: '绕圈', when: { all: [{ condition: 'round' }] } },
  },
});
const reading = readingOf(item, vocabularyOf(documentsOf(item)));
const holds = (...conditions: Condition[]): boolean =>
  mayHold(
    conditions.map((condition) => ({ condition, truth: true })),
    reading,
  );

describe('conditions that contradict each other', () => {
  it.each<[string, Condition[]]>([
    ['two values of one fact', [is('form.kind', 'equal', '甲'), is('form.kind', 'equal', '乙')]],
    ['below and above', [is('form.area', 'lessThan', 3), is('form.area', 'greaterThan', 5)]],
    ['below and not below', [is('form.area', 'lessThan', 3), { not: is('form.area', 'lessThan', 3) }]],
    ['an interval of nothing', [is('form.area', 'lessThan', 3), is('form.area', 'greaterThanInclusive', 3)]],
    [
      'a day before and after',
      [is('receivedOn', 'before', '2025-01-01'), is('receivedOn', 'after', '2025-06-01')],
    ],
    ['no choice left', [is('form.kind', 'notIn', ['甲', '乙']), is('form.kind', 'notEqual', '丙')]],
    ['neither yes nor no', [is('form.signed', 'notEqual', true), is('form.signed', 'notEqual', false)]],
    ['there and not there', [is('form.lost', 'absent', true), is('form.lost', 'equal', '火灾')]],
    ['has it and lacks it', [is('form.goods', 'contains', '酒'), is('form.goods', 'doesNotContain', '酒')]],
    [
      'has one and none',
      [is('form.goods', 'intersects', ['酒']), is('form.goods', 'disjoint', ['酒', '茶'])],
    ],
    ['what is never', [is('always', 'equal', false)]],
    ['through a name', [{ condition: 'small' }, is('form.area', 'greaterThan', 2)]],
    [
      'in each of two ways',
      [is('form.area', 'equal', 9), { any: [{ condition: 'small' }, is('form.area', 'equal', 8)] }],
    ],
    [
      'a pattern and not it',
      [
        is('form.lost', 'matches', '^a'),
        is('form.lost', 'not:matches', '^a'),
        { not: is('form.lost', 'matches', '^a') },
      ],
    ],
  ])('%s', (_words, conditions) => {
    expect(holds(...conditions)).toBe(false);
    expect(holds({ all: conditions as [Condition] })).toBe(false);
  });

  it.each<[string, Condition[]]>([
    ['a choice that is left', [is('form.kind', 'notIn', ['甲', '乙'])]],
    [
      'an interval of one',
      [is('form.area', 'lessThanInclusive', 3), is('form.area', 'greaterThanInclusive', 3)],
    ],
    ['a fact and another fact', [is('form.area', 'lessThan', { fact: 'form.area' })]],
    ['a circle', [{ condition: 'round' }]],
    ['a name that is none', [{ condition: 'none' }]],
    ['columns of rows', [is('form.goods', 'someFact:equal', '酒'), is('form.goods', 'someFact:equal', '茶')]],
  ])('but not %s', (_words, conditions) => {
    expect(holds(...conditions)).toBe(true);
  });
});

const comparison = fc.oneof(
  fc.record({
    fact: fc.constant('form.area'),
    operator: fc.constantFrom(
      'equal',
      'notEqual',
      'lessThan',
      'greaterThan',
      'lessThanInclusive',
      'not:greaterThanInclusive',
    ),
    value: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({
    fact: fc.constant('form.kind'),
    operator: fc.constantFrom('in', 'notIn', 'not:in'),
    value: fc.subarray(['甲', '乙', '丙'], { minLength: 1 }),
  }),
  fc.record({
    fact: fc.constant('form.signed'),
    operator: fc.constantFrom('equal', 'notEqual'),
    value: fc.boolean(),
  }),
  fc.record({
    fact: fc.constantFrom('form.area', 'form.kind'),
    operator: fc.constantFrom('present', 'absent'),
    value: fc.boolean(),
  }),
  fc.record({
    fact: fc.constant('form.goods'),
    operator: fc.constantFrom('contains', 'doesNotContain'),
    value: fc.constantFrom('酒', '茶'),
  }),
  fc.record({
    fact: fc.constant('form.goods'),
    operator: fc.constantFrom('intersects', 'disjoint', 'subsetOf'),
    value: fc.subarray(['酒', '茶'], { minLength: 1 }),
  }),
);
const { condition } = fc.letrec<{ condition: Condition; parts: [Condition, ...Condition[]] }>((tie) => ({
  parts: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) as unknown as fc.Arbitrary<
    [Condition, ...Condition[]]
  >,
  condition: fc.oneof(
    { depthSize: 'small' },
    comparison as fc.Arbitrary<Condition>,
    tie('parts').map((all): Condition => ({ all })),
    tie('parts').map((any): Condition => ({ any })),
    tie('condition').map((not): Condition => ({ not })),
    fc.constant<Condition>({ condition: 'small' }),
  ),
}));

/** Every combination of a few values, missing ones included. */
const worlds = [undefined, -1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4].flatMap((area) =>
  [undefined, '甲', '乙', '丙'].flatMap((kind) =>
    [undefined, true, false].flatMap((signed) =>
      [undefined, [], ['酒'], ['茶'], ['酒', '茶']].map((goods) => ({ area, kind, signed, goods })),
    ),
  ),
);
const isMetSomewhere = (tried: Condition): boolean =>
  worlds.some(
    (world) =>
      verdictOf(tried, {
        item,
        fact: (name) => (world as Record<string, unknown>)[name.slice('form.'.length)],
      }) === 'met',
  );

describe('over random conditions', () => {
  it('what is met by some application is never called impossible, and most of the impossible is seen', () => {
    const tally = { impossible: 0, seen: 0 };
    fc.assert(
      fc.property(condition, (tried) => {
        const possible = holds(tried);
        if (isMetSomewhere(tried)) expect(possible).toBe(true);
        else {
          tally.impossible += 1;
          if (!possible) tally.seen += 1;
        }
      }),
      { numRuns: 1000 },
    );
    expect(tally.impossible).toBeGreaterThan(10);
    expect(tally.seen / tally.impossible).toBeGreaterThan(0.5);
  });

  it('a condition has one canonical text however its parts are ordered, and another one where it means something else', () => {
    const shuffled = (part: Condition): Condition => {
      if ('all' in part) return { all: part.all.map(shuffled).reverse() as [Condition] };
      if ('any' in part) return { any: [...part.any, ...part.any].map(shuffled).reverse() as [Condition] };
      return 'not' in part ? { not: { not: { not: shuffled(part.not) } } } : part;
    };
    const verdicts = (tried: Condition): string =>
      worlds
        .map((world) =>
          verdictOf(tried, {
            item,
            fact: (name) => (world as Record<string, unknown>)[name.slice('form.'.length)],
          }),
        )
        .join();
    const meanings = new Map<string, string>();
    fc.assert(
      fc.property(condition, (tried) => {
        const text = canonicalCondition(tried);
        expect(canonicalCondition(shuffled(tried))).toBe(text);
        expect(meanings.get(text) ?? verdicts(tried)).toBe(verdicts(tried));
        meanings.set(text, verdicts(tried));
      }),
      { numRuns: 300 },
    );
  });
});
