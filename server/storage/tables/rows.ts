/** The rows as they lie in the tables: JSON is text, flags are 0 or 1, instants and days are strings. Subjects turn them into records. */

export interface RuleVersionRow {
  kind: string;
  code: string;
  version: number;
  hash: string;
  document: string;
  owner: string | null;
  state: string;
  revision: number;
  effectiveFrom: string | null;
  retires: number;
  author: string;
  submittedAt: string;
  publishedAt: string | null;
  publishedBy: string | null;
  imported: number;
  life: string;
}

export interface RuleDraftRow {
  kind: string;
  code: string;
  revision: number;
  document: string;
  basedOn: number | null;
  owner: string | null;
  writers: string;
  createdBy: string;
  createdAt: string;
  updatedBy: string;
  updatedAt: string;
}

export interface DraftPresenceRow {
  kind: string;
  code: string;
  name: string;
  part: string | null;
  at: string;
}

export interface CounterRow {
  scope: string;
  value: number;
}

export interface UserRow {
  id: string;
  name: string;
  displayName: string;
  passwordHash: string;
  roles: string;
  department: string | null;
  hall: string | null;
  disabled: number;
  revision: number;
  passwordChangedAt: string;
  oneTimePassword: number;
  oidcSubject: string | null;
}

export interface SessionRow {
  idHash: string;
  userId: string;
  csrfToken: string;
  createdAt: string;
  expiresAt: string;
  restricted: number;
}

export interface ApiTokenRow {
  id: string;
  hash: string;
  name: string;
  userId: string;
  scopes: string;
  createdAt: string;
  createdBy: string;
  expiresOn: string;
  revokedAt: string | null;
  lastUsedOn: string | null;
}

export interface ThrottleRow {
  scope: string;
  value: number;
  failures: number | null;
  blockedUntil: string | null;
  lastAt: string | null;
}

export interface IdempotencyRow {
  caller: string;
  route: string;
  idempotencyKey: string;
  bodyHash: string;
  status: number | null;
  answer: string | null;
  createdAt: string;
}

export interface CaseRow {
  id: string;
  caseNumber: string;
  revision: number;
  hall: string;
  itemCode: string;
  variant: string | null;
  outcome: string;
  state: string;
  receivedAt: string;
  receivedOn: string | null;
  acceptedOn: string | null;
  commitmentDue: string | null;
  statutoryDue: string | null;
  createdBy: string;
  application: string;
  applicant: string;
  decision: string;
  itemVersion: number;
  itemHash: string;
  procedureCode: string;
  procedureVersion: number;
  procedureHash: string;
  calendarCode: string;
  calendarVersion: number;
  calendarHash: string;
  parametersCode: string;
  parametersVersion: number;
  parametersHash: string;
  directoryCode: string;
  directoryVersion: number;
  directoryHash: string;
  format: number;
}

export interface CaseListRow {
  list: string;
  receivedAt: string;
  caseId: string;
}

export interface CaseEventRow {
  caseId: string;
  seq: number;
  type: string;
  payload: string;
  at: string;
  actor: string;
}

export interface CaseDocumentRow {
  number: string;
  hall: string;
  kind: string;
  year: number;
  seq: number;
  caseId: string;
  code: string;
  issuedAt: string;
  input: string;
  contentSha256: string | null;
}

export interface DocumentContentRow {
  number: string;
  content: string;
}

export interface AttachmentRow {
  sha256: string;
  name: string;
  type: string;
  size: number;
  chunks: number;
  createdBy: string;
  createdAt: string;
}

export interface AttachmentUploadRow {
  sha256: string;
  itemCode: string;
  owner: string;
  size: number;
  at: string;
}

export interface AttachmentChunkRow {
  sha256: string;
  number: number;
  content: string;
}

export interface DataKeyRow {
  purpose: string;
  number: number;
  id: string;
  wrapped: string;
  wrappedUnder: string;
  activeFrom: string;
}

export interface LedgerRow {
  stream: string;
  seq: number;
  prevHash: string;
  hash: string;
  entry: string;
  at: string;
  actor: string;
}

/** An entry that no checkpoint covers yet. */
export interface LedgerUnsealedRow {
  stream: string;
  seq: number;
  hash: string;
}

export interface LedgerLeafRow {
  leafIndex: number;
  stream: string;
  seq: number;
  hash: string;
}

/** The root of `2^level` leaves from `nodeIndex * 2^level` on; kept for some levels only, so that a proof reads little. */
export interface LedgerNodeRow {
  level: number;
  nodeIndex: number;
  hash: string;
}

export interface CheckpointRow {
  number: number;
  size: number;
  body: string;
  signature: string;
  frontier: string;
}

export interface OutboxRow {
  id: string;
  topic: string;
  payload: string;
  createdAt: string;
  claimedBy: string | null;
  leaseUntil: string | null;
  doneAt: string | null;
}

export interface JobRow {
  id: string;
  kind: string;
  subject: string;
  input: string;
  state: string;
  done: number;
  total: number;
  params: string;
  result: string | null;
  failure: string | null;
  attempts: number;
  cancelRequested: number;
  createdBy: string;
  createdAt: string;
  finishedAt: string | null;
  claimedBy: string | null;
  leaseUntil: string | null;
}
