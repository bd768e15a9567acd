/** The operators in words: what stands between the two sides of a comparison, and what a decorator says around it. */
import type { DecoratorName, OperatorName } from '../language/operators.ts';
import type { Language } from './names.ts';

type Pattern = (fact: string, value: string) => string;

const OPERATORS_ZH: Readonly<Record<OperatorName, Pattern>> = {
  equal: (fact, value) => `${fact}为${value}`,
  notEqual: (fact, value) => `${fact}不是${value}`,
  in: (fact, value) => `${fact}为${value}之一`,
  notIn: (fact, value) => `${fact}不是${value}之一`,
  contains: (fact, value) => `${fact}包含${value}`,
  doesNotContain: (fact, value) => `${fact}不包含${value}`,
  lessThan: (fact, value) => `${fact}不足${value}`,
  lessThanInclusive: (fact, value) => `${fact}不超过${value}`,
  greaterThan: (fact, value) => `${fact}超过${value}`,
  greaterThanInclusive: (fact, value) => `${fact}达到${value}`,
  before: (fact, value) => `${fact}早于${value}`,
  onOrBefore: (fact, value) => `${fact}不晚于${value}`,
  after: (fact, value) => `${fact}晚于${value}`,
  onOrAfter: (fact, value) => `${fact}不早于${value}`,
  intersects: (fact, value) => `${fact}包含${value}中的任何一项`,
  disjoint: (fact, value) => `${fact}不包含${value}中的任何一项`,
  subsetOf: (fact, value) => `${fact}仅限于${value}`,
  present: (fact) => `填写了${fact}`,
  absent: (fact) => `未填写${fact}`,
  matches: (fact, value) => `${fact}含有${value}`,
};

const OPERATORS_EN: Readonly<Record<OperatorName, Pattern>> = {
  equal: (fact, value) => `${fact} is ${value}`,
  notEqual: (fact, value) => `${fact} is not ${value}`,
  in: (fact, value) => `${fact} is one of ${value}`,
  notIn: (fact, value) => `${fact} is none of ${value}`,
  contains: (fact, value) => `${fact} includes ${value}`,
  doesNotContain: (fact, value) => `${fact} does not include ${value}`,
  lessThan: (fact, value) => `${fact} is less than ${value}`,
  lessThanInclusive: (fact, value) => `${fact} is at most ${value}`,
  greaterThan: (fact, value) => `${fact} is more than ${value}`,
  greaterThanInclusive: (fact, value) => `${fact} is at least ${value}`,
  before: (fact, value) => `${fact} is before ${value}`,
  onOrBefore: (fact, value) => `${fact} is on or before ${value}`,
  after: (fact, value) => `${fact} is after ${value}`,
  onOrAfter: (fact, value) => `${fact} is on or after ${value}`,
  intersects: (fact, value) => `${fact} includes any of ${value}`,
  disjoint: (fact, value) => `${fact} includes none of ${value}`,
  subsetOf: (fact, value) => `${fact} is limited to ${value}`,
  present: (fact) => `${fact} is filled in`,
  absent: (fact) => `${fact} is not filled in`,
  matches: (fact, value) => `${fact} contains ${value}`,
};

export const OPERATOR_WORDS: Readonly<Record<Language, Readonly<Record<OperatorName, Pattern>>>> = {
  zh: OPERATORS_ZH,
  en: OPERATORS_EN,
};

/** `swap` is not here: it changes the two sides, and says nothing. */
type SpokenDecorator = Exclude<DecoratorName, 'swap'>;

export const DECORATOR_WORDS: Readonly<
  Record<Language, Readonly<Record<SpokenDecorator, (sentence: string) => string>>>
> = {
  zh: {
    someFact: (sentence) => `至少有一项:${sentence}`,
    everyFact: (sentence) => `每一项都是:${sentence}`,
    someValue: (sentence) => `对其中任何一个值:${sentence}`,
    everyValue: (sentence) => `对其中每一个值:${sentence}`,
    not: (sentence) => `并非${sentence}`,
  },
  en: {
    someFact: (sentence) => `for at least one entry, ${sentence}`,
    everyFact: (sentence) => `for every entry, ${sentence}`,
    someValue: (sentence) => `for at least one of the values, ${sentence}`,
    everyValue: (sentence) => `for each of the values, ${sentence}`,
    not: (sentence) => `it is not so that ${sentence}`,
  },
};
