/**
 * The limits of an item counted out for one moment of submission: a row for every limit rule and every stage with a limit, day
 * by day, and the dates around them. The decision says which rules hold; the days are counted by the calendar of the core.
 * A year whose holidays nobody has published is named, never guessed past. Start at timelineOf.
 */
import type { Application, Decision, LimitRule, Span } from '../../../../../schemas/generated/types.ts';
import { dateText, dayNumber } from '../../../../../server/core/calendar/civil-date.ts';
import {
  type DerivationDay,
  type DueContext,
  derivationOf,
  dueAfter,
  type ExcludedPeriod,
  mergePeriods,
} from '../../../../../server/core/calendar/due-date.ts';
import {
  type LocalTime,
  parseLocalTime,
  timestampText,
} from '../../../../../server/core/calendar/local-time.ts';
import { receiptOfTime } from '../../../../../server/core/calendar/receipt.ts';
import type { CompiledVersion } from '../../../../../server/core/decide/compiled-version.ts';
import { decide } from '../../../../../server/core/decide/decide.ts';

type LimitClock = Extract<LimitRule['event'], { type: 'limit' }>['params']['clock'];

/** Whether a rule's limit is the one that counts for this application. */
export type Standing = 'applies' | 'unmet' | 'undetermined' | 'outranked';

export interface TimelineRow {
  readonly id: string;
  readonly clock: LimitClock | 'stage';
  /** Of a stage. */
  readonly department?: string;
  readonly span: Span;
  readonly startsAt?: string;
  readonly standing: Standing;
  /** The day on which it begins. */
  readonly from: string;
  /** A day, or an instant for working hours; an estimate where `unknownYear` is set. */
  readonly due: string;
  readonly unknownYear?: number;
  readonly days: readonly DerivationDay[];
}

export interface Timeline {
  readonly decision: Decision;
  readonly rows: readonly TimelineRow[];
  /** When it was handed in and when it counts as received: instants. */
  readonly submittedAt: string;
  readonly receivedAt: string;
  readonly receivedInUnknownYear?: number;
}

const ACCEPTANCES: ReadonlySet<string> = new Set(['accepted', 'immediate', 'accepted_deferred']);

export function isAccepted({ outcome }: Decision): boolean {
  return ACCEPTANCES.has(outcome);
}

/** Special procedures that are tried out and that the item takes off a clock. */
function periodsOf(
  { documents: { item } }: CompiledVersion,
  { events = [] }: Application,
  clock: 'committed' | 'statutory',
): ExcludedPeriod[] {
  const takenOff = item.limits.flatMap(({ event }) =>
    event.type === 'exclude' && (event.params.clock ?? clock) === clock ? [event.params.procedure] : [],
  );
  const periods = events.flatMap((event) => {
    if (event.type !== 'special-procedure' || event.to === undefined || !takenOff.includes(event.name))
      return [];
    const [from, to] = [dayNumber(event.from), dayNumber(event.to)];
    return from === undefined || to === undefined || to < from ? [] : [{ from, to, name: event.name }];
  });
  return mergePeriods(periods);
}

interface Counting {
  version: CompiledVersion;
  application: Application;
  from: LocalTime;
}

function counted(
  span: Span,
  clock: LimitClock | 'stage',
  { version, application, from }: Counting,
): Pick<TimelineRow, 'from' | 'due' | 'unknownYear' | 'days'> {
  const own = clock === 'stage' ? 'committed' : clock;
  const periods = own === 'committed' || own === 'statutory' ? periodsOf(version, application, own) : [];
  const context: DueContext = { calendar: version.calendar, rules: version.dueRules, periods };
  const due = dueAfter(from, span, context);
  const { day, second, unknownYear } = due;
  return {
    from: dateText(from.day),
    due: second === undefined ? dateText(day) : timestampText({ day, second }),
    ...(unknownYear === undefined ? {} : { unknownYear }),
    days: derivationOf(from, span, context),
  };
}

