/** The columns of what a rule concludes, section by section, and of its name and priority. */
import type { Cell } from '../cells/cell.ts';
import { citationsCell } from '../cells/citations-cell.ts';
import {
  afterCell,
  amountCell,
  clockCell,
  departmentCell,
  formFieldCell,
  nameCell,
  namedCell,
  roleCell,
  textCell,
  variantCell,
} from '../cells/event-cells.ts';
import { integerCell } from '../cells/scalars.ts';
import { spanCell, unitCell } from '../cells/span-cell.ts';
import { anyCell, type Column, type Section, type TableRule } from './column.ts';
import { type ColumnWord, columnWords } from './column-words.ts';

interface FieldOptions {
  readonly key: ColumnWord;
  readonly cell: Cell;
  /** Kinds of rules that have it; all where absent. */
  readonly types?: readonly string[];
  /** Or in rules of these kinds only. */
  readonly isRequired?: boolean | readonly string[];
  /** In the parameters of the event; the key itself where absent. */
  readonly path?: readonly string[];
  /** What stands in a rule whose cell is empty: other parts rely on a text or a list being there. */
  readonly blank?: unknown;
}

type Params = Readonly<Record<string, unknown>>;

function valueAt(params: Params, [key = '', ...rest]: readonly string[]): unknown {
  const value = Object.hasOwn(params, key) ? params[key] : undefined;
  if (rest.length === 0 || value === undefined) return value;
  return valueAt(value as Params, rest); // a path goes through objects only, after the schema
}

/** A part that nothing is left in goes too. */
function withValue(params: Params, [key = '', ...rest]: readonly string[], value: unknown): Params {
  const next = rest.length === 0 ? value : emptyAsNone(withValue((params[key] ?? {}) as Params, rest, value));
  if (next !== undefined) return { ...params, [key]: next };
  const { [key]: _gone, ...others } = params;
  return others;
}

function emptyAsNone(params: Params): Params | undefined {
  return Object.keys(params).length === 0 ? undefined : params;
}

function field({ key, cell, types, isRequired = false, path = [key], blank }: FieldOptions): Column {
  return {
    key,
    group: 'then',
    heading: ({ language }) => columnWords[language][key],
    cell,
    isRequired: ({ event }) =>
      typeof isRequired === 'boolean' ? isRequired : isRequired.includes(event.type),
    applies: ({ event }) => !types || types.includes(event.type),
    get: ({ event }) => {
      const value = valueAt(event.params, path);
      return value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value;
    },
    set: (rule, value) => ({
      ...rule,
      event: { ...rule.event, params: withValue(rule.event.params, path, value ?? blank) },
    }),
    pointer: () => `/event/params/${path.join('/')}`,
  };
}

const basis = field({ key: 'basis', cell: anyCell(citationsCell), isRequired: true, blank: [] });
const text = (key: ColumnWord, options: Partial<FieldOptions> = {}): Column =>
  field({ key, cell: anyCell(textCell), ...(options.isRequired && { blank: '' }), ...options });
const department = (options: Partial<FieldOptions> = {}): Column =>
  field({ key: 'department', cell: anyCell(departmentCell), ...options });

const REFUSALS = ['refuse', 'not-required', 'not-in-jurisdiction', 'special-channel'];
const AMOUNT = field({ key: 'amount', cell: anyCell(amountCell), isRequired: true });

