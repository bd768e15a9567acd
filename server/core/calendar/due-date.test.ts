import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../schemas/generated/types.ts';
import { documentsOf } from '../../../test/support/documents.ts';
import { dateText, dayNumber } from './civil-date.ts';
import { derivationOf, dueAfter, dueRulesOf, type ExcludedPeriod, mergePeriods } from './due-date.ts';
import { parseLocalTime, timestampText } from './local-time.ts';
import { createWorkingCalendar } from './working-calendar.ts';

const { calendar: document, procedure } = documentsOf('spjy');
const calendar = createWorkingCalendar(document);
const rules = dueRulesOf(procedure);
const day = (text: string): number => dayNumber(text) as number;

function periods(...spans: [string, string][]): ExcludedPeriod[] {
  return mergePeriods(spans.map(([from, to]) => ({ from: day(from), to: day(to), name: '听证' })));
}

function due(from: string, [n, unit]: [number, Unit], excluded: ExcludedPeriod[] = []): string {
  const start = parseLocalTime(from) as NonNullable<ReturnType<typeof parseLocalTime>>;
  const found = dueAfter(start, { n, unit }, { calendar, rules, periods: excluded });
  const text =
    found.second === undefined
      ? dateText(found.day)
      : timestampText({ day: found.day, second: found.second });
  return found.unknownYear === undefined ? text : `${text}?`;
}

describe('a due date', () => {
  it('does not count its start day and skips holidays (CV2, CV1)', () => {
    expect(due('2025-09-29', [7, 'working-day'])).toBe('2025-10-15');
    expect(due('2025-09-26', [1, 'working-day'])).toBe('2025-09-28');
  });

  it('in natural days and months rolls to the next working day, a make-up Saturday included (CV3)', () => {
    expect(due('2025-11-03', [60, 'natural-day'])).toBe('2026-01-04');
    expect(due('2025-09-05', [30, 'natural-day'])).toBe('2025-10-09');
    expect(due('2025-11-28', [3, 'month'])).toBe('2026-02-28');
    expect(due('2025-10-31', [3, 'month'])).toBe('2026-02-02');
  });

  it('on the spot is its start', () => {
    expect(due('2025-10-04', [0, 'on-the-spot'])).toBe('2025-10-04');
  });

  it('of nothing is its start, rolled if that is a day off', () => {
    expect(due('2025-10-04', [0, 'working-day'])).toBe('2025-10-04');
    expect(due('2025-10-04', [0, 'natural-day'])).toBe('2025-10-09');
  });

  it('in an unpublished year is an estimate that says so', () => {
    expect(due('2026-12-30', [3, 'working-day'])).toBe('2027-01-04?');
    expect(due('2026-12-30', [5, 'natural-day'])).toBe('2027-01-04?');
  });

  it('with a start day that counts comes one day earlier', () => {
    const counted = { calendar, rules: { ...rules, startDayCounted: true }, periods: [] };
    const found = dueAfter({ day: day('2025-11-03'), second: 0 }, { n: 3, unit: 'working-day' }, counted);
    expect(dateText(found.day)).toBe('2025-11-05');
  });
});

describe('excluded periods', () => {
  it('take whole days with both ends, overlaps once (CV7)', () => {
    const twenty: [number, Unit] = [20, 'working-day'];
    expect(due('2025-11-12', twenty, periods(['2025-11-24', '2025-11-28']))).toBe('2025-12-17');
    const overlapping = periods(['2025-11-24', '2025-11-28'], ['2025-11-27', '2025-12-03']);
    expect(due('2025-11-12', twenty, overlapping)).toBe('2025-12-22');
    expect(due('2025-11-12', twenty, periods(['2025-11-22', '2025-11-23']))).toBe('2025-12-10');
  });

  it('before the start or after the end change nothing', () => {
    expect(due('2025-11-12', [3, 'working-day'], periods(['2025-11-01', '2025-11-12']))).toBe('2025-11-17');
    expect(due('2025-11-12', [3, 'working-day'], periods(['2025-11-18', '2025-11-30']))).toBe('2025-11-17');
  });

  it('that begin where the extension of another reaches count too', () => {
    const chain = periods(['2025-11-13', '2025-11-14'], ['2025-11-18', '2025-11-19']);
    expect(due('2025-11-12', [2, 'working-day'], chain)).toBe('2025-11-20');
  });

  it('keep a natural span from ending inside them', () => {
    expect(due('2025-11-03', [10, 'natural-day'], periods(['2025-11-13', '2025-11-20']))).toBe('2025-11-21');
  });

  it('are merged into days that are each taken once', () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(12), fc.constantFrom('听证', '鉴定')), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(spans, (drawn) => {
        const given = drawn.map(([from, length, name]) => ({ from, to: from + length, name }));
        const merged = mergePeriods(given);
        const days = merged.flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, i) => from + i),
        );
        expect(new Set(days).size).toBe(days.length);
        const expected = new Set(
          given.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)),
        );
        expect(new Set(days)).toEqual(expected);
      }),
    );
  });
});

