import {
  createTable,
  day,
  fixed,
  instant,
  integer,
  long,
  type Migration,
  optional,
  text,
  uuid,
} from './table-definition.ts';

/** Keys of programs, and how often somebody has failed to sign in. */
export const tokensAndThrottles: Migration = {
  name: '0007-tokens-and-throttles',
  statements: (dialect) => [
    ...createTable(
      {
        table: 'api_tokens',
        columns: {
          id: uuid,
          hash: fixed(64),
          name: text(128),
          user_id: uuid,
          scopes: long,
          created_at: instant,
          created_by: text(64),
          expires_on: day,
          revoked_at: optional(instant),
          last_used_on: optional(day),
        },
        primaryKey: ['id'],
        unique: { api_tokens_hash: ['hash'] },
        indexes: { api_tokens_user: ['user_id'] },
      },
      dialect,
    ),
    // `value` is a counter's, so that taking part in it locks the row until the transaction ends.
    ...createTable(
      {
        table: 'throttles',
        columns: {
          scope: fixed(64),
          value: integer,
          failures: optional(integer),
          blocked_until: optional(instant),
          last_at: optional(instant),
        },
        primaryKey: ['scope'],
        indexes: { throttles_last: ['last_at'] },
      },
      dialect,
    ),
  ],
};
