/**
 * Every clock of an accepted application: receipt, handover, correction notice, commitment, law, stages.
 *
 * Each date is found with the calendar's rules and never guessed: one that needs an unpublished year is null, and
 * `unknown` says which and gives an estimate (CV1–CV8, R42–R74, semantics 17–23).
 */
import type { Limits, Span, Timing } from '../../../schemas/generated/types.ts';
import { dateText, dayNumber } from '../calendar/civil-date.ts';
import { type Due, type DueContext, dueAfter, type ExcludedPeriod } from '../calendar/due-date.ts';
import { type LocalTime, parseLocalTime, timestampText } from '../calendar/local-time.ts';
import { type FoundTime, handoverOf } from '../calendar/receipt.ts';
import { eventsOf } from './case-events.ts';
import { exclusionsOf, limitRuleOf, type StagedAssignment } from './limits.ts';
import type { Run } from './run.ts';

type Unknown = NonNullable<Timing['unknown']>[number];

export interface Clocks {
  timing: Timing;
  committedDue: Due | undefined;
  acceptedOn: LocalTime | undefined;
}

/** Collects what an unpublished calendar leaves open. */
interface Ledger {
  unknown: Unknown[];
}

function dateOrUnknown(found: Due, clock: string, ledger: Ledger): string | null {
  const text =
    found.second === undefined
      ? dateText(found.day)
      : timestampText({ day: found.day, second: found.second });
  if (found.unknownYear === undefined) return text;
  ledger.unknown.push({ clock, year: found.unknownYear, estimate: text });
  return null;
}

function timeOrUnknown(found: FoundTime, clock: string, ledger: Ledger): string | null {
  if (found.unknownYear === undefined) return timestampText(found);
  ledger.unknown.push({ clock, year: found.unknownYear, estimate: timestampText(found) });
  return null;
}

/** The earlier of two days; an estimate only loses to a day that is known to come first. */
export function earlier(a: Due, b: Due | undefined): Due {
  if (!b) return a;
  return b.day < a.day
    ? { day: b.day, ...(b.unknownYear !== undefined && { unknownYear: b.unknownYear }) }
    : a;
}

/** The only clock of an application that is not accepted. */
export function receiptTiming(run: Run): Timing {
  const ledger: Ledger = { unknown: [] };
  const timing: Timing = {
    receivedAt: run.received ? timeOrUnknown(run.received, 'receivedAt', ledger) : null,
  };
  return withUnknown(timing, ledger);
}

/** The clocks with what is still open of them. */
export function withUnknown(timing: Timing, { unknown }: Ledger): Timing {
  return unknown.length > 0 ? { ...timing, unknown: [...(timing.unknown ?? []), ...unknown] } : timing;
}

/** The day of acceptance at first: as the request says, else the day of receipt (CV4). */
function firstAcceptance({ application, received }: Run): LocalTime | undefined {
  const given = application.acceptedOn === undefined ? undefined : dayNumber(application.acceptedOn);
  if (given === undefined) return received;
  const sameDay = received && received.day === given;
  return { day: given, second: sameDay ? received.second : 0 };
}

function correctionDue(run: Run, accepted: LocalTime, committed: Due | undefined): Due {
  const { noticeWorkingDays, withinCommitment } = run.version.documents.procedure.correction;
  const notice = run.version.calendar.addWorkingDays(accepted.day, noticeWorkingDays);
  return withinCommitment ? earlier(notice, committed) : notice;
}

/**
 * Corrected in full: its day is the new acceptance, unless the notice for it came too late, for then the application
 * counts as accepted from the first (R61, R62, semantics 21).
 */
function acceptanceOf(
  run: Run,
  first: LocalTime,
  dueFor: (accepted: LocalTime) => Due | undefined,
): LocalTime {
  if (!run.version.documents.procedure.correction.restartsClock) return first;
  let accepted = first;
  let noticeWasLate = false;
  for (const event of run.application.events ?? []) {
    if (event.type === 'correction-notice') {
      noticeWasLate = (dayNumber(event.on) ?? 0) > correctionDue(run, accepted, dueFor(accepted)).day;
    } else if (event.type === 'corrected' && !noticeWasLate) {
      accepted = laterOf(accepted, parseLocalTime(event.at));
    }
  }
  return accepted;
}

function laterOf(a: LocalTime, b: LocalTime | undefined): LocalTime {
  return b && b.day > a.day ? b : a;
}

