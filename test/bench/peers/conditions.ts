/** Conditions of the sample item in the languages of the contestants. */
import type { Comparison, Condition } from '../../../schemas/generated/types.ts';

/** How a language writes the parts of a condition; `T` is its expression. */
export interface Language<T> {
  compare(comparison: Comparison): T;
  all(parts: T[]): T;
  any(parts: T[]): T;
  not(part: T): T;
}

export function translate<T>(condition: Condition, language: Language<T>): T {
  const parts = (conditions: readonly Condition[]): T[] =>
    conditions.map((each) => translate(each, language));
  if ('all' in condition) return language.all(parts(condition.all));
  if ('any' in condition) return language.any(parts(condition.any));
  if ('not' in condition) return language.not(translate(condition.not, language));
  if ('condition' in condition) throw new Error('the sample item has no named conditions');
  return language.compare(condition);
}

export const symbols: Readonly<Record<string, string>> = {
  equal: '==',
  notEqual: '!=',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
};

/** Text that both JavaScript and zen read: `(a < 3 and b == 'x')`, with each language's own words for and, or, not. */
export function infix(words: {
  and: string;
  or: string;
  not: string;
  equality: (operator: string) => string;
  oneOf: (fact: string, values: readonly unknown[]) => string;
}): Language<string> {
  return {
    compare: ({ fact, operator, value }) =>
      operator === 'in'
        ? words.oneOf(fact, value as unknown[])
        : `${fact} ${words.equality(symbols[operator] as string)} ${JSON.stringify(value)}`,
    all: (parts) => (parts.length === 1 ? (parts[0] as string) : `(${parts.join(` ${words.and} `)})`),
    any: (parts) => `(${parts.join(` ${words.or} `)})`,
    not: (part) => `${words.not}(${part})`,
  };
}
