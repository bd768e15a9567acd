import { createTable, instant, integer, long, type Migration, optional, text } from './table-definition.ts';

const code = text(64);
const person = text(64);

/** What is being written and has not been submitted: one draft of a document. */
export const ruleDrafts: Migration = {
  name: '0006-rule-drafts',
  statements: (dialect) =>
    createTable(
      {
        table: 'rule_drafts',
        columns: {
          kind: text(32),
          code,
          revision: integer,
          document: long,
          based_on: optional(integer),
          owner: optional(code),
          writers: long,
          created_by: person,
          created_at: instant,
          updated_by: person,
          updated_at: instant,
        },
        primaryKey: ['kind', 'code'],
        indexes: { rule_drafts_owner: ['owner'] },
      },
      dialect,
    ),
};
