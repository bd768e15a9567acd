import { createTable, instant, type Migration, optional, text } from './table-definition.ts';

/** Who has a draft open at the moment: rows of a few seconds' worth. */
export const draftPresence: Migration = {
  name: '0010-draft-presence',
  statements: (dialect) =>
    createTable(
      {
        table: 'draft_presence',
        columns: {
          kind: text(32),
          code: text(64),
          name: text(64),
          part: optional(text(64)),
          at: instant,
        },
        primaryKey: ['kind', 'code', 'name'],
        indexes: { draft_presence_at: ['at'] },
      },
      dialect,
    ),
};
