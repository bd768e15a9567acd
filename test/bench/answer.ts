/**
 * The answer that every contestant gives, and how it follows from which rules hold.
 *
 * The engines that only tell which rules hold share `conclude`, so that none of them is charged for more than another.
 */
import type { Application, RootCondition, ServiceItem } from '../../schemas/generated/types.ts';

export interface Answer {
  outcome: string;
  refusal: string | null;
  /** Names of the `correct` rules that hold. */
  problems: string[];
  missing: string[];
  route: string[];
  limit: number | null;
}

export interface Contestant {
  name: string;
  answer(application: Application): Answer | Promise<Answer>;
}

/** A rule of any section of the sample item; a material counts as the rule that it is required. */
export interface BenchRule {
  name: string;
  conditions: RootCondition;
}

interface Concluding<T> {
  index: number;
  value: T;
}

/** The sections of an item as indexes into one list of rules, in the order in which they are concluded from. */
export interface Plan {
  rules: BenchRule[];
  refusals: Concluding<{ name: string; outcome: string }>[];
  corrections: Concluding<string>[];
  materials: Concluding<string>[];
  routing: Concluding<string>[];
  limits: Concluding<number>[];
}

export const REFUSED_AS: Readonly<Record<string, string>> = {
  'not-required': 'not_required',
  'not-in-jurisdiction': 'not_in_jurisdiction',
  refuse: 'refused',
};
const CLASSES = Object.keys(REFUSED_AS);

/** The department and stage of an assignment, the clock and length of a limit. */
type Params = { department: string; stage: number; clock: string; n: number };

export function planOf(item: ServiceItem): Plan {
  const rules: BenchRule[] = [];
  const indexed = <R, T>(source: readonly R[], rule: (each: R) => BenchRule, value: (each: R) => T) =>
    source.map((each): Concluding<T> => ({ index: rules.push(rule(each)) - 1, value: value(each) }));
  const itself = (rule: { name: string; conditions: RootCondition }): BenchRule => rule;
  const params = (rule: { event: { params: unknown } }): Params => rule.event.params as Params;
  const classOf = ({ event }: ServiceItem['acceptance'][number]): number => CLASSES.indexOf(event.type);
  const refusing = item.acceptance.filter((rule) => classOf(rule) >= 0);
  return {
    rules,
    refusals: indexed(
      refusing.sort((a, b) => classOf(a) - classOf(b)),
      itself,
      ({ name, event }) => ({ name, outcome: REFUSED_AS[event.type] as string }),
    ),
    corrections: indexed(
      item.acceptance.filter(({ event }) => event.type === 'correct'),
      itself,
      ({ name }) => name,
    ),
    materials: indexed(
      item.materials,
      ({ id, required }) => ({ name: id, conditions: required as RootCondition }),
      ({ id }) => id,
    ),
    routing: indexed(
      [...item.routing].sort((a, b) => params(a).stage - params(b).stage),
      itself,
      (rule) => params(rule).department,
    ),
    limits: indexed(
      item.limits.filter((rule) => params(rule).clock === 'committed'),
      itself,
      (rule) => params(rule).n,
    ),
  };
}

/** What a list of rules yields, one truth a rule in the plan's order. */
export function conclude(plan: Plan, holds: ArrayLike<unknown>, { materials = {} }: Application): Answer {
  const refusal = first(plan.refusals, holds);
  const problems = every(plan.corrections, holds);
  const missing = every(plan.materials, holds).filter((id) => materials[id]?.submitted !== true);
  const wanting = problems.length > 0 || missing.length > 0;
  const outcome = refusal ? refusal.outcome : wanting ? 'one_time_notice' : 'accepted';
  const accepted = outcome === 'accepted';
  return {
    outcome,
    refusal: refusal?.name ?? null,
    problems,
    missing,
    route: accepted ? every(plan.routing, holds) : [],
    limit: accepted ? (first(plan.limits, holds) ?? null) : null,
  };
}

function first<T>(rules: readonly Concluding<T>[], holds: ArrayLike<unknown>): T | undefined {
  for (const { index, value } of rules) if (holds[index]) return value;
  return undefined;
}

function every<T>(rules: readonly Concluding<T>[], holds: ArrayLike<unknown>): T[] {
  const found: T[] = [];
  for (const { index, value } of rules) if (holds[index]) found.push(value);
  return found;
}
