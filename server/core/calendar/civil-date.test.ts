import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonthsClamped,
  dateText,
  dayNumber,
  daysInMonth,
  isCivilDate,
  isLeapYear,
  partsOfDay,
  weekdayOf,
  yearOfDay,
} from './civil-date.ts';

const day = (text: string): number => dayNumber(text) as number;

describe('a civil date', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2025-09-29', 20_360],
    ['9999-12-31', 2_932_896],
    ['0001-01-01', -719_162],
  ])('%s is day %i and back', (text, number) => {
    expect(dayNumber(text)).toBe(number);
    expect(dateText(number)).toBe(text);
  });

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-4-3',
    '25-04-03',
    '2025-04-03 ',
    '',
  ])('“%s” is none', (text) => {
    expect(isCivilDate(text)).toBe(false);
    expect(dayNumber(text)).toBeUndefined();
  });

  it('has its weekday, the Sundays of make-up work included', () => {
    expect(
      ['2025-01-26', '2025-09-29', '2025-10-11', '1969-12-31'].map((text) => weekdayOf(day(text))),
    ).toEqual([0, 1, 6, 3]);
  });

  it('of a century is a leap day only every four hundred years', () => {
    expect([1900, 2000, 2024, 2025, 2100].map(isLeapYear)).toEqual([false, true, true, false, false]);
    expect(daysInMonth(2024, 2)).toBe(29);
    expect(daysInMonth(2100, 2)).toBe(28);
  });

  it('agrees with the platform for four thousand years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (number) => {
        const date = new Date(number * 86_400_000);
        const text = date.toISOString().slice(0, 10);
        expect(dateText(number)).toBe(text);
        expect(dayNumber(text)).toBe(number);
        expect(weekdayOf(number)).toBe(date.getUTCDay());
        expect(yearOfDay(number)).toBe(date.getUTCFullYear());
      }),
      { numRuns: 2000 },
    );
  });
});

describe('months later', () => {
  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-10-31', 3, '2026-01-31'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-01-15', -13, '2023-12-15'],
    ['2025-12-31', 0, '2025-12-31'],
  ])('%s and %i months are %s, clamped to the end of the month', (from, months, to) => {
    expect(dateText(addMonthsClamped(day(from), months))).toBe(to);
  });

  it('the day is the same or the last of its month', () => {
    const days = fc.integer({ min: day('1900-01-01'), max: day('2200-12-31') });
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (from, months) => {
        const start = partsOfDay(from);
        const end = partsOfDay(addMonthsClamped(from, months));
        expect(end.year * 12 + end.month - (start.year * 12 + start.month)).toBe(months);
        expect(end.dayOfMonth).toBe(Math.min(start.dayOfMonth, daysInMonth(end.year, end.month)));
      }),
    );
  });
});
