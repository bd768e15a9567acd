/**
 * The door between the subjects in `tables/` and Sequelize: select, insert, update, delete on one table, inside the transaction if there is one.
 * Only a `Tx` can write; `storage` itself can only read, so that every write is part of a command's transaction.
 */
import {
  type Attributes,
  type FindOptions,
  type Sequelize,
  type Transaction,
  UniqueConstraintError,
  type WhereOptions,
} from 'sequelize';
import { UniqueViolation } from './errors.ts';
import type { Table, TableName, Tables } from './tables/models.ts';

/** Not exported from the entry file: nobody outside the folder reaches Sequelize through a reader. */
export const internals = Symbol('storage internals');

export interface Internals {
  readonly sequelize: Sequelize;
  readonly tables: Tables;
  readonly transaction: Transaction | null;
  /** Runs a read: outside a transaction with the retries of reliability, inside one as it is. */
  readonly attempt: <T>(read: () => Promise<T>) => Promise<T>;
}

/** Whatever can be read from: the storage (each read sees the last commit), or a transaction. */
export interface Reader {
  readonly [internals]: Internals;
}

/** A transaction under way, given to the function of `storage.write`. Of no use after that function has settled. */
export interface Tx extends Reader {
  readonly writes: true;
}

type RowOf<Name extends TableName> = Tables[Name] extends Table<infer Row> ? Row : never;

export function selectRows<Name extends TableName>(
  reader: Reader,
  name: Name,
  options: FindOptions<RowOf<Name>>,
): Promise<RowOf<Name>[]> {
  const { tables, transaction, attempt } = reader[internals];
  const table = tables[name] as unknown as Table<object>; // the union of all tables has no common findAll
  const find = { ...options, transaction, raw: true } as unknown as FindOptions<Attributes<never>>;
  return attempt(async () => (await table.findAll(find)) as unknown as RowOf<Name>[]);
}

export async function selectRow<Name extends TableName>(
  reader: Reader,
  name: Name,
  options: FindOptions<RowOf<Name>>,
): Promise<RowOf<Name> | null> {
  const [row] = await selectRows(reader, name, { ...options, limit: 1 });
  return row ?? null;
}

export function countRows<Name extends TableName>(
  reader: Reader,
  name: Name,
  where: WhereOptions<RowOf<Name>>,
): Promise<number> {
  const { tables, transaction, attempt } = reader[internals];
  const table = tables[name] as unknown as Table<object>; // as above
  return attempt(() => table.count({ where: where as WhereOptions<object>, transaction }));
}

/** @throws UniqueViolation when a row with one of its keys exists; the transaction may go on. */
export async function insertRow<Name extends TableName>(tx: Tx, name: Name, row: RowOf<Name>): Promise<void> {
  const { tables, transaction } = tx[internals];
  const table = tables[name] as unknown as Table<object>; // as above
  try {
    await table.create(row, { transaction, validate: false, hooks: false });
  } catch (error) {
    throw error instanceof UniqueConstraintError ? uniqueViolation(table, error) : error;
  }
}

const rowsAStatement = 100;

/**
 * Many rows, in few statements.
 *
 * @throws UniqueViolation when a row with one of their keys exists
 */
export async function insertRows<Name extends TableName>(
  tx: Tx,
  name: Name,
  rows: readonly RowOf<Name>[],
): Promise<void> {
  const { tables, transaction } = tx[internals];
  const table = tables[name] as unknown as Table<object>; // as above
  try {
    for (let first = 0; first < rows.length; first += rowsAStatement) {
      const some = rows.slice(first, first + rowsAStatement);
      await table.bulkCreate(some, { transaction, validate: false, hooks: false });
    }
  } catch (error) {
    throw error instanceof UniqueConstraintError ? uniqueViolation(table, error) : error;
  }
}

/** @returns how many rows changed; a row that already holds what is set may count as none (MariaDB), so set something new. */
export async function updateRows<Name extends TableName>(
  tx: Tx,
  name: Name,
  change: { set: Partial<RowOf<Name>>; where: WhereOptions<RowOf<Name>> },
): Promise<number> {
  const { tables, transaction } = tx[internals];
  const table = tables[name] as unknown as Table<object>; // as above
  try {
    const [changed] = await table.update(change.set, {
      where: change.where as WhereOptions<object>,
      transaction,
      validate: false,
      hooks: false,
    });
    return changed;
  } catch (error) {
    throw error instanceof UniqueConstraintError ? uniqueViolation(table, error) : error;
  }
}

export function deleteRows<Name extends TableName>(
  tx: Tx,
  name: Name,
  where: WhereOptions<RowOf<Name>>,
): Promise<number> {
  const { tables, transaction } = tx[internals];
  const table = tables[name] as unknown as Table<object>; // as above
  return table.destroy({ where: where as WhereOptions<object>, transaction, hooks: false });
}

/**
 * SQLite names the columns, MariaDB the key: both become the columns of the key. Sequelize takes every failed constraint of SQLite for a
 * violated key; a missing or too long value names no columns and stays what it was, a mistake of ours.
 */
function uniqueViolation(table: Table<object>, error: UniqueConstraintError): Error {
  const fields: readonly string[] = Array.isArray(error.fields) ? error.fields : Object.keys(error.fields);
  if (fields.length === 0) return error.parent;
  const key = fields[0] ?? '';
  const named = table.options.indexes?.find((index) => index.name === key)?.fields as string[] | undefined;
  const primary = table.primaryKeyAttributes.map((attribute) => table.getAttributes()[attribute as never]);
  const columns =
    named ??
    (key === 'PRIMARY' ? primary.map((attribute) => (attribute as { field: string }).field) : fields);
  return new UniqueViolation({ table: table.tableName, columns, cause: error });
}
