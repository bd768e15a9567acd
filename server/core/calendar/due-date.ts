/**
 * Due dates: a start, a span in one of five units, periods that do not count, and how the date came about.
 *
 * The start day is not counted (CV2, 民法典201条); natural days and months that end on a day off roll to the next
 * working day (CV3, 民法典203条); excluded periods count whole days, both ends in, overlaps once (CV7).
 * Nothing here walks the span: only the derivation, made on request, names every day once.
 */
import type { Procedure, Span } from '../../../schemas/generated/types.ts';
import { addMonthsClamped, dateText } from './civil-date.ts';
import { type LocalTime, secondOfDay } from './local-time.ts';
import type { FoundDay, WorkingCalendar } from './working-calendar.ts';

/** Days that do not count, both ends included. */
export interface ExcludedPeriod {
  from: number;
  to: number;
  name: string;
}

export interface DueRules {
  startDayCounted: boolean;
  rollUnits: ReadonlySet<string>;
  opensAt: number;
  closesAt: number;
}

export interface Due extends FoundDay {
  /** Seconds since midnight, only for spans in working hours. */
  second?: number;
}

export function dueRulesOf(procedure: Procedure): DueRules {
  return {
    startDayCounted: procedure.counting.startDayCounted,
    rollUnits: new Set(procedure.counting.rollUnits),
    opensAt: secondOfDay(procedure.officeHours.opensAt),
    closesAt: secondOfDay(procedure.officeHours.closesAt),
  };
}

/** Periods in order and without overlap, so that no day is taken off twice. */
export function mergePeriods(periods: readonly ExcludedPeriod[]): ExcludedPeriod[] {
  const merged: ExcludedPeriod[] = [];
  for (const period of [...periods].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = merged.at(-1);
    if (last && period.from <= last.to + 1 && period.name === last.name)
      last.to = Math.max(last.to, period.to);
    else if (last && period.from <= last.to) {
      if (period.to > last.to) merged.push({ ...period, from: last.to + 1 });
    } else merged.push({ ...period });
  }
  return merged;
}

/** How many days of (from, to] the periods take away, as `count` measures days. */
function excludedDays(
  periods: readonly ExcludedPeriod[],
  { from, to }: { from: number; to: number },
  count: (from: number, to: number) => number | undefined,
): number {
  let total = 0;
  for (const period of periods) {
    const first = Math.max(period.from - 1, from);
    const last = Math.min(period.to, to);
    if (last > first) total += count(first, last) ?? 0;
  }
  return total;
}

/** Extends `reach(extra)` until the days excluded inside the span are all made up for. */
function extended(
  start: number,
  reach: (extra: number) => FoundDay,
  excludedUpTo: (start: number, to: number) => number,
): FoundDay {
  let extra = 0;
  for (;;) {
    const found = reach(extra);
    const excluded = excludedUpTo(start, found.day);
    if (excluded <= extra) return found;
    extra = excluded;
  }
}

function rolled(found: FoundDay, calendar: WorkingCalendar, periods: readonly ExcludedPeriod[]): FoundDay {
  let next = calendar.onOrAfter(found.day);
  for (let period = periodAt(periods, next.day); period; period = periodAt(periods, next.day)) {
    next = calendar.onOrAfter(period.to + 1);
  }
  if (next.unknownYear === undefined && found.unknownYear === undefined) return next;
  return { day: next.day, unknownYear: next.unknownYear ?? found.unknownYear ?? 0 };
}

function periodAt(periods: readonly ExcludedPeriod[], day: number): ExcludedPeriod | undefined {
  return periods.find((period) => day >= period.from && day <= period.to);
}

function workingHoursDue(start: LocalTime, hours: number, context: DueContext): Due {
  const { calendar, rules, periods } = context;
  const startsWorking = calendar.isWorkingDay(start.day) === true && !periodAt(periods, start.day);
  const from = Math.max(start.second, rules.opensAt);
  const today = startsWorking ? Math.max(0, rules.closesAt - from) : 0;
  const needed = hours * 3600;
  if (needed <= today) return { day: start.day, second: from + needed };
  const perDay = Math.max(1, rules.closesAt - rules.opensAt);
  const days = Math.ceil((needed - today) / perDay);
  const found = dueAfter(
    start,
    { n: days, unit: 'working-day' },
    { ...context, rules: { ...rules, startDayCounted: false } },
  );
  return { ...found, second: rules.opensAt + (needed - today) - (days - 1) * perDay };
}

export interface DueContext {
  calendar: WorkingCalendar;
  rules: DueRules;
  /** Merged by mergePeriods. */
  periods: readonly ExcludedPeriod[];
}

/** When a span that starts at `start` is over. */
export function dueAfter(start: LocalTime, span: Span, context: DueContext): Due {
  const { calendar, rules, periods } = context;
  // A start day that counts is the first day of the span: the same as starting one day earlier.
  const from = rules.startDayCounted ? start.day - 1 : start.day;
  const natural = (first: number, last: number): number => last - first;
  const naturalExcluded = (first: number, last: number): number =>
    excludedDays(periods, { from: first, to: last }, natural);
  switch (span.unit) {
    case 'on-the-spot':
      return { day: start.day };
    case 'working-hour':
      return workingHoursDue(start, span.n, context);
    case 'working-day':
      return extended(
        from,
        (extra) => calendar.addWorkingDays(from, span.n + extra),
        (first, last) => excludedDays(periods, { from: first, to: last }, calendar.countWorkingDays),
      );
    case 'natural-day':
      return rollIf(
        span.unit,
        extended(from, (extra) => ({ day: from + span.n + extra }), naturalExcluded),
        context,
      );
    case 'month': {
      const corresponding = addMonthsClamped(from, span.n);
      return rollIf(
        span.unit,
        extended(from, (extra) => ({ day: corresponding + extra }), naturalExcluded),
        context,
      );
    }
  }
}

function rollIf(unit: string, found: FoundDay, { calendar, rules, periods }: DueContext): FoundDay {
  return rules.rollUnits.has(unit) ? rolled(found, calendar, periods) : found;
}

export interface DerivationDay {
  date: string;
  counted: boolean;
  why: string;
}

const LONGEST_DERIVATION_DAYS = 4000;

/** Every day after the start up to the due day, once, counted or not and why. */
export function derivationOf(start: LocalTime, span: Span, context: DueContext): DerivationDay[] {
  const { calendar, rules, periods } = context;
  const due = dueAfter(start, span, context);
  const first = rules.startDayCounted ? start.day : start.day + 1;
  const byWorkingDays = span.unit === 'working-day' || span.unit === 'working-hour';
  const unrolled = byWorkingDays
    ? due.day
    : dueAfter(start, span, { ...context, rules: { ...rules, rollUnits: new Set() } }).day;
  const days: DerivationDay[] = [];
  for (let day = first; day <= Math.min(due.day, first + LONGEST_DERIVATION_DAYS); day += 1) {
    const period = periodAt(periods, day);
    const why = period ? `${period.name}不计入` : calendar.reason(day);
    if (byWorkingDays)
      days.push({ date: dateText(day), counted: !period && calendar.isWorkingDay(day) === true, why });
    else if (day <= unrolled) days.push({ date: dateText(day), counted: !period, why });
    else
      days.push({
        date: dateText(day),
        counted: false,
        why: day === due.day ? `顺延至${why}` : `${why},顺延`,
      });
  }
  return days;
}
