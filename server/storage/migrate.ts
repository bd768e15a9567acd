import { DatabaseError, QueryTypes, type Sequelize } from 'sequelize';
import { Umzug, type UmzugStorage } from 'umzug';
import { migrations } from './migrations/index.ts';
import { createTable, type Dialect, text } from './migrations/table-definition.ts';

const appliedTable = {
  table: 'schema_migrations',
  columns: { name: text(190) },
  primaryKey: ['name'],
};

/** Applies every pending step and answers the names of those that this call applied. */
export async function applyMigrations(sequelize: Sequelize): Promise<string[]> {
  for (const statement of createTable(appliedTable, dialectOf(sequelize))) await sequelize.query(statement);
  const applied = await createUmzug(sequelize).up();
  return applied.map((migration) => migration.name);
}

/** Changes nothing, also on an empty database. */
export async function findPendingMigrations(sequelize: Sequelize): Promise<string[]> {
  const pending = await createUmzug(sequelize).pending();
  return pending.map((migration) => migration.name);
}

function createUmzug(sequelize: Sequelize): Umzug<object> {
  const dialect = dialectOf(sequelize);
  return new Umzug({
    migrations: migrations.map(({ name, statements, fill }) => ({
      name,
      up: async () => {
        for (const statement of statements(dialect)) await apply(sequelize, statement);
        await fill?.(sequelize, dialect);
      },
    })),
    storage: appliedMigrations(sequelize),
    logger: undefined,
  });
}

const duplicateKeyName = 1061;

/** A key that another node, or an earlier try, has made already is there: MySQL alone takes that for a mistake. */
async function apply(sequelize: Sequelize, statement: string): Promise<void> {
  try {
    await sequelize.query(statement);
  } catch (error) {
    const isThere =
      error instanceof DatabaseError &&
      'errno' in error.original &&
      error.original.errno === duplicateKeyName;
    if (!isThere) throw error;
  }
}

function appliedMigrations(sequelize: Sequelize): UmzugStorage {
  return {
    // Another node may apply the same step at the same moment; it does no harm twice, and one row is enough.
    logMigration: async ({ name }) => {
      const ignore = dialectOf(sequelize) === 'sqlite' ? 'INSERT OR IGNORE' : 'INSERT IGNORE';
      await sequelize.query(`${ignore} INTO schema_migrations (name) VALUES ($name)`, {
        bind: { name },
        type: QueryTypes.INSERT,
      });
    },
    unlogMigration: async () => {
      throw new Error('migrations only go forward');
    },
    executed: async () => {
      if (!(await sequelize.getQueryInterface().tableExists('schema_migrations'))) return [];
      const rows = await sequelize.query<{ name: string }>(
        'SELECT name FROM schema_migrations ORDER BY name',
        {
          type: QueryTypes.SELECT,
        },
      );
      return rows.map((row) => row.name);
    },
  };
}

function dialectOf(sequelize: Sequelize): Dialect {
  return sequelize.getDialect() === 'sqlite' ? 'sqlite' : 'mysql';
}
