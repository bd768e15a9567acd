import type { Remark } from '../../../core/life-cycle/life.ts';
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
import { stepVersion } from './step-version.ts';

/**
 * Returns a version to its department with what is to be put right and where. Its text becomes the draft again, unless somebody has begun another.
 *
 * @throws Refused `not-found`, `blocked`, `stale-revision`
 */
export function returnVersion(
  platform: Platform,
  asked: { version: VersionAddress; hash: string; remarks: readonly Remark[] },
  person: Person,
): Promise<VersionRecord> {
  const { version, hash, remarks } = asked;
  const at = platform.now().toISOString();
  return stepVersion(
    platform,
    {
      version,
      action: { type: 'returned', hash, remarks },
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
