/** What happens to a calendar when somebody presses a day, adds a year or takes in a notice. Pure; nothing is changed in place. */
import type { Calendar } from '../../../../../../schemas/generated/types.ts';
import { mondayOffset } from '../../../../../shared/month-weeks.ts';

export type Year = Calendar['years'][number];
export type DayKind = 'ordinary' | 'holiday' | 'workday';

/** What a notice says of one day. */
export interface DayMark {
  readonly date: string;
  readonly name: string;
  readonly kind: Exclude<DayKind, 'ordinary'>;
}

const DAY_MS = 86_400_000;

export function yearsOf({ years }: Record<string, unknown>): readonly Year[] {
  return Array.isArray(years) ? years : [];
}

/** Every marked day of a year by its date; a holiday that is a workday too is told as a holiday. */
export function marksOf({ holidays, makeupWorkdays }: Year): ReadonlyMap<string, DayMark> {
  return new Map<string, DayMark>([
    ...makeupWorkdays.map(({ date, name }) => [date, { date, name, kind: 'workday' }] as const),
    ...holidays.map(({ date, name }) => [date, { date, name, kind: 'holiday' }] as const),
  ]);
}

export function isWeekend(date: string): boolean {
  return mondayOffset(Date.parse(date)) >= 5;
}

export interface Month {
  readonly month: number;
  readonly offset: number;
  readonly dates: readonly string[];
}

export function monthsOf(year: number): Month[] {
  return Array.from({ length: 12 }, (_, index) => {
    const first = Date.UTC(year, index, 1);
    const length = (Date.UTC(year, index + 1, 1) - first) / DAY_MS;
    const dates = Array.from({ length }, (_day, day) => isoDay(first + day * DAY_MS));
    return { month: index + 1, offset: mondayOffset(first), dates };
  });
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The day so many days on, kept inside its year. */
export function dayBeside(date: string, days: number): string {
  const next = isoDay(Date.parse(date) + days * DAY_MS);
  return next.slice(0, 4) === date.slice(0, 4) ? next : date;
}

/** The same day of the month so many months on, or its last day. */
export function monthBeside(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = Math.min(11, Math.max(0, month - 1 + months));
  const length = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
  return isoDay(Date.UTC(year, index, Math.min(day, length)));
}

/** Days in their order, one mark each. */
export function withMarks(year: Year, marks: readonly DayMark[], clear: readonly string[] = []): Year {
  const touched = new Set([...clear, ...marks.map(({ date }) => date)]);
  const list = (days: Year['holidays'], kind: DayMark['kind']) => {
    const kept = days.filter(({ date }) => !touched.has(date));
    const added = marks.filter((mark) => mark.kind === kind).map(({ date, name }) => ({ date, name }));
    return added.length === 0 && kept.length === days.length
      ? days
      : [...kept, ...added].sort((a, b) => a.date.localeCompare(b.date));
  };
  return {
    ...year,
    holidays: list(year.holidays, 'holiday'),
    makeupWorkdays: list(year.makeupWorkdays, 'workday'),
  };
}

/**
 * The next of what a day can be: off, then worked where it is a weekend (any other day is worked anyway), then ordinary again.
 *
 * @param festival what a day off is called that had no name yet
 */
export function toggled(year: Year, date: string, festival: string): Year {
  const mark = marksOf(year).get(date);
  if (mark === undefined) return withMarks(year, [{ date, name: festival, kind: 'holiday' }]);
  if (mark.kind === 'holiday' && isWeekend(date)) return withMarks(year, [{ ...mark, kind: 'workday' }]);
  return withMarks(year, [], [date]);
}

export function withYear(
  document: Record<string, unknown>,
  index: number,
  change: (year: Year) => Year,
): Record<string, unknown> {
  return { ...document, years: yearsOf(document).map((year, i) => (i === index ? change(year) : year)) };
}

/** The year after the last one: years follow each other without a gap. */
export function nextYear(years: readonly Year[], today: string): number {
  return (years.at(-1)?.year ?? Number(today.slice(0, 4)) - 1) + 1;
}
