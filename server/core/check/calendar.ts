/** A calendar: real days inside their year, none both free and worked, years without gaps, every festival in each of them. */
import type { Calendar } from '../../../schemas/generated/types.ts';
import { dayNumber, weekdayOf } from '../calendar/civil-date.ts';
import { type Finding, fault, warning } from '../language/finding.ts';

type Year = Calendar['years'][number];

/** The festivals on which the whole country rests (全国年节及纪念日放假办法). A notice that leaves one out is not all there. */
export const FESTIVALS = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const;

interface Day {
  date: string;
  pointer: string;
}

function daysOf(year: Year, list: 'holidays' | 'makeupWorkdays', at: string): Day[] {
  return year[list].map(({ date }, i) => ({ date, pointer: `${at}/${list}/${i}/date` }));
}

function dayFaults({ year }: Year, days: readonly Day[]): Finding[] {
  return days.flatMap(({ date, pointer }) => {
    if (dayNumber(date) === undefined)
      return [
        fault('bad-date', pointer, { message: `“${date}”不是真实存在的日期`, fix: '核对通知里的日期' }),
      ];
    if (date.startsWith(`${year}-`)) return [];
    const message = `${date}不在${year}年`;
    return [fault('bad-date', pointer, { message, fix: '移到它自己的年份' })];
  });
}

function repeatedDays(days: readonly Day[]): Finding[] {
  const seen = new Set<string>();
  return days.flatMap(({ date, pointer }) => {
    const isNew = !seen.has(date);
    seen.add(date);
    if (isNew) return [];
    return [fault('duplicate-name', pointer, { message: `${date}列了两次`, fix: '每一天只列一次' })];
  });
}

function isWeekend(date: string): boolean {
  const day = dayNumber(date);
  return day !== undefined && [0, 6].includes(weekdayOf(day));
}

function workdayFaults(holidays: readonly Day[], workdays: readonly Day[]): Finding[] {
  const free = new Set(holidays.map(({ date }) => date));
  return workdays.flatMap(({ date, pointer }) => {
    if (free.has(date)) {
      const message = `${date}既是放假日又是上班日`;
      return [fault('bad-date', pointer, { message, fix: '只留其中一处' })];
    }
    if (dayNumber(date) === undefined || isWeekend(date)) return [];
    const message = `${date}本来就是工作日,不用调休`;
    return [warning('bad-date', pointer, { message, fix: '核对通知;调休上班日是周六或周日' })];
  });
}

function yearFaults(year: Year, i: number): Finding[] {
  const at = `/years/${i}`;
  const holidays = daysOf(year, 'holidays', at);
  const workdays = daysOf(year, 'makeupWorkdays', at);
  // One rest may bear two names: “国庆节、中秋节”.
  const names = year.holidays.map(({ name }) => name).join('、');
  const missing = FESTIVALS.filter((festival) => !names.includes(festival.replace(/节$/, '')));
  return [
    ...dayFaults(year, [...holidays, ...workdays]),
    ...repeatedDays(holidays),
    ...repeatedDays(workdays),
    ...workdayFaults(holidays, workdays),
    ...(missing.length === 0
      ? []
      : [
          fault('incomplete-year', `${at}/holidays`, {
            message: `${year.year}年没有列出${missing.join('、')}`,
            fix: '照国务院办公厅当年的通知补全;没有公布的年份整年不列',
          }),
        ]),
  ];
}

function sequenceFaults({ years }: Calendar): Finding[] {
  return years.flatMap(({ year }, i) => {
    const before = years[i - 1]?.year;
    if (before === undefined || year === before + 1) return [];
    const message =
      year === before ? `${year}年列了两次` : `${before}年之后应是${before + 1}年,现在是${year}年`;
    return [fault('bad-order', `/years/${i}/year`, { message, fix: '按年连续排列,每年一次' })];
  });
}

export function checkCalendar(calendar: Calendar): Finding[] {
  return [...sequenceFaults(calendar), ...calendar.years.flatMap(yearFaults)];
}
