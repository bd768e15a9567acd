import type { Finding } from '../../../core/index.ts';
import type { Remark } from '../../../core/life-cycle/life.ts';
import type { Person } from '../../../people/person.ts';
import { type DocumentAddress, listVersionRecords, type RuleDraft } from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import { findingsOf } from './draft-findings.ts';
import { findDraft } from './find-draft.ts';

export interface DraftAnswer extends RuleDraft {
  readonly findings: readonly Finding[];
  /** Why the last version was returned, as long as no other has been submitted. */
  readonly remarks: readonly Remark[];
}

/** @throws Refused `not-found` */
export async function readDraft(
  platform: Platform,
  at: DocumentAddress,
  person: Person,
): Promise<DraftAnswer> {
  const draft = await findDraft(platform, at, person);
  const [last] = await listVersionRecords(platform.storage, at);
  const step = last?.life.at(-1);
  return {
    ...draft,
    findings: await findingsOf(platform, draft),
    remarks: step?.type === 'returned' ? step.remarks : [],
  };
}
