import type { Person } from '../../../people/person.ts';
import type { VersionAddress, VersionRecord } from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import { stepVersion } from './step-version.ts';

/**
 * Approves exactly the text that has this hash. Nobody approves what he wrote or submitted.
 *
 * @throws Refused `not-found`, `forbidden`, `blocked`, `stale-revision`
 */
export function approveVersion(
  platform: Platform,
  { version, hash, remark }: { version: VersionAddress; hash: string; remark?: string | undefined },
  person: Person,
): Promise<VersionRecord> {
  const action = { type: 'approved', hash, ...(remark !== undefined && { remark }) } as const;
  return stepVersion(platform, { version, action }, person);
}
