import { createTable, fixed, instant, integer, type Migration, text } from './table-definition.ts';

/** Who brought which file for which item, and when last: what a department has uploaded, and how old an abandoned file is. */
export const attachmentUploads: Migration = {
  name: '0012-attachment-uploads',
  statements: (dialect) =>
    createTable(
      {
        table: 'attachment_uploads',
        columns: { sha256: fixed(64), item_code: text(64), owner: text(64), size: integer, at: instant },
        primaryKey: ['sha256', 'item_code'],
        indexes: { attachment_uploads_owner: ['owner'] },
      },
      dialect,
    ),
};