describe('a span with exclusions', () => {
  const starts = fc.integer({ min: day('2025-01-02'), max: day('2026-03-01') });
  const spans = fc.array(fc.tuple(fc.integer({ min: -20, max: 90 }), fc.nat(15)), { maxLength: 4 });

  it('ends where walking day after day ends, in working days', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 40 }), spans, (start, n, drawn) => {
        const merged = mergePeriods(
          drawn.map(([from, length]) => ({ from: start + from, to: start + from + length, name: '听证' })),
        );
        const isExcluded = (at: number): boolean => merged.some(({ from, to }) => at >= from && at <= to);
        let walked = start;
        for (let left = n; left > 0; ) {
          walked += 1;
          if (calendar.isWorkingDay(walked) === true && !isExcluded(walked)) left -= 1;
        }
        const context = { calendar, rules, periods: merged };
        const time = { day: start, second: 0 };
        expect(dueAfter(time, { n, unit: 'working-day' }, context)).toEqual({ day: walked });
        const counted = derivationOf(time, { n, unit: 'working-day' }, context).filter(
          (each) => each.counted,
        );
        expect(counted).toHaveLength(n);
        expect(counted.at(-1)?.date).toBe(dateText(walked));
      }),
      { numRuns: 300 },
    );
  });

  it('ends where walking day after day ends, in natural days, rolled', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 90 }), spans, (start, n, drawn) => {
        const merged = mergePeriods(
          drawn.map(([from, length]) => ({ from: start + from, to: start + from + length, name: '听证' })),
        );
        const isExcluded = (at: number): boolean => merged.some(({ from, to }) => at >= from && at <= to);
        let walked = start;
        for (let left = n; left > 0; ) {
          walked += 1;
          if (!isExcluded(walked)) left -= 1;
        }
        while (isExcluded(walked) || calendar.isWorkingDay(walked) === false) walked += 1;
        expect(
          dueAfter(
            { day: start, second: 0 },
            { n, unit: 'natural-day' },
            { calendar, rules, periods: merged },
          ),
        ).toEqual({
          day: walked,
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('working hours', () => {
  it('run inside office hours only, over the night and the weekend', () => {
    expect(due('2025-11-07T10:00', [4, 'working-hour'])).toBe('2025-11-07T14:00+08:00');
    expect(due('2025-11-07T16:30', [4, 'working-hour'])).toBe('2025-11-10T12:00+08:00');
    expect(due('2025-11-08T16:30', [4, 'working-hour'])).toBe('2025-11-10T13:00+08:00');
    expect(due('2025-11-07T08:00', [2, 'working-hour'])).toBe('2025-11-07T11:00+08:00');
    expect(due('2025-11-07T18:00', [1, 'working-hour'])).toBe('2025-11-10T10:00+08:00');
  });

  it('fill a whole day of eight and a half', () => {
    expect(due('2025-11-03T09:00', [17, 'working-hour'])).toBe('2025-11-04T17:30+08:00');
  });

  it('skip an excluded day', () => {
    expect(due('2025-11-03T16:30', [2, 'working-hour'], periods(['2025-11-04', '2025-11-04']))).toBe(
      '2025-11-05T10:00+08:00',
    );
    expect(due('2025-11-04T10:00', [2, 'working-hour'], periods(['2025-11-04', '2025-11-04']))).toBe(
      '2025-11-05T11:00+08:00',
    );
  });
});
