/**
 * What somebody can do with the platform: one file a verb, in calendar/, cases/, people/ and versions/. A command gets
 * who does it and what, decides through the core, and writes in one transaction with its events, ledger entries and
 * outbox rows. Must never: know HTTP, or read the clock but through `now`.
 * Start reading at cases/receive-case.ts.
 */
import type { UploadLimits } from '../config-uploads.ts';
import type { IdentityProvider } from '../people/identity-provider.ts';
import type { PeopleSettings } from '../people/settings.ts';
import type { Sealer } from '../personal-data/sealing.ts';
import type { Storage } from '../storage/index.ts';
import type { LedgerParts } from './ledger/ledger-parts.ts';
import type { DocumentChecks } from './versions/document-checks.ts';
import type { PublishedRules } from './versions/published-rules.ts';

/** What the commands stand on. */
export interface Platform {
  readonly storage: Storage;
  readonly rules: PublishedRules;
  /** Compiled at start. */
  readonly documentChecks: DocumentChecks;
  /** Whether a version with an unconfirmed citation, or without a known impact, is kept from being submitted. */
  readonly strictPublishing: boolean;
  readonly sealer: Sealer;
  readonly ledger: LedgerParts;
  readonly settings: PeopleSettings;
  readonly uploads: UploadLimits;
  /** Undefined where people sign in here alone. */
  readonly identityProvider?: IdentityProvider | undefined;
  /** Tells the runner of this node that there is a job to begin or to end. */
  readonly jobs: { readonly wake: () => void };
  readonly now: () => Date;
  /** What QR codes and links point to, without a slash at the end. */
  readonly publicUrl: () => string;
}
