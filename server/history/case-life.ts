/**
 * What happened to a case after its receipt, as far as it lies before today: corrections, special procedures, papers handed in later,
 * stages that departments completed, mostly in time. Only events that the case's state allows, each on a day after the one before.
 */
import type { Application, Decision, Event } from '../../schemas/generated/types.ts';
import { dateText, dayNumber } from '../core/calendar/civil-date.ts';
import { type CompiledVersion, decide } from '../core/index.ts';
import type { Random } from '../personal-data/invention/random.ts';
import { officeMoment } from './past-moments.ts';

/** One step: what happened, at what time on the wall of the site, and what the case was decided anew to be. */
export interface LifeStep {
  readonly event: Event;
  readonly moment: string;
  /** The department whose handler records it; null: the clerk. */
  readonly department: string | null;
  readonly application: Application;
  readonly decision: Decision;
}

interface Living {
  readonly version: CompiledVersion;
  readonly random: Random;
  /** The last day of the history. */
  readonly until: number;
  readonly steps: LifeStep[];
  application: Application;
  decision: Decision;
  /** The day of the last event. */
  day: number;
}

const open: ReadonlySet<Decision['outcome']> = new Set(['accepted', 'accepted_deferred']);

export function caseLife(
  version: CompiledVersion,
  received: { application: Application; decision: Decision },
  { random, until }: { random: Random; until: number },
): readonly LifeStep[] {
  if (!open.has(received.decision.outcome)) return [];
  const day = dayNumber(received.decision.timing.acceptedOn?.slice(0, 10) ?? '');
  if (day === undefined) return [];
  const living: Living = { version, random, until, steps: [], ...received, day };
  correct(living);
  meetConditions(living);
  specialProcedure(living);
  supplyDeferred(living);
  completeStages(living);
  return living.steps;
}

/** The working day that is so many after the last event; undefined when it is not yet. */
function dayAfter({ version, day, until }: Living, workingDays: number): number | undefined {
  const found = version.calendar.addWorkingDays(day, workingDays);
  return found.unknownYear === undefined && found.day <= until ? found.day : undefined;
}

interface Happening {
  readonly workingDays: number;
  readonly department: string | null;
  readonly event: (day: string, moment: string) => Event;
}

/** Adds an event to the case, unless its day is still to come. */
function happen(living: Living, { workingDays, department, event }: Happening): boolean {
  const day = dayAfter(living, workingDays);
  if (day === undefined) return false;
  const moment = officeMoment(living.random, day);
  const happened = event(dateText(day), moment);
  living.day = day;
  living.application = {
    ...living.application,
    events: [...(living.application.events ?? []), happened],
  };
  living.decision = decide(living.version, living.application);
  const { application, decision } = living;
  living.steps.push({ event: happened, moment, department, application, decision });
  return true;
}

function leadOf({ decision }: Living): string | null {
  return decision.routing?.[0]?.department ?? null;
}

/** One case in fourteen is sent back within three working days; nearly all come back complete. */
function correct(living: Living): void {
  const { random, decision } = living;
  const needed = (decision.materials ?? []).filter(({ status }) => status === 'satisfied');
  if (!random.chance(0.07) || !decision.timing.correctionNoticeBy || needed.length === 0) return;
  const requires = [random.pick(needed).id];
  const notice = { workingDays: 1 + random.below(2), department: leadOf(living) };
  const sent = happen(living, { ...notice, event: (on) => ({ type: 'correction-notice', on, requires }) });
  if (!sent || !random.chance(0.92)) return;
  happen(living, {
    workingDays: 1 + random.below(6),
    department: null,
    event: (_, at) => ({ type: 'corrected', at }),
  });
}

/** The events that a limit of the item waits for. */
function meetConditions(living: Living): void {
  const { random, version } = living;
  const names = version.documents.item.limits.flatMap(({ event }) =>
    event.type === 'limit' && event.params.startsAt !== undefined ? [event.params.startsAt] : [],
  );
  for (const name of new Set(names)) {
    if (!random.chance(0.9)) continue;
    const event = (_: string, at: string): Event => ({ type: 'condition-met', name, at });
    happen(living, { workingDays: 1 + random.below(3), department: null, event });
  }
}

/** One case in eight where the item knows hearings, tests or expert reviews. */
function specialProcedure(living: Living): void {
  const { random, version } = living;
  const names = version.documents.item.limits.flatMap(({ event }) =>
    event.type === 'exclude' ? [event.params.procedure] : [],
  );
  if (names.length === 0 || !random.chance(0.12)) return;
  const name = random.pick(names);
  const length = 3 + random.below(8);
  const department = leadOf(living);
  happen(living, {
    workingDays: 1 + random.below(2),
    department,
    event: (from) => ({
      type: 'special-procedure',
      ...{ name, from, to: dateText((dayNumber(from) ?? 0) + length) },
    }),
  });
}

function supplyDeferred(living: Living): void {
  const { random, decision } = living;
  if (!decision.deferred?.some(({ result }) => result === null) || !random.chance(0.85)) return;
  const event = (_: string, at: string): Event => ({ type: 'deferral-supplied', at });
  happen(living, { workingDays: 2 + random.below(8), department: null, event });
}

/** Half of the cases are closed department by department; a few come late. */
function completeStages(living: Living): void {
  const { random } = living;
  if (!random.chance(0.5)) return;
  const route = living.decision.routing ?? [];
  const due = dayNumber(living.decision.timing.commitmentDue?.slice(0, 10) ?? '');
  const left = due === undefined ? 5 : (living.version.calendar.countWorkingDays(living.day, due) ?? 5);
  const each = Math.max(1, Math.floor(left / Math.max(1, route.length)));
  const departments = [...new Set([...route].sort((a, b) => a.stage - b.stage).map((to) => to.department))];
  for (const department of departments) {
    const late = random.chance(0.04) ? 1 + random.below(4) : 0;
    const workingDays = Math.max(1, Math.ceil(each * (0.4 + random.next() * 0.6))) + late;
    const event = (on: string): Event => ({ type: 'stage-completed', department, on });
    if (!happen(living, { workingDays, department, event })) return;
  }
}
