import { createIndex, type Migration } from './table-definition.ts';

const table = 'rule_versions';
const address = ['kind', 'code', 'version'];

/** The orders in which versions are listed across all documents, so that a page is read from its place and nothing is sorted. */
const indexes = [
  { table, name: 'rule_versions_submitted', columns: ['submitted_at', ...address] },
  { table, name: 'rule_versions_day', columns: ['effective_from', ...address] },
  // With the day, so that what is in effect is found without opening the documents, which are long.
  { table, name: 'rule_versions_inbox', columns: ['state', 'submitted_at', ...address, 'effective_from'] },
  { table, name: 'rule_versions_standing', columns: [...address, 'state', 'effective_from'] },
];

export const versionLists: Migration = {
  name: '0008-version-lists',
  statements: (dialect) => indexes.map((index) => createIndex(index, dialect)),
};
