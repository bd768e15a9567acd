/** Limits and due dates as sentences: how long, from when, what in between does not count. */
import type { Limits, Span, Timing } from '../../../schemas/generated/types.ts';
import type { DerivationDay } from '../../core/calendar/due-date.ts';
import { chineseDate, chineseDays } from './dates.ts';

type LimitSpan = Span | NonNullable<Limits['committed']>;

export function spanText({ n, unit }: LimitSpan): string {
  switch (unit) {
    case 'on-the-spot':
      return '当场办结';
    case 'working-day':
      return `${n}个工作日`;
    case 'natural-day':
      return `${n}日(自然日)`;
    case 'month':
      return `${n}个月`;
    case 'working-hour':
      return `${n}个工作小时`;
    case 'stage':
      return `${n}个阶段之和`;
  }
}

/** What such a span leaves out, in half a sentence; empty where nothing needs saying. */
export function countingText({ unit }: LimitSpan): string {
  if (unit === 'working-day' || unit === 'working-hour') return '法定节假日和休息日不计入,调休上班日计入';
  if (unit === 'natural-day' || unit === 'month') return '末日遇休息日的,顺延至其后首个工作日';
  return '';
}

interface DayRun {
  from: string;
  to: string;
  reasons: string[];
}

const WEEKEND = /^周[六日]$/;
/** A document names the holidays, not every one of them in a span of years. */
const LONGEST_LIST = 6;

function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Consecutive days that do not count, joined; a weekend inside a holiday belongs to the holiday. */
function runsOf(days: readonly DerivationDay[]): DayRun[] {
  const runs: DayRun[] = [];
  for (const { date, why } of days) {
    const last = runs.at(-1);
    const run = last && nextDay(last.to) === date ? last : { from: date, to: date, reasons: [] };
    if (run !== last) runs.push(run);
    run.to = date;
    if (!WEEKEND.test(why) && !run.reasons.includes(why)) run.reasons.push(why);
  }
  return runs;
}

/** 其间周末、10月1日至8日(国庆节、中秋节放假)不计入,10月11日(国庆节调休上班)计入. Empty if every day counts. */
export function betweenText(days: readonly DerivationDay[]): string {
  const runs = runsOf(days.filter((day) => !day.counted));
  const holidays = runs.filter((run) => run.reasons.length > 0).slice(0, LONGEST_LIST);
  const out = holidays.map((run) => `${chineseDays(run.from, run.to)}(${run.reasons.join('、')})`);
  if (runs.some((run) => run.reasons.length === 0)) out.unshift('周末');
  const made = days.filter((day) => day.counted && day.why.includes('调休')).slice(0, LONGEST_LIST);
  const counted = made.map((day) => `${chineseDays(day.date, day.date)}(${day.why})`).join('、');
  const left = out.length > 0 ? `其间${out.join('、')}不计入` : '';
  return [left, counted === '' ? '' : `${counted}计入`].filter((part) => part !== '').join(',');
}

/**
 * The date of a clock, or why there is none yet. A date that no published calendar decides is called an estimate.
 * `otherwise` is said where the clock has no date for another reason, such as a hearing that has not ended.
 */
export function clockDate(
  value: string | null | undefined,
  clock: string,
  { timing, otherwise }: { timing: Timing; otherwise: string },
): string {
  if (value) return chineseDate(value);
  const unknown = timing.unknown?.find((entry) => entry.clock === clock);
  if (!unknown) return otherwise;
  return `待国务院公布${unknown.year}年放假安排后确定(暂估${chineseDate(unknown.estimate)})`;
}
