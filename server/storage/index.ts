/**
 * Storage: what the platform remembers, in one embedded SQLite file or in a database that speaks the MySQL protocol.
 *
 * Answers: rows, typed, with JSON parsed; one transaction a command through `storage.write`, retried as a whole.
 * Must never: decide anything about an application, read the clock for a row (instants are arguments), or let Sequelize out of this folder.
 * Start reading at `open-storage.ts`, then `transaction.ts`; `tables/` has one file a subject, `migrations/` the schema, `database/` the drivers.
 *
 * Instants are ISO 8601 in UTC with milliseconds, exactly 24 characters (`2025-09-29T01:50:00.000Z`): both databases then sort and keep them alike.
 */
export type { Reader, Tx } from './access.ts';
export {
  CommitOutcomeUnknown,
  InvalidCursor,
  StaleWrite,
  StorageOverloaded,
  UniqueViolation,
} from './errors.ts';
export { type OpenOptions, openStorage, type Storage } from './open-storage.ts';
export {
  type ApiToken,
  findApiToken,
  insertApiToken,
  listApiTokens,
  noteApiTokenUse,
  revokeApiToken,
} from './tables/api-tokens.ts';
export {
  type AttachmentUpload,
  deleteLastChunk,
  deleteUploads,
  forgetAttachment,
  holdAttachment,
  type KeptFile,
  listUploadsOf,
  noteUpload,
  readHold,
  scanKeptFiles,
} from './tables/attachment-uploads.ts';
export {
  completeAttachment,
  insertAttachmentChunk,
  readAttachment,
  readAttachmentChunk,
  type StoredAttachment,
} from './tables/attachments.ts';
export {
  type CaseDocument,
  documentCounter,
  issueCaseDocument,
  listCaseDocuments,
  readCaseDocument,
  readDocumentContent,
  storeDocumentContent,
} from './tables/case-documents.ts';
export { correctCaseLists, misplacedCases } from './tables/case-lists.ts';
export { type CaseFilter, type CasePage, countCases, listCases } from './tables/case-pages.ts';
export {
  appendCaseEvent,
  type CaseEvent,
  type CaseRecord,
  type CaseSummary,
  insertCase,
  listCaseEvents,
  readCase,
  updateCase,
} from './tables/cases.ts';
export { nextNumber, takeNumbers } from './tables/counters.ts';
export { insertDataKey, listDataKeys, rewrapDataKey } from './tables/data-keys.ts';
export {
  deletePresence,
  deletePresencesBefore,
  listPresences,
  notePresence,
  type Presence,
} from './tables/draft-presence.ts';
export {
  type IdempotencyKey,
  type OnceResult,
  runOnce,
} from './tables/idempotency.ts';
export {
  cancelJob,
  claimJob,
  finishJob,
  insertJob,
  isJobWaiting,
  type Job,
  type JobClaim,
  type JobEnd,
  type JobState,
  listJobs,
  readJob,
  releaseJob,
  reportJob,
} from './tables/jobs.ts';
export {
  appendLedgerEntry,
  type LedgerActor,
  type LedgerBreak,
  type LedgerEntry,
  type LedgerFilter,
  type NewLedgerEntry,
  readLedger,
  verifyLedger,
} from './tables/ledger.ts';
export {
  readStreamRows,
  scanCases,
  scanLeaves,
  scanLeavesByEntry,
  scanLedger,
  scanLedgerLengths,
  scanRuleDocuments,
} from './tables/ledger-scan.ts';
export {
  findLeaf,
  insertSeal,
  type LedgerLeaf,
  listCheckpoints,
  listLeaves,
  listTreeNodes,
  listUnsealed,
  readLastCheckpoint,
  type StoredCheckpoint,
  type TreeNode,
} from './tables/ledger-seals.ts';
export { scanOpenDates } from './tables/open-dates.ts';
export {
  claimOutboxMessages,
  deleteMessagesBefore,
  enqueueOutboxMessage,
  finishOutboxMessage,
  isMessageWaiting,
  listCasesToldSince,
  type OutboxMessage,
  postponeOutboxMessage,
} from './tables/outbox.ts';
export {
  type CaseWindow,
  caseCensus,
  listCaseWindows,
  type ReplayCase,
  readReplayCases,
} from './tables/replay-cases.ts';
export {
  type DraftChange,
  type DraftSummary,
  deleteRuleDraft,
  insertRuleDraft,
  listDraftDocuments,
  listRuleDrafts,
  type RuleDraft,
  readDraftRevision,
  readRuleDraft,
  updateRuleDraft,
} from './tables/rule-drafts.ts';
export {
  findRuleVersionInEffect,
  insertRuleVersion,
  listRuleVersions,
  type NewRuleVersion,
  type RuleVersion,
  type RuleVersionWithDocument,
  readRuleVersion,
} from './tables/rule-versions.ts';
export {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  findSession,
  insertSession,
  type SessionRecord,
} from './tables/sessions.ts';
export {
  changeThrottle,
  deleteThrottlesBefore,
  readThrottle,
  type Throttle,
} from './tables/throttles.ts';
export {
  countUsers,
  findUserByName,
  findUserBySubject,
  insertUser,
  listDisplayNames,
  listUsers,
  listUsersNamed,
  type NewUser,
  readUser,
  type UserChanges,
  type UserRecord,
  updateUser,
} from './tables/users.ts';
export {
  listVersionPage,
  listVersionStandings,
  readVersionTitles,
  type VersionFilter,
  type VersionOrder,
  type VersionStanding,
} from './tables/version-lists.ts';
export {
  type DocumentAddress,
  insertVersionRecord,
  latestRuleVersionNumber,
  listVersionRecords,
  moveVersion,
  type RuleKind,
  readRevision,
  readVersionRecord,
  type VersionAddress,
  type VersionMove,
  type VersionRecord,
  type VersionRecordWithDocument,
} from './tables/version-records.ts';
export { insertWholeCases, type WholeCase } from './tables/whole-cases.ts';
export { uuidV7 } from './uuid-v7.ts';
