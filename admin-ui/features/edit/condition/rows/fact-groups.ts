/** The facts of a vocabulary in the groups in which people look for them. */
import type { FactSpec, Vocabulary } from '../../../../../server/core/language/vocabulary.ts';

export const factGroupNames = ['row', 'form', 'materials', 'derived', 'parameters', 'handling'] as const;
export type FactGroupName = (typeof factGroupNames)[number];

export interface FactGroup {
  name: FactGroupName;
  facts: FactSpec[];
}

function groupOfFact(name: string): FactGroupName {
  const prefix = name.slice(0, Math.max(0, name.indexOf('.')));
  return factGroupNames.find((group) => group === prefix && group !== 'handling') ?? 'handling';
}

/** In the order of the vocabulary; groups without a fact are left out. */
export function factGroups(
  vocabulary: Vocabulary,
  suits: (fact: FactSpec) => boolean = () => true,
): FactGroup[] {
  const groups = factGroupNames.map((name): FactGroup => ({ name, facts: [] }));
  for (const fact of vocabulary.values()) {
    if (!suits(fact)) continue;
    const name = groupOfFact(fact.name);
    groups.find((group) => group.name === name)?.facts.push(fact);
  }
  return groups.filter(({ facts }) => facts.length > 0);
}
