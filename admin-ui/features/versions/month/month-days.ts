/** The days of a month as weeks, Monday first, and what a calendar says of each. Days are civil days, stepped in UTC. */
import type { Calendar } from '../../../../schemas/generated/types.ts';

const DAY_MS = 86_400_000;

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

export function addDays(day: string, n: number): string {
  return isoDay(Date.parse(day) + n * DAY_MS);
}

/** `2026-11` and so many months further. */
export function addMonths(month: string, n: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return isoDay(Date.UTC(year, number - 1 + n, 1)).slice(0, 7);
}

/** The same day of another month; its last where it has no such day. */
export function sameDayIn(month: string, day: string): string {
  const wanted = `${month}-${day.slice(8)}`;
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  return wanted > last ? last : wanted;
}

/** Monday is 0. */
export function weekdayOf(day: string): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

/** Whole weeks; days of the months beside are left empty. */
export function weeksOf(month: string): (string | null)[][] {
  const first = `${month}-01`;
  const cells: (string | null)[] = Array.from({ length: weekdayOf(first) }, () => null);
  for (let day = first; day.startsWith(month); day = addDays(day, 1)) cells.push(day);
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** `holiday` by the State Council's notice, `make-up` a weekend day that is worked, `unknown` in a year without a notice. */
export type DayNature =
  | { kind: 'working' | 'weekend' | 'make-up' }
  | { kind: 'holiday'; name: string }
  | { kind: 'unknown'; isWeekend: boolean };

export function natureOf(day: string, calendar: Calendar | undefined): DayNature {
  const isWeekend = weekdayOf(day) > 4;
  const year = calendar?.years.find((known) => known.year === Number(day.slice(0, 4)));
  if (year === undefined) return { kind: 'unknown', isWeekend };
  const holiday = year.holidays.find(({ date }) => date === day);
  if (holiday) return { kind: 'holiday', name: holiday.name };
  if (year.makeupWorkdays.some(({ date }) => date === day)) return { kind: 'make-up' };
  return { kind: isWeekend ? 'weekend' : 'working' };
}
