/**
 * What many past cases would have become under a draft, counted: by kind of change, by outcome, by department, by month, with
 * examples. Tallies of parts add up to the tally of the whole, whoever counted which part. No value of a case is in it.
 */
import type { Decision, Outcome } from '../../../schemas/generated/types.ts';
import type { DecisionChangeKind } from '../diff/decision/change.ts';
import type { ComparedCase, UndecidableReason } from './compare-case.ts';

export interface CaseExample {
  readonly caseId: string;
  readonly caseNumber: string;
  /** Before and after, in words. */
  readonly sentence: string;
}

export interface Counted {
  cases: number;
  /** The first few. */
  readonly examples: CaseExample[];
}

interface DepartmentCount {
  /** Changed cases in whose route it is, before or after. */
  changed: number;
  joins: number;
  leaves: number;
}

interface MonthCount {
  cases: number;
  changed: number;
}

export interface Tally {
  cases: number;
  changed: number;
  /** Nothing was kept of them that could be decided again (semantics 8). */
  notKept: number;
  readonly kinds: Partial<Record<DecisionChangeKind, Counted>>;
  /** `<before> <after>`. */
  readonly outcomes: Record<string, Counted>;
  readonly undecidable: Partial<Record<UndecidableReason, Counted>>;
  readonly departments: Record<string, DepartmentCount>;
  /** `YYYY-MM` of receipt. */
  readonly months: Record<string, MonthCount>;
}

/** A case by its names that are not a person's. */
export interface TalliedCase {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly receivedOn: string;
}

const mostExamples = 5;

export function emptyTally(): Tally {
  return {
    ...{ cases: 0, changed: 0, notKept: 0 },
    ...{ kinds: {}, outcomes: {}, undecidable: {}, departments: {}, months: {} },
  };
}

function outcomePair(before: Outcome, after: Outcome): string {
  return `${before} ${after}`;
}

/**
 * @param changes of a case that the draft decides: the kinds, each once, and the sentences of all
 */
export function tallyCase(
  tally: Tally,
  at: TalliedCase,
  {
    compared,
    changes,
  }: {
    compared: ComparedCase;
    changes: { readonly kinds: readonly DecisionChangeKind[]; readonly say: () => readonly string[] };
  },
): void {
  const month = at.receivedOn.slice(0, 7);
  const { before, after, undecidable } = compared;
  const isChanged = changes.kinds.length > 0;
  tally.cases += 1;
  const inMonth = entryOf(tally.months, month, noMonth);
  inMonth.cases += 1;
  for (const { reason, message } of firstOfEach(undecidable)) {
    count(entryOf<Counted>(tally.undecidable, reason, none), at, () => message);
  }
  if (!isChanged || after === undefined) return;
  tally.changed += 1;
  inMonth.changed += 1;
  const sentence = once(() => changes.say().join(';'));
  for (const kind of changes.kinds) count(entryOf<Counted>(tally.kinds, kind, none), at, sentence);
  if (before.outcome !== after.outcome) {
    const pair = outcomePair(before.outcome, after.outcome);
    count(entryOf(tally.outcomes, pair, none), at, sentence);
  }
  countDepartments(tally, before, after);
}

const none = (): Counted => ({ cases: 0, examples: [] });
const noDepartment = (): DepartmentCount => ({ changed: 0, joins: 0, leaves: 0 });
const noMonth = (): MonthCount => ({ cases: 0, changed: 0 });

/** What is kept under a key, made at its first use. */
function entryOf<T>(entries: Record<string, T | undefined>, key: string, make: () => T): T {
  const known = entries[key];
  if (known !== undefined) return known;
  const made = make();
  entries[key] = made;
  return made;
}

function once(make: () => string): () => string {
  let made: string | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function firstOfEach(undecidable: ComparedCase['undecidable']): ComparedCase['undecidable'] {
  return undecidable.filter(({ reason }, i) => undecidable.findIndex((one) => one.reason === reason) === i);
}

function count(counted: Counted, { caseId, caseNumber }: TalliedCase, sentence: () => string): void {
  counted.cases += 1;
  if (counted.examples.length < mostExamples) {
    counted.examples.push({ caseId, caseNumber, sentence: sentence() });
  }
}

function countDepartments(tally: Tally, before: Decision, after: Decision): void {
  const departments = ({ routing = [] }: Decision) => new Set(routing.map(({ department }) => department));
  const [earlier, later] = [departments(before), departments(after)];
  // Who is not accepted has no route: its departments neither left nor joined.
  const bothRouted = earlier.size > 0 && later.size > 0;
  for (const department of new Set([...earlier, ...later])) {
    const counted = entryOf(tally.departments, department, noDepartment);
    counted.changed += 1;
    if (bothRouted && !earlier.has(department)) counted.joins += 1;
    if (bothRouted && !later.has(department)) counted.leaves += 1;
  }
}

/** Adds a part; the examples of what was added earlier come first. */
export function addTally(sum: Tally, part: Tally): void {
  sum.cases += part.cases;
  sum.changed += part.changed;
  sum.notKept += part.notKept;
  addCounted(sum.kinds, part.kinds);
  addCounted(sum.outcomes, part.outcomes);
  addCounted(sum.undecidable, part.undecidable);
  for (const [department, counted] of Object.entries(part.departments)) {
    const all = entryOf(sum.departments, department, noDepartment);
    all.changed += counted.changed;
    all.joins += counted.joins;
    all.leaves += counted.leaves;
  }
  for (const [month, counted] of Object.entries(part.months)) {
    const all = entryOf(sum.months, month, noMonth);
    all.cases += counted.cases;
    all.changed += counted.changed;
  }
}

function addCounted(
  sum: Record<string, Counted | undefined>,
  part: Readonly<Record<string, Counted | undefined>>,
): void {
  for (const [key, counted] of Object.entries(part)) {
    if (counted === undefined) continue;
    const all = entryOf(sum, key, none);
    all.cases += counted.cases;
    all.examples.push(...counted.examples.slice(0, mostExamples - all.examples.length));
  }
}