/** A clock that starts at an event runs from acceptance until then, from the later of the two afterwards. */
function clockStart(run: Run, accepted: LocalTime, startsAt: string | undefined): LocalTime {
  if (startsAt === undefined) return accepted;
  const met = eventsOf(run, 'condition-met')
    .filter((event) => event.name === startsAt)
    .at(-1);
  const time = met && parseLocalTime(met.at);
  return time && time.day > accepted.day ? time : accepted;
}

function context(run: Run, periods: readonly ExcludedPeriod[]): DueContext {
  return { calendar: run.version.calendar, rules: run.version.dueRules, periods };
}

interface StageDue {
  department: string;
  from: Due;
  due: Due;
  /** When the department was done with it, as far as the next stage is concerned. */
  ends: Due;
}

function stageDue(
  run: Run,
  from: Due,
  { department, committed }: { department: string; committed: Span },
): StageDue {
  const periods = exclusionsOf(run).committed;
  const reached = dueAfter({ day: from.day, second: from.second ?? 0 }, committed, context(run, periods));
  const due = tainted(reached, from.unknownYear) ?? reached;
  const completion = eventsOf(run, 'stage-completed')
    .filter((event) => event.department === department)
    .at(-1);
  const done = completion && dayNumber(completion.on);
  return { department, from, due, ends: done === undefined || done < from.day ? due : { day: done } };
}

/** Departments of a stage run in parallel; the next stage starts when the last of them is done (CV8). */
function stageDues(run: Run, route: readonly StagedAssignment[], accepted: LocalTime): StageDue[] {
  const dues: StageDue[] = [];
  let from: Due = { day: accepted.day, second: accepted.second };
  for (const stage of new Set(route.map((assignment) => assignment.stage))) {
    const start = from;
    const parallel = route.flatMap(({ stage: own, department, committed }) =>
      own === stage && committed ? [stageDue(run, start, { department, committed })] : [],
    );
    dues.push(...parallel);
    from = latest(parallel.map(({ ends }) => ends)) ?? from;
  }
  return dues;
}

function latest(dues: readonly Due[]): Due | undefined {
  return dues.reduce<Due | undefined>((last, due) => (!last || due.day > last.day ? due : last), undefined);
}

/** When the commitment is due for a given acceptance: by its own limit, else by the last stage. */
function commitmentDue(run: Run, route: readonly StagedAssignment[], accepted: LocalTime): Due | undefined {
  const rule = limitRuleOf(run, 'committed');
  if (rule) {
    const span: Span = { n: rule.n, unit: rule.unit };
    return dueAfter(
      clockStart(run, accepted, rule.startsAt),
      span,
      context(run, exclusionsOf(run).committed),
    );
  }
  const stages = stageDues(run, route, accepted);
  const lastFrom = stages.at(-1)?.from;
  return latest(stages.filter(({ from }) => from === lastFrom).map(({ due }) => due));
}

function statutoryDue(run: Run, accepted: LocalTime): Due | undefined {
  const rule = limitRuleOf(run, 'statutory');
  if (!rule) return undefined;
  const periods = exclusionsOf(run).statutory;
  const start = clockStart(run, accepted, rule.startsAt);
  const extended = eventsOf(run, 'extension-approved').length > 0 ? rule.extension : undefined;
  if (extended && extended.unit === rule.unit) {
    return dueAfter(start, { n: rule.n + extended.n, unit: rule.unit }, context(run, periods));
  }
  const due = dueAfter(start, { n: rule.n, unit: rule.unit }, context(run, periods));
  return extended
    ? dueAfter({ day: due.day, second: due.second ?? 0 }, extended, context(run, periods))
    : due;
}

function postCheckDue(run: Run, accepted: LocalTime): Due | undefined {
  const rule = limitRuleOf(run, 'postCheck');
  return rule && dueAfter(accepted, { n: rule.n, unit: rule.unit }, context(run, []));
}

type HandoverTiming = Pick<Timing, 'handoverBy'> & { handover: NonNullable<Timing['handover']> };

