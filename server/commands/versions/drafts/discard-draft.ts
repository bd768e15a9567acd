import { hashOf } from '../../../core/index.ts';
import type { Person } from '../../../people/person.ts';
import {
  appendLedgerEntry,
  type DocumentAddress,
  deleteRuleDraft,
  readRuleDraft,
  StaleWrite,
} from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import { ledgerStream } from '../ledger-stream.ts';
import { findDraft } from './find-draft.ts';
import { staleDraft } from './save-draft.ts';

/**
 * Throws a draft away; its text is gone, its hash stays in the ledger.
 *
 * @throws Refused `not-found`; `stale-revision` when somebody has written in it meanwhile
 */
export async function discardDraft(
  platform: Platform,
  asked: DocumentAddress & { revision: number },
  person: Person,
): Promise<void> {
  const { storage } = platform;
  const draft = await findDraft(platform, asked, person);
  if (draft.revision !== asked.revision) throw staleDraft(draft);
  const at = platform.now().toISOString();
  const entry = { type: 'draft-discarded', revision: draft.revision, before: hashOf(draft.document) };
  try {
    await storage.write(async (tx) => {
      await deleteRuleDraft(tx, draft);
      await appendLedgerEntry(tx, { stream: ledgerStream(asked), entry, at, actor: person });
    });
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error;
    throw staleDraft(await readRuleDraft(storage, asked));
  }
}
