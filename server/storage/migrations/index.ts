/**
 * The schema, as the list of the steps that made it. A step that has been released never changes; a new table or column is a new step.
 *
 * Only the portable subset: every table has a primary key, nothing but CREATE TABLE, instant ADD COLUMN (a rebuilt table stops a
 * cluster's writes for seconds) and CREATE INDEX on a small table; `migrations.test.ts` refuses triggers, procedures, FULLTEXT, locks and the like. Steps are listed here, not searched for
 * in a folder, so that they are part of the bundle.
 */
import { firstTables } from './0001-first-tables.ts';
import { documentContents } from './0002-document-contents.ts';
import { dataKeys } from './0003-data-keys.ts';
import { jobs } from './0004-jobs.ts';
import { ledgerSealing } from './0005-ledger-sealing.ts';
import { ruleDrafts } from './0006-rule-drafts.ts';
import { tokensAndThrottles } from './0007-tokens-and-throttles.ts';
import { versionLists } from './0008-version-lists.ts';
import { attachments } from './0009-attachments.ts';
import { draftPresence } from './0010-draft-presence.ts';
import { caseLists } from './0011-case-lists.ts';
import { attachmentUploads } from './0012-attachment-uploads.ts';
import type { Migration } from './table-definition.ts';

export const migrations: readonly Migration[] = [
  firstTables,
  documentContents,
  dataKeys,
  jobs,
  ledgerSealing,
  ruleDrafts,
  tokensAndThrottles,
  versionLists,
  attachments,
  draftPresence,
  caseLists,
  attachmentUploads,
];
