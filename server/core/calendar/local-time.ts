/**
 * Points in time on the site's wall clock: a day number and the seconds since midnight.
 *
 * A timestamp without an offset is read on that clock; one with an offset is carried over to it. The site's offset is
 * fixed (China has no daylight saving), so no time-zone database is needed and the browser answers like the server.
 */
import { dateText, dayNumber, digitsAt, twoDigits } from './civil-date.ts';

export interface LocalTime {
  day: number;
  /** Seconds since midnight, 0–86,399. */
  second: number;
}

/** 东八区, in minutes east of UTC. */
const SITE_OFFSET_MINUTES = 480;
const SITE_OFFSET_TEXT = '+08:00';

const SECONDS_PER_DAY = 86_400;
const TIMESTAMP = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

function offsetMinutes(text: string | undefined): number | undefined {
  if (text === undefined) return SITE_OFFSET_MINUTES;
  if (text === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(4, 6));
  if (hours > 14 || minutes > 59) return undefined;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** `2025-09-29T09:50` as nearly every screen sends it; undefined for anything longer, and for what is no time. */
function parseMinutes(text: string): LocalTime | undefined {
  if (text.length !== 16 || text[10] !== 'T' || text[13] !== ':') return undefined;
  const day = dayNumber(text.slice(0, 10));
  const hour = digitsAt(text, 11, 2);
  const minute = digitsAt(text, 14, 2);
  if (day === undefined || hour < 0 || hour > 23 || minute < 0 || minute > 59) return undefined;
  return { day, second: hour * 3600 + minute * 60 };
}

/** Reads an ISO 8601 timestamp (a date alone is its midnight); undefined when the text is none. */
export function parseLocalTime(text: string): LocalTime | undefined {
  return parseMinutes(text) ?? parseTimestamp(text);
}

function parseTimestamp(text: string): LocalTime | undefined {
  const match = TIMESTAMP.exec(text);
  if (!match?.[1]) return undefined;
  const day = dayNumber(match[1]);
  const hour = Number(match[2] ?? 0);
  const minute = Number(match[3] ?? 0);
  const second = Number(match[4] ?? 0);
  const offset = offsetMinutes(match[5]);
  if (day === undefined || offset === undefined || hour > 23 || minute > 59 || second > 59) return undefined;
  return shifted({ day, second: hour * 3600 + minute * 60 + second }, (SITE_OFFSET_MINUTES - offset) * 60);
}

/** The same point moved by a number of seconds. */
function shifted(time: LocalTime, seconds: number): LocalTime {
  const total = time.second + seconds;
  const days = Math.floor(total / SECONDS_PER_DAY);
  return { day: time.day + days, second: total - days * SECONDS_PER_DAY };
}

/** `09:30` → seconds since midnight. The text is one that the schema has checked. */
export function secondOfDay(text: string): number {
  return Number(text.slice(0, 2)) * 3600 + Number(text.slice(3, 5)) * 60;
}

/** `2025-09-29T09:50+08:00`; seconds appear only when there are any. */
export function timestampText({ day, second }: LocalTime): string {
  const clock = `${twoDigits(Math.floor(second / 3600))}:${twoDigits(Math.floor(second / 60) % 60)}`;
  const seconds = second % 60;
  return `${dateText(day)}T${clock}${seconds === 0 ? '' : `:${twoDigits(seconds)}`}${SITE_OFFSET_TEXT}`;
}
