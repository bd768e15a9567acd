/** What the days alone decide of versions that are published: nothing here is stored, and no job has to run for it. */
import type { VersionState } from './life.ts';

export const phases = [
  ...(['submitted', 'returned', 'approved', 'withdrawn'] as const satisfies Exclude<
    VersionState,
    'published'
  >[]),
  ...(['scheduled', 'in-effect', 'superseded'] as const),
] as const;

export type Phase = (typeof phases)[number];

interface Dated {
  /** `YYYY-MM-DD`; days of this form sort as text. */
  readonly effectiveFrom: string;
}

/**
 * The version that stands on a day: the latest `effectiveFrom` not after it (design §5). One that retires its item stands too: then nothing is in
 * effect.
 *
 * @param published in any order; no two begin on one day
 */
export function standingOn<Version extends Dated>(
  published: readonly Version[],
  day: string,
): Version | undefined {
  return published.reduce<Version | undefined>((best, version) => {
    if (version.effectiveFrom > day) return best;
    return best === undefined || version.effectiveFrom > best.effectiveFrom ? version : best;
  }, undefined);
}

/** The version in effect on a day; undefined before the first and from a retirement on. */
export function inEffectOn<Version extends Dated & { readonly retires: boolean }>(
  published: readonly Version[],
  day: string,
): Version | undefined {
  const standing = standingOn(published, day);
  return standing?.retires ? undefined : standing;
}

/** @param days the `effectiveFrom` of every published version of the document */
export function phaseOf(
  { state, effectiveFrom }: { state: VersionState; effectiveFrom: string | null },
  days: readonly string[],
  today: string,
): Phase {
  if (state !== 'published') return state;
  if (effectiveFrom === null || effectiveFrom > today) return 'scheduled';
  return days.some((day) => day > effectiveFrom && day <= today) ? 'superseded' : 'in-effect';
}
