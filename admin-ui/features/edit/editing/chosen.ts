import type { MergeConflict } from '../../../../server/core/diff/merge.ts';
import { pointerKeys } from '../../../../server/core/language/finding.ts';
import type { RuleText } from './ground.ts';

export type Choice = 'mine' | 'theirs';

/** A merged document with one side put in at every place where two people disagreed. */
export function chosen(
  document: RuleText,
  conflicts: readonly MergeConflict[],
  choices: ReadonlyMap<string, Choice>,
): RuleText {
  // From the back, so that what is taken out of a list does not shift the places that are still to come.
  const ordered = [...conflicts].reverse();
  return ordered.reduce<RuleText>((text, { pointer, mine, theirs }) => {
    const value = choices.get(pointer) === 'theirs' ? theirs : mine;
    return put(text, pointerKeys(pointer), value) as RuleText; // the root is the document
  }, document);
}

/** A copy with another value at a place; undefined takes the place out. */
function put(node: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(node)) {
    const index = Number(key);
    const copy = [...node];
    if (rest.length === 0 && value === undefined) copy.splice(index, 1);
    else copy[index] = put(copy[index], rest, value);
    return copy;
  }
  const { [key]: before, ...others } = (node ?? {}) as RuleText;
  if (rest.length === 0 && value === undefined) return others;
  // In its own place among the keys, so that a text does not jump in the whole view.
  return { ...(node as RuleText), [key]: put(before, rest, value) };
}
