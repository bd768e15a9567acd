/**
 * The decision: one application under one compiled version, complete, synchronous and the same bytes each time.
 *
 * The order of conclusions is CV9's: special channel, variant conversion, no permit needed, not ours, refused, one
 * notice of everything that is missing, deferral, acceptance. Nothing is stored, nothing is read, nothing throws.
 */
import type {
  Application,
  Citation,
  Decision,
  DecisionProblem,
  Outcome,
  Refusal,
} from '../../../schemas/generated/types.ts';
import type { CompiledVersion, RefusalType, RuleLists } from './compiled-version.ts';
import { deferralsOf } from './deferral.ts';
import { fixesOf } from './fixes.ts';
import { feeOf, limitsOf, notificationsOf, routeOf, type StagedAssignment } from './limits.ts';
import { type MaterialResults, materialResults, type WantingMaterial } from './materials.ts';
import { problemsOf } from './problems.ts';
import { isMet, lackingOf, type Run, startRun, truthOf, withVariant } from './run.ts';
import { clocksOf, receiptTiming, withUnknown } from './timing.ts';
import { traceOf } from './trace.ts';
import { UNDETERMINED } from './truth.ts';
import { unconfirmedBasisOf } from './unconfirmed.ts';

export interface DecideOptions {
  /** Every rule with its verdict, every condition with the expected and the actual value. */
  trace?: boolean;
}

const REFUSED_AS: Readonly<Record<RefusalType, Outcome>> = {
  'special-channel': 'special_channel',
  'not-required': 'not_required',
  'not-in-jurisdiction': 'not_in_jurisdiction',
  refuse: 'refused',
};

const DOCUMENTS: Readonly<Record<Outcome, readonly string[]>> = {
  accepted: ['acceptance-commitment', 'material-receipt'],
  immediate: ['result', 'acceptance-commitment'],
  accepted_deferred: ['acceptance-commitment', 'deferral-notice', 'deferral-pledge'],
  one_time_notice: ['one-time-notice'],
  refused: ['refusal-decision'],
  not_in_jurisdiction: ['refusal-decision'],
  refused_with_notice: ['refusal-with-notice'],
  not_required: ['not-required-notice'],
  special_channel: ['special-guide'],
};

type MetRefusal = RuleLists['refusals'][number];

function refusalOf({ name, params, basis }: MetRefusal): Refusal {
  return {
    rule: name,
    reason: params.reason,
    ...(params.redirect !== undefined && { redirect: params.redirect }),
    basis,
  };
}

/** The variant after conversion, decided first and once (semantics 7). */
function converted(run: Run): { run: Run; conversion?: Pick<Decision, 'convertedFrom' | 'conversion'> } {
  const [rule] = run.met.conversions;
  if (!rule) return { run };
  const conversion = { rule: rule.name, reason: rule.params.reason, basis: rule.basis };
  return {
    run: withVariant(run, rule.params.to),
    conversion: { ...(run.variant !== null && { convertedFrom: run.variant }), conversion },
  };
}

/** Whether everything that is missing may follow later (CV10): only `missing`, only deferrable, asked for, good credit. */
function deferredMaterials(
  run: Run,
  problems: readonly DecisionProblem[],
  { wanting }: MaterialResults,
): WantingMaterial[] {
  const { application, version } = run;
  if (application.deferralRequested !== true || problems.length === 0) return [];
  if (application.creditBad === true && version.documents.procedure.deferral.refusedForBadCredit) return [];
  const deferrable = wanting.filter(({ compiled, status }) => {
    if (status !== 'missing' || !compiled.material.deferrable) return false;
    return compiled.deferrableWhen < 0 || isMet(run, compiled.deferrableWhen);
  });
  return deferrable.length === problems.length ? deferrable : [];
}

function handlingOf(
  run: Run,
  route: readonly StagedAssignment[],
  onTheSpot: boolean,
): NonNullable<Decision['handling']> {
  const own = run.version.documents.item.handling;
  if (own === 'joint') return own;
  if (route.some(({ role }) => role === 'decide')) return 'escalated';
  return onTheSpot ? 'immediate' : own;
}

interface Weighed {
  run: Run;
  refusal: MetRefusal | undefined;
  materials: MaterialResults;
  problems: DecisionProblem[];
  deferred: WantingMaterial[];
}

function outcomeOf({ run, refusal, problems, deferred }: Weighed, handling: Decision['handling']): Outcome {
  if (refusal) return REFUSED_AS[refusal.event.type as RefusalType];
  if (deferred.length > 0) return 'accepted_deferred';
  if (problems.length > 0) {
    return run.version.documents.item.correction.mode === 'refuse-with-notice'
      ? 'refused_with_notice'
      : 'one_time_notice';
  }
  return handling === 'immediate' ? 'immediate' : 'accepted';
}

function warningsOf({ met }: Run): NonNullable<Decision['warnings']> {
  return met.warnings.map(({ name, params, basis }) => ({ rule: name, message: params.reason, basis }));
}

function undeterminedOf(run: Run): NonNullable<Decision['undetermined']> {
  return run.undetermined.map((rule) => ({ rule: rule.name, missing: lackingOf(run, rule) }));
}

