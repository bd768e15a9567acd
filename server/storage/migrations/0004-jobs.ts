import {
  createTable,
  instant,
  integer,
  long,
  type Migration,
  optional,
  text,
  uuid,
} from './table-definition.ts';

/** Work off the request path, claimed by whichever node is free. */
export const jobs: Migration = {
  name: '0004-jobs',
  statements: (dialect) =>
    createTable(
      {
        table: 'jobs',
        columns: {
          id: uuid,
          kind: text(64),
          subject: text(128),
          input: text(190),
          state: text(16),
          done: integer,
          total: integer,
          params: long,
          result: optional(long),
          failure: optional(text(500)),
          attempts: integer,
          cancel_requested: integer,
          created_by: text(64),
          created_at: instant,
          finished_at: optional(instant),
          claimed_by: optional(text(64)),
          lease_until: optional(instant),
        },
        primaryKey: ['id'],
        indexes: {
          jobs_open: ['state', 'lease_until', 'id'],
          jobs_subject: ['kind', 'subject', 'id'],
        },
      },
      dialect,
    ),
};
