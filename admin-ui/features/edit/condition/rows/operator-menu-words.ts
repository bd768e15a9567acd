/** The operators as they stand in a menu between two sides; a whole sentence has words of its own (core/explain). */
import type { OperatorName } from '../../../../../server/core/language/operators.ts';
import type { ScalarType } from '../../../../../server/core/language/vocabulary.ts';
import { words } from '../../../../messages/words.tsx';

export const operatorMenuWords = words(
  {
    equal: '是',
    notEqual: '不是',
    'number.equal': '＝ 等于',
    'number.notEqual': '≠ 不等于',
    'date.equal': '就是',
    'date.notEqual': '不是',
    'boolean.equal': '为',
    'boolean.notEqual': '不为',
    in: '属于',
    notIn: '不属于',
    contains: '包含',
    doesNotContain: '不包含',
    lessThan: '＜ 不足',
    lessThanInclusive: '≤ 不超过',
    greaterThan: '＞ 超过',
    greaterThanInclusive: '≥ 达到',
    before: '早于',
    onOrBefore: '不晚于',
    after: '晚于',
    onOrAfter: '不早于',
    intersects: '包含其中任何一项',
    disjoint: '一项也不包含',
    subsetOf: '仅限于',
    present: '有填写',
    absent: '没有填写',
    matches: '含有',
  },
  {
    equal: 'is',
    notEqual: 'is not',
    'number.equal': '= equal to',
    'number.notEqual': '≠ not equal to',
    'date.equal': 'is',
    'date.notEqual': 'is not',
    'boolean.equal': 'is',
    'boolean.notEqual': 'is not',
    in: 'is one of',
    notIn: 'is none of',
    contains: 'includes',
    doesNotContain: 'does not include',
    lessThan: '< less than',
    lessThanInclusive: '≤ at most',
    greaterThan: '> more than',
    greaterThanInclusive: '≥ at least',
    before: 'before',
    onOrBefore: 'on or before',
    after: 'after',
    onOrAfter: 'on or after',
    intersects: 'includes any of',
    disjoint: 'includes none of',
    subsetOf: 'is limited to',
    present: 'is filled in',
    absent: 'is not filled in',
    matches: 'contains',
  },
);

type OperatorKey = keyof (typeof operatorMenuWords)['zh'];

/** Equality is said in another way of numbers, days and what is answered with yes or no. */
export function operatorKey(operator: OperatorName, of: ScalarType): OperatorKey {
  if (operator !== 'equal' && operator !== 'notEqual') return operator;
  if (of === 'string') return operator;
  return `${of === 'datetime' ? 'date' : of}.${operator}`;
}
