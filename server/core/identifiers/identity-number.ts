/**
 * 公民身份号码, GB 11643: 17 digits and a check character; the birth date in it must exist, the province must be one.
 * Whether the person is old enough, or born at all by the day of receipt, is asked with that day.
 */
import { dayNumber, partsOfDay } from '../calendar/civil-date.ts';

const SHAPE = /^\d{17}[\dX]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';
/** First two digits of GB/T 2260 province-level codes, with 81–83 for residence permits of 港澳台居民. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
);

/** The last character that belongs to the first seventeen digits. */
export function identityCheckCharacter(digits: string): string {
  let sum = 0;
  for (let i = 0; i < WEIGHTS.length; i += 1) sum += Number(digits[i]) * (WEIGHTS[i] ?? 0);
  return CHECK_CHARACTERS[sum % 11] ?? '';
}

/** The day number of the birth date in a well-formed identity number, else undefined. */
export function birthDayOf(identityNumber: string): number | undefined {
  if (!SHAPE.test(identityNumber) || !PROVINCES.has(identityNumber.slice(0, 2))) return undefined;
  if (identityCheckCharacter(identityNumber) !== identityNumber[17]) return undefined;
  return dayNumber(
    `${identityNumber.slice(6, 10)}-${identityNumber.slice(10, 12)}-${identityNumber.slice(12, 14)}`,
  );
}

/** Valid on a day: well formed, and the holder born by then. Without a day only the form is checked. */
export function isIdentityNumber(identityNumber: string, onDay?: number): boolean {
  const birth = birthDayOf(identityNumber);
  return birth !== undefined && (onDay === undefined || birth <= onDay);
}

/** Completed years of age on a day (CV11: full on the birthday itself); undefined before birth. */
export function ageOnDay(birth: number, day: number): number | undefined {
  if (day < birth) return undefined;
  const born = partsOfDay(birth);
  const now = partsOfDay(day);
  const hadBirthday =
    now.month > born.month || (now.month === born.month && now.dayOfMonth >= born.dayOfMonth);
  return now.year - born.year - (hadBirthday ? 0 : 1);
}
