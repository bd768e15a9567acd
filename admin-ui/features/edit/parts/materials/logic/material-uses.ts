/** Where a material is used outside itself: told before it goes, because what speaks of it would speak of nothing. */
import type { Case, ServiceItem } from '../../../../../../schemas/generated/types.ts';
import type { Language } from '../../../../../../server/core/explain/names.ts';
import type { RuleSources } from '../../../../../../server/core/explain/rule-sentence.ts';
import { conditionPlaces } from '../../../../../../server/core/language/rule-places.ts';
import { comparisonsIn, factsOf, factsUsedBy } from '../../../../../../server/core/language/used-facts.ts';
import { eachOnce, type FieldUse, useAt } from '../../form/logic/field-uses.ts';

export interface MaterialUses {
  /** Rules as sentences; other materials, conditions and derived values by their names. */
  readonly rules: readonly FieldUse[];
  /** Golden cases that hand it in or expect something of it. */
  readonly cases: readonly Case[];
}

export function materialUses(
  item: ServiceItem,
  id: string,
  { sources, language }: { sources: RuleSources; language: Language },
): MaterialUses {
  const own = `/materials/${item.materials.findIndex((material) => material.id === id)}/`;
  const isOfIt = (fact: string): boolean => fact.startsWith(`materials.${id}.`);
  const asked = conditionPlaces(item).filter(
    ({ pointer, condition }) =>
      !pointer.startsWith(own) &&
      comparisonsIn(condition, () => undefined)
        .flatMap(factsOf)
        .some(isOfIt),
  );
  const derived = Object.entries(item.derived).flatMap(([key, value]) =>
    factsUsedBy(value).some(isOfIt)
      ? [{ pointer: `/derived/${key}`, place: 'derived' as const, words: value.title }]
      : [],
  );
  const named = { item, sources, language };
  return {
    rules: eachOnce([...asked.map(({ pointer }) => useAt(pointer, named)), ...derived]),
    cases: item.cases.filter((golden) => namesMaterial(golden, id)),
  };
}

function namesMaterial({ application, expect }: Case, id: string): boolean {
  const { materials = {}, licences = [] } = application;
  const { problems = [], deferred = [], submitLater = [], materials: states = [] } = expect;
  return (
    Object.hasOwn(materials, id) ||
    licences.includes(id) ||
    submitLater.includes(id) ||
    [...deferred, ...states].some((each) => each.id === id) ||
    problems.some((problem) => problem.kind === 'material' && problem.id === id)
  );
}
