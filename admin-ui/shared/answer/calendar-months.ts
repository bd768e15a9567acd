import type { DerivationDay } from '../../api/types.ts';
import { mondayOffset } from '../month-weeks.ts';

export type DayKind = 'start' | 'counted' | 'skipped' | 'outside';

export interface PictureDay {
  date: string;
  dayOfMonth: number;
  kind: DayKind;
  /** Which of the counted days it is, from 1. */
  nth?: number;
  why: string;
  isDue: boolean;
}

export interface PictureMonth {
  year: number;
  month: number;
  /** How many cells stay empty before the first, Monday first. */
  offset: number;
  days: PictureDay[];
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/**
 * The months that a span touches, day by day. Dates are civil days without a zone, so they are stepped in UTC,
 * where every day has 24 hours.
 */
export function pictureMonths(
  from: string,
  due: string,
  derivation: readonly DerivationDay[],
): PictureMonth[] {
  const byDate = new Map(derivation.map((day) => [day.date, day]));
  const months: PictureMonth[] = [];
  let nth = 0;
  const first = Date.parse(`${from.slice(0, 7)}-01`);
  const last = Date.parse(due);
  for (let time = first; time <= last || isoDay(time).slice(0, 7) === due.slice(0, 7); time += 86_400_000) {
    const date = isoDay(time);
    const day = byDate.get(date);
    if (day?.counted) nth += 1;
    if (date.endsWith('-01')) {
      const offset = mondayOffset(time);
      months.push({ year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), offset, days: [] });
    }
    months.at(-1)?.days.push({
      date,
      dayOfMonth: Number(date.slice(8)),
      kind: kindOf(date, from, day),
      ...(day?.counted ? { nth } : {}),
      why: day?.why ?? '',
      isDue: date === due,
    });
  }
  return months;
}

function kindOf(date: string, from: string, day: DerivationDay | undefined): DayKind {
  if (day?.counted) return 'counted';
  if (date === from) return 'start';
  return day ? 'skipped' : 'outside';
}
