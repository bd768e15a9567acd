/**
 * A table as the rows of a spreadsheet: a row of headings, then a row for each rule. Texts stand as the cells write them;
 * numbers are numbers, so that people can count with them. What is locked is told in a column of its own.
 */
import { ruleSentence, whenOf } from '../../../../../server/core/explain/rule-sentence.ts';
import type { CellContext } from '../cells/cell.ts';
import type { Column, SectionRule, TableRule } from '../columns/column.ts';
import { columnWords } from '../columns/column-words.ts';
import { aboutColumns } from '../columns/field-columns.ts';
import type { Row } from '../rows/row.ts';
import type { Table } from '../rows/table.ts';

export type SheetCell = string | number;
export type Sheet = readonly (readonly SheetCell[])[];

const LONGEST_SENTENCE = 2000;

/** What a locked row says instead of cells. A draft may be too unfinished for a sentence. */
export function lockedText({ lock, rule }: Row, context: CellContext): string {
  if (lock === 'none') return '';
  try {
    const words =
      lock === 'rule'
        ? ruleSentence(rule as SectionRule, context, context.language) // any rule of a section
        : whenOf(rule.conditions, context, context.language);
    return words.slice(0, LONGEST_SENTENCE) || alwaysText(context);
  } catch {
    return alwaysText(context);
  }
}

function alwaysText({ language }: CellContext): string {
  return language === 'zh' ? '（无法写成一句话，保持原样）' : '(has no sentence yet, stays as it is)';
}

export function lockedHeading({ language }: CellContext): string {
  return columnWords[language].locked;
}

function sheetCell(column: Column, row: Row): SheetCell {
  const text = row.texts.get(column.key) ?? '';
  return column.cell.isNumber && /^-?\d+(\.\d+)?$/.test(text) && text === String(Number(text))
    ? Number(text)
    : text;
}

/** Conditions first, then what they lead to, then the names that tie rows to rules. */
function sheetColumns(table: Table): readonly Column[] {
  return [...table.conditionColumns, ...table.fieldColumns, ...aboutColumns];
}

export function toSheet(table: Table, context: CellContext): Sheet {
  const columns = sheetColumns(table);
  const headings = [
    ...(table.hasLocked ? [lockedHeading(context)] : []),
    ...columns.map((column) => column.heading(context)),
  ];
  const rows = table.rows.map((row) => [
    ...(table.hasLocked ? [lockedText(row, context)] : []),
    ...columns.map((column) => sheetCell(column, row)),
  ]);
  return [headings, ...rows];
}

/** A rule in one sentence, for who reads what changes. */
export function sentenceOfRule(rule: TableRule, context: CellContext): string {
  try {
    return ruleSentence(rule as SectionRule, context, context.language); // any rule of a section
  } catch {
    return alwaysText(context);
  }
}
