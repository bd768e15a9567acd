import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../../../schemas/generated/types.ts';
import { addDays, addMonths, natureOf, sameDayIn, weeksOf } from './month-days.ts';

const calendar = {
  kind: 'calendar',
  code: 'cn',
  name: '日历',
  years: [
    {
      ...{ year: 2026, source: '通知' },
      holidays: [{ date: '2026-10-01', name: '国庆节' }],
      makeupWorkdays: [{ date: '2026-10-10', name: '国庆节' }],
    },
  ],
} as Calendar;

describe('the days of a month', () => {
  it('stand in whole weeks from Monday on, each once', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks.flat().filter((day) => day !== null)).toHaveLength(30);
    expect(weeks[0]?.[6]).toBe('2026-11-01');
  });

  it('go on over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addMonths('2026-12', 1)).toBe('2027-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(sameDayIn('2027-02', '2027-01-31')).toBe('2027-02-28');
  });

  it('are what the notice says, and unknown where there is no notice yet', () => {
    expect(natureOf('2026-10-01', calendar)).toEqual({ kind: 'holiday', name: '国庆节' });
    expect(natureOf('2026-10-10', calendar).kind).toBe('make-up');
    expect(natureOf('2026-10-11', calendar).kind).toBe('weekend');
    expect(natureOf('2026-10-12', calendar).kind).toBe('working');
    expect(natureOf('2027-01-02', calendar)).toEqual({ kind: 'unknown', isWeekend: true });
  });
});
