/** What people do to the rules of a section. Pure. */
import type { Case, Condition, RootCondition, ServiceItem } from '../../../../../schemas/generated/types.ts';
import { freshName } from '../../shared/fresh-name.ts';
import type { Conclusion, RuleSection } from './conclusions.ts';

export type Rule = ServiceItem[RuleSection][number];

export const ALWAYS: RootCondition = { all: [{ fact: 'always', operator: 'equal', value: true }] };

export function isAlways(condition: Condition): boolean {
  if ('all' in condition && condition.all.length === 1) return isAlways(condition.all[0] as Condition);
  return 'fact' in condition && condition.fact === 'always' && condition.value === true;
}

/** A name that no rule of the item has. */
export function freeName(item: ServiceItem, section: RuleSection, type: string): string {
  return freshName(section, type, new Set(allNames(item)));
}

export function allNames({ acceptance, routing, limits, fees, review, materials }: ServiceItem): string[] {
  const checks = materials.flatMap((material) => material.checks ?? []);
  return [...acceptance, ...routing, ...limits, ...fees, ...review, ...checks].map(({ name }) => name);
}

export function newRule(item: ServiceItem, section: RuleSection, { type, blank }: Conclusion): Rule {
  // What is still empty is told by the check.
  return {
    name: freeName(item, section, type),
    conditions: ALWAYS,
    event: { type, params: { ...blank, basis: [] } },
  } as unknown as Rule;
}

/** The rule with another conclusion; what both kinds have stays. */
export function withConclusion(rule: Rule, { type, fields, blank }: Conclusion): Rule {
  const before = rule.event.params as unknown as Record<string, unknown>;
  const kept = Object.fromEntries(Object.entries(before).filter(([key]) => fields.includes(key)));
  return { ...rule, event: { type, params: { ...blank, ...kept } } } as unknown as Rule; // the schema's check says what is missing
}

export function withRules(item: ServiceItem, section: RuleSection, rules: readonly Rule[]): ServiceItem {
  return { ...item, [section]: rules };
}

/** The golden cases whose expectation names a rule. */
export function casesNaming({ cases }: ServiceItem, name: string): Case[] {
  return cases.filter(({ expect }) => {
    const { refusal, warnings = [], review = [] } = expect;
    return refusal === name || [...warnings, ...review].includes(name);
  });
}
