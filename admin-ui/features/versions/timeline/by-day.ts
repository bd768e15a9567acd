import type { ListedAcross } from '../../../api/versions.ts';
import { addMonths } from '../month/month-days.ts';

export interface DayOfTimeline {
  readonly day: string;
  readonly versions: readonly ListedAcross[];
}

/** Versions under the days from which they are in effect, in the order given. */
export function byDay(versions: readonly ListedAcross[]): DayOfTimeline[] {
  const days = new Map<string, ListedAcross[]>();
  for (const version of versions) {
    const { effectiveFrom } = version;
    if (effectiveFrom !== null) days.set(effectiveFrom, [...(days.get(effectiveFrom) ?? []), version]);
  }
  return [...days].map(([day, own]) => ({ day, versions: own }));
}

const MOST_MONTHS = 12;

/** This month and those ahead in which something begins, the next one in any case. */
export function monthsToShow(today: string, days: readonly string[]): string[] {
  const first = today.slice(0, 7);
  const ahead = days.map((day) => day.slice(0, 7)).filter((month) => month > first);
  return [...new Set([first, addMonths(first, 1), ...ahead])].sort().slice(0, MOST_MONTHS);
}
