/** Real files: written and read in the browser, loaded when somebody asks for one. Every text is a text, never a formula. */

import { guarded, unguarded } from './guard.ts';
import type { Sheet, SheetCell } from './sheet.ts';

export const LARGEST_FILE_BYTES = 2 * 1024 * 1024;
export const MOST_ROWS = 5000;

export type FileFault = 'too-large' | 'too-many-rows' | 'not-xlsx';

function written(cell: SheetCell) {
  if (cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  return { value: guarded(cell), type: String, wrap: true, alignVertical: 'top' as const };
}

function widthOf(sheet: Sheet, column: number): number {
  const longest = sheet
    .slice(0, 200)
    .reduce((most, row) => Math.max(most, [...String(row[column] ?? '')].length), 4);
  return Math.min(60, longest * 2 + 2);
}

export async function writeXlsx(sheet: Sheet, name: string): Promise<Blob> {
  const { default: writeFile } = await import('write-excel-file/universal');
  const [headings = [], ...rows] = sheet;
  const head = headings.map((heading) => ({
    value: guarded(String(heading)),
    type: String,
    fontWeight: 'bold' as const,
    wrap: true,
    backgroundColor: '#e8eef5',
  }));
  const columns = headings.map((_, i) => ({ width: widthOf(sheet, i) }));
  return await writeFile([head, ...rows.map((row) => row.map(written))], {
    sheet: name,
    columns,
    stickyRowsCount: 1,
  }).toBlob();
}

function readCell(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return unguarded(String(cell));
}

/** Spreadsheets keep days as numbers; the reader makes them midnight in UTC. */
function dateText(date: Date): string {
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}

/** The texts of the first sheet, or why there are none. */
export async function readXlsx(file: Blob): Promise<{ sheet: string[][] } | { fault: FileFault }> {
  if (file.size > LARGEST_FILE_BYTES) return { fault: 'too-large' };
  const { readSheet } = await import('read-excel-file/universal');
  try {
    const rows = (await readSheet(file, { trim: false })) as unknown[][]; // its type has the constructor of Date, not a Date
    if (rows.length > MOST_ROWS + 1) return { fault: 'too-many-rows' };
    return { sheet: rows.map((row) => row.map(readCell)) };
  } catch {
    return { fault: 'not-xlsx' };
  }
}
