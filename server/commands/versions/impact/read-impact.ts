import { may } from '../../../people/permissions.ts';
import { hasRole, type Person } from '../../../people/person.ts';
import type { VersionAddress, VersionRecord } from '../../../storage/index.ts';
import { type ShownJob, shownJob } from '../../jobs/read-job.ts';
import type { Platform } from '../../platform.ts';
import { coSigners, findVersion } from '../lifecycle/find-version.ts';
import { impactJobs } from './start-impact.ts';

/** Cases are named in it: for those who decide about the version, not for everybody who may read its text. */
function mayReadImpact(version: VersionRecord, person: Person): boolean {
  if (hasRole(person, 'centre-approver', 'auditor')) return true;
  if (!may(person, 'draft.read')) return false;
  return version.owner === person.department || coSigners(version).includes(person.department ?? '');
}

/**
 * What past cases would have become under a version, where somebody asked while it was a draft of the same bytes: the last finished
 * answer. Null where nobody did.
 *
 * @throws Refused `not-found`
 */
export async function readImpact(
  { storage }: Pick<Platform, 'storage'>,
  at: VersionAddress,
  person: Person,
): Promise<ShownJob | null> {
  const version = await findVersion(storage, at, person);
  if (!mayReadImpact(version, person)) return null;
  const jobs = await impactJobs(storage, version);
  const finished = jobs.find(({ state }) => state === 'done');
  return finished === undefined ? null : shownJob(finished);
}