function handoverTiming(run: Run, ledger: Ledger): HandoverTiming {
  if (run.version.documents.item.secret || run.application.channel === 'secret-desk') {
    return { handoverBy: null, handover: 'secret' };
  }
  if (run.application.channel === 'online') return { handoverBy: null, handover: 'realtime' };
  const { received } = run;
  if (!received) return { handoverBy: null, handover: 'by-half-day' };
  const found = handoverOf(received, run.version.documents.procedure, run.version.calendar);
  const unknownYear = received.unknownYear ?? found.unknownYear;
  const time: FoundTime = unknownYear === undefined ? found : { ...found, unknownYear };
  return { handoverBy: timeOrUnknown(time, 'handoverBy', ledger), handover: 'by-half-day' };
}

function onlineReply(run: Run, ledger: Ledger): string | null {
  if (run.application.channel !== 'online' || !run.received) return null;
  const { workingDays } = run.version.documents.procedure.onlineReply;
  return dateOrUnknown(
    run.version.calendar.addWorkingDays(run.received.day, workingDays),
    'onlineReplyBy',
    ledger,
  );
}

/** Acceptance in a year without a calendar is itself unknown, and every date that follows with it. */
function tainted(due: Due | undefined, unknownYear: number | undefined): Due | undefined {
  if (!due || unknownYear === undefined || due.unknownYear !== undefined) return due;
  return { ...due, unknownYear };
}

/** What falls on or after the day since when the clock stands still has no date yet. */
function stageTimings(
  stages: readonly StageDue[],
  {
    taint,
    openSince = Number.POSITIVE_INFINITY,
  }: { taint: number | undefined; openSince: number | undefined },
  ledger: Ledger,
): NonNullable<Timing['stages']> {
  const show = (due: Due, clock: string): string | null =>
    due.day >= openSince ? null : dateOrUnknown(tainted(due, taint) ?? due, clock, ledger);
  return stages.map(({ department, from, due }) => ({
    department,
    from: show(withoutTime(from), `stages.${department}.from`),
    due: show(due, `stages.${department}.due`),
  }));
}

function withoutTime(due: Due): Due {
  return due.unknownYear === undefined ? { day: due.day } : { day: due.day, unknownYear: due.unknownYear };
}

/** All clocks of an accepted application. */
export function clocksOf(run: Run, route: readonly StagedAssignment[], limits: Limits): Clocks {
  const ledger: Ledger = { unknown: [] };
  const receivedAt = run.received ? timeOrUnknown(run.received, 'receivedAt', ledger) : null;
  const first = firstAcceptance(run);
  if (!first)
    return { timing: withUnknown({ receivedAt }, ledger), committedDue: undefined, acceptedOn: undefined };
  const accepted = acceptanceOf(run, first, (day) => commitmentDue(run, route, day));
  // Only a receipt day that nobody can tell taints what follows; a day that the request or an event names does not.
  const taint = accepted === run.received ? run.received.unknownYear : undefined;
  const { open } = exclusionsOf(run);
  const committedDue = tainted(commitmentDue(run, route, accepted), taint);
  const onTheSpot = limits.committed?.unit === 'on-the-spot';
  const rule = limitRuleOf(run, 'committed');
  const show = (due: Due | undefined, clock: string): string | null =>
    due ? dateOrUnknown(due, clock, ledger) : null;
  const acceptedDue = tainted({ day: accepted.day }, taint);
  const timing: Timing = {
    receivedAt,
    acceptedOn: show(acceptedDue, 'acceptedOn'),
    ...handoverTiming(run, ledger),
    correctionNoticeBy: onTheSpot
      ? null
      : show(tainted(correctionDue(run, accepted, committedDue), taint), 'correctionNoticeBy'),
    onlineReplyBy: onlineReply(run, ledger),
    postCheckBy: show(tainted(postCheckDue(run, accepted), taint), 'postCheckBy'),
    commitmentFrom: show(
      tainted(withoutTime(clockStart(run, accepted, rule?.startsAt)), taint),
      'commitmentFrom',
    ),
    commitmentDue: open.committed !== undefined ? null : show(committedDue, 'commitmentDue'),
    statutoryDue:
      open.statutory !== undefined ? null : show(tainted(statutoryDue(run, accepted), taint), 'statutoryDue'),
  };
  if (!rule && limits.committed?.unit === 'stage')
    timing.stages = stageTimings(
      stageDues(run, route, accepted),
      { taint, openSince: open.committed },
      ledger,
    );
  return {
    timing: withUnknown(timing, ledger),
    committedDue: open.committed === undefined ? committedDue : undefined,
    acceptedOn: accepted,
  };
}
