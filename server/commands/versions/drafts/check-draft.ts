/** The whole check of a draft, asked for by its editor: everything that can be said without running it. */
import { type Finding, hashOf } from '../../../core/index.ts';
import type { Person } from '../../../people/person.ts';
import { siteDay } from '../../../site-time.ts';
import type { DocumentAddress } from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import { findingsOf } from './draft-findings.ts';
import { findDraft } from './find-draft.ts';

export interface DraftCheck {
  readonly revision: number;
  readonly hash: string;
  /** The day that it was checked for. */
  readonly effectiveFrom: string;
  readonly findings: readonly Finding[];
  /** What a solver proves of all rules together. None has been asked: `not-run` is never shown as fine. */
  readonly proofs: { readonly state: 'not-run' };
}

/** @throws Refused `not-found` */
export async function checkDraft(
  platform: Platform,
  asked: DocumentAddress & { effectiveFrom?: string | undefined },
  person: Person,
): Promise<DraftCheck> {
  const { kind, document, revision } = await findDraft(platform, asked, person);
  const effectiveFrom = asked.effectiveFrom ?? siteDay(platform.now());
  return {
    ...{ revision, hash: hashOf(document), effectiveFrom },
    findings: await findingsOf(platform, { kind, document, effectiveFrom }),
    proofs: { state: 'not-run' },
  };
}
