import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { eachDatabase } from '../../../test/support/databases.ts';
import { internals } from '../access.ts';
import { migrations } from './index.ts';
import type { Dialect } from './table-definition.ts';

const dialects: Dialect[] = ['sqlite', 'mysql'];
const statementsOf = (dialect: Dialect) => migrations.flatMap((migration) => migration.statements(dialect));

/** What some engine that we name lacks, ignores, or answers wrongly under load. */
const forbidden =
  /\b(TRIGGER|PROCEDURE|FUNCTION|XA|FULLTEXT|SPATIAL|GET_LOCK|RELEASE_LOCK|SKIP\s+LOCKED|LOCK\s+TABLES|ENUM|SET\s*\(|DATETIME|TIMESTAMP|FLOAT|DOUBLE|DECIMAL|AUTO_?INCREMENT|ON\s+(DELETE|UPDATE)\s+CASCADE|EVENT\s|PARTITION|DROP|RENAME|MODIFY|CHANGE)\b/i;

const mostKeyBytes = 3072;
const bytesOfCharacter = 4;

describe('Every migration', () => {
  it.each(dialects)('keeps to the portable subset on %s', (dialect) => {
    for (const statement of statementsOf(dialect)) expect(statement).not.toMatch(forbidden);
  });

  it.each(dialects)('may be run again on %s', (dialect) => {
    // A key that exists is no mistake to whoever applies it (migrate.ts); MySQL has no words for it.
    const forgiven = dialect === 'mysql' ? /^CREATE INDEX / : / IF NOT EXISTS /;
    for (const statement of statementsOf(dialect)) {
      expect(statement).toMatch(statement.startsWith('CREATE INDEX') ? forgiven : / IF NOT EXISTS /);
    }
  });

  it('adds a key only to a table that stays small: while it is built, a cluster waits', () => {
    const added = statementsOf('mysql').filter((statement) => statement.startsWith('CREATE INDEX'));
    for (const statement of added) expect(statement).toMatch(/ ON rule_versions /);
  });

  it.each(dialects)('gives every table a primary key on %s', (dialect) => {
    const tables = statementsOf(dialect).filter((statement) => statement.startsWith('CREATE TABLE'));
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) expect(table).toContain('PRIMARY KEY');
  });

  it('compares byte by byte on MariaDB', () => {
    const tables = statementsOf('mysql').filter((statement) => !statement.startsWith('CREATE INDEX'));
    for (const table of tables) expect(table).toMatch(/COLLATE=utf8mb4_bin$/);
  });

  it('keeps its keys within what InnoDB can index', () => {
    for (const statement of statementsOf('mysql')) {
      const lengths = new Map(
        [...statement.matchAll(/`(\w+)` (?:VAR)?CHAR\((\d+)\)/g)].map(([, name, length]) => [
          name,
          Number(length),
        ]),
      );
      for (const [, columns] of statement.matchAll(/(?:KEY|UNIQUE)(?: \w+)? \(([^)]*)\)/g)) {
        const names = [...(columns ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name);
        const characters = names.reduce((sum, name) => sum + (lengths.get(name) ?? 1), 0);
        expect(names.length).toBeGreaterThan(0);
        expect(characters * bytesOfCharacter).toBeLessThanOrEqual(mostKeyBytes);
      }
    }
  });

  it('has a name of its own, in the order of the list', () => {
    const names = migrations.map((migration) => migration.name);
    expect(names).toEqual([...new Set(names)].toSorted());
  });

  it('stands in the list when its file is in the folder', async () => {
    const files = (await readdir(new URL('.', import.meta.url))).filter((name) => /^\d{4}-/.test(name));
    expect(files.map((file) => file.replace('.ts', ''))).toEqual(
      migrations.map((migration) => migration.name),
    );
  });
});

describe('SQL in the source', () => {
  it('keeps to the portable subset as well', async () => {
    const folder = new URL('../tables/', import.meta.url);
    const sources = (await readdir(folder)).filter(
      (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
    );
    expect(sources.length).toBeGreaterThan(8);
    for (const name of sources) {
      const source = await readFile(new URL(name, folder), 'utf8');
      const code = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      expect(code).not.toMatch(/GET_LOCK|SKIP\s*LOCKED|skipLocked|LOCK TABLES|FULLTEXT|FOR UPDATE|XA /i);
    }
  });
});

eachDatabase('The migrated schema', (open) => {
  it('has exactly the tables and columns that the models name', async () => {
    const { sequelize, tables } = (await open())[internals];
    const schema = sequelize.getQueryInterface();
    const modelled = Object.values(tables).map((table) => table.tableName);
    expect((await schema.showAllTables()).toSorted()).toEqual([...modelled, 'schema_migrations'].toSorted());
    for (const table of Object.values(tables)) {
      const attributes = Object.values(table.getAttributes()) as { field?: string; primaryKey?: boolean }[];
      const columns = await schema.describeTable(table.tableName);
      expect(Object.keys(columns).toSorted()).toEqual(attributes.map(({ field }) => field).toSorted());
      const keys = attributes.filter(({ primaryKey }) => primaryKey === true).map(({ field }) => field);
      const primary = Object.entries(columns).filter(([, column]) => column.primaryKey);
      expect(primary.map(([name]) => name).toSorted()).toEqual(keys.toSorted());
    }
  });

  it('is migrated once, also when several nodes start at once', async () => {
    const storage = await open();
    expect(await storage.pendingMigrations()).toEqual([]);
    expect(await storage.migrate()).toEqual([]);
    const { sequelize } = storage[internals];
    await sequelize.query('DELETE FROM schema_migrations');
    expect(await storage.pendingMigrations()).toEqual(migrations.map((migration) => migration.name));
    await Promise.all([storage.migrate(), storage.migrate(), storage.migrate()]);
    expect(await storage.pendingMigrations()).toEqual([]);
  });
});
