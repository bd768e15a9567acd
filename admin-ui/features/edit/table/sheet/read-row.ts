/** One row of a sheet against the rule it was exported from, or as a new rule. */
import { type CellContext, plainText } from '../cells/cell.ts';
import type { Column, Section, TableRule } from '../columns/column.ts';
import { fieldColumns } from '../columns/field-columns.ts';
import { blankRule } from '../rows/new-rule.ts';
import { isOpen, type Row } from '../rows/row.ts';
import { withText } from '../rows/table.ts';
import type { SheetRow } from './claim-rules.ts';
import type { SheetColumn, SheetHeadings } from './read-headings.ts';
import { lockedHeading, lockedText } from './sheet.ts';
import { type SheetFault, type SheetPlace, sheetFault } from './sheet-fault.ts';

export interface RowReading {
  readonly rule: TableRule;
  readonly faults: readonly SheetFault[];
}

export interface RowSources {
  readonly section: Section;
  readonly context: CellContext;
  readonly headings: SheetHeadings;
}

/** Nothing is assumed of a new row: what it does not say is empty. */
function emptyRule(section: Section): TableRule {
  const rule = blankRule(section);
  const bare: TableRule = { ...rule, event: { type: rule.event.type, params: {} } };
  return fieldColumns(section)
    .filter((column) => column.key !== 'type' && column.applies(bare) && column.isRequired(bare))
    .reduce((next, column) => column.set(next, undefined), bare);
}

function placeOf({ column, at }: SheetColumn, row: SheetRow, context: CellContext): SheetPlace {
  return { row: row.at, column: at, heading: column.heading(context), text: row.texts[at] ?? '' };
}

function lockFault(row: SheetRow, origin: Row | undefined, sources: RowSources): SheetFault | undefined {
  const { headings, context } = sources;
  const { lockedAt } = headings;
  if (lockedAt === undefined) return undefined;
  const text = row.texts[lockedAt] ?? '';
  if (text === (origin ? plainText(lockedText(origin, context)) : '')) return undefined;
  const place = { row: row.at, column: lockedAt, heading: lockedHeading(context), text };
  return sheetFault(origin ? 'locked' : 'lockedNew', place, { language: context.language });
}

function kindText(
  section: Section,
  rule: TableRule,
  context: CellContext,
): { kind: string; kindColumn: string } {
  const type = fieldColumns(section).find(({ key }) => key === 'type');
  return {
    kind: type ? type.cell.write(rule.event.type, context) : '',
    kindColumn: type?.heading(context) ?? '',
  };
}

interface Change {
  readonly rule: TableRule;
  readonly fault?: SheetFault;
}

function withCell(
  rule: TableRule,
  cell: { readonly entry: SheetColumn; readonly row: SheetRow; readonly origin: Row | undefined },
  { section, context }: RowSources,
): Change {
  const { entry, row, origin } = cell;
  const { column } = entry;
  const place = placeOf(entry, row, context);
  const { text } = place;
  const { language } = context;
  const before = origin?.texts.get(column.key) ?? '';
  if (text === before && (text === '' || column.applies(rule))) return { rule };
  if (text !== '' && !column.applies(rule)) {
    return {
      rule,
      fault: sheetFault('notHere', place, {
        language,
        values: { text: place.heading, ...kindText(section, rule, context) },
      }),
    };
  }
  if (origin && !isOpen({ ...origin, rule }, column))
    return { rule, fault: sheetFault('locked', place, { language }) };
  const { rule: changed, fault } = withText(rule, { column, text, context });
  return fault ? { rule: changed, fault: { ...place, ...fault } } : { rule: changed };
}

/** The kind of a rule decides which other cells it has, so it is read first. */
function inReadingOrder({ columns }: SheetHeadings): readonly SheetColumn[] {
  const cells = columns.filter(({ column }) => column.key !== 'name');
  const isKind = ({ column }: SheetColumn): boolean => column.key === 'type';
  return [...cells.filter(isKind), ...cells.filter((entry) => !isKind(entry))];
}

function isMissing(column: Column, rule: TableRule, origin: Row | undefined): boolean {
  if (!column.applies(rule) || !column.isRequired(rule) || column.get(rule) !== undefined) return false;
  const wasMissing = origin && column.applies(origin.rule) && column.get(origin.rule) === undefined;
  return !wasMissing;
}

function missingFaults(
  rule: TableRule,
  cell: { row: SheetRow; origin: Row | undefined },
  sources: RowSources,
): SheetFault[] {
  const { section, context, headings } = sources;
  const { row, origin } = cell;
  if (origin?.lock === 'rule') return [];
  return fieldColumns(section)
    .filter((column) => isMissing(column, rule, origin))
    .map((column) => {
      const at = headings.columns.find((entry) => entry.column.key === column.key)?.at ?? -1;
      const heading = column.heading(context);
      const place = { row: row.at, column: at, heading, text: row.texts[at] ?? '' };
      return sheetFault('missing', place, { language: context.language, values: { text: heading } });
    });
}

function kindFault(row: SheetRow, origin: Row | undefined, sources: RowSources): SheetFault | undefined {
  const entry = sources.headings.columns.find(({ column }) => column.key === 'type');
  if (!entry || origin) return undefined;
  const place = placeOf(entry, row, sources.context);
  if (place.text !== '') return undefined;
  return sheetFault('missing', place, {
    language: sources.context.language,
    values: { text: place.heading },
  });
}

export function readRow(row: SheetRow, origin: Row | undefined, sources: RowSources): RowReading {
  const faults: SheetFault[] = [];
  const put = (fault: SheetFault | undefined): void => void (fault && faults.push(fault));
  put(lockFault(row, origin, sources));
  put(kindFault(row, origin, sources));
  let rule = origin?.rule ?? emptyRule(sources.section);
  for (const entry of inReadingOrder(sources.headings)) {
    const change = withCell(rule, { entry, row, origin }, sources);
    rule = change.rule;
    put(change.fault);
  }
  const blamed = new Set(faults.map(({ column }) => column));
  for (const fault of missingFaults(rule, { row, origin }, sources)) {
    if (!blamed.has(fault.column)) faults.push(fault);
  }
  return { rule, faults };
}
