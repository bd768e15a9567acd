import type { Remark } from '../../../core/life-cycle/life.ts';
import { Refused } from '../../../errors.ts';
import { may } from '../../../people/permissions.ts';
import type { Person } from '../../../people/person.ts';
import {
  insertRuleDraft,
  readRuleDraft,
  type Tx,
  type VersionAddress,
  type VersionRecord,
  type VersionRecordWithDocument,
} from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import { coSigners } from './find-version.ts';
import { stepVersion } from './step-version.ts';

/** The centre; and a department that is asked to co-sign and has not: who must agree has to be able to say no. */
export function mayReturn(version: Pick<VersionRecord, 'life'>, person: Person): boolean {
  if (may(person, 'version.review')) return true;
  const department = person.department ?? '';
  const hasSigned = version.life.some((step) => step.type === 'signed' && step.department === department);
  return coSigners(version).includes(department) && !hasSigned;
}

/**
 * Returns a version to its department with what is to be put right and where. Its text becomes the draft again, unless somebody has begun another.
 *
 * @throws Refused `not-found`, `forbidden`, `blocked`, `stale-revision`
 */
export function returnVersion(
  platform: Platform,
  asked: { version: VersionAddress; hash: string; remarks: readonly Remark[] },
  person: Person,
): Promise<VersionRecord> {
  const { version, hash, remarks } = asked;
  const at = platform.now().toISOString();
  const isCentre = may(person, 'version.review');
  if (!isCentre && person.department === null)
    throw new Refused('forbidden', { detail: '退回由审核人员或者会签部门的规则编辑办理' });
  const objecting = isCentre ? {} : { department: person.department ?? '' };
  return stepVersion(
    platform,
    {
      version,
      action: { type: 'returned', hash, remarks, ...objecting },
      alongside: (tx, returned) => draftAgain(tx, returned, at),
    },
    person,
  );
}

async function draftAgain(tx: Tx, returned: VersionRecordWithDocument, at: string): Promise<void> {
  const submission = returned.life.find((step) => step.type === 'submitted');
  if (submission === undefined || (await readRuleDraft(tx, returned)) !== null) return;
  const { kind, code, owner } = returned;
  await insertRuleDraft(tx, {
    ...{ kind, code, owner },
    document: returned.document as Record<string, unknown>, // it was a draft
    basedOn: submission.basedOn,
    writers: submission.writers,
    ...{ createdBy: submission.by, createdAt: at, updatedBy: submission.by, updatedAt: at },
  });
}
