import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../../test/support/documents.ts';
import { dateText, dayNumber } from './civil-date.ts';
import { createWorkingCalendar } from './working-calendar.ts';

const { calendar: document } = documentsOf('spjy');
const calendar = createWorkingCalendar(document);
const day = (text: string): number => dayNumber(text) as number;

const firstYear = Math.min(...document.years.map(({ year }) => year));
const holidays = new Set(document.years.flatMap((year) => year.holidays.map(({ date }) => date)));
const makeups = new Set(document.years.flatMap((year) => year.makeupWorkdays.map(({ date }) => date)));

/** One day after the other by the platform's Date. */
function isWorking(text: string): boolean {
  const weekday = new Date(`${text}T00:00:00Z`).getUTCDay();
  return makeups.has(text) || (!holidays.has(text) && weekday > 0 && weekday < 6);
}

describe('working days', () => {
  it('are weekdays but holidays, and the make-up days', () => {
    const expected = {
      '2025-09-28': true,
      '2025-10-08': false,
      '2025-10-09': true,
      '2025-10-11': true,
      '2025-10-12': false,
    };
    for (const [text, working] of Object.entries(expected))
      expect(calendar.isWorkingDay(day(text))).toBe(working);
  });

  it('number 248 in 2025 and in 2026', () => {
    expect(calendar.countWorkingDays(day('2024-12-31'), day('2025-12-31'))).toBe(248);
    expect(calendar.countWorkingDays(day('2025-12-31'), day('2026-12-31'))).toBe(248);
  });

  it('come with the reason why a day counts or not', () => {
    const words = ['2025-09-28', '2025-10-01', '2025-10-12', '2025-10-13', '2027-03-01'].map((text) =>
      calendar.reason(day(text)),
    );
    expect(words[0]).toMatch(/调休上班$/);
    expect(words[1]).toMatch(/放假$/);
    expect(words.slice(2)).toEqual(['周日', '工作日', '放假安排未公布']);
  });

  it('are found and counted as by walking day after day', () => {
    const published = fc.integer({ min: day('2025-01-01'), max: day('2026-06-30') });
    fc.assert(
      fc.property(published, fc.integer({ min: 0, max: 100 }), (from, n) => {
        let walked = from;
        for (let left = n; left > 0; ) {
          walked += 1;
          if (isWorking(dateText(walked))) left -= 1;
        }
        expect(calendar.addWorkingDays(from, n)).toEqual({ day: walked });
        expect(calendar.countWorkingDays(from, walked)).toBe(n);
        expect(calendar.countWorkingDays(walked, from)).toBe(n === 0 ? 0 : -n);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an unpublished year', () => {
  it('gives an estimate and says which year it is', () => {
    expect(calendar.addWorkingDays(day('2026-12-30'), 3)).toEqual({
      day: day('2027-01-04'),
      unknownYear: 2027,
    });
    expect(calendar.onOrAfter(day('2027-05-01'))).toEqual({ day: day('2027-05-03'), unknownYear: 2027 });
    expect(calendar.addWorkingDays(day('2030-01-01'), 1).unknownYear).toBe(2030);
  });

  it('leaves a day and a count open', () => {
    expect(calendar.isWorkingDay(day('2027-01-04'))).toBeUndefined();
    expect(calendar.countWorkingDays(day('2026-12-01'), day('2027-01-01'))).toBeUndefined();
    expect(calendar.countWorkingDays(day('2027-01-01'), day('2026-12-01'))).toBeUndefined();
    expect(calendar.countWorkingDays(day('2019-12-30'), day('2025-01-02'))).toBeUndefined();
  });

  it('does not matter where no day of it is asked about', () => {
    expect(calendar.addWorkingDays(day('2027-03-01'), 0)).toEqual({ day: day('2027-03-01') });
    const eve = day(`${firstYear - 1}-12-31`);
    expect(calendar.addWorkingDays(eve, 1).unknownYear).toBeUndefined();
    expect(calendar.addWorkingDays(eve - 1, 1).unknownYear).toBe(firstYear - 1);
    expect(calendar.countWorkingDays(day('2027-03-01'), day('2027-03-01'))).toBe(0);
  });

  it('between two published ones is not passed over', () => {
    const published = document.years.filter(({ year }) => year === 2025);
    const none = { year: 2027, source: '', holidays: [], makeupWorkdays: [] };
    const gap = createWorkingCalendar({ ...document, years: [...published, none] });
    expect(gap.addWorkingDays(day('2025-12-31'), 1).unknownYear).toBe(2026);
    expect(gap.countWorkingDays(day('2025-12-31'), day('2027-01-05'))).toBeUndefined();
    expect(gap.isWorkingDay(day('2027-01-05'))).toBe(true);
  });
});