function standings(
  { documents: { item } }: CompiledVersion,
  { trace = [] }: Decision,
): Map<string, Standing> {
  const verdicts = new Map(
    trace.flatMap(({ section, rule, verdict }) => (section === 'limits' ? [[rule, verdict] as const] : [])),
  );
  const taken = new Set<LimitClock>();
  const found = new Map<string, Standing>();
  const ranked = [...item.limits].sort((a, b) => (b.priority ?? 1) - (a.priority ?? 1));
  for (const { name, event } of ranked) {
    if (event.type !== 'limit') continue;
    const verdict = verdicts.get(name);
    const { clock } = event.params;
    if (verdict !== 'met') found.set(name, verdict === 'undetermined' ? 'undetermined' : 'unmet');
    else {
      found.set(name, taken.has(clock) ? 'outranked' : 'applies');
      taken.add(clock);
    }
  }
  return found;
}

function limitRows(counting: Counting, decision: Decision): TimelineRow[] {
  const standing = standings(counting.version, decision);
  return counting.version.documents.item.limits.flatMap(({ name, event }): TimelineRow[] => {
    if (event.type !== 'limit') return [];
    const { clock, n, unit, startsAt } = event.params;
    const span: Span = { n, unit };
    return [
      {
        ...{ id: name, clock, span, standing: standing.get(name) ?? 'unmet' },
        ...(startsAt === undefined ? {} : { startsAt }),
        ...counted(span, clock, counting),
      },
    ];
  });
}

/** Stages follow each other: the decision says where each begins. */
function stageRows(counting: Counting, { timing: { stages = [] } }: Decision): TimelineRow[] {
  return stages.flatMap(({ department, from }, i): TimelineRow[] => {
    const rule = counting.version.documents.item.routing.find(
      ({ event }) => event.type === 'assign' && event.params.department === department && event.params.limit,
    );
    const span = rule?.event.type === 'assign' ? rule.event.params.limit?.committed : undefined;
    const day = from === null ? undefined : dayNumber(from.slice(0, 10));
    if (!span || day === undefined) return [];
    return [
      {
        ...{ id: `stage ${i}`, clock: 'stage' as const, department, span, standing: 'applies' as const },
        ...counted(span, 'stage', { ...counting, from: { day, second: 0 } }),
      },
    ];
  });
}

/** Undefined for a moment that is none. */
export function timelineOf(version: CompiledVersion, application: Application): Timeline | undefined {
  const submitted = parseLocalTime(application.submittedAt);
  if (!submitted) return undefined;
  const decision = decide(version, application, { trace: true });
  const received = receiptOfTime(submitted, version.documents.procedure, version.calendar);
  const accepted = dayNumber(decision.timing.acceptedOn ?? '');
  const from = accepted === undefined || accepted === received.day ? received : { day: accepted, second: 0 };
  const counting: Counting = { version, application, from };
  return {
    decision,
    rows: [...limitRows(counting, decision), ...stageRows(counting, decision)],
    submittedAt: timestampText(submitted),
    receivedAt: timestampText(received),
    ...(received.unknownYear === undefined ? {} : { receivedInUnknownYear: received.unknownYear }),
  };
}

export interface Headroom {
  /** Days from the committed date to the statutory one; negative where the commitment is later. */
  readonly days: number;
}

/** The day on which a clock ends; of several stages, the last one's. Undefined where it is missing or cannot be known. */
function dayOf(rows: readonly TimelineRow[], clock: TimelineRow['clock']): number | undefined {
  const own = rows.filter((row) => row.clock === clock && row.standing === 'applies');
  if (own.some(({ unknownYear }) => unknownYear !== undefined)) return undefined;
  const days = own.flatMap(({ due }) => dayNumber(due.slice(0, 10)) ?? []);
  return days.length > 0 ? Math.max(...days) : undefined;
}

/** How far the commitment lies before the date of the law; undefined where one of them is missing or unknown. */
export function headroomOf({ rows }: Timeline): Headroom | undefined {
  const committed = dayOf(rows, 'committed') ?? dayOf(rows, 'stage');
  const statutory = dayOf(rows, 'statutory');
  return committed === undefined || statutory === undefined ? undefined : { days: statutory - committed };
}
