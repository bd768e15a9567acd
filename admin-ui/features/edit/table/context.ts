/** What the cells of an item are written and read with, made once for what it is made of. */
import type { ServiceItem } from '../../../../schemas/generated/types.ts';
import { sameJson } from '../../../../server/core/diff/same-json.ts';
import type { Language } from '../../../../server/core/explain/names.ts';
import { rulesOf } from '../../../../server/core/language/rule-places.ts';
import type { Vocabulary } from '../../../../server/core/language/vocabulary.ts';
import type { CellContext } from './cells/cell.ts';

export interface ContextSources {
  readonly document: ServiceItem;
  readonly vocabulary: Vocabulary;
  readonly departments: ReadonlyMap<string, string>;
  readonly language: Language;
}

export function contextOf({ document, vocabulary, departments, language }: ContextSources): CellContext {
  const { conditions, basis, variants } = document;
  return { language, vocabulary, departments, conditions, laws: basis, variants };
}

function sameMap(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  return [...a].every(([key, value]) => b.has(key) && sameJson(value, b.get(key)));
}

/** The texts of thousands of cells are kept for as long as this says that nothing they depend on has changed. */
export function sameContext(a: CellContext, b: CellContext): boolean {
  return (
    a.language === b.language &&
    sameMap(a.vocabulary, b.vocabulary) &&
    sameMap(a.departments, b.departments) &&
    sameJson(a.conditions, b.conditions) &&
    sameJson(a.laws, b.laws) &&
    sameJson(a.variants, b.variants)
  );
}

/** Rule names are unique in a document: those that a new rule may not have. */
export function takenNames(document: ServiceItem): Set<string> {
  return new Set(rulesOf(document).map(({ name }) => name));
}