/** What the department's review would find: told, but never a ground at the window (semantics 8). */
function reviewOf({ met }: Run): NonNullable<Decision['review']> {
  return met.review.map(({ name, params, basis }) => ({
    rule: name,
    result: 'refuse' as const,
    reason: params.reason,
    ...(params.department !== undefined && { department: params.department }),
    basis,
  }));
}

function materialStatuses({ run, materials, deferred }: Weighed): NonNullable<Decision['materials']> {
  const { statuses } = materials;
  for (const { compiled } of deferred)
    statuses[run.version.materials.indexOf(compiled)] = compiled.answers.needed.deferred;
  return statuses;
}

/** A special channel answers no more than where to go: nothing of what was sent is looked at or kept (semantics 8). */
function specialChannel(run: Run, refusal: MetRefusal): Decision {
  return {
    outcome: 'special_channel',
    versions: run.version.versions,
    refusal: refusalOf(refusal),
    timing: receiptTiming(run),
    documents: [...DOCUMENTS.special_channel],
    unconfirmedBasis: unconfirmedBasisOf([refusal.citations]),
  };
}

type Parts = Required<
  Pick<Decision, 'deferred' | 'submitLater' | 'routing' | 'notify' | 'limits' | 'timing' | 'fee' | 'review'>
>;

function accepted(weighed: Weighed, route: StagedAssignment[], limits: ReturnType<typeof limitsOf>): Parts {
  const { run, materials, deferred } = weighed;
  const clocks = clocksOf(run, route, limits);
  const deferrals = deferralsOf(run, deferred, clocks);
  return {
    deferred: deferrals.deferred,
    submitLater: materials.later,
    routing: route.map(({ department, role, stage }) => ({ department, role, stage })),
    notify: notificationsOf(run),
    limits,
    timing: withUnknown(clocks.timing, deferrals),
    fee: feeOf(run),
    review: reviewOf(run),
  };
}

function notAccepted(run: Run): Parts {
  return {
    deferred: [],
    submitLater: [],
    routing: [],
    notify: [],
    limits: {},
    timing: receiptTiming(run),
    fee: null,
    review: [],
  };
}

const ACCEPTANCES: ReadonlySet<Outcome> = new Set(['accepted', 'immediate', 'accepted_deferred']);

function weigh(run: Run): Weighed {
  const materials = materialResults(run);
  const problems = problemsOf(run, materials);
  const refusal = run.met.refusals[0];
  // Who is refused is not told that something may follow later.
  const deferred = refusal ? [] : deferredMaterials(run, problems, materials);
  return { run, refusal, materials, problems, deferred };
}

function inspectionOf(run: Run): boolean | null {
  const { inspection } = run.version;
  if (inspection < 0 || truthOf(run, inspection) === UNDETERMINED) return null;
  return isMet(run, inspection);
}

/** Decides an application whose envelope has been checked; events ride in it, oldest first. */
export function decide(
  version: CompiledVersion,
  application: Application,
  options: DecideOptions = {},
): Decision {
  const first = startRun(version, application);
  const [channel] = first.met.refusals;
  if (channel?.event.type === 'special-channel') return specialChannel(first, channel);
  const { run, conversion } = converted(first);
  const weighed = weigh(run);
  const route = routeOf(run);
  const limits = limitsOf(run, route);
  const handling = handlingOf(run, route, limits.committed?.unit === 'on-the-spot');
  const outcome = outcomeOf(weighed, handling);
  const isAccepted = ACCEPTANCES.has(outcome);
  const parts = isAccepted ? accepted(weighed, route, limits) : notAccepted(run);
  const { refusal, problems } = weighed;
  const decision: Decision = {
    outcome,
    handling,
    variant: run.variant,
    versions: version.versions,
    problems,
    warnings: warningsOf(run),
    undetermined: undeterminedOf(run),
    materials: materialStatuses(weighed),
    deferred: parts.deferred,
    submitLater: parts.submitLater,
    routing: parts.routing,
    notify: parts.notify,
    limits: parts.limits,
    timing: parts.timing,
    fee: parts.fee,
    review: parts.review,
    inspectionRequired: inspectionOf(run),
    documents: [...DOCUMENTS[outcome]],
    fixes: isAccepted ? [] : fixesOf(run, problems),
    unconfirmedBasis: unconfirmedBasisOf(basisShown(weighed)),
  };
  if (conversion) Object.assign(decision, conversion);
  if (refusal) decision.refusal = refusalOf(refusal);
  if (options.trace) decision.trace = traceOf(run);
  return decision;
}

/** The citations that the decision shows, rule by rule. */
function basisShown({ run, refusal, materials }: Weighed): (readonly Citation[])[] {
  const { corrections, warnings, review, conversions } = run.met;
  const shown: (readonly Citation[])[] = refusal ? [refusal.citations] : [];
  for (const rules of [corrections, warnings, review, conversions])
    for (const { citations } of rules) shown.push(citations);
  for (const { checks } of run.version.materials)
    for (const { rule, citations } of checks) if (isMet(run, rule)) shown.push(citations);
  for (const { compiled } of materials.wanting) shown.push(compiled.material.basis);
  shown.push(run.version.documents.item.correction.basis);
  return shown;
}
