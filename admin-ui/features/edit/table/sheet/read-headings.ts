/** Which columns the first row of a sheet names. */
import { type CellContext, fold } from '../cells/cell.ts';
import type { Column, Section } from '../columns/column.ts';
import { columnWords } from '../columns/column-words.ts';
import { conditionColumn } from '../columns/condition-columns.ts';
import { aboutColumns, fieldColumns } from '../columns/field-columns.ts';
import { placeOfHeading } from '../columns/headings.ts';
import { type SheetFault, sheetFault } from './sheet-fault.ts';

export interface SheetColumn {
  readonly column: Column;
  readonly at: number;
}

export interface SheetHeadings {
  readonly columns: readonly SheetColumn[];
  /** The column that tells what is locked. */
  readonly lockedAt: number | undefined;
  readonly faults: readonly SheetFault[];
}

const LANGUAGES = ['zh', 'en'] as const;

function isLockedHeading(heading: string): boolean {
  return LANGUAGES.some((language) => fold(columnWords[language].locked) === fold(heading));
}

function columnOf(heading: string, section: Section, context: CellContext): Column | 'ambiguous' | undefined {
  const own = [...fieldColumns(section), ...aboutColumns].find((column) =>
    LANGUAGES.some((language) => fold(column.heading({ ...context, language })) === fold(heading)),
  );
  if (own) return own;
  const place = placeOfHeading(heading, context);
  return place === undefined || place === 'ambiguous' ? place : conditionColumn(place, context);
}

interface Gathered {
  columns: SheetColumn[];
  faults: SheetFault[];
  lockedAt: number | undefined;
}

export function readHeadings(
  sheet: readonly (readonly string[])[],
  section: Section,
  context: CellContext,
): SheetHeadings {
  const gathered: Gathered = { columns: [], faults: [], lockedAt: undefined };
  const width = sheet.reduce((most, row) => Math.max(most, row.length), 0);
  for (let at = 0; at < width; at += 1) {
    const heading = (sheet[0]?.[at] ?? '').trim();
    const isUsed = heading !== '' || sheet.some((row) => (row[at] ?? '').trim() !== '');
    if (isUsed) gather(gathered, { heading, at }, { section, context });
  }
  return gathered;
}

function gather(
  gathered: Gathered,
  { heading, at }: { heading: string; at: number },
  { section, context }: { section: Section; context: CellContext },
): void {
  const column = isLockedHeading(heading) ? undefined : columnOf(heading, section, context);
  const isKnown = gathered.columns.some((known) => known.column === column);
  if (isLockedHeading(heading)) gathered.lockedAt = at;
  else if (column !== undefined && column !== 'ambiguous' && !isKnown) gathered.columns.push({ column, at });
  else {
    const place = { row: 0, column: at, heading, text: heading };
    const values = { text: heading };
    gathered.faults.push(
      sheetFault(headingFault(heading, column), place, { language: context.language, values }),
    );
  }
}

function headingFault(heading: string, column: Column | 'ambiguous' | undefined) {
  if (heading === '') return 'noHeading';
  if (column === undefined) return 'unknownColumn';
  return column === 'ambiguous' ? 'ambiguousColumn' : 'repeatedColumn';
}
