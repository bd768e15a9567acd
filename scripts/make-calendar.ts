/**
 * Writes rules/calendar/cn.json from the data of chinese-days: holidays and make-up workdays of the years whose State
 * Council notice is known. A year without a notice is left out, because a due date in it must be unknown, never guessed.
 * Run with `npx tsx scripts/make-calendar.ts` when chinese-days carries a new year, and add the notice below.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import chineseDays from 'chinese-days';
import type { Calendar } from '../schemas/generated/types.ts';

type Year = Calendar['years'][number];
type Day = Year['holidays'][number];

const target = new URL('../rules/calendar/cn.json', import.meta.url);

/** The notice that each year's arrangement comes from. */
const NOTICES: Readonly<Record<number, string>> = {
  2024: '国务院办公厅关于2024年部分节假日安排的通知(国办发明电〔2023〕7号)',
  2025: '国务院办公厅关于2025年部分节假日安排的通知(国办发明电〔2024〕12号)',
  2026: '国务院办公厅关于2026年部分节假日安排的通知(2025年11月4日)',
};

/** Names as the notices write them, where chinese-days is shorter. */
const FULL_NAMES: Readonly<Record<string, string>> = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' };

function datesOf(year: number): string[] {
  const dates: string[] = [];
  for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += 86_400_000) {
    dates.push(new Date(day).toISOString().slice(0, 10));
  }
  return dates;
}

/** The arranged day, or undefined for a day that is what its weekday says. Names read `New Year's Day,元旦,1`. */
function arranged(date: string): { day: Day; works: boolean } | undefined {
  const { name, work } = chineseDays.getDayDetail(date);
  const [, holiday] = name.split(',');
  if (holiday === undefined) return undefined;
  return { day: { date, name: FULL_NAMES[holiday] ?? holiday }, works: work };
}

function yearOf(year: number, source: string): Year {
  const days = datesOf(year).flatMap((date) => arranged(date) ?? []);
  return {
    year,
    source,
    holidays: days.filter(({ works }) => !works).map(({ day }) => day),
    makeupWorkdays: days.filter(({ works }) => works).map(({ day }) => day),
  };
}

export function madeCalendar(): Calendar {
  return {
    kind: 'calendar',
    code: 'cn',
    name: '全国节假日安排',
    years: Object.entries(NOTICES).map(([year, source]) => yearOf(Number(year), source)),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(target, `${JSON.stringify(madeCalendar(), null, 2)}\n`);
}
