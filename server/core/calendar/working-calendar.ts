/**
 * Which days are working days (CV1), answered from published calendars only.
 *
 * A calendar document lists holidays and make-up workdays by year. Prefix sums over each run of published years make
 * every question independent of the length of the span. A question that touches an unpublished year is answered
 * with that year and an estimate by weekdays, never with a silent guess.
 */
import type { Calendar } from '../../../schemas/generated/types.ts';
import { dayNumber, dayNumberOfParts, weekdayOf, yearOfDay } from './civil-date.ts';

/** A day that was asked for. With `unknownYear` set, `day` is an estimate by weekdays alone. */
export interface FoundDay {
  day: number;
  unknownYear?: number;
}

export interface WorkingCalendar {
  /** Undefined when the day's year is not published. */
  isWorkingDay(day: number): boolean | undefined;
  /** Why a day counts or not: 周六, 春节放假, 春节调休上班, 工作日. */
  reason(day: number): string;
  /** The n-th working day after `day`; `day` itself for 0. */
  addWorkingDays(day: number, n: number): FoundDay;
  /** Working days in (from, to]; negative when `to` is before `from`; undefined when a year is not published. */
  countWorkingDays(from: number, to: number): number | undefined;
  /** The first working day on or after `day`. */
  onOrAfter(day: number): FoundDay;
}

interface Run {
  first: number;
  last: number;
  /** The working days of the run, ascending. */
  workingDays: number[];
  /** workingBefore[i]: how many working days lie in [first, first + i). */
  workingBefore: Int32Array;
}

const WEEKDAY_NAMES = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

function isWeekend(day: number): boolean {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6;
}

function namesByDay(entries: readonly { date: string; name: string }[]): [number, string][] {
  return entries.flatMap(({ date, name }) => {
    const day = dayNumber(date);
    return day === undefined ? [] : [[day, name] as [number, string]];
  });
}

/** Runs of consecutive published years, as [first year, last year]. */
function yearRuns(years: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && year <= run[1] + 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs;
}

function makeRun([firstYear, lastYear]: [number, number], isWorking: (day: number) => boolean): Run {
  const first = dayNumberOfParts({ year: firstYear, month: 1, dayOfMonth: 1 });
  const last = dayNumberOfParts({ year: lastYear, month: 12, dayOfMonth: 31 });
  const workingDays: number[] = [];
  const workingBefore = new Int32Array(last - first + 2);
  for (let day = first; day <= last; day += 1) {
    if (isWorking(day)) workingDays.push(day);
    workingBefore[day - first + 1] = workingDays.length;
  }
  return { first, last, workingDays, workingBefore };
}

/** Working days by weekday alone, for estimates in years that nobody has published. */
function estimateWorkingDay(day: number, n: number): number {
  let found = day;
  for (let left = Math.min(n, 20_000); left > 0; ) {
    found += 1;
    if (!isWeekend(found)) left -= 1;
  }
  return found;
}

export function createWorkingCalendar(calendar: Calendar): WorkingCalendar {
  const holidays = new Map(calendar.years.flatMap((year) => namesByDay(year.holidays)));
  const makeups = new Map(calendar.years.flatMap((year) => namesByDay(year.makeupWorkdays)));
  const isWorking = (day: number): boolean => makeups.has(day) || (!holidays.has(day) && !isWeekend(day));
  const runs = yearRuns(calendar.years.map((year) => year.year)).map((run) => makeRun(run, isWorking));

  function runAt(day: number): Run | undefined {
    for (const run of runs) if (day >= run.first && day <= run.last) return run;
    return undefined;
  }

  function addWorkingDays(day: number, n: number): FoundDay {
    if (n === 0) return { day };
    const run = runAt(day + 1);
    if (!run) return { day: estimateWorkingDay(day, n), unknownYear: yearOfDay(day + 1) };
    const before = run.workingBefore[day + 1 - run.first] ?? 0;
    const found = run.workingDays[before + n - 1];
    if (found !== undefined) return { day: found };
    const left = n - (run.workingDays.length - before);
    return { day: estimateWorkingDay(run.last, left), unknownYear: yearOfDay(run.last + 1) };
  }

  function countWorkingDays(from: number, to: number): number | undefined {
    if (to < from) {
      const count = countWorkingDays(to, from);
      return count === undefined ? undefined : -count || 0;
    }
    if (to === from) return 0;
    const run = runAt(from + 1);
    if (!run || to > run.last) return undefined;
    return (run.workingBefore[to + 1 - run.first] ?? 0) - (run.workingBefore[from + 1 - run.first] ?? 0);
  }

  function reason(day: number): string {
    const makeup = makeups.get(day);
    if (makeup !== undefined) return `${makeup}调休上班`;
    const holiday = holidays.get(day);
    if (holiday !== undefined) return `${holiday}放假`;
    if (!runAt(day)) return '放假安排未公布';
    return isWeekend(day) ? (WEEKDAY_NAMES[weekdayOf(day)] ?? '') : '工作日';
  }

  return {
    isWorkingDay: (day) => (runAt(day) ? isWorking(day) : undefined),
    reason,
    addWorkingDays,
    countWorkingDays,
    onOrAfter: (day) => addWorkingDays(day - 1, 1),
  };
}
