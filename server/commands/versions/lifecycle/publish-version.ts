import { isCivilDate } from '../../../core/calendar/civil-date.ts';
import type { Person } from '../../../people/person.ts';
import type { VersionAddress, VersionRecord } from '../../../storage/index.ts';
import { countOpenCases, listOpenCases, type OpenCase } from '../../cases/open-cases.ts';
import type { Platform } from '../../platform.ts';
import { publicationBlockers } from './blockers.ts';
import { findVersion } from './find-version.ts';
import { stepVersion } from './step-version.ts';

export interface Publication extends VersionRecord {
  /** Cases under way, which stay with the rules they were received under. */
  readonly openCases: {
    readonly count: number;
    /** Of a retirement: which, the last received first, at most `mostListedCases`. */
    readonly cases: readonly OpenCase[];
  };
}

const mostListedCases = 200;

/**
 * Publishes an approved version from a day on, today or later. The day alone brings it into effect, on every node.
 *
 * @throws Refused `not-found`, `blocked`, `stale-revision`
 */
export async function publishVersion(
  platform: Platform,
  { version, hash, effectiveFrom }: { version: VersionAddress; hash: string; effectiveFrom: string },
  person: Person,
): Promise<Publication> {
  const { storage } = platform;
  const found = await findVersion(storage, version, person);
  // A day that is none has its own blocker.
  const obstacles = isCivilDate(effectiveFrom)
    ? await publicationBlockers(platform, found, effectiveFrom)
    : [];
  const item = version.kind === 'service-item' ? version.code : undefined;
  const count = await countOpenCases(storage, item);
  const action = { type: 'published', hash, effectiveFrom } as const;
  const published = await stepVersion(
    platform,
    { version, action, obstacles, ledger: { openCasesUntouched: count } },
    person,
  );
  const cases = found.retires ? await listOpenCases(storage, item, mostListedCases) : [];
  return { ...published, openCases: { count, cases } };
}
