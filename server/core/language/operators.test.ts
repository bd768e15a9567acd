import { describe, expect, it } from 'vitest';
import { operatorFits, operatorNames, parseOperator, type Side, sideOf, sideOfValue } from './operators.ts';

const number: Side = { many: false, of: 'number' };
const numbers: Side = { many: true, of: 'number' };
const text: Side = { many: false, of: 'string' };
const texts: Side = { many: true, of: 'string' };
const date: Side = { many: false, of: 'date' };
const dates: Side = { many: true, of: 'date' };
const yes: Side = { many: false, of: 'boolean' };
const SIDES = { number, numbers, text, texts, date, dates, yes };

/** The pairs of sides that an operator takes, as `fact/value`. */
function pairs(operator: string): string[] {
  const parsed = parseOperator(operator);
  return Object.entries(SIDES).flatMap(([fact, factSide]) =>
    Object.entries(SIDES).flatMap(([value, valueSide]) =>
      parsed && operatorFits(parsed, factSide, valueSide) ? [`${fact}/${value}`] : [],
    ),
  );
}

describe('an operator', () => {
  it.each([
    ['equal', ['number/number', 'text/text', 'date/date', 'yes/yes']],
    ['notEqual', ['number/number', 'text/text', 'date/date', 'yes/yes']],
    ['in', ['number/numbers', 'text/texts', 'date/dates']],
    ['notIn', ['number/numbers', 'text/texts', 'date/dates']],
    ['contains', ['numbers/number', 'texts/text', 'dates/date']],
    ['doesNotContain', ['numbers/number', 'texts/text', 'dates/date']],
    ['lessThan', ['number/number']],
    ['lessThanInclusive', ['number/number']],
    ['greaterThan', ['number/number']],
    ['greaterThanInclusive', ['number/number']],
    ['before', ['date/date']],
    ['onOrBefore', ['date/date']],
    ['after', ['date/date']],
    ['onOrAfter', ['date/date']],
    ['intersects', ['numbers/numbers', 'texts/texts', 'dates/dates']],
    ['disjoint', ['numbers/numbers', 'texts/texts', 'dates/dates']],
    ['subsetOf', ['numbers/numbers', 'texts/texts', 'dates/dates']],
    ['present', Object.keys(SIDES).map((fact) => `${fact}/yes`)],
    ['absent', Object.keys(SIDES).map((fact) => `${fact}/yes`)],
    ['matches', ['text/text']],
  ])('%s takes only sides of its own types', (operator, expected) => {
    expect(pairs(operator)).toEqual(expected);
  });

  it('is listed above: none is left out', () => {
    expect(operatorNames).toHaveLength(20);
  });
});

describe('a decorator', () => {
  it.each([
    ['someFact:lessThan', ['numbers/number']],
    ['everyFact:before', ['dates/date']],
    ['someValue:equal', ['number/numbers', 'text/texts', 'date/dates']],
    ['everyValue:notEqual', ['number/numbers', 'text/texts', 'date/dates']],
    ['someFact:someValue:lessThan', ['numbers/numbers']],
    ['swap:lessThan', ['number/number']],
    ['swap:in', ['numbers/number', 'texts/text', 'dates/date']],
    ['swap:contains', ['number/numbers', 'text/texts', 'date/dates']],
    ['not:matches', ['text/text']],
    ['someFact:in', ['numbers/numbers', 'texts/texts', 'dates/dates']],
  ])('%s changes what is taken', (operator, expected) => {
    expect(pairs(operator)).toEqual(expected);
  });

  it.each(['someFact:present', 'not:absent', 'swap:present'])(
    '%s is refused: presence is of the whole fact',
    (operator) => {
      expect(pairs(operator)).toEqual([]);
    },
  );

  it.each([
    '',
    'equals',
    'some:equal',
    'someFact',
    'someFact:',
    ':equal',
    'not:not:not:not:not:equal',
    'constructor',
  ])('“%s” is no operator', (operator) => {
    expect(parseOperator(operator)).toBeUndefined();
  });

  it('is read outermost first', () => {
    expect(parseOperator('everyFact:not:equal')).toEqual({
      decorators: ['everyFact', 'not'],
      operator: 'equal',
    });
  });
});

describe('a side', () => {
  it('of a fact is many for sets, columns and lists', () => {
    expect(
      (['scalar', 'set', 'column', 'list'] as const).map((shape) => sideOf({ shape, of: 'string' }).many),
    ).toEqual([false, true, true, true]);
  });

  it('of a value has one type: a text is a date when it is compared with one', () => {
    expect(sideOfValue('2025-01-01', 'date')).toEqual(date);
    expect(sideOfValue(['2025-01-01'], 'date')).toEqual(dates);
    expect(sideOfValue('2025-01-01', 'string')).toEqual(text);
    expect(sideOfValue(true, 'string')).toEqual(yes);
    expect(sideOfValue([1, 2], 'number')).toEqual(numbers);
    expect(sideOfValue([1, '2'], 'number')).toBeUndefined();
    expect(sideOfValue([], 'number')).toBeUndefined();
  });
});
