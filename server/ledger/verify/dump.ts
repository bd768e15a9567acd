/**
 * A ledger as a file: JSON lines, one row a line, `{"table": …, "row": …}`, after a first line that names the format. It can be carried away and
 * verified where there is no database. Applications stay sealed in it.
 */
import { type LedgerRows, memorySource } from './memory-source.ts';
import type { LedgerSource, Pages } from './source.ts';

const dumpFormat = 'onewindow-ledger-dump/1';

const tables = [
  'checkpoints',
  'leaves',
  'entries',
  'lengths',
  'unsealed',
  'documents',
  'cases',
  'people',
] as const;
type TableName = (typeof tables)[number];

/** What a row must have to be read at all; what it says is for the verifier to doubt. */
const shapes: Readonly<Record<TableName, Readonly<Record<string, 'string' | 'number' | 'object'>>>> = {
  checkpoints: { number: 'number', size: 'number', checkpoint: 'object', frontier: 'object' },
  leaves: { index: 'number', stream: 'string', seq: 'number', hash: 'string' },
  entries: {
    ...{ stream: 'string', seq: 'number', prevHash: 'string', hash: 'string', entry: 'string', at: 'string' },
    actor: 'string',
  },
  lengths: { stream: 'string', length: 'number' },
  unsealed: { stream: 'string', seq: 'number', hash: 'string' },
  documents: { kind: 'string', code: 'string', version: 'number', hash: 'string', document: 'string' },
  cases: { id: 'string', application: 'string', decision: 'string' },
  people: { name: 'string', roles: 'object' },
};

function isTable(name: unknown): name is TableName {
  return tables.includes(name as TableName);
}

function fits(table: TableName, row: unknown): row is object {
  if (typeof row !== 'object' || row === null) return false;
  return Object.entries(shapes[table]).every(
    ([key, type]) =>
      typeof (row as Record<string, unknown>)[key] === type && (row as Record<string, unknown>)[key] !== null,
  );
}

/** A text that is no dump of this format. */
class UnreadableDump extends Error {
  override readonly name = 'UnreadableDump';
}

export async function* dumpLines(source: LedgerSource): AsyncGenerator<string> {
  yield JSON.stringify({ format: dumpFormat });
  for (const table of tables) {
    for await (const page of pagesOf(source, table)) {
      for (const row of page) yield JSON.stringify({ table, row });
    }
  }
}

async function* pagesOf(source: LedgerSource, table: TableName): Pages<object> {
  if (table === 'unsealed' || table === 'people') yield await source[table]();
  else if (table === 'leaves') yield* source.leavesByEntry();
  else yield* source[table]();
}

/** @throws UnreadableDump */
export async function readDump(lines: AsyncIterable<string> | Iterable<string>): Promise<LedgerSource> {
  const rows = Object.fromEntries(tables.map((table) => [table, [] as object[]]));
  let format: unknown;
  for await (const line of lines) {
    if (line === '') continue;
    const read = parsed(line);
    if (format === undefined) {
      format = read.format;
      if (format !== dumpFormat) throw new UnreadableDump('not a dump of a ledger, or one of another format');
    } else {
      const { table, row } = read;
      if (!isTable(table) || !fits(table, row))
        throw new UnreadableDump(`a line that is no row: ${line.slice(0, 80)}`);
      rows[table]?.push(row);
    }
  }
  if (format === undefined) throw new UnreadableDump('the file is empty');
  return memorySource(rows as unknown as LedgerRows); // each fits its shape
}

function parsed(line: string): { format?: unknown; table?: unknown; row?: unknown } {
  try {
    return (JSON.parse(line) as object | null) ?? {};
  } catch {
    throw new UnreadableDump(`a line that is not JSON: ${line.slice(0, 80)}`);
  }
}
