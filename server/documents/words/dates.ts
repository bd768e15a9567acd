/** Days and moments as a 文书 writes them: 2025年10月15日, 2025年9月29日14:00. Input is ISO 8601, read as it stands. */

interface DateParts {
  year: number;
  month: number;
  day: number;
}

function partsOf(iso: string): DateParts {
  const [year = 0, month = 0, day = 0] = iso.slice(0, 10).split('-').map(Number);
  return { year, month, day };
}

export function chineseDate(iso: string): string {
  const { year, month, day } = partsOf(iso);
  return `${year}年${month}月${day}日`;
}

/** With the hour and minute where the timestamp has them. */
export function chineseMoment(iso: string): string {
  const time = /T(\d{2}:\d{2})/.exec(iso)?.[1];
  return time === undefined ? chineseDate(iso) : `${chineseDate(iso)}${time}`;
}

/** 10月1日至8日, 9月30日至10月2日, or one day. The year is left to the sentence around it. */
export function chineseDays(from: string, to: string): string {
  const first = partsOf(from);
  const last = partsOf(to);
  const start = `${first.month}月${first.day}日`;
  if (from.slice(0, 10) === to.slice(0, 10)) return start;
  return first.month === last.month ? `${start}至${last.day}日` : `${start}至${last.month}月${last.day}日`;
}

/** The wall-clock time of a timestamp, HH:MM; empty for a bare date. */
export function timeOfDay(iso: string): string {
  return /T(\d{2}:\d{2})/.exec(iso)?.[1] ?? '';
}
