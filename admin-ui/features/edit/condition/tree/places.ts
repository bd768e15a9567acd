/** Where the nodes of a tree stand in the condition that it gives, so that findings appear at their row. */
import type { Finding } from '../../../../../server/core/language/finding.ts';
import { type ConditionGroup, type ConditionNode, isGroup } from './condition-tree.ts';

/** Pointers by id, each node before what is in it. */
export function placesOf(root: ConditionGroup): Map<string, string> {
  const places = new Map<string, string>();
  const visit = (node: ConditionNode, pointer: string): void => {
    places.set(node.id, pointer);
    if (!isGroup(node)) return;
    const inside = node.not ? `${pointer}/not` : pointer;
    const isSole = node.combinator === 'sole' && node.rules.length === 1;
    const key = node.combinator === 'any' ? 'any' : 'all';
    for (const [i, part] of node.rules.entries()) visit(part, isSole ? inside : `${inside}/${key}/${i}`);
  };
  visit(root, '');
  return places;
}

function isWithin(pointer: string, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}

/** Every finding at the innermost node it is about; one that speaks of a fact at the first row that asks about it. */
export function findingsByNode(
  root: ConditionGroup,
  findings: readonly Finding[],
  factIn: (finding: Finding) => string | undefined,
): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  if (findings.length === 0) return found;
  const places = [...placesOf(root)];
  for (const finding of findings) {
    const fact = finding.pointer === '' ? factIn(finding) : undefined;
    const asking = fact === undefined ? undefined : firstAsking(root, fact);
    const inner = places
      .filter(([, place]) => isWithin(finding.pointer, place))
      .reduce((best, next) => (next[1].length >= best[1].length ? next : best), [root.id, '']);
    // A condition that has not been begun is one row on the screen.
    const begun = finding.code === 'unfinished' && inner[0] === root.id ? root.rules[0] : undefined;
    const id = asking?.id ?? begun?.id ?? inner[0];
    found.set(id, [...(found.get(id) ?? []), finding]);
  }
  return found;
}

export function firstAsking(group: ConditionGroup, fact: string): ConditionNode | undefined {
  for (const node of group.rules) {
    if (isGroup(node)) {
      const found = firstAsking(node, fact);
      if (found) return found;
    } else if (node.kind === 'comparison' && asks(node, fact)) return node;
  }
  return undefined;
}

function asks({ field, value }: { field: string; value: unknown }, fact: string): boolean {
  return field === fact || (typeof value === 'object' && (value as { fact?: unknown }).fact === fact);
}
