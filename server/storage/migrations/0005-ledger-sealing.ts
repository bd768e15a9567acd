import {
  createTable,
  fixed,
  integer,
  long,
  type Migration,
  type TableDefinition,
  text,
} from './table-definition.ts';

const entry = { stream: text(128), seq: integer, hash: fixed(64) };

/** Sealing the ledger: what waits, the leaves of the tree in their order, some of its nodes, and the signed checkpoints. */
const tables: TableDefinition[] = [
  {
    table: 'ledger_unsealed',
    columns: entry,
    // What is sealed is taken away by its hash, many at once.
    primaryKey: ['hash'],
    indexes: { ledger_unsealed_entry: ['stream', 'seq'] },
  },
  {
    table: 'ledger_leaves',
    columns: { leaf_index: integer, ...entry },
    primaryKey: ['leaf_index'],
    // Not unique: whoever cuts a stream and lets it grow again must not stop the sealing; verification tells of it.
    indexes: { ledger_leaves_entry: ['stream', 'seq'] },
  },
  {
    table: 'ledger_nodes',
    columns: { level: integer, node_index: integer, hash: fixed(64) },
    primaryKey: ['level', 'node_index'],
  },
  {
    table: 'checkpoints',
    columns: { number: integer, size: integer, body: long, signature: text(255), frontier: long },
    primaryKey: ['number'],
  },
];

export const ledgerSealing: Migration = {
  name: '0005-ledger-sealing',
  statements: (dialect) => tables.flatMap((definition) => createTable(definition, dialect)),
};
