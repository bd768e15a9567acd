import type { DecisionChangeKind, Effect } from '../../../../server/core/index.ts';

/** In how many applications each kind of difference appears, the most frequent first. */
export function countedKinds(effects: readonly Effect[]): { kind: DecisionChangeKind; n: number }[] {
  const counts = new Map<DecisionChangeKind, number>();
  for (const kind of effects.flatMap(({ kinds }) => kinds)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, n]) => ({ kind, n })).sort((a, b) => b.n - a.n);
}
