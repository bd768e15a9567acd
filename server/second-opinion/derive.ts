/** Derived values, computed a second time. What cannot be computed is missing; nothing throws (semantics 6). */
import type { DerivedValue } from '../../schemas/generated/types.ts';
import { addDays, addMonths, type Days, dateOfMs, daysBetween, msOfDate, siteMs } from './days.ts';
import { birthDate } from './identity.ts';

type Values = readonly unknown[];

/** Longest step of an addition; a document that asks for more gets no date. */
const LONGEST_STEP = 100_000;

/** Fifteen significant digits: what a decimal sum shows, without the dust of binary fractions. */
function decimal(value: number): number | undefined {
  if (!Number.isFinite(value)) return undefined;
  return Number.isInteger(value) ? value : Number.parseFloat(value.toPrecision(15));
}

function numbers(values: Values): number[] | undefined {
  return values.every((value) => typeof value === 'number') ? (values as number[]) : undefined;
}

function arithmetic(values: Values, compute: (values: number[]) => number): number | undefined {
  const given = numbers(values);
  return given && decimal(compute(given));
}

function day(value: unknown): number | undefined {
  return typeof value === 'string' ? msOfDate(value.slice(0, 10)) : undefined;
}

function twoDays(
  [first, second]: Values,
  compute: (from: number, to: number) => number | undefined,
): number | undefined {
  const from = day(first);
  const to = day(second);
  return from === undefined || to === undefined ? undefined : compute(from, to);
}

function stepped(
  [start, step]: Values,
  compute: (from: number, step: number) => number | undefined,
): string | undefined {
  const from = day(start);
  if (from === undefined || typeof step !== 'number' || !Number.isInteger(step)) return undefined;
  if (step > LONGEST_STEP || step < -LONGEST_STEP) return undefined;
  const ms = compute(from, step);
  return ms === undefined ? undefined : dateOfMs(ms);
}

function age([who, on]: Values): number | undefined {
  const birth =
    typeof who !== 'string' ? undefined : msOfDate(who) === undefined ? birthDate(who) : who.slice(0, 10);
  const today = typeof on === 'string' ? on.slice(0, 10) : undefined;
  if (birth === undefined || today === undefined || msOfDate(today) === undefined || today < birth)
    return undefined;
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  return today.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** Half away from zero, on the decimal digits themselves. */
function rounded(value: number, digits: number): number | undefined {
  if (!Number.isInteger(digits) || digits > 10 || digits < -10) return undefined;
  const size = Math.abs(value);
  const shifted = decimal(size * 10 ** digits);
  if (shifted === undefined) return undefined;
  const whole = shifted - Math.floor(shifted) < 0.5 ? Math.floor(shifted) : Math.ceil(shifted);
  return decimal((value < 0 ? -whole : whole) / 10 ** digits);
}

function extreme(values: Values, sign: 1 | -1): unknown {
  const sorted = values
    .flat()
    .sort((a, b) => sign * ((a as number) < (b as number) ? -1 : (a as number) > (b as number) ? 1 : 0));
  return sorted[0];
}

function hours([first, second]: Values): number | undefined {
  const from = typeof first === 'string' ? siteMs(first) : undefined;
  const to = typeof second === 'string' ? siteMs(second) : undefined;
  return from === undefined || to === undefined ? undefined : decimal((to - from) / 3_600_000);
}

type Computation = (values: Values, days: Days) => unknown;

export const computations: Readonly<Record<Exclude<DerivedValue['fn'], 'countWhere'>, Computation>> = {
  ageOn: age,
  daysBetween: (values) => twoDays(values, daysBetween),
  workingDaysBetween: (values, days) => twoDays(values, days.workingDaysBetween),
  hoursBetween: hours,
  addDays: (values) => stepped(values, addDays),
  addMonths: (values) => stepped(values, addMonths),
  addYears: (values) => stepped(values, (from, step) => addMonths(from, step * 12)),
  addWorkingDays: (values, days) =>
    stepped(values, (from, step) => (step < 0 ? undefined : days.addWorkingDays(from, step))),
  sum: ([column]) => (Array.isArray(column) ? arithmetic(column, (each) => total(each)) : undefined),
  count: ([rows]) => (Array.isArray(rows) ? rows.length : undefined),
  min: (values) => extreme(values, 1),
  max: (values) => extreme(values, -1),
  add: (values) => arithmetic(values, total),
  subtract: (values) => arithmetic(values, ([a = 0, b = 0]) => total([a, -b])),
  multiply: (values) => arithmetic(values, (each) => each.reduce((product, value) => product * value)),
  divide: (values) => arithmetic(values, ([a = 0, b = 0]) => a / b),
  round: (values) => {
    const [value, digits = 0] = numbers(values) ?? [];
    return value === undefined ? undefined : rounded(value, digits);
  },
};

/** Exact: decimals as whole numbers of their last place, in integers of any size. */
function total(values: number[]): number {
  const written = values.map((value) => {
    const [digits = '', exponent = '0'] = value.toString().split('e');
    const [whole = '', fraction = ''] = digits.split('.');
    return { unscaled: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
  });
  const least = Math.min(0, ...written.map(({ exponent }) => exponent));
  const sum = written.reduce(
    (units, { unscaled, exponent }) => units + unscaled * 10n ** BigInt(exponent - least),
    0n,
  );
  return Number(`${sum}e${least}`);
}
