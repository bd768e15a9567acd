/**
 * The strict check of an item: what a JSON Schema cannot say. It refuses whatever two readers, or two engines, could
 * decide differently, and what can be seen to be a mistake without a solver. All findings at once; errors refuse the
 * document, warnings are shown.
 *
 * The document has passed its schema before it comes here. Start reading at checkItem; each subject has its file.
 */
import type { Condition } from '../../../../schemas/generated/types.ts';
import type { Finding } from '../../language/finding.ts';
import { formOrderFaults } from '../../language/form-order.ts';
import { citationPlaces, conditionPlaces } from '../../language/rule-places.ts';
import { type Vocabulary, vocabularyOf } from '../../language/vocabulary.ts';
import { basisFindings } from '../basis.ts';
import { mayHold, readingOf } from '../logic/satisfiable.ts';
import { caseFaults } from './case-names.ts';
import { conditionFaults, cyclicConditions } from './conditions.ts';
import { deadConditions } from './dead-conditions.ts';
import { duplicateRules } from './duplicate-rules.ts';
import { derivedFaults, fieldFaults } from './form-fields.ts';
import { unguardedFacts } from './guards.ts';
import type { ItemSources } from './item-sources.ts';
import { excessiveCommitments } from './limits.ts';
import { nameFaults, reservedNames } from './names.ts';
import { demandedAnyway, feeFaults, referenceFaults } from './references.ts';
import { unusedParts } from './unused.ts';
import { unreachableVariants } from './variants.ts';

/** What two readers, or two engines, could decide differently. */
export function languageFindings(sources: ItemSources, vocabulary = vocabularyOf(sources)): Finding[] {
  const { item } = sources;
  const isNamed = (name: string): boolean => Object.hasOwn(item.conditions, name);
  return [
    ...nameFaults(item),
    ...reservedNames(sources),
    ...formOrderFaults(item),
    ...fieldFaults(item),
    ...derivedFaults(item, vocabulary),
    ...cyclicConditions(item.conditions),
    ...conditionPlaces(item).flatMap(({ pointer, condition }) =>
      conditionFaults(condition, pointer, { vocabulary, isNamed }),
    ),
    ...feeFaults(item, vocabulary),
    ...referenceFaults(sources),
    ...citationFindings(sources, vocabulary),
    ...demandedAnyway(item),
    ...unguardedFacts(item),
  ];
}

function citationFindings(
  { item, effectiveFrom, confirmedOnly }: ItemSources,
  vocabulary: Vocabulary,
): Finding[] {
  return basisFindings(item.basis, citationPlaces(item), {
    on: effectiveFrom ?? item.effectiveFrom,
    confirmedOnly: confirmedOnly ?? false,
    mayHoldIn: (conditions, { from, to }) =>
      mayHold(
        [
          conditions,
          receivedOn('onOrAfter', from),
          ...(to === undefined ? [] : [receivedOn('before', to)]),
        ].map((condition) => ({ condition, truth: true })),
        readingOf(item, vocabulary),
      ),
  });
}

function receivedOn(operator: string, value: string): Condition {
  return { fact: 'receivedOn', operator, value };
}

/** All findings of an item against the other documents it is decided with. */
export function checkItem(sources: ItemSources): Finding[] {
  const { item } = sources;
  const vocabulary = vocabularyOf(sources);
  return [
    ...languageFindings(sources, vocabulary),
    ...caseFaults(sources),
    ...deadConditions(item, vocabulary),
    ...duplicateRules(item),
    ...unreachableVariants(item, vocabulary),
    ...excessiveCommitments(item),
    ...unusedParts(item),
  ];
}
