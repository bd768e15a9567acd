import { describe, expect, it } from 'vitest';
import { dayBeside, monthBeside, monthsOf, nextYear, toggled, type Year } from './calendar-edits.ts';

const empty: Year = { year: 2027, source: '通知', holidays: [], makeupWorkdays: [] };

describe('a day of the calendar', () => {
  it('is off, then ordinary again, where it is a day of the week', () => {
    const off = toggled(empty, '2027-01-01', '元旦');
    expect(off.holidays).toEqual([{ date: '2027-01-01', name: '元旦' }]);
    expect(toggled(off, '2027-01-01', '春节')).toEqual(empty);
  });

  it('is off, then worked under the same name, then ordinary again, where it is a weekend', () => {
    const worked = toggled(toggled(empty, '2027-01-02', '元旦'), '2027-01-02', '春节');
    expect(worked).toEqual({ ...empty, makeupWorkdays: [{ date: '2027-01-02', name: '元旦' }] });
    expect(toggled(worked, '2027-01-02', '春节')).toEqual(empty);
  });

  it('stands in the order of the year, whenever it was pressed', () => {
    const year = ['2027-05-02', '2027-05-01'].reduce(
      (before, date) => toggled(before, date, '劳动节'),
      empty,
    );
    expect(year.holidays.map(({ date }) => date)).toEqual(['2027-05-01', '2027-05-02']);
  });

  it('is walked to by days and months, never out of its year', () => {
    expect(dayBeside('2027-12-31', 1)).toBe('2027-12-31');
    expect(dayBeside('2027-03-01', -1)).toBe('2027-02-28');
    expect(monthBeside('2027-01-31', 1)).toBe('2027-02-28');
    expect(monthBeside('2027-11-30', 5)).toBe('2027-12-30');
  });
});

describe('a year of the calendar', () => {
  it('has all its days, each in its month', () => {
    const months = monthsOf(2028);
    expect(months.flatMap(({ dates }) => dates)).toHaveLength(366);
    expect(months[1]).toMatchObject({ month: 2, offset: 1 });
  });

  it('follows the last one', () => {
    expect(nextYear([empty], '2026-11-25')).toBe(2028);
    expect(nextYear([], '2026-11-25')).toBe(2026);
  });
});
