import { createTable, fixed, instant, integer, long, type Migration, text } from './table-definition.ts';

const sha256 = fixed(64);

/** Files that rule documents refer to, under the hash of their content, in parts that fit a small transaction. */
export const attachments: Migration = {
  name: '0009-attachments',
  statements: (dialect) => [
    ...createTable(
      {
        table: 'attachments',
        columns: {
          sha256,
          name: text(120),
          type: text(100),
          size: integer,
          chunks: integer,
          created_by: text(64),
          created_at: instant,
        },
        primaryKey: ['sha256'],
      },
      dialect,
    ),
    ...createTable(
      {
        table: 'attachment_chunks',
        columns: { sha256, number: integer, content: long },
        primaryKey: ['sha256', 'number'],
      },
      dialect,
    ),
  ],
};
