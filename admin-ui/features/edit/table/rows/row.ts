/**
 * A rule as a row: the texts of its cells, and what of it a table cannot hold. A row is open only if its texts say
 * exactly what the rule says; otherwise its condition, or all of it, is locked, shown as a sentence and kept as it is.
 */
import { sameJson } from '../../../../../server/core/diff/same-json.ts';
import { type CellContext, plainText } from '../cells/cell.ts';
import type { Column, Section, TableRule } from '../columns/column.ts';
import { conditionColumn, flatParts, partKey, placeOfKey } from '../columns/condition-columns.ts';
import { aboutColumns, fieldColumns } from '../columns/field-columns.ts';

export type Lock = 'none' | 'conditions' | 'rule';

export interface Row {
  readonly rule: TableRule;
  readonly lock: Lock;
  /** By the key of the column; empty cells have none. */
  readonly texts: ReadonlyMap<string, string>;
  /** Of its condition, in the order of the rule; empty when that is locked. */
  readonly columns: readonly Column[];
}

/** Longer than a cell of a spreadsheet can be. */
const LONGEST_TEXT = 32_000;

function writtenText(column: Column, rule: TableRule, context: CellContext): string {
  const value = column.get(rule);
  return value === undefined ? '' : column.cell.write(value, context);
}

/** The text, if reading it gives the same value again. */
function exactText(column: Column, rule: TableRule, context: CellContext): string | undefined {
  const value = column.get(rule);
  if (value === undefined) return '';
  try {
    const text = column.cell.write(value, context);
    if (text === '' || text !== plainText(text) || text.length > LONGEST_TEXT) return undefined;
    return sameJson(column.cell.read(text, context).value, value) ? text : undefined;
  } catch {
    return undefined; // a draft may hold anything: what cannot be written is kept
  }
}

function conditionTexts(rule: TableRule, context: CellContext): [Column, string][] | undefined {
  const parts = flatParts(rule.conditions);
  if (!parts) return undefined;
  const found: [Column, string][] = [];
  const keys = new Set<string>();
  for (const part of parts) {
    const key = partKey(part);
    const column = key === undefined ? undefined : conditionColumn(placeOfKey(key), context);
    const text = column && exactText(column, rule, context);
    if (!column || !text || keys.has(column.key)) return undefined;
    keys.add(column.key);
    found.push([column, text]);
  }
  return found;
}

/** Empty texts and lists are as good as absent: a new row has them. */
function pruned(params: TableRule['event']['params']): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params).filter(
      ([, value]) => value !== '' && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function eventTexts(
  section: Section,
  rule: TableRule,
  context: CellContext,
): Map<string, string> | undefined {
  const texts = new Map<string, string>();
  const columns = [...fieldColumns(section).filter((column) => column.applies(rule)), ...aboutColumns];
  let rebuilt: TableRule = { ...rule, event: { type: rule.event.type, params: {} } };
  for (const column of columns) {
    const text = exactText(column, rule, context);
    if (text === undefined) return undefined;
    if (text === '') continue;
    texts.set(column.key, text);
    if (column.group === 'then' && column.key !== 'type') rebuilt = column.set(rebuilt, column.get(rule));
  }
  return sameJson(pruned(rebuilt.event.params), pruned(rule.event.params)) ? texts : undefined;
}

/** For a rule that a table cannot hold: whatever can be said of it. */
function looseTexts(section: Section, rule: TableRule, context: CellContext): Map<string, string> {
  const texts = new Map<string, string>();
  for (const column of [...fieldColumns(section), ...aboutColumns]) {
    try {
      if (column.applies(rule)) texts.set(column.key, writtenText(column, rule, context));
    } catch {
      // what a broken draft holds here has no words
    }
  }
  return texts;
}

function makeRow(section: Section, rule: TableRule, context: CellContext): Row {
  const texts = eventTexts(section, rule, context);
  if (!texts) return { rule, lock: 'rule', texts: looseTexts(section, rule, context), columns: [] };
  const conditions = conditionTexts(rule, context);
  if (!conditions) return { rule, lock: 'conditions', texts, columns: [] };
  for (const [column, text] of conditions) texts.set(column.key, text);
  return { rule, lock: 'none', texts, columns: conditions.map(([column]) => column) };
}

const cache = new WeakMap<CellContext, WeakMap<TableRule, Row>>();

/** Made once for a rule: rules are never changed in place. */
export function rowOf(section: Section, rule: TableRule, context: CellContext): Row {
  const known = cache.get(context) ?? new WeakMap<TableRule, Row>();
  cache.set(context, known);
  const row = known.get(rule) ?? makeRow(section, rule, context);
  known.set(rule, row);
  return row;
}

/** Whether people may change a cell here. */
export function isOpen(row: Row, column: Column): boolean {
  if (row.lock === 'rule' || !column.applies(row.rule)) return false;
  return row.lock === 'none' || column.group !== 'when';
}
