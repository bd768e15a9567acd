/** A block of cells as spreadsheets put it on the clipboard: tabs between cells, quotation marks around cells with line ends. */
import { guarded, unguarded } from '../sheet/guard.ts';

const CELL = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/y;

export function readBlock(text: string): string[][] {
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  const cells = new RegExp(CELL);
  for (let match = cells.exec(plain); match; match = cells.exec(plain)) {
    const [, quoted, bare = '', end] = match;
    rows.at(-1)?.push(unguarded((quoted?.replaceAll('""', '"') ?? bare).trim()));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}

export function writeBlock(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    /[\t\n"]/.test(text) ? `"${guarded(text).replaceAll('"', '""')}"` : guarded(text);
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}
