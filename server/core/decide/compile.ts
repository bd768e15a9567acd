/**
 * Compiles a published version once: facts to typed slots, distinct conditions to one table, rules to rows of bits.
 *
 * The result is immutable and holds everything a decision needs besides the application, so that nodes keep it for good
 * under the version's hash. Start reading at compile(); what is done with the result is in decide.ts.
 */
import type {
  AcceptanceRule,
  CheckRule,
  Citation,
  Condition,
  Field,
  Material,
  ServiceItem,
  Versions,
} from '../../../schemas/generated/types.ts';
import { dueRulesOf } from '../calendar/due-date.ts';
import { createWorkingCalendar } from '../calendar/working-calendar.ts';
import { sentenceOf } from '../explain/sentence.ts';
import { withFormOrder } from '../language/form-order.ts';
import { type Vocabulary, vocabularyOf } from '../language/vocabulary.ts';
import type {
  AnyRule,
  CompiledField,
  CompiledMaterial,
  CompiledVersion,
  Documents,
  EventOf,
  KnownMaterial,
  ListedRule,
  RefusalType,
  RuleLists,
  RuleOf,
} from './compiled-version.ts';
import { type ConditionTableBuilder, createConditionTable } from './condition-table.ts';
import { createFactTable, type FactTableBuilder } from './fact-table.ts';
import { listedConditions, type TraceSection } from './listed-conditions.ts';
import { answersFor } from './materials.ts';
import { fieldTitle } from './problems.ts';
import { ruleBitsOf } from './rule-bits.ts';
import { uniformField } from './uniform-field.ts';

export type { CompiledVersion, Documents } from './compiled-version.ts';

/** Precedence of conclusions (CV9): the channel, then whether a permit is needed, then whose it is, then its standard. */
const REFUSAL_CLASSES: readonly RefusalType[] = [
  'special-channel',
  'not-required',
  'not-in-jurisdiction',
  'refuse',
];

interface Builder {
  documents: Documents;
  vocabulary: Vocabulary;
  facts: FactTableBuilder;
  /** The number of a rule or condition; -1 when the item has none of that name. */
  numberOf(section: TraceSection, name: string): number;
}

function basisTexts(citations: readonly Citation[]): string[] {
  return citations.map(({ text }) => text);
}

const byPriority = (a: AnyRule, b: AnyRule): number => (b.priority ?? 1) - (a.priority ?? 1);

/** By priority and then document order; faults to correct stand in document order alone (semantics 9). */
function inOrder<R extends AnyRule>(rules: R[]): R[] {
  return rules[0]?.event.type === 'correct' ? rules : rules.sort(byPriority);
}

interface RuleSource<R extends AnyRule, T extends R['event']['type']> {
  section: TraceSection;
  rules: readonly R[];
  /** In this order of types, then by priority, then in document order. */
  types: readonly T[];
}

function rulesWith<R extends AnyRule, T extends R['event']['type']>(
  { numberOf }: Builder,
  { section, rules, types }: RuleSource<R, T>,
): RuleOf<R, T>[] {
  return types
    .flatMap((type) => inOrder(rules.filter((rule) => rule.event.type === type)))
    .map((rule, rank) => ({
      name: rule.name,
      rule: numberOf(section, rule.name),
      rank,
      event: rule.event,
      params: rule.event.params as EventOf<R, T>['params'],
      basis: basisTexts(rule.event.params.basis),
      citations: rule.event.params.basis,
    }));
}

function whenWords({ vocabulary, documents }: Builder, { required, requiredText }: Material): string {
  if (requiredText !== undefined) return requiredText;
  return required === true
    ? '必要材料'
    : sentenceOf(required, { vocabulary, conditions: documents.item.conditions });
}

function compiledMaterial(builder: Builder, material: Material): CompiledMaterial {
  const basis = basisTexts(material.basis);
  const { id, checks: rules = [] } = material;
  const numberOf = (part: string): number => builder.numberOf('materials', `${id}.${part}`);
  return {
    material,
    required: numberOf('required'),
    exempt: numberOf('exempt'),
    submitLater: numberOf('submitLater'),
    deferrableWhen: numberOf('deferrable'),
    checks: rulesWith<CheckRule, 'fault'>(builder, { section: 'materials', rules, types: ['fault'] }),
    answers: answersFor(material, whenWords(builder, material), basis),
    basis,
  };
}

function compiledFields({ documents: { item }, vocabulary, numberOf }: Builder): CompiledField[] {
  const required = new Set(item.form.schema.required);
  const basis = basisTexts(item.correction.basis);
  return Object.entries(item.form.schema.properties as Record<string, Field>).map(([key, field]) => ({
    key,
    field: uniformField(field),
    required: required.has(key),
    requiredWhen: numberOf('form', `${key}.requiredWhen`),
    missing: Object.freeze({
      kind: 'field' as const,
      id: key,
      code: 'missing',
      name: fieldTitle(vocabulary, key),
      message: `未填写:${field.title}`,
      basis,
    }),
  }));
}

