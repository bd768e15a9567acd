import type { Calendar } from '../../../../schemas/generated/types.ts';
import type { ListedVersion } from '../../../api/versions.ts';
import type { DayFacts } from '../month/DayChooser.tsx';
import { natureOf } from '../month/month-days.ts';

export interface OtherVersion {
  readonly day: string;
  readonly name: string;
}

/** Why a version cannot take effect on a day; undefined where it can. */
export type Unfit = { kind: 'past' } | { kind: 'tie'; version: number };

/** The same two reasons for which the server would refuse the day; it may find more in the document itself. */
export function unfitDay(
  day: string,
  {
    today,
    siblings,
  }: { today: string; siblings: readonly Pick<ListedVersion, 'version' | 'effectiveFrom'>[] },
): Unfit | undefined {
  if (day < today) return { kind: 'past' };
  const tied = siblings.find(({ effectiveFrom }) => effectiveFrom === day);
  return tied && { kind: 'tie', version: tied.version };
}

export function dayFacts(
  day: string,
  {
    calendar,
    others,
    why,
  }: { calendar: Calendar | undefined; others: readonly OtherVersion[]; why: string | undefined },
): DayFacts {
  return {
    nature: natureOf(day, calendar),
    begins: others.filter((other) => other.day === day).map(({ name }) => name),
    why,
  };
}
