import { fillCaseLists } from './fill-case-lists.ts';
import { createTable, instant, type Migration, text, uuid } from './table-definition.ts';

/**
 * In which lists a case stands, besides those that an index of its own table gives: the departments that it is routed to, which a
 * column cannot hold, and the version that decided it, for which an index would have to be built on a table that may be large.
 */
export const caseLists: Migration = {
  name: '0011-case-lists',
  statements: (dialect) =>
    createTable(
      {
        table: 'case_lists',
        columns: { list: text(160), received_at: instant, case_id: uuid },
        primaryKey: ['list', 'received_at', 'case_id'],
        indexes: { case_lists_case: ['case_id'] },
      },
      dialect,
    ),
  fill: fillCaseLists,
};
