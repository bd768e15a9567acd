/** Two rules that do the same under the same conditions: one of them is left over, or was meant to say something else. */
import type { ServiceItem } from '../../../../schemas/generated/types.ts';
import { canonicalJson } from '../../hash.ts';
import { type Finding, fault } from '../../language/finding.ts';
import { type RulePlace, rulesOf } from '../../language/rule-places.ts';
import { canonicalCondition } from '../logic/canonical-condition.ts';

/** What it does and why it may, without the articles: the same rule under two laws is one rule with two citations. */
function effectOf({ event: { type, params } }: RulePlace): string {
  const { basis: _, ...rest } = params;
  return canonicalJson([type, rest]);
}

/** The section, or the material, whose rules are read together. */
function sectionOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

export function duplicateRules(item: ServiceItem): Finding[] {
  const earlier = new Map<string, RulePlace[]>();
  return rulesOf(item).flatMap((rule) => {
    const key = `${sectionOf(rule.pointer)} ${canonicalCondition(rule.conditions)}`;
    const alike = earlier.get(key);
    earlier.set(key, [...(alike ?? []), rule]);
    const same = alike?.find((other) => effectOf(other) === effectOf(rule));
    if (!same) return [];
    const message = `规则“${rule.name}”和“${same.name}”的条件、结论都相同`;
    return [fault('duplicate-rule', rule.pointer, { message, fix: '删去其中一条,依据合并到留下的一条' })];
  });
}
