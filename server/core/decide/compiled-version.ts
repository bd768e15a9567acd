/**
 * What a compiled version is: the documents, their facts in slots, their conditions in one table, their rules as roots in
 * it. Made by compile.ts, read by everything that decides.
 */
import type {
  AcceptanceRule,
  Calendar,
  CheckRule,
  Citation,
  DecisionProblem,
  Directory,
  FeeRule,
  Field,
  LimitRule,
  Material,
  MaterialStatus,
  Parameters,
  Procedure,
  ReviewRule,
  RoutingRule,
  ServiceItem,
  Versions,
} from '../../../schemas/generated/types.ts';
import type { DueRules } from '../calendar/due-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { ScalarType, Vocabulary } from '../language/vocabulary.ts';
import type { ConditionTable } from './condition-table.ts';
import type { FactTable } from './fact-table.ts';
import type { TraceSection } from './listed-conditions.ts';
import type { RuleBits } from './rule-bits.ts';

/** One version of each kind of document. */
export interface Documents {
  item: ServiceItem;
  procedure: Procedure;
  calendar: Calendar;
  parameters: Parameters;
  directory: Directory;
}

export type AnyRule = AcceptanceRule | RoutingRule | LimitRule | FeeRule | ReviewRule | CheckRule;

/** A rule with what it says when it holds. */
export interface CompiledRule<R extends AnyRule = AnyRule> {
  name: string;
  /** Its place in `allRules`, by which its truth is asked. */
  rule: number;
  /** Its place in its own list: by priority, then in document order. */
  rank: number;
  event: R['event'];
  basis: string[];
  citations: readonly Citation[];
}

export type EventOf<R extends AnyRule, T extends string> = Extract<R['event'], { type: T }>;

/** A rule whose event has one known type. */
export interface RuleOf<R extends AnyRule, T extends string> extends CompiledRule<R> {
  params: EventOf<R, T>['params'];
}

export type RefusalType = 'special-channel' | 'not-required' | 'not-in-jurisdiction' | 'refuse';

/** What can be said of a material, worded once. */
export interface MaterialAnswers {
  /** It is needed, and this is how it stands. */
  needed: Readonly<
    Record<'supplied' | 'faulty' | 'satisfied' | 'later' | 'missing' | 'deferred', MaterialStatus>
  >;
  undetermined: MaterialStatus;
  /** It would be needed but for the exemption. */
  excused: MaterialStatus;
  notNeeded: MaterialStatus;
  missing: DecisionProblem;
  tooFewCopies: DecisionProblem;
}

/** A material with its conditions as rule numbers. */
export interface CompiledMaterial {
  material: Material;
  /** -1: always. */
  required: number;
  /** -1: never. */
  exempt: number;
  submitLater: number;
  /** -1: whenever it is deferrable at all. */
  deferrableWhen: number;
  checks: RuleOf<CheckRule, 'fault'>[];
  answers: MaterialAnswers;
  basis: string[];
}

/** A material with the type of each of its attributes. */
export interface KnownMaterial {
  material: Material;
  attributes: ReadonlyMap<string, ScalarType>;
}

export interface CompiledField {
  key: string;
  field: Field;
  required: boolean;
  /** A rule number; -1: no condition. */
  requiredWhen: number;
  /** What is said when it should be filled in and is not. */
  missing: DecisionProblem;
}

/** The rules of each kind: all of a version, or those of them that hold. */
export interface RuleLists {
  conversions: RuleOf<AcceptanceRule, 'convert-variant'>[];
  /** By class (CV9), then priority, then document order. */
  refusals: RuleOf<AcceptanceRule, RefusalType>[];
  corrections: RuleOf<AcceptanceRule, 'correct'>[];
  warnings: RuleOf<AcceptanceRule, 'warn'>[];
  assignments: RuleOf<RoutingRule, 'assign'>[];
  notifications: RuleOf<RoutingRule, 'notify'>[];
  limits: RuleOf<LimitRule, 'limit'>[];
  exclusions: RuleOf<LimitRule, 'exclude'>[];
  review: RuleOf<ReviewRule, 'refuse'>[];
}

/** A rule or condition under the name that the trace knows it by. */
export interface ListedRule {
  section: TraceSection;
  name: string;
  /** Its root in the condition table. */
  node: number;
  /** Whether it must be determined before an application can be accepted. */
  blocking: boolean;
  /** What it says when it holds, for a rule of one of the lists. */
  said?: { list: keyof RuleLists; rule: CompiledRule };
}

export interface CompiledVersion {
  documents: Documents;
  versions: Versions;
  vocabulary: Vocabulary;
  calendar: WorkingCalendar;
  dueRules: DueRules;
  facts: FactTable;
  table: ConditionTable;
  bits: RuleBits;
  /** Every rule in document order; a rule's number is its place here. */
  allRules: ListedRule[];
  /** The form's fields, in the order of the form's values. */
  fields: CompiledField[];
  fieldsByKey: ReadonlyMap<string, Field>;
  materials: CompiledMaterial[];
  materialsById: ReadonlyMap<string, KnownMaterial>;
  fees: { rule: RuleOf<FeeRule, 'fee'>; amountSlot: number }[];
  /** A rule number; -1: the item does not say. */
  inspection: number;
  correctionBasis: string[];
}
