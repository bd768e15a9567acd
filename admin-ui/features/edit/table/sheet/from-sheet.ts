/**
 * What a spreadsheet would make of the rules: each row against the rule of its name. A cell whose text is as it was
 * exported leaves the rule as it is; any other is read, and what cannot be read is a fault at its place. Nothing here changes
 * anything: a person sees the differences first.
 */
import { type CellContext, plainText } from '../cells/cell.ts';
import { nameCell } from '../cells/event-cells.ts';
import type { Section, TableRule } from '../columns/column.ts';
import { fieldColumns } from '../columns/field-columns.ts';
import { takeName } from '../rows/new-rule.ts';
import { toTable } from '../rows/table.ts';
import { type Claims, claimRules, type SheetRow } from './claim-rules.ts';
import { readHeadings, type SheetHeadings } from './read-headings.ts';
import { type RowSources, readRow } from './read-row.ts';
import { columnGoneNote, type SheetFault, sheetFault } from './sheet-fault.ts';

export interface SheetRequest {
  readonly section: Section;
  /** As they are now. */
  readonly rules: readonly TableRule[];
  readonly context: CellContext;
  /** Names of all rules of the document. */
  readonly takenNames: ReadonlySet<string>;
}

export interface SheetReading {
  readonly rules: readonly TableRule[];
  readonly faults: readonly SheetFault[];
  /** What of the file has no effect, and why. */
  readonly notes: readonly string[];
}

function rowsOf(sheet: readonly (readonly string[])[]): SheetRow[] {
  return sheet
    .slice(1)
    .map((texts, i) => ({ texts: texts.map(plainText), at: i + 1 }))
    .filter(({ texts }) => texts.some((text) => text !== ''));
}

/** A name that a person wrote for a new row, or why it cannot be one. */
function givenName(
  row: SheetRow,
  { headings, context }: RowSources,
  { isRepeated, taken }: { isRepeated: boolean; taken: ReadonlySet<string> },
): { name?: string; fault?: SheetFault } {
  const entry = headings.columns.find(({ column }) => column.key === 'name');
  const text = entry === undefined ? '' : (row.texts[entry.at] ?? '');
  if (entry === undefined || text === '') return {};
  const place = { row: row.at, column: entry.at, heading: entry.column.heading(context), text };
  const { language } = context;
  if (isRepeated) return { fault: sheetFault('repeatedName', place, { language, values: { text } }) };
  if (taken.has(text)) return { fault: sheetFault('takenName', place, { language, values: { text } }) };
  const { fault } = nameCell.read(text, context);
  return fault ? { fault: { ...place, ...fault } } : { name: text };
}

function notesOf({ section, context, rules }: SheetRequest, headings: SheetHeadings): string[] {
  const present = new Set(headings.columns.map(({ column }) => column.key));
  const table = toTable({ section, rules, context });
  return [...fieldColumns(section), ...table.conditionColumns]
    .filter(({ key }) => !present.has(key))
    .map((column) => columnGoneNote(column.heading(context), context));
}

interface Reader {
  readonly request: SheetRequest;
  readonly sources: RowSources;
  readonly claims: Claims;
  readonly taken: Set<string>;
}

function readNamed(
  row: SheetRow,
  { sources, claims, taken }: Reader,
): { rule: TableRule; faults: SheetFault[] } {
  const origin = claims.originOf.get(row);
  const { rule, faults } = readRow(row, origin, sources);
  if (origin) return { rule, faults: [...faults] };
  const { name, fault } = givenName(row, sources, { isRepeated: claims.repeated.has(row), taken });
  if (name !== undefined) taken.add(name);
  return { rule: { ...rule, name: name ?? '' }, faults: [...faults, ...(fault ? [fault] : [])] };
}

export function fromSheet(sheet: readonly (readonly string[])[], request: SheetRequest): SheetReading {
  const { section, context, rules } = request;
  const headings = readHeadings(sheet, section, context);
  const rows = rowsOf(sheet);
  const sources: RowSources = { section, context, headings };
  const claims = claimRules(rows, toTable({ section, rules, context }).rows, { headings, context });
  const taken = new Set(request.takenNames);
  const read = rows.map((row) => readNamed(row, { request, sources, claims, taken }));
  return {
    rules: read.map(({ rule }) =>
      rule.name === '' ? { ...rule, name: takeName(section, rule, taken) } : rule,
    ),
    faults: [...headings.faults, ...read.flatMap(({ faults }) => faults)],
    notes: notesOf(request, headings),
  };
}
