/**
 * A tree that was made anew (something was undone, or changed elsewhere) with the ids that its nodes had on the screen, so that
 * rows keep their focus and are not drawn again from nothing.
 */
import { sameJson } from '../../../../../server/core/diff/same-json.ts';
import { type ConditionGroup, type ConditionNode, conditionOf, isGroup } from './condition-tree.ts';

function counterpart(
  node: ConditionNode,
  i: number,
  left: readonly (ConditionNode | undefined)[],
): number | undefined {
  const condition = conditionOf(node);
  const same = left.findIndex((known) => known && sameJson(conditionOf(known), condition));
  if (same >= 0) return same;
  const beside = left[i];
  return beside && isGroup(beside) === isGroup(node) ? i : undefined;
}

export function withIdsOf(known: ConditionGroup, made: ConditionGroup): ConditionGroup {
  const left: (ConditionNode | undefined)[] = [...known.rules];
  const rules = made.rules.map((node, i) => {
    const at = counterpart(node, i, left);
    const before = at === undefined ? undefined : left[at];
    if (at === undefined || before === undefined) return node;
    left[at] = undefined;
    if (isGroup(node) && isGroup(before)) return withIdsOf(before, node);
    return isGroup(node) ? node : { ...node, id: before.id };
  });
  return { ...made, id: known.id, rules };
}
