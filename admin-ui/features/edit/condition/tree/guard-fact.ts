/**
 * Asks first whether a fact has been filled in where a condition uses it, so that the rule says what is when it has not:
 * then the comparison does not hold, and neither does what is denied around it.
 */
import {
  type ConditionGroup,
  type ConditionNode,
  type ConditionRow,
  comparisonRow,
  groupOf,
} from './condition-tree.ts';
import { firstAsking } from './places.ts';
import { parentOf, replaceNode } from './tree-edits.ts';

function presence(fact: string): ConditionRow {
  return comparisonRow({ fact, operator: 'present', value: true });
}

/** Around the whole, where it denies as a whole or is only one of several ways. */
function guardedRoot(root: ConditionGroup, guard: ConditionRow): ConditionGroup {
  if (root.combinator === 'any' || root.not) return groupOf([guard, root]);
  return { ...root, combinator: 'all', rules: [guard, ...root.rules] };
}

export function guardFact(root: ConditionGroup, fact: string): ConditionGroup {
  const guard = presence(fact);
  const asking = firstAsking(root, fact);
  const parent = asking && parentOf(root, asking.id);
  if (!asking || !parent) return guardedRoot(root, guard);
  if (parent.not) return guardedGroup(root, parent, guard);
  const before = (node: ConditionNode): ConditionNode[] => [guard, node];
  if (parent.combinator === 'any') {
    return replaceNode(root, asking.id, (node) => [groupOf(before(node))]);
  }
  const guarded = replaceNode(root, asking.id, before);
  return guarded.combinator === 'sole' ? { ...guarded, combinator: 'all' } : guarded;
}

function guardedGroup(root: ConditionGroup, group: ConditionGroup, guard: ConditionRow): ConditionGroup {
  if (group.id === root.id) return groupOf([guard, root]);
  return replaceNode(root, group.id, (node) => [groupOf([guard, node])]);
}
