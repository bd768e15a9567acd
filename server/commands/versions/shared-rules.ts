/** The shared documents of today, whole: what an item under way is checked against and tried with in its editor's browser. */
import type { Documents } from '../../core/index.ts';
import { siteDay } from '../../site-time.ts';
import type { Platform } from '../platform.ts';
import { sharedDocuments } from './documents-beside.ts';

export interface SharedRules {
  readonly on: string;
  /** Whether what nobody has confirmed keeps a draft from being submitted. */
  readonly confirmedOnly: boolean;
  /** A kind without a version in effect is left out. */
  readonly documents: Partial<Omit<Documents, 'item'>>;
}

export async function readSharedRules({ rules, now, strictPublishing }: Platform): Promise<SharedRules> {
  const on = siteDay(now());
  return { on, confirmedOnly: strictPublishing, documents: await sharedDocuments(rules, on) };
}
