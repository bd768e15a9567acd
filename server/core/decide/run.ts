/** What one decision has at hand: the version, the application, its facts and the rules that hold. */
import type { Application } from '../../../schemas/generated/types.ts';
import { dateText } from '../calendar/civil-date.ts';
import { type LocalTime, parseLocalTime, timestampText } from '../calendar/local-time.ts';
import { type FoundTime, receiptOfTime } from '../calendar/receipt.ts';
import type { CompiledRule, CompiledVersion, ListedRule, RuleLists } from './compiled-version.ts';
import { lackingFacts } from './condition-table.ts';
import { readFacts } from './fact-table.ts';
import { evaluateRules, liveRules, truthOfBit } from './rule-bits.ts';
import { type Facts, TRUE, type Truth, UNDETERMINED } from './truth.ts';

export interface Run {
  version: CompiledVersion;
  application: Application;
  /** The form's values, in the order of the version's fields. */
  values: unknown[];
  variant: string | null;
  submitted: LocalTime | undefined;
  /** Undefined for a submission without a readable time. */
  received: FoundTime | undefined;
  facts: Facts;
  /** The rules that hold, each list by priority and document order. */
  met: RuleLists;
  undetermined: ListedRule[];
}

type Start = Pick<Run, 'version' | 'application' | 'variant' | 'submitted' | 'received'>;

function evaluated(start: Start): Run {
  const { version, application, variant, submitted, received } = start;
  const receivedOn = received && received.unknownYear === undefined ? dateText(received.day) : undefined;
  const submittedAt = submitted && timestampText(submitted);
  const { values, facts } = readFacts(version.facts, application, { variant, receivedOn, submittedAt });
  evaluateRules(version.bits, facts);
  const { met, undetermined } = metRules(version);
  return { version, application, values, variant, submitted, received, facts, met, undetermined };
}

/** The rules that hold and those that nobody can tell; false ones cost next to nothing, however many there are. */
export function metRules({ bits, allRules }: CompiledVersion): Pick<Run, 'met' | 'undetermined'> {
  const met: RuleLists = {
    conversions: [],
    refusals: [],
    corrections: [],
    warnings: [],
    assignments: [],
    notifications: [],
    limits: [],
    exclusions: [],
    review: [],
  };
  const undetermined: ListedRule[] = [];
  for (const number of liveRules(bits)) {
    const listed = allRules[number] as ListedRule;
    if (truthOfBit(bits, number) === UNDETERMINED) undetermined.push(listed);
    else if (listed.said) insertByRank(met[listed.said.list], listed.said.rule);
  }
  return { met, undetermined };
}

/** Rules come in document order, which is nearly always the order wanted. */
function insertByRank(list: CompiledRule[], rule: CompiledRule): void {
  let place = list.length;
  while (place > 0 && (list[place - 1] as CompiledRule).rank > rule.rank) place -= 1;
  if (place === list.length) list.push(rule);
  else list.splice(place, 0, rule);
}

export function startRun(version: CompiledVersion, application: Application): Run {
  const submitted =
    typeof application.submittedAt === 'string' ? parseLocalTime(application.submittedAt) : undefined;
  const received = submitted && receiptOfTime(submitted, version.documents.procedure, version.calendar);
  const variant = application.variant ?? null;
  return evaluated({ version, application, variant, submitted, received });
}

/** The same application under another variant; everything is evaluated again (semantics 7). */
export function withVariant(run: Run, variant: string): Run {
  return evaluated({ ...run, variant });
}

/** The truth of a rule by its number, until the version decides again. */
export function truthOf(run: Run, rule: number): Truth {
  return truthOfBit(run.version.bits, rule);
}

export function isMet(run: Run, rule: number): boolean {
  return truthOf(run, rule) === TRUE;
}

function slotIsMissing({ version, facts }: Run, fact: string): boolean {
  const slot = version.facts.slots.get(fact);
  return slot === undefined || facts[slot] === undefined;
}

/** The facts for want of which a rule is undetermined; a derived fact is traced back to those it is made from. */
export function lackingOf(run: Run, { node }: Pick<ListedRule, 'node'>): string[] {
  const { version, facts } = run;
  const isMissing = (fact: string): boolean => slotIsMissing(run, fact);
  const lacking = new Set<string>();
  const trace = (fact: string): void => {
    const madeFrom = version.facts.madeFrom.get(fact);
    const missing = madeFrom?.filter(isMissing) ?? [];
    if (missing.length === 0) lacking.add(fact);
    else missing.forEach(trace);
  };
  lackingFacts(version.table, node, { facts, isMissing }).forEach(trace);
  return [...lacking];
}

/** The form fields that a fact comes from, as keys: `form.area` → area, a derived fact → those it is made from. */
export function formKeysOf(run: Run, fact: string): string[] {
  if (fact.startsWith('form.')) return [fact.slice('form.'.length).replace('[]', '')];
  return (run.version.facts.madeFrom.get(fact) ?? []).flatMap((part) => formKeysOf(run, part));
}
