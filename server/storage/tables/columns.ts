/** What kind of value each column holds, table by table. */
import type {
  ApiTokenRow,
  AttachmentChunkRow,
  AttachmentRow,
  AttachmentUploadRow,
  CaseDocumentRow,
  CaseEventRow,
  CaseListRow,
  CaseRow,
  CheckpointRow,
  CounterRow,
  DataKeyRow,
  DocumentContentRow,
  DraftPresenceRow,
  IdempotencyRow,
  JobRow,
  LedgerLeafRow,
  LedgerNodeRow,
  LedgerRow,
  LedgerUnsealedRow,
  OutboxRow,
  RuleDraftRow,
  RuleVersionRow,
  SessionRow,
  ThrottleRow,
  UserRow,
} from './rows.ts';

export type ColumnKind = 'key' | 'text' | 'long' | 'integer-key' | 'integer';
export type Columns<Row> = Readonly<Record<keyof Row, ColumnKind>>;

export const ruleVersionColumns: Columns<RuleVersionRow> = {
  kind: 'key',
  code: 'key',
  version: 'integer-key',
  hash: 'text',
  document: 'long',
  owner: 'text',
  state: 'text',
  revision: 'integer',
  effectiveFrom: 'text',
  retires: 'integer',
  author: 'text',
  submittedAt: 'text',
  publishedAt: 'text',
  publishedBy: 'text',
  imported: 'integer',
  life: 'long',
};

export const ruleDraftColumns: Columns<RuleDraftRow> = {
  kind: 'key',
  code: 'key',
  revision: 'integer',
  document: 'long',
  basedOn: 'integer',
  owner: 'text',
  writers: 'long',
  createdBy: 'text',
  createdAt: 'text',
  updatedBy: 'text',
  updatedAt: 'text',
};

export const draftPresenceColumns: Columns<DraftPresenceRow> = {
  kind: 'key',
  code: 'key',
  name: 'key',
  part: 'text',
  at: 'text',
};

export const counterColumns: Columns<CounterRow> = { scope: 'key', value: 'integer' };

export const userColumns: Columns<UserRow> = {
  id: 'key',
  name: 'text',
  displayName: 'text',
  passwordHash: 'text',
  roles: 'long',
  department: 'text',
  hall: 'text',
  disabled: 'integer',
  revision: 'integer',
  passwordChangedAt: 'text',
  oneTimePassword: 'integer',
  oidcSubject: 'text',
};

export const sessionColumns: Columns<SessionRow> = {
  idHash: 'key',
  userId: 'text',
  csrfToken: 'text',
  createdAt: 'text',
  expiresAt: 'text',
  restricted: 'integer',
};

export const apiTokenColumns: Columns<ApiTokenRow> = {
  id: 'key',
  hash: 'text',
  name: 'text',
  userId: 'text',
  scopes: 'long',
  createdAt: 'text',
  createdBy: 'text',
  expiresOn: 'text',
  revokedAt: 'text',
  lastUsedOn: 'text',
};

export const throttleColumns: Columns<ThrottleRow> = {
  scope: 'key',
  value: 'integer',
  failures: 'integer',
  blockedUntil: 'text',
  lastAt: 'text',
};

export const idempotencyColumns: Columns<IdempotencyRow> = {
  caller: 'key',
  route: 'key',
  idempotencyKey: 'key',
  bodyHash: 'text',
  status: 'integer',
  answer: 'long',
  createdAt: 'text',
};

export const caseColumns: Columns<CaseRow> = {
  id: 'key',
  caseNumber: 'text',
  revision: 'integer',
  hall: 'text',
  itemCode: 'text',
  variant: 'text',
  outcome: 'text',
  state: 'text',
  receivedAt: 'text',
  receivedOn: 'text',
  acceptedOn: 'text',
  commitmentDue: 'text',
  statutoryDue: 'text',
  createdBy: 'text',
  application: 'long',
  applicant: 'long',
  decision: 'long',
  itemVersion: 'integer',
  itemHash: 'text',
  procedureCode: 'text',
  procedureVersion: 'integer',
  procedureHash: 'text',
  calendarCode: 'text',
  calendarVersion: 'integer',
  calendarHash: 'text',
  parametersCode: 'text',
  parametersVersion: 'integer',
  parametersHash: 'text',
  directoryCode: 'text',
  directoryVersion: 'integer',
  directoryHash: 'text',
  format: 'integer',
};

export const caseListColumns: Columns<CaseListRow> = {
  list: 'key',
  receivedAt: 'key',
  caseId: 'key',
};

export const caseEventColumns: Columns<CaseEventRow> = {
  caseId: 'key',
  seq: 'integer-key',
  type: 'text',
  payload: 'long',
  at: 'text',
  actor: 'text',
};

export const caseDocumentColumns: Columns<CaseDocumentRow> = {
  number: 'key',
  hall: 'text',
  kind: 'text',
  year: 'integer',
  seq: 'integer',
  caseId: 'text',
  code: 'text',
  issuedAt: 'text',
  input: 'long',
  contentSha256: 'text',
};

export const documentContentColumns: Columns<DocumentContentRow> = { number: 'key', content: 'long' };

export const attachmentColumns: Columns<AttachmentRow> = {
  sha256: 'key',
  name: 'text',
  type: 'text',
  size: 'integer',
  chunks: 'integer',
  createdBy: 'text',
  createdAt: 'text',
};

export const attachmentChunkColumns: Columns<AttachmentChunkRow> = {
  sha256: 'key',
  number: 'integer-key',
  content: 'long',
};

export const attachmentUploadColumns: Columns<AttachmentUploadRow> = {
  sha256: 'key',
  itemCode: 'key',
  owner: 'text',
  size: 'integer',
  at: 'text',
};

export const dataKeyColumns: Columns<DataKeyRow> = {
  purpose: 'key',
  number: 'integer-key',
  id: 'text',
  wrapped: 'text',
  wrappedUnder: 'text',
  activeFrom: 'text',
};

export const ledgerColumns: Columns<LedgerRow> = {
  stream: 'key',
  seq: 'integer-key',
  prevHash: 'text',
  hash: 'text',
  entry: 'long',
  at: 'text',
  actor: 'text',
};

export const ledgerUnsealedColumns: Columns<LedgerUnsealedRow> = {
  stream: 'text',
  seq: 'integer',
  hash: 'key',
};

export const ledgerLeafColumns: Columns<LedgerLeafRow> = {
  leafIndex: 'integer-key',
  stream: 'text',
  seq: 'integer',
  hash: 'text',
};

export const ledgerNodeColumns: Columns<LedgerNodeRow> = {
  level: 'integer-key',
  nodeIndex: 'integer-key',
  hash: 'text',
};

export const checkpointColumns: Columns<CheckpointRow> = {
  number: 'integer-key',
  size: 'integer',
  body: 'long',
  signature: 'text',
  frontier: 'long',
};

export const outboxColumns: Columns<OutboxRow> = {
  id: 'key',
  topic: 'text',
  payload: 'long',
  createdAt: 'text',
  claimedBy: 'text',
  leaseUntil: 'text',
  doneAt: 'text',
};

export const jobColumns: Columns<JobRow> = {
  id: 'key',
  kind: 'text',
  subject: 'text',
  input: 'text',
  state: 'text',
  done: 'integer',
  total: 'integer',
  params: 'long',
  result: 'long',
  failure: 'text',
  attempts: 'integer',
  cancelRequested: 'integer',
  createdBy: 'text',
  createdAt: 'text',
  finishedAt: 'text',
  claimedBy: 'text',
  leaseUntil: 'text',
};
