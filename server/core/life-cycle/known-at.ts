/** The second axis of time: not what is in effect on a day, but what one knew of it at an instant. */
import type { LifeStep } from './life.ts';

/**
 * The day from which a version was to be in force, as anybody could know at an instant; null while it was not published, or no longer.
 *
 * @param knownAt an instant in UTC with milliseconds, as the steps have theirs
 */
export function effectiveFromKnownAt(steps: readonly LifeStep[], knownAt: string): string | null {
  return steps.reduce<string | null>((day, step) => {
    if (step.at > knownAt) return day;
    if (step.type === 'imported' || step.type === 'published') return step.effectiveFrom;
    return step.type === 'withdrawn' ? null : day;
  }, null);
}
