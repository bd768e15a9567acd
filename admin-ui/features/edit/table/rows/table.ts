/** The rules of a section as a table and back: nothing is lost on the way, whatever the rules are. */
import { sameJson } from '../../../../../server/core/diff/same-json.ts';
import type { CellContext, CellFault } from '../cells/cell.ts';
import type { Column, Section, TableRule } from '../columns/column.ts';
import { conditionColumn, flatParts, placeOfKey } from '../columns/condition-columns.ts';
import { fieldColumns } from '../columns/field-columns.ts';
import { blankRule } from './new-rule.ts';
import { type Row, rowOf } from './row.ts';

export interface Table {
  readonly section: Section;
  /** Of conditions, in the order in which rules first use them. */
  readonly conditionColumns: readonly Column[];
  readonly fieldColumns: readonly Column[];
  readonly rows: readonly Row[];
  readonly hasLocked: boolean;
}

export interface TableRequest {
  readonly section: Section;
  readonly rules: readonly TableRule[];
  readonly context: CellContext;
  /** Keys of condition columns that are to be there, first and in this order. */
  readonly shown?: readonly string[];
}

export function toTable({ section, rules, context, shown = [] }: TableRequest): Table {
  const rows = rules.map((rule) => rowOf(section, rule, context));
  const columns = new Map<string, Column>();
  for (const key of shown) {
    const column = conditionColumn(placeOfKey(key), context);
    if (column) columns.set(key, column);
  }
  for (const row of rows) for (const column of row.columns) columns.set(column.key, column);
  return {
    section,
    conditionColumns: [...columns.values()],
    fieldColumns: fieldColumns(section),
    rows,
    hasLocked: rows.some(({ lock }) => lock !== 'none'),
  };
}

export type CellChange = { readonly rule: TableRule; readonly fault?: CellFault };

/** A rule with a text put into one of its cells; with a fault the rule is as it was. */
export function withText(
  rule: TableRule,
  { column, text, context }: { column: Column; text: string; context: CellContext },
): CellChange {
  if (text === '') return { rule: column.get(rule) === undefined ? rule : column.set(rule, undefined) };
  const { value, fault } = column.cell.read(text, context);
  if (fault) return { rule, fault };
  return { rule: sameJson(column.get(rule), value) ? rule : column.set(rule, value) };
}

/** Whether two rules say the same, their conditions in any order and under either form of a single one. */
export function saysSame(a: TableRule, b: TableRule): boolean {
  if (!sameJson({ ...a, conditions: null }, { ...b, conditions: null })) return false;
  const [left, right] = [flatParts(a.conditions), flatParts(b.conditions)];
  if (!left || !right) return sameJson(a.conditions, b.conditions);
  return left.length === right.length && left.every((part) => right.some((other) => sameJson(part, other)));
}

/** From its texts alone, as if somebody had typed it. */
export function ruleOfTexts(
  section: Section,
  { texts, columns }: Pick<Row, 'texts' | 'columns'>,
  context: CellContext,
): TableRule {
  const kinds = fieldColumns(section);
  const type = kinds.find(({ key }) => key === 'type');
  const kind = type?.cell.read(texts.get('type') ?? '', context).value;
  let rule: TableRule = { ...blankRule(section), name: texts.get('name') ?? '' };
  if (type && typeof kind === 'string') rule = type.set(rule, kind);
  rule = { ...rule, event: { ...rule.event, params: {} } };
  for (const column of [...columns, ...kinds]) {
    const text = texts.get(column.key);
    if (column.key === 'type' || text === undefined || text === '') continue;
    rule = column.set(rule, column.cell.read(text, context).value);
  }
  const priority = texts.get('priority');
  return priority === undefined ? rule : { ...rule, priority: Number(priority) };
}

/** The rules again: an open row is read from its texts, and keeps its form where they say the same. */
export function toRules({ section, rows }: Table, context: CellContext): TableRule[] {
  return rows.map((row) => {
    if (row.lock !== 'none') return row.rule;
    const read = ruleOfTexts(section, row, context);
    return saysSame(read, row.rule) ? row.rule : read;
  });
}
