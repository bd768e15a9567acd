/**
 * Whether one time limit is surely longer than another, whatever the calendar says. Units that only a calendar can compare
 * are compared by the shortest and the longest that each can be in natural days; where these overlap the answer is no.
 */
import type { Span } from '../../../schemas/generated/types.ts';

interface Days {
  readonly least: number;
  readonly most: number;
}

/** The longest run of rest days to which a last day can be put off (民法典203条), with room to spare. */
const LONGEST_REST = 10;

/** Natural days that a limit can take. */
function daysOf({ n, unit }: Span): Days {
  if (n === 0 || unit === 'on-the-spot') return { least: 0, most: 0 };
  switch (unit) {
    case 'natural-day':
      return { least: n, most: n + LONGEST_REST };
    case 'month':
      return { least: Math.floor(n * 30.4) - 2, most: n * 31 + LONGEST_REST };
    // Every working day is a day; a year has some thirteen holidays besides its weekends.
    case 'working-day':
      return { least: n, most: Math.ceil((n * 7) / 5) + 2 + 16 * (1 + Math.floor(n / 250)) };
    // The hall is open for six to nine hours of a working day.
    case 'working-hour':
      return {
        least: Math.floor(n / 9),
        most: daysOf({ n: Math.ceil(n / 6) + 1, unit: 'working-day' }).most,
      };
  }
}

export function isSurelyLonger(a: Span, b: Span): boolean {
  if (a.unit === b.unit) return a.n > b.n;
  if (b.unit === 'on-the-spot') return a.n > 0;
  return daysOf(a).least > daysOf(b).most;
}
