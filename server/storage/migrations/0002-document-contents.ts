import { createTable, long, type Migration, text } from './table-definition.ts';

/** The papers themselves, apart from their rows: they are large, and lists do not need them. */
export const documentContents: Migration = {
  name: '0002-document-contents',
  statements: (dialect) =>
    createTable(
      {
        table: 'document_contents',
        columns: { number: text(128), content: long },
        primaryKey: ['number'],
      },
      dialect,
    ),
};
