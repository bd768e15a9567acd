/**
 * How each derived function computes. An argument that is missing, a division by zero, an invalid identity number or a
 * year without a calendar leaves the value missing; nothing here throws.
 */
import type { DerivedValue } from '../../../schemas/generated/types.ts';
import { addMonthsClamped, dateText, dayNumber } from '../calendar/civil-date.ts';
import { type LocalTime, parseLocalTime } from '../calendar/local-time.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { ageOnDay, birthDayOf } from '../identifiers/identity-number.ts';

/** Computes from argument values that are all present. */
export type Compute = (args: readonly unknown[], calendar: WorkingCalendar) => unknown;

/** Steps of an addition are bounded so that no document can ask for a date beyond the calendar. */
const LARGEST_STEP = 100_000;
const FIRST_DAY = dayNumber('0001-01-01') ?? 0;
const LAST_DAY = dayNumber('9999-12-31') ?? 0;

/** Decimal arithmetic without binary dust: 0.1 + 0.2 is 0.3. */
export function tidy(value: number): number | undefined {
  if (!Number.isFinite(value)) return undefined;
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** Decimal places as a number is written: 299.99 has two. */
function placesOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

/**
 * The sum of decimals, exact: in the smallest unit that any of them has. Binary fractions would leave dust that grows when
 * large parts cancel out (−7127.57 + 2004.98 + 5248.15 is 125.56).
 */
function total(values: readonly number[]): number | undefined {
  const plain = values.reduce((a, b) => a + b, 0);
  if (Number.isSafeInteger(plain) && values.every(Number.isInteger)) return plain;
  const scale = 10 ** values.reduce((most, value) => Math.max(most, placesOf(value)), 0);
  const units = values.reduce((sum, value) => sum + Math.round(value * scale), 0);
  return Number.isSafeInteger(units) ? units / scale : tidy(plain);
}

function dayOf(value: unknown): number | undefined {
  return typeof value === 'string' ? dayNumber(value.slice(0, 10)) : undefined;
}

function birthOf(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  return value.length === 10 ? dayNumber(value) : birthDayOf(value);
}

function dateOf(day: number | undefined): string | undefined {
  return day === undefined || day < FIRST_DAY || day > LAST_DAY ? undefined : dateText(day);
}

function numbers(args: readonly unknown[]): number[] {
  return args.map((arg) => (typeof arg === 'number' ? arg : Number.NaN));
}

function onTwoDays(
  args: readonly unknown[],
  compute: (from: number, to: number) => number | undefined,
): unknown {
  const from = dayOf(args[0]);
  const to = dayOf(args[1]);
  return from === undefined || to === undefined ? undefined : compute(from, to);
}

function moved(args: readonly unknown[], move: (day: number, step: number) => number | undefined): unknown {
  const day = dayOf(args[0]);
  const step = args[1];
  if (
    day === undefined ||
    typeof step !== 'number' ||
    !Number.isInteger(step) ||
    Math.abs(step) > LARGEST_STEP
  ) {
    return undefined;
  }
  return dateOf(move(day, step));
}

function rounded([value, digits = 0]: readonly number[]): number | undefined {
  if (value === undefined || !Number.isInteger(digits) || Math.abs(digits) > 10) return undefined;
  const factor = 10 ** digits;
  const scaled = tidy(value * factor);
  // Half goes away from zero, as money is rounded; Math.round alone would send −0.5 to 0.
  return scaled === undefined ? undefined : tidy((Math.sign(scaled) * Math.round(Math.abs(scaled))) / factor);
}

/** The least or greatest of numbers or dates, given one by one or as a column; of anything else there is none. */
function extreme(args: readonly unknown[], better: (a: unknown, b: unknown) => boolean): unknown {
  const values = args.flat();
  // An object has an order only by its own code, and that may throw.
  if (values.some((value) => typeof value === 'object' || typeof value === 'function')) return undefined;
  return values.reduce(
    (best, value) => (best === undefined || better(value, best) ? value : best),
    undefined,
  );
}

function hours(args: readonly unknown[]): number | undefined {
  const [from, to] = args.map((arg) => (typeof arg === 'string' ? parseLocalTime(arg) : undefined)) as (
    | LocalTime
    | undefined
  )[];
  if (!from || !to) return undefined;
  return tidy((to.day - from.day) * 24 + (to.second - from.second) / 3600);
}

const less = (a: unknown, b: unknown): boolean => (a as number) < (b as number);

export const computations: Readonly<Record<Exclude<DerivedValue['fn'], 'countWhere'>, Compute>> = {
  ageOn: (args) => {
    const birth = birthOf(args[0]);
    const day = dayOf(args[1]);
    return birth === undefined || day === undefined ? undefined : ageOnDay(birth, day);
  },
  daysBetween: (args) => onTwoDays(args, (from, to) => to - from),
  workingDaysBetween: (args, calendar) => onTwoDays(args, (from, to) => calendar.countWorkingDays(from, to)),
  hoursBetween: hours,
  addDays: (args) => moved(args, (day, step) => day + step),
  addMonths: (args) => moved(args, addMonthsClamped),
  addYears: (args) => moved(args, (day, step) => addMonthsClamped(day, step * 12)),
  addWorkingDays: (args, calendar) =>
    moved(args, (day, step) => {
      if (step < 0) return undefined;
      const found = calendar.addWorkingDays(day, step);
      return found.unknownYear === undefined ? found.day : undefined;
    }),
  sum: ([column]) => (Array.isArray(column) ? total(numbers(column)) : undefined),
  count: ([rows]) => (Array.isArray(rows) ? rows.length : undefined),
  min: (args) => extreme(args, less),
  max: (args) => extreme(args, (a, b) => less(b, a)),
  add: (args) => total(numbers(args)),
  subtract: (args) => {
    const [a = Number.NaN, b = Number.NaN] = numbers(args);
    return total([a, -b]);
  },
  multiply: (args) => tidy(numbers(args).reduce((a, b) => a * b, 1)),
  divide: (args) => {
    const [a = Number.NaN, b = Number.NaN] = numbers(args);
    return tidy(a / b);
  },
  round: (args) => rounded(numbers(args)),
};
