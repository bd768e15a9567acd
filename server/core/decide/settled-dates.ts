/**
 * What a later calendar makes of a decision whose dates it left open (design 5: the calendar is the one document that a case is not pinned to). Only what was
 * open may become known: a date that was told to the applicant stays what it is, whatever a later calendar says of its year.
 */
import type { Decision, Timing } from '../../../schemas/generated/types.ts';
import { canonicalJson } from '../hash.ts';

export interface SettledDate {
  /** As in `timing.unknown`. */
  readonly clock: string;
  /** What was told while it was open. */
  readonly estimate: string;
  readonly date: string;
}

export interface Settlement {
  readonly dates: readonly SettledDate[];
  /** The later calendar would change something besides; then nothing is settled by it. */
  readonly changesOthers: boolean;
}

/** @param after the same application decided by the same rules but the later calendar */
export function settlementOf(before: Decision, after: Decision): Settlement {
  const open = before.timing.unknown ?? [];
  const left = new Set((after.timing.unknown ?? []).map(({ clock }) => clock));
  const dates = open.flatMap(({ clock, estimate }): SettledDate[] => {
    const date = left.has(clock) ? null : dateOf(after, clock);
    return date === null ? [] : [{ clock, estimate, date }];
  });
  const clocks = new Set(open.map(({ clock }) => clock));
  return { dates, changesOthers: withoutDates(before, clocks) !== withoutDates(after, clocks) };
}

function dateOf({ timing, deferred = [] }: Decision, clock: string): string | null {
  const [kind, of, end] = clock.split('.');
  if (kind === 'deferred') return deferred.find(({ id }) => id === of)?.dueOn ?? null;
  if (kind === 'stages') {
    const stage = timing.stages?.find(({ department }) => department === of);
    return (end === 'from' ? stage?.from : stage?.due) ?? null;
  }
  const value = timing[clock as keyof Timing];
  return typeof value === 'string' ? value : null;
}

/** As canonical JSON, without the dates of these clocks and what says that they are open. */
function withoutDates(
  { versions, timing, deferred, ...rest }: Decision,
  clocks: ReadonlySet<string>,
): string {
  const { unknown: _, stages, ...dates } = timing;
  const { calendar: __, ...pinned } = versions;
  const known = Object.entries(dates).filter(([clock]) => !clocks.has(clock));
  return canonicalJson({
    ...{ rest, pinned, known: Object.fromEntries(known) },
    stages: stages?.map(({ department, from, due }) => ({
      department,
      ...(!clocks.has(`stages.${department}.from`) && { from }),
      ...(!clocks.has(`stages.${department}.due`) && { due }),
    })),
    // Whether an open one was supplied in time is open with it.
    deferred: deferred?.map((one) => (clocks.has(`deferred.${one.id}`) ? { id: one.id } : one)),
  });
}
