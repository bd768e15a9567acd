/**
 * Reads the days out of a notice on holidays as it is published ("一、元旦：1月1日至3日放假，共3天。1月4日（周日）上班。") or out of a plain
 * list ("2027-01-01 元旦 放假"). What it does not understand it says, line by line; it never guesses a day.
 */
import { FESTIVALS } from '../../../../../../server/core/check/calendar.ts';
import type { DayMark } from './calendar-edits.ts';

export interface ReadNotice {
  readonly marks: readonly DayMark[];
  /** Lines with a date of which nothing could be made. */
  readonly unread: readonly string[];
}

const DATE = String.raw`(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?`;
const SPAN = new RegExp(String.raw`${DATE}(?:\s*(?:至|到|—|~|～)\s*(?:${DATE}|(\d{1,2})日))?`, 'g');
/** Weekdays in brackets say nothing new. */
const BRACKETS = /[（(][^（）()]*[)）]/g;
const DAY_MS = 86_400_000;
/** Longer than any rest: two dates that were read wrongly. */
const LONGEST_DAYS = 20;

export function readNotice(text: string, year: number): ReadNotice {
  const marks = new Map<string, DayMark>();
  const unread: string[] = [];
  let festival = '';
  for (const line of text.split('\n').map((one) => one.trim())) {
    festival = festivalIn(line) || festival;
    const found = marksIn(line, year, festival);
    if (found === undefined) unread.push(line);
    else for (const mark of found) marks.set(mark.date, mark);
  }
  return { marks: [...marks.values()].sort((a, b) => a.date.localeCompare(b.date)), unread };
}

/** Two that fall together keep both names. */
function festivalIn(line: string): string {
  return FESTIVALS.filter((name) => line.includes(name)).join('、');
}

function marksIn(line: string, year: number, festival: string): DayMark[] | undefined {
  const clauses = line.replace(BRACKETS, '').split(/[。；;]/);
  const found: DayMark[] = [];
  for (const clause of clauses) {
    const dates = datesIn(clause, year);
    if (dates === undefined) return undefined;
    if (dates.length === 0) continue;
    const kind = kindOf(clause);
    if (kind === undefined || festival === '') return undefined;
    found.push(...dates.map((date) => ({ date, name: festival, kind })));
  }
  return found;
}

function kindOf(clause: string): DayMark['kind'] | undefined {
  if (clause.includes('上班')) return 'workday';
  return clause.includes('放假') || clause.includes('休息') ? 'holiday' : undefined;
}

/** Undefined where a date is none, or of another year. */
function datesIn(clause: string, year: number): string[] | undefined {
  const dates: string[] = [];
  for (const [, y1, m1, d1, y2, m2, d2, shortDay] of clause.matchAll(SPAN)) {
    const from = timeOf([y1, m1, d1], year);
    const to = d2 ? timeOf([y2, m2, d2], year) : shortDay ? timeOf([y1, m1, shortDay], year) : from;
    if (from === undefined || to === undefined || to < from || to - from > LONGEST_DAYS * DAY_MS)
      return undefined;
    for (let time = from; time <= to; time += DAY_MS) dates.push(new Date(time).toISOString().slice(0, 10));
  }
  return dates;
}

type Written = readonly (string | undefined)[];

function timeOf([y, m, d]: Written, year: number): number | undefined {
  if (y !== undefined && Number(y) !== year) return undefined;
  const time = Date.UTC(year, Number(m) - 1, Number(d));
  const read = new Date(time);
  return read.getUTCMonth() === Number(m) - 1 && read.getUTCDate() === Number(d) ? time : undefined;
}
