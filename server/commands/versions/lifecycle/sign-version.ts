import { Refused } from '../../../errors.ts';
import type { Person } from '../../../people/person.ts';
import type { VersionAddress, VersionRecord } from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import { stepVersion } from './step-version.ts';

/**
 * Co-signs a version for one's department, because the change touches it.
 *
 * @throws Refused `not-found`, `forbidden`, `blocked`, `stale-revision`
 */
export function signVersion(
  platform: Platform,
  { version, hash }: { version: VersionAddress; hash: string },
  person: Person,
): Promise<VersionRecord> {
  const { department } = person;
  if (department === null) throw new Refused('forbidden', { detail: '会签由有关部门的规则编辑办理' });
  return stepVersion(platform, { version, action: { type: 'signed', hash, department } }, person);
}
