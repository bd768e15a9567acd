/** Days and times by the platform's Date in UTC, and working days by walking the calendar one day after the other. */
import type { Calendar, Procedure } from '../../schemas/generated/types.ts';

const MS_PER_DAY = 86_400_000;
/** 东八区. */
const SITE_OFFSET_MS = 8 * 3_600_000;
const INSTANT =
  /^(\d{4}-\d\d-\d\d)(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/;

/** Milliseconds of the midnight in UTC that begins a day; undefined for text that is no real date. */
export function msOfDate(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text ? undefined : ms;
}

/** `2025-09-29`; undefined outside the years 1 to 9999. */
export function dateOfMs(ms: number): string | undefined {
  const date = new Date(ms);
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999 ? date.toISOString().slice(0, 10) : undefined;
}

export function daysBetween(from: number, to: number): number {
  return Math.round((to - from) / MS_PER_DAY);
}

export function addDays(ms: number, days: number): number {
  return ms + days * MS_PER_DAY;
}

/** The corresponding day of another month, or its last day where that month has no such day (民法典202条). */
export function addMonths(ms: number, months: number): number {
  const date = new Date(ms);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastOfMonth = new Date(date);
  lastOfMonth.setUTCMonth(lastOfMonth.getUTCMonth() + 1, 0);
  date.setUTCDate(Math.min(dayOfMonth, lastOfMonth.getUTCDate()));
  return date.getTime();
}

/** A timestamp as milliseconds on the site's clock; without an offset it is the site's own. Fractions are dropped. */
export function siteMs(text: string): number | undefined {
  const match = INSTANT.exec(text);
  const midnight = match?.[1] === undefined ? undefined : msOfDate(match[1]);
  if (!match || midnight === undefined) return undefined;
  const [, , hours = '00', minutes = '00', seconds = '00', offset = '+08:00'] = match;
  const local = midnight + ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return local - offsetMs(offset) + SITE_OFFSET_MS;
}

function offsetMs(offset: string): number {
  if (offset === 'Z') return 0;
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** `2025-09-29T09:50+08:00`, with seconds only when there are some. */
export function siteText(ms: number): string {
  const [date = '', clock = ''] = new Date(ms).toISOString().split('T');
  const hhmmss = clock.slice(0, 8);
  return `${date}T${hhmmss.endsWith(':00') ? hhmmss.slice(0, 5) : hhmmss}+08:00`;
}

export interface Days {
  /** Undefined when the year is not published. */
  isWorkingDay(ms: number): boolean | undefined;
  /** The n-th working day after a day; the day itself for 0; undefined when an unpublished year is met on the way. */
  addWorkingDays(ms: number, n: number): number | undefined;
  /** Working days in (from, to], negative the other way round; undefined when an unpublished year is met. */
  workingDaysBetween(from: number, to: number): number | undefined;
  /** The day on which a submission counts as received (CV4). */
  receivedOn(submitted: number, procedure: Procedure): number | undefined;
}

export function daysOf(calendar: Calendar): Days {
  const published = new Set(calendar.years.map(({ year }) => year));
  const off = new Set(calendar.years.flatMap(({ holidays }) => holidays.map(({ date }) => date)));
  const on = new Set(calendar.years.flatMap(({ makeupWorkdays }) => makeupWorkdays.map(({ date }) => date)));

  function isWorkingDay(ms: number): boolean | undefined {
    const date = new Date(ms);
    if (!published.has(date.getUTCFullYear())) return undefined;
    const text = date.toISOString().slice(0, 10);
    if (on.has(text)) return true;
    return !off.has(text) && date.getUTCDay() >= 1 && date.getUTCDay() <= 5;
  }

  function addWorkingDays(ms: number, n: number): number | undefined {
    let day = ms;
    for (let left = n; left > 0; ) {
      day += MS_PER_DAY;
      const working = isWorkingDay(day);
      if (working === undefined) return undefined;
      if (working) left -= 1;
    }
    return day;
  }

  function workingDaysBetween(from: number, to: number): number | undefined {
    const sign = to < from ? -1 : 1;
    let count = 0;
    for (let day = Math.min(from, to) + MS_PER_DAY; day <= Math.max(from, to); day += MS_PER_DAY) {
      const working = isWorkingDay(day);
      if (working === undefined) return undefined;
      if (working) count += 1;
    }
    return count === 0 ? 0 : sign * count;
  }

  function receivedOn(submitted: number, { officeHours }: Procedure): number | undefined {
    const [date = '', clock = ''] = new Date(submitted).toISOString().split('T');
    const today = Date.parse(`${date}T00:00:00Z`);
    const isLate = clock.slice(0, 8) > `${officeHours.closesAt}:00`;
    return addWorkingDays(isLate ? today : today - MS_PER_DAY, 1);
  }

  return { isWorkingDay, addWorkingDays, workingDaysBetween, receivedOn };
}
