import type { ListedVersion } from '../../../api/versions.ts';
import { submissionOf } from '../../../shared/versions/next-step.ts';

/**
 * Which version another is read against: for one on its way what its writers started from, for a published one what was in
 * effect before it. Null where there is nothing before.
 */
export function baseVersion(version: ListedVersion, versions: readonly ListedVersion[]): number | null {
  const { effectiveFrom } = version;
  if (effectiveFrom === null) return submissionOf(version)?.basedOn ?? null;
  const before = versions
    .filter((other) => other.effectiveFrom !== null && other.effectiveFrom < effectiveFrom)
    .sort((a, b) => ((a.effectiveFrom ?? '') < (b.effectiveFrom ?? '') ? 1 : -1));
  return before[0]?.version ?? null;
}
