import type { Sequelize } from 'sequelize';

export type Dialect = 'sqlite' | 'mysql';

/** A step of the schema. */
export interface Migration {
  /** Kept in the database; never renamed. */
  readonly name: string;
  /** Statements that do no harm when run again. */
  readonly statements: (dialect: Dialect) => readonly string[];
  /** What rows that are there already mean for the new table; does no harm when it is begun again. */
  readonly fill?: (sequelize: Sequelize, dialect: Dialect) => Promise<void>;
}

/** Text up to so many characters, text of exactly so many, text without a limit, or an integer under 2^31. */
export type ColumnType =
  | { readonly type: 'text' | 'fixed'; readonly length: number; readonly optional?: boolean }
  | { readonly type: 'long' | 'integer'; readonly optional?: boolean };

export interface TableDefinition {
  readonly table: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly primaryKey: readonly string[];
  readonly unique?: Readonly<Record<string, readonly string[]>>;
  readonly indexes?: Readonly<Record<string, readonly string[]>>;
}

/**
 * The statements that make a table on either database; run twice they change nothing, because two nodes may migrate at once.
 * On MariaDB everything is compared byte by byte (utf8mb4_bin), as SQLite does; on SQLite the lengths are checked, as MariaDB does.
 */
export function createTable(definition: TableDefinition, dialect: Dialect): string[] {
  const { table, columns, primaryKey, unique = {}, indexes = {} } = definition;
  const parts = Object.entries(columns).map(([name, column]) => columnSql(name, column, dialect));
  parts.push(`PRIMARY KEY (${list(primaryKey)})`);
  for (const [name, key] of Object.entries(unique)) parts.push(`CONSTRAINT ${name} UNIQUE (${list(key)})`);
  const keys = Object.entries(indexes);
  if (dialect === 'mysql') {
    for (const [name, key] of keys) parts.push(`KEY ${name} (${list(key)})`);
    const options = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';
    return [`CREATE TABLE IF NOT EXISTS ${table} (${parts.join(', ')}) ${options}`];
  }
  return [
    `CREATE TABLE IF NOT EXISTS ${table} (${parts.join(', ')})`,
    ...keys.map(([name, key]) => `CREATE INDEX IF NOT EXISTS ${name} ON ${table} (${list(key)})`),
  ];
}

/**
 * The statement that adds a key to a table that is there. Only for tables that stay small: while it is built, a cluster waits. MySQL
 * has no word for "unless it exists": whoever applies it takes "exists" for an answer.
 */
export function createIndex(
  index: { name: string; table: string; columns: readonly string[] },
  dialect: Dialect,
): string {
  const { name, table, columns } = index;
  const unlessThere = dialect === 'sqlite' ? ' IF NOT EXISTS' : '';
  return `CREATE INDEX${unlessThere} ${name} ON ${table} (${list(columns)})`;
}

export const text = (length: number) => ({ type: 'text', length }) as const;
export const fixed = (length: number) => ({ type: 'fixed', length }) as const;
export const long = { type: 'long' } as const;
export const integer = { type: 'integer' } as const;
export const optional = <Type extends ColumnType>(column: Type) => ({ ...column, optional: true }) as const;

/** An instant in UTC with milliseconds; a day; a UUID; `sha256:` and 64 hex digits. */
export const instant = fixed(24);
export const day = fixed(10);
export const uuid = fixed(36);
export const documentHash = text(80);

function columnSql(name: string, column: ColumnType, dialect: Dialect): string {
  const nullable = column.optional === true ? 'NULL' : 'NOT NULL';
  const check =
    dialect === 'sqlite' && 'length' in column ? ` CHECK (length(${quoted(name)}) <= ${column.length})` : '';
  return `${quoted(name)} ${typeSql(column)} ${nullable}${check}`;
}

function typeSql(column: ColumnType): string {
  switch (column.type) {
    case 'text':
      return `VARCHAR(${column.length})`;
    case 'fixed':
      return `CHAR(${column.length})`;
    case 'long':
      return 'LONGTEXT';
    case 'integer':
      return 'INTEGER';
  }
}

const quoted = (name: string) => `\`${name}\``;
const list = (names: readonly string[]) => names.map(quoted).join(', ');
