import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byteOrderMark, type CellValue, csvCell, csvPieces } from './csv.ts';

const whole = (rows: CellValue[][], titles: string[]) =>
  [
    ...csvPieces(
      rows,
      titles.map((title, at) => ({ title, value: (row: CellValue[]) => row[at] })),
    ),
  ].join('');

/** A reader of RFC 4180 that shares nothing with the writer. */
function readCsv(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, cell = '', end] of text.matchAll(/("(?:[^"]|"")*"|[^,"\r]*)(,|\r\n)/g)) {
    lines.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ',') lines.push([]);
  }
  return lines.slice(0, -1);
}

it('begins with a byte order mark and the titles, and ends each line as RFC 4180 says', () => {
  expect(whole([['张三', 3]], ['姓名', '件数'])).toBe('\uFEFF姓名,件数\r\n张三,3\r\n');
});

it('writes what would begin a formula as text, and leaves numbers as they are', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '＝', '＠'])
    expect(csvCell(`${start}1+1`).replace(/^"/, '')).toMatch(/^'/);
  expect(csvCell('=HYPERLINK("http://x")')).toBe(`"'=HYPERLINK(""http://x"")"`);
  expect(csvCell(-5)).toBe('-5');
  expect([csvCell(null), csvCell(undefined), csvCell(Number.NaN), csvCell(false)]).toEqual([
    '',
    '',
    '',
    'false',
  ]);
});

it('is read back as it was, whatever the cells hold, and no cell begins a formula', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[=+\-@\t\r\n",' a张]{0,6}$/),
    fc.integer(),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell)), (rows) => {
      const text = whole(rows, ['甲', '乙', '丙']);
      expect(text.startsWith(byteOrderMark)).toBe(true);
      const [, ...read] = readCsv(text.slice(1));
      expect(read.length).toBe(rows.length);
      for (const [at, row] of rows.entries()) {
        for (const [column, value] of row.entries()) {
          const got = read[at]?.[column] ?? '';
          expect(got === String(value) || got === `'${value}`).toBe(true);
          if (typeof value === 'string') expect(got).not.toMatch(/^[=+\-@\t\r\n]/);
        }
      }
    }),
  );
});