const FIELDS: Readonly<Record<Section, readonly Column[]>> = {
  routing: [
    department({ isRequired: true, blank: '' }),
    field({ key: 'role', cell: anyCell(roleCell), types: ['assign'], isRequired: true, blank: '' }),
    field({ key: 'stage', cell: anyCell(integerCell([1, 20])), types: ['assign'], isRequired: true }),
    text('task'),
    field({ key: 'committed', cell: anyCell(spanCell), types: ['assign'], path: ['limit', 'committed'] }),
    field({ key: 'statutory', cell: anyCell(spanCell), types: ['assign'], path: ['limit', 'statutory'] }),
    field({ key: 'after', cell: anyCell(afterCell), types: ['notify'], isRequired: true }),
    basis,
  ],
  limits: [
    field({ key: 'clock', cell: anyCell(clockCell), isRequired: ['limit'] }),
    field({ key: 'n', cell: anyCell(integerCell([0, 10_000])), types: ['limit'], isRequired: true }),
    field({ key: 'unit', cell: anyCell(unitCell), types: ['limit'], isRequired: true }),
    text('startsAt', { types: ['limit'] }),
    field({ key: 'extension', cell: anyCell(spanCell), types: ['limit'] }),
    text('procedure', { types: ['exclude'], isRequired: true }),
    basis,
  ],
  fees: [AMOUNT, text('payer'), text('note'), basis],
  acceptance: [
    field({ key: 'to', cell: anyCell(variantCell), types: ['convert-variant'], isRequired: true, blank: '' }),
    field({ key: 'field', cell: anyCell(formFieldCell), types: ['correct'], isRequired: true, blank: '' }),
    text('reason', { isRequired: true }),
    text('redirect', { types: REFUSALS }),
    text('requirement', { isRequired: true }),
    basis,
  ],
  review: [
    department(),
    text('reason', { isRequired: true }),
    text('requirement', { isRequired: true }),
    basis,
  ],
};

const KINDS: Readonly<Record<Section, readonly ColumnWord[]>> = {
  routing: ['assign', 'notify'],
  limits: ['limit', 'exclude'],
  fees: [],
  acceptance: [
    'refuse',
    'not-required',
    'not-in-jurisdiction',
    'special-channel',
    'convert-variant',
    'correct',
    'warn',
  ],
  review: [],
};

/** Other words for the same kind, so that a file of the other language is read too. */
const kindCells = new Map<Section, Cell<string>>(
  (['routing', 'limits', 'acceptance'] as const).map((section) => [
    section,
    namedCell(
      Object.fromEntries(
        KINDS[section].map((kind) => [kind, { zh: columnWords.zh[kind], en: columnWords.en[kind] }]),
      ),
    ),
  ]),
);

/** A rule of another kind keeps what both kinds have; the rest has no place in it. */
function withKind(section: Section, rule: TableRule, type: string): TableRule {
  const kept = { ...rule, event: { type, params: {} } };
  return FIELDS[section].reduce<TableRule>((next, column) => {
    if (!column.applies(next)) return next;
    const value = column.applies(rule) ? column.get(rule) : undefined;
    return value === undefined && !column.isRequired(next) ? next : column.set(next, value);
  }, kept);
}

function kindColumn(section: Section): Column[] {
  const cell = kindCells.get(section);
  if (!cell) return [];
  return [
    {
      key: 'type',
      group: 'then',
      heading: ({ language }) => columnWords[language][section === 'acceptance' ? 'outcome' : 'kind'],
      cell: anyCell(cell),
      isRequired: () => true,
      applies: () => true,
      get: ({ event }) => event.type,
      set: (rule, value) => (typeof value === 'string' ? withKind(section, rule, value) : rule),
      pointer: () => '/event/type',
    },
  ];
}

const priority: Column = {
  key: 'priority',
  group: 'about',
  heading: ({ language }) => columnWords[language].priority,
  cell: anyCell(integerCell([1, 1000])),
  isRequired: () => false,
  applies: () => true,
  get: (rule) => rule.priority,
  set: ({ priority: _old, ...rule }, value) =>
    typeof value === 'number' ? { ...rule, priority: value } : rule,
  pointer: () => '/priority',
};

const name: Column = {
  key: 'name',
  group: 'about',
  heading: ({ language }) => columnWords[language].name,
  cell: anyCell(nameCell),
  isRequired: () => true,
  applies: () => true,
  get: (rule) => rule.name,
  set: (rule, value) => (typeof value === 'string' ? { ...rule, name: value } : rule),
  pointer: () => '/name',
};

const columns = new Map<Section, readonly Column[]>(
  (Object.keys(FIELDS) as Section[]).map((section) => [
    // its own keys
    section,
    [...kindColumn(section), ...FIELDS[section]],
  ]),
);

/** What the rules of a section conclude. */
export function fieldColumns(section: Section): readonly Column[] {
  return columns.get(section) ?? [];
}

/** What people look at only when they ask for it. */
export const aboutColumns: readonly Column[] = [priority, name];
