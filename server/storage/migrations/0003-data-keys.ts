import { createTable, fixed, instant, integer, type Migration, text } from './table-definition.ts';

/** The keys of personal data, wrapped under the site's secret key. */
export const dataKeys: Migration = {
  name: '0003-data-keys',
  statements: (dialect) =>
    createTable(
      {
        table: 'data_keys',
        columns: {
          purpose: text(16),
          number: integer,
          id: fixed(8),
          wrapped: text(128),
          wrapped_under: fixed(8),
          active_from: instant,
        },
        primaryKey: ['purpose', 'number'],
        unique: { data_keys_id: ['id'] },
      },
      dialect,
    ),
};
