import {
  createTable,
  day,
  documentHash,
  fixed,
  instant,
  integer,
  long,
  type Migration,
  optional,
  type TableDefinition,
  text,
  uuid,
} from './table-definition.ts';

const code = text(64);
const person = text(64);

const rules: TableDefinition[] = [
  {
    table: 'rule_versions',
    columns: {
      kind: text(32),
      code,
      version: integer,
      hash: documentHash,
      document: long,
      owner: optional(code),
      state: text(16),
      revision: integer,
      // Exactly while it is published: what is not published is in effect on no day and ties with nothing.
      effective_from: optional(day),
      retires: integer,
      author: person,
      submitted_at: instant,
      published_at: optional(instant),
      published_by: optional(person),
      imported: integer,
      life: long,
    },
    primaryKey: ['kind', 'code', 'version'],
    unique: { rule_versions_effective: ['kind', 'code', 'effective_from'] },
    indexes: { rule_versions_hash: ['hash'], rule_versions_state: ['state', 'kind', 'code'] },
  },
  { table: 'revisions', columns: { scope: text(190), value: integer }, primaryKey: ['scope'] },
];

const people: TableDefinition[] = [
  {
    table: 'users',
    columns: {
      id: uuid,
      name: person,
      display_name: text(128),
      password_hash: text(255),
      roles: long,
      department: optional(code),
      hall: optional(code),
      disabled: integer,
      revision: integer,
      password_changed_at: instant,
      one_time_password: integer,
      oidc_subject: optional(text(255)),
    },
    primaryKey: ['id'],
    unique: { users_name: ['name'], users_oidc_subject: ['oidc_subject'] },
  },
  {
    table: 'sessions',
    columns: {
      id_hash: text(128),
      user_id: uuid,
      csrf_token: text(128),
      created_at: instant,
      expires_at: instant,
      restricted: integer,
    },
    primaryKey: ['id_hash'],
    indexes: { sessions_user: ['user_id'], sessions_expiry: ['expires_at'] },
  },
];

const versionColumns = Object.fromEntries(
  ['procedure', 'calendar', 'parameters', 'directory'].flatMap((kind) => [
    [`${kind}_code`, code],
    [`${kind}_version`, integer],
    [`${kind}_hash`, documentHash],
  ]),
);

const cases: TableDefinition[] = [
  {
    table: 'cases',
    columns: {
      id: uuid,
      case_number: text(96),
      revision: integer,
      hall: code,
      item_code: code,
      variant: optional(text(64)),
      outcome: text(32),
      state: text(64),
      received_at: instant,
      received_on: optional(day),
      accepted_on: optional(day),
      commitment_due: optional(day),
      statutory_due: optional(day),
      created_by: person,
      application: long,
      applicant: long,
      decision: long,
      item_version: integer,
      item_hash: documentHash,
      ...versionColumns,
      format: integer,
    },
    primaryKey: ['id'],
    unique: { cases_number: ['case_number'] },
    indexes: {
      cases_received: ['received_at', 'id'],
      cases_hall: ['hall', 'received_at', 'id'],
      cases_item: ['item_code', 'received_at', 'id'],
      cases_state: ['state', 'received_at', 'id'],
    },
  },
  {
    table: 'case_events',
    columns: { case_id: uuid, seq: integer, type: text(64), payload: long, at: instant, actor: person },
    primaryKey: ['case_id', 'seq'],
  },
  {
    table: 'case_documents',
    columns: {
      number: text(128),
      hall: code,
      kind: code,
      year: integer,
      seq: integer,
      case_id: uuid,
      code,
      issued_at: instant,
      input: long,
      content_sha256: optional(fixed(64)),
    },
    primaryKey: ['number'],
    unique: { case_documents_sequence: ['hall', 'kind', 'year', 'seq'] },
    indexes: { case_documents_case: ['case_id'] },
  },
];

const records: TableDefinition[] = [
  { table: 'counters', columns: { scope: text(190), value: integer }, primaryKey: ['scope'] },
  {
    table: 'idempotency',
    columns: {
      caller: text(100),
      route: text(120),
      idempotency_key: text(200),
      body_hash: documentHash,
      status: optional(integer),
      answer: optional(long),
      created_at: instant,
    },
    primaryKey: ['caller', 'route', 'idempotency_key'],
  },
  {
    table: 'ledger',
    columns: {
      stream: text(128),
      seq: integer,
      prev_hash: fixed(64),
      hash: fixed(64),
      entry: long,
      at: instant,
      actor: person,
    },
    primaryKey: ['stream', 'seq'],
  },
  {
    table: 'outbox',
    columns: {
      id: uuid,
      topic: text(64),
      payload: long,
      created_at: instant,
      claimed_by: optional(text(64)),
      lease_until: optional(instant),
      done_at: optional(instant),
    },
    primaryKey: ['id'],
    indexes: { outbox_open: ['done_at', 'lease_until', 'id'], outbox_claim: ['claimed_by'] },
  },
];

export const firstTables: Migration = {
  name: '0001-first-tables',
  statements: (dialect) =>
    [...rules, ...people, ...cases, ...records].flatMap((definition) => createTable(definition, dialect)),
};
