/**
 * Points at every place where a rule uses a fact that may be absent and says nothing about its absence (semantics 2).
 *
 * A fact is guarded when the form requires it (always or under a condition), when it has a default, or when the same rule
 * asks whether it is present or absent. Without a guard the rule is undetermined for some valid applications.
 */
import type { Condition, Field, ServiceItem } from '../../../../schemas/generated/types.ts';
import type { Finding } from '../../language/finding.ts';
import { conditionPlaces, rulesOf } from '../../language/rule-places.ts';
import { comparisonsIn, factsOf } from '../../language/used-facts.ts';
import { columnsOf } from '../../language/vocabulary.ts';

function fieldIsGuarded({ form }: ServiceItem, key: string): boolean {
  const field = form.schema.properties[key] as Field | undefined;
  if (!field || field.default !== undefined) return true;
  return form.schema.required.includes(key) || Object.hasOwn(form.requiredWhen, key);
}

function formFactIsGuarded(item: ServiceItem, fact: string): boolean {
  const [key = '', column] = fact.slice('form.'.length).split('[].');
  if (!fieldIsGuarded(item, key)) return false;
  if (column === undefined) return true;
  const field = item.form.schema.properties[key] as Field | undefined;
  // A list that is not there has its own finding.
  if (!field) return true;
  const required = field.items && 'required' in field.items ? (field.items.required ?? []) : [];
  return columnsOf(field).some(([name]) => name === column) && required.includes(column);
}

function isGuarded(item: ServiceItem, fact: string, asked: ReadonlySet<string>): boolean {
  if (asked.has(fact)) return true;
  if (fact.startsWith('form.')) return formFactIsGuarded(item, fact);
  if (fact.startsWith('materials.')) return /\.(submitted|copies)$/.test(fact);
  if (!fact.startsWith('derived.')) return true;
  const derived = item.derived[fact.slice('derived.'.length)];
  // A value made from itself has its own finding and must not be followed round and round.
  const met = new Set([...asked, fact]);
  return (derived?.args ?? []).every((arg) => typeof arg !== 'object' || isGuarded(item, arg.fact, met));
}

function unguardedIn(item: ServiceItem, condition: Condition): string[] {
  const comparisons = comparisonsIn(condition, (name) => item.conditions[name]?.when);
  const asked = new Set(
    comparisons
      .filter(({ operator }) => operator === 'present' || operator === 'absent')
      .map(({ fact }) => fact),
  );
  const used = comparisons.flatMap(factsOf);
  return [...new Set(used)].filter((fact) => !isGuarded(item, fact, asked));
}

/** Rules that never block leave an application as it is when they are undetermined (semantics 1), and need no guard. */
const UNBLOCKING_EVENTS: ReadonlySet<string> = new Set(['warn', 'notify', 'exclude', 'fee', 'fault']);

function unblockingPlaces(item: ServiceItem): ReadonlySet<string> {
  const rules = rulesOf(item).filter(
    ({ pointer, event }) => pointer.startsWith('/review/') || UNBLOCKING_EVENTS.has(event.type),
  );
  return new Set(rules.map(({ pointer }) => `${pointer}/conditions`));
}

export function unguardedFacts(item: ServiceItem): Finding[] {
  const unblocking = unblockingPlaces(item);
  const places = conditionPlaces(item).filter(({ pointer }) => !unblocking.has(pointer));
  return places.flatMap(({ pointer, condition }) =>
    unguardedIn(item, condition).map((fact) => ({
      severity: 'warning' as const,
      code: 'unguarded-fact' as const,
      pointer,
      message: `这里用到的“${fact}”可以不填,规则没有说不填时怎样`,
      fix: '让字段必填或有默认值,或在规则里先问是否填写',
    })),
  );
}
