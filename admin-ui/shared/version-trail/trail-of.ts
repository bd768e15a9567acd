import type { LifeStep } from '../../../server/core/life-cycle/life.ts';

export interface TrailStep {
  readonly what: 'wrote' | Exclude<LifeStep['type'], 'returned' | 'withdrawn'>;
  readonly who: readonly string[];
  readonly at: string | null;
  /** Of the text that was approved. */
  readonly hash: string | null;
}

/** Who wrote it, who answered for it, and for which text: what an auditor follows from a version. */
export function trailOf(life: readonly LifeStep[]): TrailStep[] {
  return life.flatMap((step): TrailStep[] => {
    if (step.type === 'returned' || step.type === 'withdrawn') return [];
    const own: TrailStep = {
      what: step.type,
      who: [step.by],
      at: step.at,
      hash: step.type === 'approved' ? step.hash : null,
    };
    if (step.type !== 'submitted') return [own];
    return [{ what: 'wrote', who: step.writers, at: null, hash: null }, own];
  });
}
