/** Deferred materials: by when each is to be supplied, and whether it was in time (CV10, semantics 12). */
import type { DeferredMaterial, Timing } from '../../../schemas/generated/types.ts';
import { dateText } from '../calendar/civil-date.ts';
import { parseLocalTime } from '../calendar/local-time.ts';
import { eventsOf } from './case-events.ts';
import type { WantingMaterial } from './materials.ts';
import type { Run } from './run.ts';
import { type Clocks, earlier } from './timing.ts';

export interface Deferrals {
  deferred: DeferredMaterial[];
  /** What an unpublished calendar leaves open of them. */
  unknown: NonNullable<Timing['unknown']>;
}

/** The deferred materials with the day by which each is to be supplied, and whether it was (CV10, semantics 12). */
export function deferralsOf(run: Run, materials: readonly WantingMaterial[], clocks: Clocks): Deferrals {
  const { acceptedOn, committedDue } = clocks;
  const { withinCommitment } = run.version.documents.procedure.deferral;
  const supplied = eventsOf(run, 'deferral-supplied').at(-1);
  const deferrals: Deferrals = { deferred: [], unknown: [] };
  for (const { compiled } of acceptedOn ? materials : []) {
    const { id, deferrable } = compiled.material;
    const own = run.version.calendar.addWorkingDays(acceptedOn?.day ?? 0, deferrable?.days ?? 0);
    const { day, unknownYear: year } = withinCommitment ? earlier(own, committedDue) : own;
    const result = supplied ? deferralResult(run, day, supplied.at) : null;
    deferrals.deferred.push({ id, dueOn: year === undefined ? dateText(day) : null, result });
    if (year !== undefined)
      deferrals.unknown.push({ clock: `deferred.${id}`, year, estimate: dateText(day) });
  }
  return deferrals;
}

/** In time until the office closes on the day it is due (CV2). */
function deferralResult(run: Run, dueDay: number, at: string): 'in-time' | 'late' | null {
  const time = parseLocalTime(at);
  if (!time) return null;
  if (time.day !== dueDay) return time.day < dueDay ? 'in-time' : 'late';
  return time.second <= run.version.dueRules.closesAt ? 'in-time' : 'late';
}
