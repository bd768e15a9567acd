/** A table as CSV (RFC 4180) that a spreadsheet opens as Chinese and never runs: what would begin a formula is text. */

export type CellValue = string | number | boolean | null | undefined;

export interface Column<Row> {
  readonly title: string;
  readonly value: (row: Row) => CellValue;
}

/** Without it spreadsheets take UTF-8 for the code page of the machine. */
export const byteOrderMark = '\uFEFF';

/** What begins a formula in some spreadsheet, in full width too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const QUOTED = /[",\r\n]|^\s|\s$/;

/** A number stays one; a text that would begin a formula is led by an apostrophe. */
export function csvCell(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = String(value);
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function csvLine(cells: readonly CellValue[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** The pieces of a file, in order; the first has the byte order mark and the titles. */
export function* csvPieces<Row>(rows: Iterable<Row>, columns: readonly Column<Row>[]): Generator<string> {
  yield byteOrderMark + csvLine(columns.map(({ title }) => title));
  for (const row of rows) yield csvLine(columns.map(({ value }) => value(row)));
}
