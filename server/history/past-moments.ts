/**
 * When people came in the past: on working days more in the morning and early in the week, online at any time. Only days whose
 * rules are known: from when the documents are in effect, within the years whose calendar is published.
 */
import { dateText, twoDigits, weekdayOf } from '../core/calendar/civil-date.ts';
import type { WorkingCalendar } from '../core/calendar/working-calendar.ts';
import { createLottery, type Lottery, type Random } from '../personal-data/invention/random.ts';

/** Day numbers, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Sunday to Saturday; a weekend day is only asked about when it is made up for. */
const weightOfWeekday = [0.7, 1.3, 1.15, 1, 0.95, 0.9, 0.7];

/** The working days of a span. */
export type OfficeDays = Lottery<number>;

export function officeDaysOf(calendar: WorkingCalendar, { first, last }: Span): OfficeDays {
  const days: (readonly [number, number])[] = [];
  for (let day = first; day <= last; day += 1) {
    if (calendar.isWorkingDay(day)) days.push([day, weightOfWeekday[weekdayOf(day)] ?? 1]);
  }
  return createLottery(days);
}

/** Opening hours in half hours from 9:00, with how many come in each. */
const halfHours = createLottery<number>([
  ...[6, 9, 10, 9, 7, 4].map((weight, i) => [18 + i, weight] as const),
  ...[2, 2, 3, 4].map((weight, i) => [24 + i, weight] as const),
  ...[6, 8, 8, 7, 5, 4, 2].map((weight, i) => [28 + i, weight] as const),
]);

const clock = (minutes: number): string =>
  `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

/** `2026-03-02T10:17` within office hours. */
export function officeMoment(random: Random, day: number): string {
  const minutes = halfHours.draw(random) * 30 + random.below(30);
  return `${dateText(day)}T${clock(minutes)}`;
}

/** At home also in the evening; the hall receives it when it opens. */
export function onlineMoment(random: Random, day: number): string {
  if (random.chance(0.75)) return officeMoment(random, day);
  return `${dateText(day)}T${clock(17 * 60 + 31 + random.below(6 * 60))}`;
}
