/** What people do to a tree, each as a new tree. A group that lost its last row goes with it. */
import { move } from 'react-querybuilder';
import {
  blankRow,
  type ConditionGroup,
  type ConditionNode,
  groupOf,
  isGroup,
  newId,
} from './condition-tree.ts';

/** Puts other nodes in the place of one: none deletes it, two duplicate it. */
export function replaceNode(
  group: ConditionGroup,
  id: string,
  replacement: (node: ConditionNode) => readonly ConditionNode[],
): ConditionGroup {
  const rules = group.rules.flatMap((node): readonly ConditionNode[] => {
    if (node.id === id) return replacement(node);
    if (!isGroup(node)) return [node];
    const inner = replaceNode(node, id, replacement);
    return inner.rules.length === 0 && node.rules.length > 0 ? [] : [inner];
  });
  const isUntouched =
    rules.length === group.rules.length && rules.every((node, i) => node === group.rules[i]);
  return isUntouched ? group : { ...group, rules };
}

export function changeGroup(
  root: ConditionGroup,
  id: string,
  change: (group: ConditionGroup) => ConditionGroup,
): ConditionGroup {
  if (root.id === id) return change(root);
  return replaceNode(root, id, (node) => [isGroup(node) ? change(node) : node]);
}

function withoutEmptyGroups(group: ConditionGroup): ConditionGroup {
  const rules = group.rules.flatMap((node): ConditionNode[] => {
    if (!isGroup(node)) return [node];
    const inner = withoutEmptyGroups(node);
    return inner.rules.length === 0 ? [] : [inner];
  });
  return { ...group, rules };
}

/** Through the tree as it is read: past a row, into and out of groups. */
export function moveNode(root: ConditionGroup, id: string, direction: 'up' | 'down'): ConditionGroup {
  return withoutEmptyGroups(move(root, id, direction));
}

/** A copy with ids of its own. */
export function copyOf(node: ConditionNode): ConditionNode {
  return isGroup(node) ? { ...node, id: newId(), rules: node.rules.map(copyOf) } : { ...node, id: newId() };
}

export function addTo(root: ConditionGroup, groupId: string, node: ConditionNode): ConditionGroup {
  return changeGroup(root, groupId, (group) => ({
    ...group,
    combinator: group.combinator === 'sole' ? 'all' : group.combinator,
    rules: [...group.rules, node],
  }));
}

/** The rows of a group take its place; what it denies as a whole cannot be told apart. */
export function ungroupNode(root: ConditionGroup, id: string): ConditionGroup {
  return replaceNode(root, id, (node) => (isGroup(node) && !node.not ? node.rules : [node]));
}

/** A group around a node, with a row to go on with. */
export function wrapNode(root: ConditionGroup, id: string, row = blankRow()): ConditionGroup {
  return replaceNode(root, id, (node) => [groupOf([node, row], 'any')]);
}

/** All nodes below a group as they are read from top to bottom. */
export function nodesBelow(group: ConditionGroup): ConditionNode[] {
  return group.rules.flatMap((node) => (isGroup(node) ? [node, ...nodesBelow(node)] : [node]));
}

export function parentOf(root: ConditionGroup, id: string): ConditionGroup | undefined {
  if (root.rules.some((node) => node.id === id)) return root;
  for (const node of root.rules) {
    const found = isGroup(node) ? parentOf(node, id) : undefined;
    if (found) return found;
  }
  return undefined;
}
