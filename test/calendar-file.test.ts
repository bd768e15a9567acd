import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { madeCalendar } from '../scripts/make-calendar.ts';

const file = new URL('../rules/calendar/cn.json', import.meta.url);

describe('the shipped calendar', () => {
  it('is what the script makes from the published arrangements', () => {
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(madeCalendar());
  });

  it('has the working days a year that the notices give', () => {
    const workingDays = madeCalendar().years.map(({ year, holidays, makeupWorkdays }) => {
      const off = new Set(holidays.map(({ date }) => date));
      const on = new Set(makeupWorkdays.map(({ date }) => date));
      let count = 0;
      for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += 86_400_000) {
        const date = new Date(day);
        const text = date.toISOString().slice(0, 10);
        const weekend = date.getUTCDay() % 6 === 0;
        if (on.has(text) || !(weekend || off.has(text))) count += 1;
      }
      return [year, count];
    });
    expect(workingDays).toEqual([
      [2024, 251],
      [2025, 248],
      [2026, 248],
    ]);
  });

  it('leaves out a year whose arrangement is not published', () => {
    expect(madeCalendar().years.map(({ year }) => year)).not.toContain(2027);
  });
});
