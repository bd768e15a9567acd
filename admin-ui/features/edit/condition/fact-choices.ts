/** What a row may be about: the facts of the vocabulary by groups, and the named conditions. */
import type { ServiceItem } from '../../../../schemas/generated/types.ts';
import { withChinesePunctuation } from '../../../../server/core/explain/punctuation.ts';
import type { Vocabulary } from '../../../../server/core/language/vocabulary.ts';
import type { FactChoices } from './builder.ts';
import { type FactGroupName, factGroups } from './rows/fact-groups.ts';

/** Before the name of a named condition among the choices; no fact begins with it. */
export const NAMED = '@';

export function namedIn(choice: string): string | undefined {
  return choice.startsWith(NAMED) ? choice.slice(NAMED.length) : undefined;
}

export function factChoices(
  vocabulary: Vocabulary,
  conditions: ServiceItem['conditions'],
  t: (key: `facts.${FactGroupName | 'named'}`) => string,
): FactChoices {
  const groups = factGroups(vocabulary).map(({ name, facts }) => ({
    label: t(`facts.${name}`),
    options: facts.map((fact) => ({ value: fact.name, label: withChinesePunctuation(fact.title) })),
  }));
  const named = Object.entries(conditions).map(([name, { title }]) => ({
    value: `${NAMED}${name}`,
    label: withChinesePunctuation(title),
  }));
  return named.length > 0 ? [...groups, { label: t('facts.named'), options: named }] : groups;
}
