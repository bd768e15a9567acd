import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../schemas/generated/types.ts';
import { is } from '../../../test/support/documents.ts';
import { createConditionTable, lackingFacts, truthOfNode } from './condition-table.ts';
import { evaluateRules, ruleBitsOf, truthOfBit } from './rule-bits.ts';
import type { Truth } from './truth.ts';

/** `f`, `u` and `t` are false, undetermined and true; slot i of the facts. */
const FACTS = ['f', 'u', 't'];
const facts = [false, undefined, true];
const leaf = (name: string): Condition => is(name, 'equal', true);
const F = leaf('f');
const U = leaf('u');
const T = leaf('t');
const WORDS = ['false', 'undetermined', 'true'] as const;

const named: Record<string, Condition> = { open: { any: [U, F] } };

function tableOf(conditions: Condition[]) {
  const builder = createConditionTable({
    slotOf: (fact) => FACTS.indexOf(fact),
    named: (name) => named[name],
  });
  const roots = conditions.map((condition) => builder.add(condition));
  return { table: builder.build(), roots };
}

/** By the plain reading and by the rows of bits, which must not differ. */
function truth(condition: Condition): string {
  const { table, roots } = tableOf([condition]);
  const bits = ruleBitsOf(table, roots);
  evaluateRules(bits, facts);
  const plain = truthOfNode(table, roots[0] as number, facts);
  expect(truthOfBit(bits, 0)).toBe(plain);
  return WORDS[plain as Truth];
}

describe('a condition', () => {
  it.each([
    [T, T, 'true', 'true'],
    [T, U, 'undetermined', 'true'],
    [T, F, 'false', 'true'],
    [U, U, 'undetermined', 'undetermined'],
    [U, F, 'false', 'undetermined'],
    [F, F, 'false', 'false'],
  ] as const)('joins %j and %j as Kleene does', (...row) => {
    const [a, b, all, any] = row;
    expect([truth({ all: [a, b] }), truth({ all: [b, a] })]).toEqual([all, all]);
    expect([truth({ any: [a, b] }), truth({ any: [b, a] })]).toEqual([any, any]);
  });

  it('is negated as Kleene does, twice is once not', () => {
    expect([T, U, F].map((part) => truth({ not: part }))).toEqual(['false', 'undetermined', 'true']);
    expect([T, U, F].map((part) => truth({ not: { not: part } }))).toEqual(['true', 'undetermined', 'false']);
  });

  it('may be named, and nested as deep as one likes', () => {
    expect(truth({ condition: 'open' })).toBe('undetermined');
    expect(truth({ not: { condition: 'open' } })).toBe('undetermined');
    expect(truth({ all: [{ any: [F, { not: { all: [U, F] } }] }, { not: { any: [F, { not: T }] } }] })).toBe(
      'true',
    );
    expect(truth({ any: [{ all: [T, { condition: 'open' }] }, { all: [U, F] }] })).toBe('undetermined');
  });

  it('stands in the table once, however often it is written', () => {
    const { table, roots } = tableOf([{ all: [T, U] }, { all: [T, U] }, { any: [T] }, T]);
    expect(roots[0]).toBe(roots[1]);
    expect(roots[2]).toBe(roots[3]);
    expect(table.size).toBe(3);
  });

  it('says the facts for want of which it is undetermined, and no others', () => {
    const lacking = (condition: Condition): string[] => {
      const { table, roots } = tableOf([condition]);
      return lackingFacts(table, roots[0] as number, { facts, isMissing: (fact) => fact === 'u' });
    };
    expect(lacking({ all: [T, U, { not: U }] })).toEqual(['u']);
    expect(lacking({ any: [T, U] })).toEqual([]);
    expect(lacking({ all: [T, { all: [F, U] }] })).toEqual([]);
  });

  it('of an unknown operator or name is refused, not evaluated', () => {
    expect(() => tableOf([is('t', 'equals', true)])).toThrow();
    expect(() => tableOf([{ condition: 'nothing' }])).toThrow();
  });
});

describe('many rules about one fact', () => {
  /** The numbers of the rules that hold when the one fact has a value. */
  function held(conditions: Condition[], value: unknown): number[] {
    const builder = createConditionTable({ slotOf: () => 0, named: () => undefined });
    const roots = conditions.map((condition) => builder.add(condition));
    const bits = ruleBitsOf(builder.build(), roots);
    evaluateRules(bits, [value]);
    return roots.flatMap((_, i) => (truthOfBit(bits, i) === 2 ? [i] : []));
  }
  const numbers = Array.from({ length: 70 }, (_, i) => i);
  const orders = {
    lessThan: (value: number, limit: number) => value < limit,
    lessThanInclusive: (value: number, limit: number) => value <= limit,
    greaterThan: (value: number, limit: number) => value > limit,
    greaterThanInclusive: (value: number, limit: number) => value >= limit,
  };

  it.each(Object.entries(orders))('are told apart at every limit and between: %s', (operator, holds) => {
    const conditions = numbers.map((limit) => is('n', operator, limit));
    for (const value of [-1, 0, 0.5, 31, 31.5, 32, 33, 63.5, 64, 68.5, 69, 70])
      expect(held(conditions, value)).toEqual(numbers.filter((limit) => holds(value, limit)));
  });

  it('are told apart by days', () => {
    const days = numbers.slice(1, 29).map((day) => `2025-11-${String(day).padStart(2, '0')}`);
    for (const value of ['2025-10-31', '2025-11-01', '2025-11-15', '2025-11-28', '2025-11-29'])
      expect(
        held(
          days.map((day) => is('d', 'onOrAfter', day)),
          value,
        ),
      ).toHaveLength(days.filter((day) => value >= day).length);
  });

  it('are told apart by value, more than one word of them', () => {
    const conditions = numbers.map((number) => is('n', 'equal', number));
    for (const value of [0, 31, 32, 63, 64, 69]) expect(held(conditions, value)).toEqual([value]);
    expect(held(conditions, 70)).toEqual([]);
    expect(held(conditions, undefined)).toEqual([]);
  });
});
