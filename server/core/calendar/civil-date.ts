/**
 * Civil dates as text (`2025-09-29`) and as day numbers (days since 1970-01-01), with no clock and no time zone.
 *
 * Everything that counts days works on day numbers; text is for people and for JSON. The algorithms are the usual
 * days-from-civil arithmetic on the proleptic Gregorian calendar. Must never use the platform's Date.
 */

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DAYS_PER_ERA = 146_097;
const DAYS_FROM_ERA_START_TO_1970 = 719_468;

export interface CivilParts {
  year: number;
  month: number;
  dayOfMonth: number;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return DAYS_IN_MONTH[month - 1] ?? 0;
}

/** The number that some digits of a text stand for; −1 when one of them is no digit. */
export function digitsAt(text: string, from: number, count: number): number {
  let value = 0;
  for (let i = from; i < from + count; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** The parts of a real date, or undefined for text that is no date (2025-02-29, 2025-13-01, other shapes). */
function partsOf(text: string): CivilParts | undefined {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const dayOfMonth = digitsAt(text, 8, 2);
  if (year < 0 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month))
    return undefined;
  return { year, month, dayOfMonth };
}

export function isCivilDate(text: string): boolean {
  return partsOf(text) !== undefined;
}

export function dayNumberOfParts({ year, month, dayOfMonth }: CivilParts): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_FROM_ERA_START_TO_1970;
}

/** Day number of date text, or undefined when the text is no date. */
export function dayNumber(text: string): number | undefined {
  const parts = partsOf(text);
  return parts && dayNumberOfParts(parts);
}

export function partsOfDay(day: number): CivilParts {
  const shifted = day + DAYS_FROM_ERA_START_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth };
}

export function yearOfDay(day: number): number {
  return partsOfDay(day).year;
}

/** `00` to `99`: a date is written often enough for padding to show. */
const TWO_DIGITS = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));

/** A value from 0 to 99 with two digits. */
export function twoDigits(value: number): string {
  return TWO_DIGITS[value] ?? String(value);
}

/** Dates that were written before, by day number: a decision names some of the same few days again and again. */
const written = new Map<number, string>();
const MOST_KEPT = 10_000;

export function dateText(day: number): string {
  const known = written.get(day);
  if (known !== undefined) return known;
  const { year, month, dayOfMonth } = partsOfDay(day);
  const yearText = year >= 1000 ? String(year) : String(year).padStart(4, '0');
  const text = `${yearText}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
  if (written.size < MOST_KEPT) written.set(day, text);
  return text;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The same day `months` later (earlier when negative), clamped to the end of the month (民法典202条), never rolled. */
export function addMonthsClamped(day: number, months: number): number {
  const { year, month, dayOfMonth } = partsOfDay(day);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return dayNumberOfParts({
    year: targetYear,
    month: targetMonth,
    dayOfMonth: Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)),
  });
}
