/**
 * Where a field is used: by which rules, materials, conditions, derived values and golden cases, each in words with its place in
 * the document. What the check asks of references is another matter: this is told before a field goes, not after.
 */
import type {
  Comparison,
  Condition,
  DerivedValue,
  ServiceItem,
} from '../../../../../../schemas/generated/types.ts';
import type { Language } from '../../../../../../server/core/explain/names.ts';
import { type RuleSources, ruleSentence } from '../../../../../../server/core/explain/rule-sentence.ts';
import { pointerKeys, pointerToken } from '../../../../../../server/core/language/finding.ts';
import { conditionPlaces, rulesOf } from '../../../../../../server/core/language/rule-places.ts';
import { comparisonsIn, factsOf, factsUsedBy } from '../../../../../../server/core/language/used-facts.ts';

export type UsePlace = 'rule' | 'material' | 'condition' | 'derived' | 'requiredWhen' | 'inspection';

export interface FieldUse {
  readonly pointer: string;
  readonly place: UsePlace;
  /** A rule as a sentence; a material, a condition, a derived value or a field by its name. */
  readonly words: string;
}

type IsUsed = (comparison: Comparison) => boolean;

/** Whether a fact is the field or one of its columns. */
export function isFactOf(key: string, fact: string): boolean {
  const name = `form.${key}`;
  return fact === name || fact.startsWith(`${name}[].`);
}

/** Its own comparisons; a named condition is a place of its own. */
function asks(condition: Condition, isUsed: IsUsed): boolean {
  return comparisonsIn(condition, () => undefined).some(isUsed);
}

export interface Named {
  item: ServiceItem;
  sources: RuleSources;
  language: Language;
}

/** What stands at a place that holds a condition, in words. */
export function useAt(pointer: string, { item, sources, language }: Named): FieldUse | undefined {
  const [section = '', at = '', part] = pointerKeys(pointer);
  if (section === 'inspection') return { pointer, place: 'inspection', words: '' };
  if (section === 'form') {
    const key = part ?? '';
    const field = (item.form.schema.properties as Record<string, { title: string } | undefined>)[key];
    return { pointer, place: 'requiredWhen', words: field?.title ?? '' };
  }
  if (section === 'conditions')
    return { pointer, place: 'condition', words: item.conditions[at]?.title ?? '' };
  if (section === 'materials') {
    const { name = '' } = item.materials[Number(at)] ?? {};
    return { pointer: `/materials/${at}`, place: 'material', words: name };
  }
  const list = item[section as 'acceptance' | 'routing' | 'limits' | 'fees' | 'review'];
  const rule = Array.isArray(list) ? list[Number(at)] : undefined;
  return (
    rule && { pointer: `/${section}/${at}`, place: 'rule', words: ruleSentence(rule, sources, language) }
  );
}

/** Rules that name the field outside their conditions: in what they ask to correct, or as an amount. */
function namedByEvents(item: ServiceItem, key: string): string[] {
  const path = key.replace('[].', '.');
  return rulesOf(item)
    .filter(({ event: { params } }) => {
      const { field, amount } = params as { field?: unknown; amount?: unknown };
      const corrects = typeof field === 'string' && (field === path || field.startsWith(`${path}.`));
      const charges = typeof amount === 'object' && amount !== null && 'fact' in amount;
      return corrects || (charges && isFactOf(key, String((amount as { fact: unknown }).fact)));
    })
    .map(({ pointer }) => pointer);
}

function derivedUses(item: ServiceItem, isUsed: (derived: DerivedValue) => boolean): FieldUse[] {
  return Object.entries(item.derived).flatMap(([name, derived]) =>
    isUsed(derived)
      ? [{ pointer: `/derived/${pointerToken(name)}`, place: 'derived' as const, words: derived.title }]
      : [],
  );
}

export function eachOnce(uses: readonly (FieldUse | undefined)[]): FieldUse[] {
  const known = new Map(uses.flatMap((use) => (use ? [[use.pointer, use] as const] : [])));
  return [...known.values()];
}

/** Everything that would miss the field, or the column `holders[].kind`. Its own condition of being required goes with it and is not told. */
export function fieldUses(key: string, named: Named): FieldUse[] {
  const { item } = named;
  const own = `/form/requiredWhen/${pointerToken(key)}`;
  const asked = conditionPlaces(item).filter(
    ({ pointer, condition }) =>
      pointer !== own &&
      asks(condition, (comparison) => factsOf(comparison).some((fact) => isFactOf(key, fact))),
  );
  return eachOnce([
    ...asked.map(({ pointer }) => useAt(pointer, named)),
    ...namedByEvents(item, key).map((pointer) => useAt(pointer, named)),
    ...derivedUses(item, (derived) => factsUsedBy(derived).some((fact) => isFactOf(key, fact))),
  ]);
}

/** Everything that asks about one fact, is worked out from it, or charges it. */
export function factUses(fact: string, named: Named): FieldUse[] {
  const { item } = named;
  const asked = conditionPlaces(item).filter(({ condition }) =>
    asks(condition, (comparison) => factsOf(comparison).includes(fact)),
  );
  const charging = rulesOf(item).filter(({ event: { params } }) => {
    const { amount } = params as { amount?: { fact?: unknown } | number };
    return typeof amount === 'object' && amount.fact === fact;
  });
  return eachOnce([
    ...[...asked, ...charging].map(({ pointer }) => useAt(pointer, named)),
    ...derivedUses(item, (derived) => factsUsedBy(derived).includes(fact)),
  ]);
}

/** Whether a comparison asks for this choice of a field, or of one of its columns. */
function asksFor(comparison: Comparison, fact: string, choice: string): boolean {
  const { value } = comparison;
  return (
    comparison.fact === fact && (Array.isArray(value) ? value.includes(choice as never) : value === choice)
  );
}

/** Everything that asks for one choice of a field. */
export function choiceUses(fact: string, choice: string, named: Named): FieldUse[] {
  const [list = '', column] = fact.split('[].');
  const isUsed: IsUsed = (comparison) => asksFor(comparison, fact, choice);
  const inRows: IsUsed = (comparison) => asksFor(comparison, `row.${column}`, choice);
  return eachOnce([
    ...conditionPlaces(named.item)
      .filter(({ condition }) => asks(condition, isUsed))
      .map(({ pointer }) => useAt(pointer, named)),
    ...derivedUses(named.item, ({ where, args: [first] }) => {
      if (column === undefined || where === undefined) return false;
      return typeof first === 'object' && first.fact === list && asks(where, inRows);
    }),
  ]);
}

/** How many golden cases fill the field in. */
export function casesWith({ cases }: ServiceItem, key: string): number {
  return cases.filter(({ application }) => Object.hasOwn(application.form ?? {}, key)).length;
}
