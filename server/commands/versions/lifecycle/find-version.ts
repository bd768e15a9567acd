/** Which versions somebody may read. A published one is everybody's; what one may not read is not there. */
import { Refused } from '../../../errors.ts';
import { may } from '../../../people/permissions.ts';
import { hasRole, type Person } from '../../../people/person.ts';
import {
  type Reader,
  readVersionRecord,
  type VersionAddress,
  type VersionRecord,
  type VersionRecordWithDocument,
} from '../../../storage/index.ts';

/** The centre and its auditors read all that is on its way; a department its own, and what it has to co-sign. */
export function mayReadVersion(version: VersionRecord, person: Person | null): boolean {
  if (version.state === 'published') return true;
  if (person === null || !may(person, 'version.read')) return false;
  if (hasRole(person, 'centre-approver', 'auditor', 'admin')) return true;
  return version.owner === person.department || coSigners(version).includes(person.department ?? '');
}

/** Departments that the version asks to co-sign. */
export function coSigners({ life }: Pick<VersionRecord, 'life'>): readonly string[] {
  return life.find((step) => step.type === 'submitted')?.coSigners ?? [];
}

/** @throws Refused `not-found` */
export async function findVersion(
  reader: Reader,
  at: VersionAddress,
  person: Person | null,
): Promise<VersionRecordWithDocument> {
  const found = await readVersionRecord(reader, at);
  if (found === null || !mayReadVersion(found, person))
    throw new Refused('not-found', { detail: '没有这个版本' });
  return found;
}
