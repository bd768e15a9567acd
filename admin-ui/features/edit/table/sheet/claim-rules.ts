/** Which row of a sheet is which rule: by its name, and where that was deleted, by saying exactly the same. */

import type { CellContext } from '../cells/cell.ts';
import { plainText } from '../cells/cell.ts';
import type { Row } from '../rows/row.ts';
import type { SheetHeadings } from './read-headings.ts';
import { lockedText } from './sheet.ts';

export interface SheetRow {
  /** By the place of the column. */
  readonly texts: readonly string[];
  /** Its place in the sheet. */
  readonly at: number;
}

export interface Claims {
  readonly originOf: ReadonlyMap<SheetRow, Row>;
  /** Rows with a name that a row before them had. */
  readonly repeated: ReadonlySet<SheetRow>;
}

/** What a row says, its name left out. */
function contentKey(texts: readonly [string, string][]): string {
  return JSON.stringify(texts.filter(([, text]) => text !== '').sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface ClaimSources {
  readonly headings: SheetHeadings;
  readonly context: CellContext;
}

function contentOfRow(row: Row, { headings, context }: ClaimSources): string {
  const texts = headings.columns
    .filter(({ column }) => column.key !== 'name')
    .map(({ column }): [string, string] => [column.key, row.texts.get(column.key) ?? '']);
  return contentKey([...texts, ['locked', plainText(lockedText(row, context))]]);
}

function contentOfSheetRow({ texts }: SheetRow, { headings }: ClaimSources): string {
  const locked = headings.lockedAt === undefined ? '' : (texts[headings.lockedAt] ?? '');
  const cells = headings.columns.map(({ column, at }): [string, string] => [column.key, texts[at] ?? '']);
  return contentKey([...cells, ['locked', locked]]);
}

function grouped(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

export function claimRules(
  sheetRows: readonly SheetRow[],
  rows: readonly Row[],
  sources: ClaimSources,
): Claims {
  const nameAt = sources.headings.columns.find(({ column }) => column.key === 'name')?.at;
  const nameIn = ({ texts }: SheetRow): string => (nameAt === undefined ? '' : (texts[nameAt] ?? ''));
  const originOf = new Map<SheetRow, Row>();
  const repeated = new Set<SheetRow>();
  const seen = new Set<string>();
  const byName = new Map(rows.map((row) => [row.rule.name, row]));
  for (const sheetRow of sheetRows) {
    const name = nameIn(sheetRow);
    if (name === '') continue;
    const row = byName.get(name);
    if (seen.has(name)) repeated.add(sheetRow);
    else if (row) originOf.set(sheetRow, row);
    seen.add(name);
  }
  const claimed = new Set(originOf.values());
  const free = grouped(
    rows.filter((row) => !claimed.has(row)),
    (row) => contentOfRow(row, sources),
  );
  for (const sheetRow of sheetRows) {
    if (nameIn(sheetRow) !== '') continue;
    const row = free.get(contentOfSheetRow(sheetRow, sources))?.shift();
    if (row) originOf.set(sheetRow, row);
  }
  return { originOf, repeated };
}
