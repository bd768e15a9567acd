/**
 * Route, limits and the procedures that do not count: what an accepted application is given.
 *
 * Start reading at routeOf and limitsOf; the dates that come of them are in timing.ts.
 */
import type { Assignment, Decision, Event, Limits, Span } from '../../../schemas/generated/types.ts';
import { dayNumber } from '../calendar/civil-date.ts';
import { type ExcludedPeriod, mergePeriods } from '../calendar/due-date.ts';
import type { CompiledVersion, RuleLists } from './compiled-version.ts';
import { type Run, truthOf } from './run.ts';
import { FALSE, TRUE } from './truth.ts';

export interface StagedAssignment extends Assignment {
  committed?: Span;
}

type LimitRuleParams = RuleLists['limits'][number]['params'];

export type Clock = LimitRuleParams['clock'];

const ROLE_ORDER = ['pre', 'first', 'lead', 'co', 'decide', 'post'];

/** Departments by stage; inside a stage in document order, so that the same route always reads the same. */
export function routeOf(run: Run): StagedAssignment[] {
  return run.met.assignments
    .map(({ params }) => ({
      department: params.department,
      role: params.role,
      stage: params.stage,
      ...(params.limit && { committed: params.limit.committed }),
    }))
    .sort((a, b) => a.stage - b.stage || roleRank(a.role) - roleRank(b.role));
}

function roleRank(role: string): number {
  return ROLE_ORDER.indexOf(role.startsWith('pre-') ? 'pre' : role);
}

export function notificationsOf(run: Run): NonNullable<Decision['notify']> {
  return run.met.notifications.map(({ params: { department, after, task } }) => ({
    department,
    after,
    ...(task !== undefined && { task }),
  }));
}

/** The limit of a clock: the first that holds by priority and document order. */
export function limitRuleOf(run: Run, clock: Clock): LimitRuleParams | undefined {
  for (const { params } of run.met.limits) if (params.clock === clock) return params;
  return undefined;
}

export function limitsOf(run: Run, route: readonly StagedAssignment[]): Limits {
  const limits: Limits = {
    committed: spanOf(run, 'committed') ?? composedLimit(route),
    statutory: spanOf(run, 'statutory'),
  };
  const postCheck = spanOf(run, 'postCheck');
  const issue = spanOf(run, 'issue');
  if (postCheck) limits.postCheck = postCheck;
  if (issue) limits.issue = issue;
  return limits;
}

function spanOf(run: Run, clock: Clock): Span | null {
  const rule = limitRuleOf(run, clock);
  return rule ? { n: rule.n, unit: rule.unit } : null;
}

/** Without a committed limit of its own the item's stages compose it (semantics 18). */
function composedLimit(route: readonly StagedAssignment[]): NonNullable<Limits['committed']> | null {
  const stages = new Set(route.filter(({ committed }) => committed).map(({ stage }) => stage));
  return stages.size > 0 ? { n: stages.size, unit: 'stage' } : null;
}

export interface Exclusions {
  committed: ExcludedPeriod[];
  statutory: ExcludedPeriod[];
  /** The day since when that clock stands still, because a declared procedure has begun and not ended. */
  open: { committed: number | undefined; statutory: number | undefined };
}

const NO_EXCLUSIONS: Exclusions = {
  committed: [],
  statutory: [],
  open: { committed: undefined, statutory: undefined },
};

/** The periods of special procedures that the item declares excluded; others count (CV7, semantics 19). */
export function exclusionsOf(run: Run): Exclusions {
  const { events = [] } = run.application;
  if (events.length === 0) return NO_EXCLUSIONS;
  const periods: Record<'committed' | 'statutory', ExcludedPeriod[]> = { committed: [], statutory: [] };
  const open: Exclusions['open'] = { committed: undefined, statutory: undefined };
  const procedures = events.filter((event) => event.type === 'special-procedure');
  for (const event of procedures) {
    for (const clock of ['committed', 'statutory'] as const) {
      if (!isExcluded(run, event.name, clock)) continue;
      const period = periodOf(event);
      if (period) periods[clock].push(period);
      if (isOpen(event, procedures)) open[clock] = earliest(open[clock], dayNumber(event.from));
    }
  }
  return { committed: mergePeriods(periods.committed), statutory: mergePeriods(periods.statutory), open };
}

type SpecialProcedure = Extract<Event, { type: 'special-procedure' }>;

/** Begun and not ended: events are only added, so that the end comes as another event with the same beginning. */
function isOpen(event: SpecialProcedure, all: readonly SpecialProcedure[]): boolean {
  const ended = ({ name, from, to }: SpecialProcedure): boolean =>
    name === event.name && from === event.from && to !== undefined;
  return event.to === undefined && !all.some(ended);
}

function earliest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

/** A procedure that has ended, as days; undefined while it is open, or when its dates are none. */
function periodOf({
  name,
  from,
  to,
}: {
  name: string;
  from: string;
  to?: string;
}): ExcludedPeriod | undefined {
  const first = dayNumber(from);
  const last = to === undefined ? undefined : dayNumber(to);
  return first === undefined || last === undefined || last < first
    ? undefined
    : { from: first, to: last, name };
}

function isExcluded(run: Run, procedure: string, clock: 'committed' | 'statutory'): boolean {
  return run.met.exclusions.some(
    ({ params }) => params.procedure === procedure && (params.clock === undefined || params.clock === clock),
  );
}

/** What one fee rule adds, in 分; undefined when it cannot be told. */
function centsOf(run: Run, { rule, amountSlot }: CompiledVersion['fees'][number]): number | undefined {
  const truth = truthOf(run, rule.rule);
  if (truth === FALSE) return 0;
  const amount = amountSlot < 0 ? rule.params.amount : run.facts[amountSlot];
  if (truth !== TRUE || typeof amount !== 'number') return undefined;
  // Rounded on its decimal text: 1.005 is 101 分, not 100.
  const cents = Math.round(Number(`${amount}e2`));
  return Number.isFinite(cents) ? cents : Math.round(amount * 100);
}

/** The sum of the fee rules that hold, to the 分; null without fee rules, amount null when one cannot be told. */
export function feeOf(run: Run): NonNullable<Decision['fee']> | null {
  const { fees } = run.version;
  if (fees.length === 0) return null;
  const cents = fees.map((fee) => centsOf(run, fee));
  if (cents.includes(undefined)) return { amount: null, currency: 'CNY' };
  return { amount: (cents as number[]).reduce((a, b) => a + b, 0) / 100, currency: 'CNY' };
}
