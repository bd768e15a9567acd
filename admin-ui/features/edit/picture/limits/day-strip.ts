/** The days of a timeline by months: what kind of day each is, and what each limit makes of it. */
import {
  dateText,
  dayNumberOfParts,
  daysInMonth,
  partsOfDay,
  weekdayOf,
} from '../../../../../server/core/calendar/civil-date.ts';
import type { WorkingCalendar } from '../../../../../server/core/calendar/working-calendar.ts';
import type { Timeline, TimelineRow } from './timeline.ts';

export type DayKind = 'working' | 'weekend' | 'holiday' | 'makeup' | 'unknown';

export interface StripDay {
  readonly date: string;
  readonly dayOfMonth: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly kind: DayKind;
  readonly why: string;
}

export interface StripMonth {
  readonly year: number;
  readonly month: number;
  readonly days: readonly StripDay[];
  /** Whole months left out before this one, in which nothing begins or ends. */
  readonly skipped: number;
}

export type CellState =
  | { readonly kind: 'outside' | 'start' | 'unknown' }
  | { readonly kind: 'counted'; readonly nth: number; readonly isDue: boolean }
  | { readonly kind: 'skipped' | 'excluded'; readonly why: string; readonly isDue: boolean };

function kindOfDay(calendar: WorkingCalendar, day: number): DayKind {
  const isWorking = calendar.isWorkingDay(day);
  if (isWorking === undefined) return 'unknown';
  const isWeekend = weekdayOf(day) % 6 === 0;
  if (isWorking) return isWeekend ? 'makeup' : 'working';
  // A holiday on a weekend is told as a holiday.
  return calendar.reason(day).endsWith('放假') ? 'holiday' : 'weekend';
}

/** Up to here every month is drawn; beyond it only those in which something begins or ends. */
const MONTHS_IN_FULL = 4;

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function monthsOf(dates: readonly string[]): number[] {
  const marked = [...new Set(dates.map(monthNumber))].sort((a, b) => a - b);
  const [first = 0] = marked;
  const last = marked.at(-1) ?? first;
  if (last - first >= MONTHS_IN_FULL) return marked;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

export function stripMonths(
  { rows, submittedAt, receivedAt }: Timeline,
  calendar: WorkingCalendar,
): StripMonth[] {
  const dates = [submittedAt, receivedAt, ...rows.flatMap(({ from, due }) => [from, due])].map((moment) =>
    moment.slice(0, 10),
  );
  const months = monthsOf(dates);
  return months.map((number, i) => {
    const year = Math.floor(number / 12);
    const month = (number % 12) + 1;
    const first = dayNumberOfParts({ year, month, dayOfMonth: 1 });
    const days = Array.from({ length: daysInMonth(year, month) }, (_, n): StripDay => {
      const day = first + n;
      return {
        date: dateText(day),
        dayOfMonth: partsOfDay(day).dayOfMonth,
        weekday: weekdayOf(day),
        kind: kindOfDay(calendar, day),
        why: calendar.reason(day),
      };
    });
    const before = months[i - 1];
    return { year, month, days, skipped: before === undefined ? 0 : number - before - 1 };
  });
}

/** What a limit makes of each day that it touches, by date. */
export function cellsOf({ from, due, days, unknownYear }: TimelineRow): ReadonlyMap<string, CellState> {
  const cells = new Map<string, CellState>([[from, { kind: 'start' }]]);
  const dueDay = due.slice(0, 10);
  let nth = 0;
  for (const { date, counted, why } of days) {
    // From the first day that nobody has published on, nothing is known.
    if (unknownYear !== undefined && Number(date.slice(0, 4)) >= unknownYear) {
      cells.set(date, { kind: 'unknown' });
      continue;
    }
    const isDue = date === dueDay;
    if (counted) nth += 1;
    if (counted) cells.set(date, { kind: 'counted', nth, isDue });
    else cells.set(date, { kind: why.endsWith('不计入') ? 'excluded' : 'skipped', why, isDue });
  }
  return cells;
}

export interface Tally {
  readonly counted: number;
  /** Reasons of days that do not count, each with how many; every weekend day is one reason. */
  readonly skipped: readonly (readonly [reason: string, days: number])[];
}

export function tallyOf({ days }: TimelineRow): Tally {
  const skipped = new Map<string, number>();
  for (const { counted, why } of days) {
    if (counted) continue;
    const reason = why === '周六' || why === '周日' ? '周末' : why;
    skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
  }
  return { counted: days.filter(({ counted }) => counted).length, skipped: [...skipped] };
}
