/**
 * The tables as Sequelize sees them: attribute names in camelCase, columns in snake_case. The schema itself is made by `migrations/`;
 * a test holds the two equal. Lengths and collations are in the migrations alone, because nothing here checks them.
 */
import { DataTypes, type Model, type ModelAttributes, type ModelStatic, type Sequelize } from 'sequelize';
import {
  apiTokenColumns,
  attachmentChunkColumns,
  attachmentColumns,
  attachmentUploadColumns,
  type ColumnKind,
  type Columns,
  caseColumns,
  caseDocumentColumns,
  caseEventColumns,
  caseListColumns,
  checkpointColumns,
  counterColumns,
  dataKeyColumns,
  documentContentColumns,
  draftPresenceColumns,
  idempotencyColumns,
  jobColumns,
  ledgerColumns,
  ledgerLeafColumns,
  ledgerNodeColumns,
  ledgerUnsealedColumns,
  outboxColumns,
  ruleDraftColumns,
  ruleVersionColumns,
  sessionColumns,
  throttleColumns,
  userColumns,
} from './columns.ts';
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

export type Table<Row extends object> = ModelStatic<Model<Row, Row>>;

export interface Tables {
  ruleVersions: Table<RuleVersionRow>;
  ruleDrafts: Table<RuleDraftRow>;
  draftPresence: Table<DraftPresenceRow>;
  revisions: Table<CounterRow>;
  counters: Table<CounterRow>;
  users: Table<UserRow>;
  sessions: Table<SessionRow>;
  apiTokens: Table<ApiTokenRow>;
  throttles: Table<ThrottleRow>;
  idempotency: Table<IdempotencyRow>;
  cases: Table<CaseRow>;
  caseEvents: Table<CaseEventRow>;
  caseLists: Table<CaseListRow>;
  caseDocuments: Table<CaseDocumentRow>;
  documentContents: Table<DocumentContentRow>;
  attachments: Table<AttachmentRow>;
  attachmentChunks: Table<AttachmentChunkRow>;
  attachmentUploads: Table<AttachmentUploadRow>;
  dataKeys: Table<DataKeyRow>;
  ledger: Table<LedgerRow>;
  ledgerUnsealed: Table<LedgerUnsealedRow>;
  ledgerLeaves: Table<LedgerLeafRow>;
  ledgerNodes: Table<LedgerNodeRow>;
  checkpoints: Table<CheckpointRow>;
  outbox: Table<OutboxRow>;
  jobs: Table<JobRow>;
}

export type TableName = keyof Tables;

/** Registers every table on a fresh Sequelize; no I/O. */
export function defineTables(sequelize: Sequelize): Tables {
  const define = <Row extends object>(
    table: string,
    columns: Columns<Row>,
    unique: Record<string, string[]> = {},
  ): Table<Row> =>
    sequelize.define<Model<Row, Row>>(table, attributesOf(columns), {
      tableName: table,
      timestamps: false,
      underscored: true,
      indexes: Object.entries(unique).map(([name, fields]) => ({ name, fields, unique: true })),
    });
  const tables: Tables = {
    ruleVersions: define('rule_versions', ruleVersionColumns, {
      rule_versions_effective: ['kind', 'code', 'effective_from'],
    }),
    ruleDrafts: define('rule_drafts', ruleDraftColumns),
    draftPresence: define('draft_presence', draftPresenceColumns),
    revisions: define('revisions', counterColumns),
    counters: define('counters', counterColumns),
    users: define('users', userColumns, {
      users_name: ['name'],
      users_oidc_subject: ['oidc_subject'],
    }),
    sessions: define('sessions', sessionColumns),
    apiTokens: define('api_tokens', apiTokenColumns, { api_tokens_hash: ['hash'] }),
    throttles: define('throttles', throttleColumns),
    idempotency: define('idempotency', idempotencyColumns),
    cases: define('cases', caseColumns, { cases_number: ['case_number'] }),
    caseEvents: define('case_events', caseEventColumns),
    caseLists: define('case_lists', caseListColumns),
    caseDocuments: define('case_documents', caseDocumentColumns, {
      case_documents_sequence: ['hall', 'kind', 'year', 'seq'],
    }),
    documentContents: define('document_contents', documentContentColumns),
    attachments: define('attachments', attachmentColumns),
    attachmentChunks: define('attachment_chunks', attachmentChunkColumns),
    attachmentUploads: define('attachment_uploads', attachmentUploadColumns),
    dataKeys: define('data_keys', dataKeyColumns, { data_keys_id: ['id'] }),
    ledger: define('ledger', ledgerColumns),
    ledgerUnsealed: define('ledger_unsealed', ledgerUnsealedColumns),
    ledgerLeaves: define('ledger_leaves', ledgerLeafColumns),
    ledgerNodes: define('ledger_nodes', ledgerNodeColumns),
    checkpoints: define('checkpoints', checkpointColumns),
    outbox: define('outbox', outboxColumns),
    jobs: define('jobs', jobColumns),
  };
  // For reading a list together with its cases; the database itself knows no foreign keys.
  tables.caseLists.belongsTo(tables.cases, { as: 'case', foreignKey: 'caseId', constraints: false });
  return tables;
}

/** Sequelize writes into the attributes it is given, so each definition has its own. */
function attributesOf<Row extends object>(columns: Columns<Row>): ModelAttributes<Model<Row, Row>, Row> {
  const attributes = Object.entries<ColumnKind>(columns).map(([name, kind]) => [name, attributeOf(kind)]);
  return Object.fromEntries(attributes) as ModelAttributes<Model<Row, Row>, Row>; // one for each key of Row
}

function attributeOf(kind: ColumnKind): ModelAttributes[string] {
  switch (kind) {
    case 'key':
      return { type: DataTypes.STRING, primaryKey: true };
    case 'integer-key':
      return { type: DataTypes.INTEGER, primaryKey: true };
    case 'text':
      return { type: DataTypes.STRING };
    case 'long':
      return { type: DataTypes.TEXT('long') };
    case 'integer':
      return { type: DataTypes.INTEGER };
  }
}
