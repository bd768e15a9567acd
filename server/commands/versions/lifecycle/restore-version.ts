import type { Finding } from '../../../core/index.ts';
import { Refused } from '../../../errors.ts';
import type { Person } from '../../../people/person.ts';
import { readRuleDraft, type VersionAddress } from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import { findOwnDocument } from '../document-owner.ts';
import { saveDraft } from '../drafts/save-draft.ts';
import { refusalOf } from './blocked.ts';
import { findVersion } from './find-version.ts';

/**
 * Rolls back: makes a draft of the content of an earlier version, to be submitted, approved and published like any other.
 *
 * @throws Refused `not-found`; `blocked` when there is a draft already
 */
export async function restoreVersion(
  platform: Platform,
  at: VersionAddress,
  person: Person,
): Promise<{ revision: number; findings: readonly Finding[] }> {
  const { storage } = platform;
  await findOwnDocument(storage, at, person);
  const { document } = await findVersion(storage, at, person);
  if ((await readRuleDraft(storage, at)) !== null) throw draftInTheWay();
  const text = { kind: at.kind, code: at.code, document: document as Record<string, unknown> }; // it was a draft, or imported
  try {
    return await saveDraft(platform, { ...text, revision: undefined }, person);
  } catch (error) {
    // Begun by somebody else in between.
    throw error instanceof Refused && error.code === 'stale-revision' ? draftInTheWay() : error;
  }
}

function draftInTheWay(): Refused {
  const message = '这份规则文件已经有一份草稿';
  return refusalOf([{ code: 'under-way', pointer: '', message, fix: '先提交或者放弃它' }]);
}
