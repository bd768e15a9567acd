/** What the grid draws: a row with its place, its faults and the texts that were not understood. */
import { type Finding, pointerKeys } from '../../../../../server/core/language/finding.ts';
import type { CellContext } from '../cells/cell.ts';
import type { Column } from '../columns/column.ts';
import type { Row } from '../rows/row.ts';
import { type RuleTableState, type WrongCells, wrongKey } from '../use-rule-table.ts';
import type { WrongCell } from './changes.ts';

export interface GridRow {
  readonly key: string;
  readonly at: number;
  readonly row: Row;
  readonly wrong: WrongCells;
  readonly findings: readonly Finding[];
  /** A text that an editor leaves to be put into a cell. */
  readonly typed?: { readonly column: Column; readonly text: string };
}

export function gridRowsOf({
  table,
  wrong,
  findings,
  section,
}: Pick<RuleTableState, 'table' | 'wrong' | 'findings' | 'section'>): GridRow[] {
  const byRule = new Map<number, Finding[]>();
  for (const finding of findings) {
    const [part, at = ''] = pointerKeys(finding.pointer);
    if (part !== section) continue;
    const own = byRule.get(Number(at));
    if (own) own.push(finding);
    else byRule.set(Number(at), [finding]);
  }
  const seen = new Map<string, number>();
  return table.rows.map((row, at) => {
    const { name } = row.rule;
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return { key: times === 0 ? name : `${name} ${times}`, at, row, wrong, findings: byRule.get(at) ?? [] };
  });
}

export function wrongAt({ wrong, row }: GridRow, column: Column): WrongCell | undefined {
  return wrong.size === 0 ? undefined : wrong.get(wrongKey(row.rule.name, column.key));
}

/** What stands in a cell: what somebody typed, as long as it was not understood. */
export function textAt(gridRow: GridRow, column: Column): string {
  return wrongAt(gridRow, column)?.text ?? gridRow.row.texts.get(column.key) ?? '';
}

/** The findings about one cell, or about the row as a whole where no cell is named. */
export function findingsAt({ row, at, findings }: GridRow, column: Column, section: string): Finding[] {
  const pointer = column.pointer(row.rule);
  if (pointer === undefined) return [];
  const whole = `/${section}/${at}${pointer}`;
  return findings.filter((finding) => finding.pointer === whole || finding.pointer.startsWith(`${whole}/`));
}

/** Cells of a row that still have to be filled in. */
export function missingColumns({ row }: GridRow, columns: readonly Column[]): Column[] {
  if (row.lock === 'rule') return [];
  return columns.filter(
    (column) => column.applies(row.rule) && column.isRequired(row.rule) && column.get(row.rule) === undefined,
  );
}

const MOST_LINES = 3;

/** Of a legal basis people see the clause: its law and that it was confirmed are not drawn. */
function drawnLength(key: string, text: string): number {
  return key === 'basis'
    ? text.replace(/〔(?:[^〔〕]|〔[^〔〕]*〕)*〕|（已核实）| \(confirmed\)/g, '').length
    : text.length;
}

/** As many lines as its longest text needs, within reason. */
export function rowHeight({ row }: GridRow, widths: ReadonlyMap<string, number>): number {
  let lines = 1;
  for (const [key, text] of row.texts) {
    const width = widths.get(key);
    if (width === undefined) continue;
    lines = Math.max(lines, Math.ceil(drawnLength(key, text) / Math.max(4, Math.floor((width - 20) / 14.5))));
  }
  return 14 + 22 * Math.min(lines, MOST_LINES);
}

/** Wide enough for what stands in it mostly, never for all. */
export function columnWidth(column: Column, rows: readonly Row[], context: CellContext): number {
  const heading = Math.ceil(column.heading(context).length / 2) + 1;
  let longest = Math.max(heading, 4);
  for (const row of rows.slice(0, 200))
    longest = Math.max(longest, drawnLength(column.key, row.texts.get(column.key) ?? ''));
  return Math.min(column.key === 'basis' ? 260 : 220, Math.max(84, longest * 14.5 + 26));
}
