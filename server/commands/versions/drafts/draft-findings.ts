/** What is wrong with a document that is being written: told with every save, never a reason to refuse the save. */
import { checkDocument, type Finding } from '../../../core/index.ts';
import { siteDay } from '../../../site-time.ts';
import type { RuleKind } from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import { itemsInEffect, sharedDocuments } from '../documents-beside.ts';

export interface CheckedDraft {
  readonly kind: RuleKind;
  readonly document: unknown;
  /** The day from which it is to be in effect, `YYYY-MM-DD`; today where nobody has named one. */
  readonly effectiveFrom?: string | undefined;
}

/** Every finding at once, of the parts that can be read where the schema refuses others. */
export async function findingsOf(platform: Platform, draft: CheckedDraft): Promise<Finding[]> {
  const { rules, now, documentChecks, strictPublishing } = platform;
  const { kind, document, effectiveFrom = siteDay(now()) } = draft;
  const { parameters, directory } = await sharedDocuments(rules, effectiveFrom);
  const items = await itemsInEffect(rules, effectiveFrom);
  const context = { parameters, directory, items, effectiveFrom, confirmedOnly: strictPublishing };
  return checkDocument({ kind, document }, context, documentChecks[kind]);
}
