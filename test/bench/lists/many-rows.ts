/**
 * A million rows out of a small past: every list's table is doubled in SQL until it is large enough. A copy stands beside its original,
 * milliseconds later and under a name of its own, so that halls, items, days and departments stay spread as they were.
 * Only what lists read is doubled: such a database is good for reading pages and for nothing else.
 */
import { internals } from '../../../server/storage/access.ts';
import type { Storage, Tx } from '../../../server/storage/index.ts';
import { encodeCursor } from '../../../server/storage/tables/case-cursor.ts';
import { encodePlace } from '../../../server/storage/tables/keyset.ts';

/** The columns of a copy that differ from its original's, as SQL over the original. */
type Copied = (turn: number) => Readonly<Record<string, string>>;

/** Another digit in the random part of a UUID, elsewhere each turn. */
function otherId(column: string, turn: number): string {
  const at = 25 + turn;
  const digit = `SUBSTR('89abcdef01234567', INSTR('0123456789abcdef', SUBSTR(${column}, ${at}, 1)), 1)`;
  return `CONCAT(SUBSTR(${column}, 1, ${at - 1}), ${digit}, SUBSTR(${column}, ${at + 1}))`;
}

/** Milliseconds later; the original's are below the power of two that this turn adds. */
function later(column: string, turn: number): string {
  const milliseconds = `SUBSTR(CONCAT(1000 + SUBSTR(${column}, 21, 3) + ${2 ** turn}), 2, 3)`;
  return `CONCAT(SUBSTR(${column}, 1, 20), ${milliseconds}, 'Z')`;
}

const otherCode = (turn: number): string => `CONCAT(code, '-${turn}')`;

const caseTables: Readonly<Record<string, Copied>> = {
  case_lists: (turn) => ({ case_id: otherId('case_id', turn), received_at: later('received_at', turn) }),
  cases: (turn) => ({
    id: otherId('id', turn),
    case_number: `CONCAT(case_number, '-${turn}')`,
    received_at: later('received_at', turn),
  }),
};

/** Of versions only what stands in columns is listed; a copy of every text would be 50 GB. */
const ruleTables: Readonly<Record<string, Copied>> = {
  rule_versions: (turn) => ({
    code: otherCode(turn),
    document: `'{"name":"抄本"}'`,
    state: `'submitted'`,
    effective_from: 'NULL',
    submitted_at: later('submitted_at', turn % 9),
  }),
};

const longStream: Readonly<Record<string, Copied>> = {
  ledger: () => ({ seq: "seq + (SELECT MAX(seq) FROM ledger WHERE stream = 'people')" }),
};

/** A draft of every document. */
const drafts = `INSERT INTO rule_drafts (kind, code, revision, document, based_on, owner, writers, created_by, created_at, updated_by, updated_at)
  SELECT kind, code, 1, '{"name":"草稿"}', NULL, owner, '[]', author, submitted_at, author, submitted_at
  FROM rule_versions WHERE version = 1`;

async function columnsOf(tx: Tx, table: string): Promise<string[]> {
  return Object.keys(await tx[internals].sequelize.getQueryInterface().describeTable(table));
}

async function double(
  storage: Storage,
  table: string,
  { copied, where = '' }: { copied: ReturnType<Copied>; where?: string },
): Promise<void> {
  await storage.write(async (tx) => {
    const { sequelize, transaction } = tx[internals];
    // Copies fall between their originals all over every index, which must not be read again for each.
    if (storage.dialect === 'sqlite') await sequelize.query('PRAGMA cache_size = -2000000', { transaction });
    const columns = await columnsOf(tx, table);
    const values = columns.map((column) => copied[column] ?? column);
    await sequelize.query(`INSERT INTO ${table} (${columns}) SELECT ${values} FROM ${table} ${where}`, {
      transaction,
    });
  });
}

/** How many rows a table has. */
export async function countOf(storage: Storage, table: string, where = ''): Promise<number> {
  const [[row]] = (await storage[internals].sequelize.query(
    `SELECT COUNT(*) AS n FROM ${table} ${where}`,
  )) as [{ n: number }[], unknown];
  return Number(row?.n);
}

/** Doubles what lists read until each has about `rows` rows. */
export async function manyRows(storage: Storage, rows: number): Promise<void> {
  const groups: [string, Readonly<Record<string, Copied>>, string][] = [
    ['cases', caseTables, ''],
    ['rule_versions', ruleTables, ''],
    ['ledger', longStream, "WHERE stream = 'people'"],
  ];
  for (const [counted, tables, where] of groups) {
    const turns = Math.round(Math.log2(rows / (await countOf(storage, counted, where))));
    for (let turn = 0; turn < turns; turn += 1)
      for (const [table, copied] of Object.entries(tables))
        await double(storage, table, { copied: copied(turn), where });
  }
  await storage.write(async (tx) => {
    const { sequelize, transaction } = tx[internals];
    await sequelize.query(drafts, { transaction });
  });
}

/** The query that leads to the middle of each order. */
export async function middleOf(
  storage: Storage,
): Promise<Record<'cases' | 'versions' | 'drafts' | 'ledger', string>> {
  const place = async (table: string, columns: readonly string[]): Promise<(string | number)[]> => {
    const half = Math.floor((await countOf(storage, table)) / 2);
    const order = columns.map((column) => `${column} DESC`);
    const sql = `SELECT ${columns} FROM ${table} ORDER BY ${order} LIMIT 1 OFFSET ${half}`;
    const [[row]] = (await storage[internals].sequelize.query(sql)) as [
      Record<string, string | number>[],
      unknown,
    ];
    return columns.map((column) => row?.[column] ?? '');
  };
  const [receivedAt = '', id = ''] = await place('cases', ['received_at', 'id']);
  const version = await place('rule_versions', ['submitted_at', 'kind', 'code', 'version']);
  const draft = await place('rule_drafts', ['updated_at', 'kind', 'code']);
  const entries = await countOf(storage, 'ledger', "WHERE stream = 'people'");
  return {
    cases: `cursor=${encodeCursor({ receivedAt: String(receivedAt), id: String(id) })}`,
    versions: `cursor=${encodePlace(version)}`,
    drafts: `cursor=${encodePlace(draft)}`,
    ledger: `after=${Math.floor(entries / 2)}`,
  };
}
