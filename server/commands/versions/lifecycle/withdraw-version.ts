import { Refused } from '../../../errors.ts';
import { hasRole, type Person } from '../../../people/person.ts';
import type { VersionAddress, VersionRecord } from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import { stepVersion } from './step-version.ts';

/** The centre withdraws any version, an editor one of the own department. */
export function mayWithdraw({ owner }: VersionRecord, person: Person): boolean {
  return hasRole(person, 'centre-approver') || (hasRole(person, 'editor') && owner === person.department);
}

/**
 * Takes a version back before it is in effect: submitted, approved, or published for a day to come.
 *
 * @throws Refused `not-found`, `forbidden`, `blocked`, `stale-revision`
 */
export function withdrawVersion(
  platform: Platform,
  { version, hash, reason }: { version: VersionAddress; hash: string; reason: string },
  person: Person,
): Promise<VersionRecord> {
  const refuse = (found: VersionRecord): void => {
    if (!mayWithdraw(found, person))
      throw new Refused('forbidden', { detail: '只能撤回本部门的版本,或者由审核人员撤回' });
  };
  return stepVersion(platform, { version, action: { type: 'withdrawn', hash, reason }, refuse }, person);
}
