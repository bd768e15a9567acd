/**
 * The page and the few shapes that every 文书 is built from. Sizes are points. Table widths are numbers, never `*` or
 * `auto`: those grow with an unbreakable word and would push a table over the margin.
 */
import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { printableText } from '../printing/printable.ts';

export const PAGE = { width: 595.28, left: 58, right: 58, top: 40, bottom: 46 } as const;
export const CONTENT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

export const SIZE = { title: 20, hall: 13, section: 11.5, body: 10.5, table: 9.5, small: 8.5 } as const;
export const COLOUR = { rule: '#555555', faint: '#666666', shade: '#f1f1f1' } as const;

const RULE_WIDTH = 0.5;
const CELL_PADDING = { side: 5, above: 2, below: 2.5 } as const;
/** Taller rows and points may break across pages: pdfmake cuts off what it is told to keep whole and cannot. */
const MOST_WHOLE_LINES = 36;

const gridLayout: CustomTableLayout = {
  hLineWidth: () => RULE_WIDTH,
  vLineWidth: () => RULE_WIDTH,
  hLineColor: () => COLOUR.rule,
  vLineColor: () => COLOUR.rule,
  paddingLeft: () => CELL_PADDING.side,
  paddingRight: () => CELL_PADDING.side,
  paddingTop: () => CELL_PADDING.above,
  paddingBottom: () => CELL_PADDING.below,
};

/** How many lines a text takes at most on paper, every character counted as wide as a Chinese one. */
export function lineCount(text: string, width: number, size: number): number {
  const perLine = Math.max(1, Math.floor(width / size) - 1);
  return printableText(text)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].length / perLine)), 0);
}

/** A paragraph of running text, first line indented by two characters. */
export function paragraph(text: string): Content {
  return { text, leadingIndent: SIZE.body * 2, lineHeight: 1.24, margin: [0, 0, 0, 3] };
}

const POINT_NUMBER_WIDTH = 20;
const POINT_GAP = 6;
const POINT_WIDTH = CONTENT_WIDTH - POINT_NUMBER_WIDTH - POINT_GAP;

/** A numbered point, its number hanging in the margin of the text. */
export function points(texts: readonly string[]): Content[] {
  return texts.map((text, at) => ({
    unbreakable: lineCount(text, POINT_WIDTH, SIZE.body) <= MOST_WHOLE_LINES,
    columns: [
      { width: POINT_NUMBER_WIDTH, text: `${at + 1}.`, alignment: 'right' as const },
      { width: POINT_WIDTH, text },
    ],
    columnGap: POINT_GAP,
    lineHeight: 1.2,
    margin: [0, 0, 0, 2] as [number, number, number, number],
  }));
}

export function smallNote(text: string): Content {
  return { text, fontSize: SIZE.small, color: COLOUR.faint, lineHeight: 1.2, margin: [0, 3, 0, 0] };
}

export interface Column {
  title: string;
  /** Relative width; the columns share the width of the page. */
  share: number;
  alignment?: 'left' | 'center';
}

/** Widths of the cells' contents, so that borders and padding included they fill the page exactly. */
function columnWidths(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const taken = shares.length * CELL_PADDING.side * 2 + (shares.length + 1) * RULE_WIDTH;
  return shares.map((share) => ((CONTENT_WIDTH - taken) * share) / total);
}

/** Whether every row can be kept on one page. `texts[i]` stands in the column of `widths[i]`. */
function rowsStayWhole(rows: readonly (readonly string[])[], widths: readonly number[]): boolean {
  return rows.every((row) =>
    row.every((text, at) => lineCount(text, widths[at] ?? 0, SIZE.table) <= MOST_WHOLE_LINES),
  );
}

/** A ruled table with a head that is repeated on every page, broken between rows. The first column is the row's number. */
export function listTable(columns: readonly Column[], rows: readonly (readonly string[])[]): ContentTable {
  const widths = columnWidths(columns.map(({ share }) => share));
  const whole = rowsStayWhole(rows, widths.slice(1));
  const head = columns.map(
    ({ title }): TableCell => ({ text: title, bold: true, alignment: 'center', fillColor: COLOUR.shade }),
  );
  const body = rows.map((row, at) =>
    [String(at + 1), ...row].map(
      (text, column): TableCell => ({
        text,
        alignment: column === 0 ? 'center' : (columns[column]?.alignment ?? 'left'),
      }),
    ),
  );
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: whole ? 1 : 0,
      dontBreakRows: whole,
      widths,
      body: [head, ...body],
    },
    layout: gridLayout,
    fontSize: SIZE.table,
    lineHeight: 1.16,
    margin: [0, 2, 0, 4],
  };
}

export type LabelledValue = readonly [label: string, value: string];

function labelCell(text: string): TableCell {
  return { text, alignment: 'center', fillColor: COLOUR.shade };
}

/** Labels and values under each other, one or two pairs a line. */
export function factTable(rows: readonly FactRow[]): ContentTable {
  const widths = columnWidths([14, 36, 19, 31]);
  const values = rows.map((row) => row.map(([, value]) => value));
  return {
    table: {
      widths,
      dontBreakRows: rowsStayWhole(values, [widths[1] ?? 0, widths[3] ?? 0]),
      body: rows.map(factRow),
    },
    layout: gridLayout,
    fontSize: SIZE.table,
    lineHeight: 1.16,
    margin: [0, 2, 0, 8],
  };
}

/** One line of a fact table: one pair over the whole width, or two side by side. */
export type FactRow = readonly [LabelledValue] | readonly [LabelledValue, LabelledValue];

function factRow(row: FactRow): TableCell[] {
  const [first, second] = row;
  if (second === undefined) return [labelCell(first[0]), { text: first[1], colSpan: 3 }, '', ''];
  return [labelCell(first[0]), { text: first[1] }, labelCell(second[0]), { text: second[1] }];
}
