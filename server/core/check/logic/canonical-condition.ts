/** A condition as one text for every way of writing it that only differs in order: parts of all and any, values of a list. */
import type { Comparison, Condition } from '../../../../schemas/generated/types.ts';
import { canonicalJson } from '../../hash.ts';

function canonicalComparison({ fact, operator, value }: Comparison): string {
  const listed = Array.isArray(value)
    ? [...new Set(value.map((element) => JSON.stringify(element)))].sort()
    : value;
  return canonicalJson([fact, operator, listed]);
}

/** Parts inside a part of the same kind are its own; a part that says the same twice says it once. */
function partTexts(condition: Condition, kind: 'all' | 'any'): string[] {
  if (kind === 'all' && 'all' in condition) return condition.all.flatMap((part) => partTexts(part, kind));
  if (kind === 'any' && 'any' in condition) return condition.any.flatMap((part) => partTexts(part, kind));
  return [canonicalCondition(condition)];
}

function canonicalParts(condition: Condition, kind: 'all' | 'any'): string {
  const texts = [...new Set(partTexts(condition, kind))].sort();
  return texts.length === 1 ? (texts[0] as string) : `${kind}(${texts.join(',')})`;
}

export function canonicalCondition(condition: Condition): string {
  if ('condition' in condition) return `condition(${condition.condition})`;
  if ('all' in condition) return canonicalParts(condition, 'all');
  if ('any' in condition) return canonicalParts(condition, 'any');
  if (!('not' in condition)) return canonicalComparison(condition);
  const inner = condition.not;
  return 'not' in inner ? canonicalCondition(inner.not) : `not(${canonicalCondition(inner)})`;
}

/** The parts of which all must hold, each as a text; a condition that is no `all` is its own only part. */
export function requiredParts(condition: Condition): string[] {
  return [...new Set(partTexts(condition, 'all'))];
}