/** The types of a material's attributes, its own four among them. */
function attributeTypes(vocabulary: Vocabulary, { id, attributes }: Material): KnownMaterial['attributes'] {
  const keys = ['submitted', 'copies', 'validUntil', 'issuedOn', ...Object.keys(attributes ?? {})];
  return new Map(
    keys.flatMap((key) => {
      const type = vocabulary.get(`materials.${id}.${key}`)?.type.of;
      return type ? [[key, type] as const] : [];
    }),
  );
}

function compiledFees(builder: Builder): CompiledVersion['fees'] {
  const { fees } = builder.documents.item;
  return rulesWith(builder, { section: 'fees', rules: fees, types: ['fee'] }).map((rule) => ({
    rule,
    amountSlot: typeof rule.params.amount === 'object' ? builder.facts.slotOf(rule.params.amount.fact) : -1,
  }));
}

function compiledLists(builder: Builder): RuleLists {
  const { acceptance, routing, limits, review } = builder.documents.item;
  const accepting = <T extends AcceptanceRule['event']['type']>(...types: T[]) =>
    rulesWith(builder, { section: 'acceptance', rules: acceptance, types });
  return {
    conversions: accepting('convert-variant'),
    refusals: accepting(...REFUSAL_CLASSES),
    corrections: accepting('correct'),
    warnings: accepting('warn'),
    assignments: rulesWith(builder, { section: 'routing', rules: routing, types: ['assign'] }),
    notifications: rulesWith(builder, { section: 'routing', rules: routing, types: ['notify'] }),
    limits: rulesWith(builder, { section: 'limits', rules: limits, types: ['limit'] }),
    exclusions: rulesWith(builder, { section: 'limits', rules: limits, types: ['exclude'] }),
    review: rulesWith(builder, { section: 'review', rules: review, types: ['refuse'] }),
  };
}

/** Every rule with its root in the table, and with what it says when it holds. */
function listedRules(item: ServiceItem, conditions: ConditionTableBuilder): ListedRule[] {
  return listedConditions(item).map(({ section, name, condition, blocking }) => ({
    section,
    name,
    node: conditions.add(condition),
    blocking,
  }));
}

function addWhatIsSaid(allRules: readonly ListedRule[], lists: RuleLists): void {
  for (const list of Object.keys(lists) as (keyof RuleLists)[]) {
    for (const rule of lists[list]) {
      const listed = allRules[rule.rule];
      if (listed) listed.said = { list, rule };
    }
  }
}

/** The version of a set of documents, compiled. Throws only on documents that the strict check refuses. */
export function compile(published: Documents, versions: Versions): CompiledVersion {
  const documents = { ...published, item: withFormOrder(published.item) };
  const { item, parameters } = documents;
  const vocabulary = vocabularyOf({ item, parameters });
  const calendar = createWorkingCalendar(documents.calendar);
  const named = (name: string): Condition | undefined =>
    Object.hasOwn(item.conditions, name) ? item.conditions[name]?.when : undefined;
  const facts = createFactTable({ item, parameters, vocabulary, calendar, named });
  const conditions = createConditionTable({ slotOf: facts.slotOf, named });
  const allRules = listedRules(item, conditions);
  const numbers = new Map(allRules.map(({ section, name }, number) => [`${section} ${name}`, number]));
  const numberOf = (section: TraceSection, name: string): number => numbers.get(`${section} ${name}`) ?? -1;
  const builder: Builder = { documents, vocabulary, facts, numberOf };
  addWhatIsSaid(allRules, compiledLists(builder));
  const fees = compiledFees(builder);
  const fields = compiledFields(builder);
  const table = conditions.build();
  return {
    documents,
    versions,
    vocabulary,
    calendar,
    dueRules: dueRulesOf(documents.procedure),
    // After the table and the fees: they give the last facts their slots.
    facts: facts.build(),
    table,
    bits: ruleBitsOf(
      table,
      allRules.map(({ node }) => node),
    ),
    allRules,
    fields,
    fieldsByKey: new Map(fields.map(({ key, field }) => [key, field])),
    materials: item.materials.map((material) => compiledMaterial(builder, material)),
    materialsById: new Map(
      item.materials.map((material) => [
        material.id,
        { material, attributes: attributeTypes(vocabulary, material) },
      ]),
    ),
    fees,
    inspection: numberOf('inspection', 'inspection'),
    correctionBasis: basisTexts(item.correction.basis),
  };
}
