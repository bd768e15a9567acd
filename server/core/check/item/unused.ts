/** What an item defines and never uses: named conditions, derived values, laws. It does no harm, and may be a mistake. */
import type { Condition, ServiceItem } from '../../../../schemas/generated/types.ts';
import { type Finding, pointerToken, warning } from '../../language/finding.ts';
import { citationPlaces, conditionPlaces } from '../../language/rule-places.ts';
import { comparisonsIn, factsOf, factsUsedBy } from '../../language/used-facts.ts';

function namesIn(condition: Condition): string[] {
  if ('condition' in condition) return [condition.condition];
  if ('not' in condition) return namesIn(condition.not);
  if ('all' in condition) return (condition.all as Condition[]).flatMap(namesIn);
  return 'any' in condition ? (condition.any as Condition[]).flatMap(namesIn) : [];
}

/** Conditions that are used by something that is used itself: two that only use each other are not. */
function usedConditions(item: ServiceItem): Set<string> {
  const rules = conditionPlaces(item).filter(({ pointer }) => !pointer.startsWith('/conditions/'));
  const used = new Set<string>();
  const visit = (name: string): void => {
    if (used.has(name)) return;
    used.add(name);
    if (Object.hasOwn(item.conditions, name)) {
      const { when } = item.conditions[name] as { when: Condition };
      namesIn(when).forEach(visit);
    }
  };
  for (const { condition } of rules) namesIn(condition).forEach(visit);
  return used;
}

function usedFacts(item: ServiceItem): Set<string> {
  const compared = conditionPlaces(item).flatMap(({ condition }) =>
    comparisonsIn(condition, () => undefined).flatMap(factsOf),
  );
  const derived = Object.values(item.derived).flatMap(factsUsedBy);
  const amounts = item.fees.flatMap(({ event: { params } }) =>
    typeof params.amount === 'number' ? [] : [params.amount.fact],
  );
  return new Set([...compared, ...derived, ...amounts]);
}

function unused(pointer: string, what: string): Finding {
  return warning('unused', pointer, { message: `${what}没有用到`, fix: '在规则里引用它,或删去' });
}

export function unusedParts(item: ServiceItem): Finding[] {
  const conditions = usedConditions(item);
  const facts = usedFacts(item);
  const laws = new Set(citationPlaces(item).flatMap(({ citations }) => citations.map(({ law }) => law)));
  return [
    ...Object.entries(item.conditions)
      .filter(([name]) => !conditions.has(name))
      .map(([name, { title }]) => unused(`/conditions/${pointerToken(name)}`, `命名条件“${title}”`)),
    ...Object.entries(item.derived)
      .filter(([name]) => !facts.has(`derived.${name}`))
      .map(([name, { title }]) => unused(`/derived/${pointerToken(name)}`, `导出值“${title}”`)),
    ...item.basis.flatMap(({ id, law }, i) =>
      laws.has(id) ? [] : [unused(`/basis/${i}`, `设定依据“${law}”`)],
    ),
  ];
}
