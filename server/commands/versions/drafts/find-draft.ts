import { Refused } from '../../../errors.ts';
import type { Person } from '../../../people/person.ts';
import { type DocumentAddress, type RuleDraft, readRuleDraft } from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import { findOwnDocument } from '../document-owner.ts';

/**
 * The draft of a document, for whoever may write it.
 *
 * @throws Refused `not-found`: there is none, or it is another department's
 */
export async function findDraft(
  { storage }: Platform,
  at: DocumentAddress,
  person: Person,
): Promise<RuleDraft> {
  await findOwnDocument(storage, at, person);
  const draft = await readRuleDraft(storage, at);
  if (draft === null) throw new Refused('not-found', { detail: '这份规则文件没有草稿' });
  return draft;
}
