/**
 * What a field asks for, in the words of somebody who makes a form, and how each kind is written in the item's form. A field
 * says everything else (its bounds, its unit) itself: a kind is only read off it, and what a kind does not know stays as it is.
 * Start at kindOf; form-edits.ts puts fields into a document.
 */
import type { Field } from '../../../../../../schemas/generated/types.ts';

export const fieldKinds = [
  'text',
  'long-text',
  'number',
  'yes-no',
  'one-of',
  'many-of',
  'date',
  'datetime',
  'idcard',
  'uscc',
  'mobile',
  'rows',
] as const;

export type FieldKind = (typeof fieldKinds)[number];

/** How a field is drawn: its part of the uiSchema. */
export type FieldUi = Readonly<Record<string, unknown>>;

export interface FieldEntry {
  readonly field: Field;
  readonly ui: FieldUi;
}

const FORMATS: Readonly<Record<NonNullable<Field['format']>, FieldKind>> = {
  date: 'date',
  'local-date-time': 'datetime',
  idcard: 'idcard',
  uscc: 'uscc',
  mobile: 'mobile',
};

export function kindOf({ field, ui }: FieldEntry): FieldKind {
  if (field.type === 'number') return 'number';
  if (field.type === 'boolean') return 'yes-no';
  if (field.type === 'array') return field.items && 'enum' in field.items ? 'many-of' : 'rows';
  if (field.format) return FORMATS[field.format];
  if (field.enum) return 'one-of';
  return ui['ui:widget'] === 'textarea' ? 'long-text' : 'text';
}

const SHAPES: Readonly<Record<FieldKind, { field: Omit<Field, 'title'>; ui: FieldUi }>> = {
  text: { field: { type: 'string', maxLength: 200 }, ui: {} },
  'long-text': { field: { type: 'string', maxLength: 2000 }, ui: { 'ui:widget': 'textarea' } },
  number: { field: { type: 'number', minimum: 0 }, ui: {} },
  'yes-no': { field: { type: 'boolean' }, ui: { 'ui:widget': 'radio' } },
  'one-of': { field: { type: 'string', enum: [] }, ui: { 'ui:widget': 'radio' } },
  'many-of': {
    field: { type: 'array', items: { enum: [] }, uniqueItems: true },
    ui: { 'ui:widget': 'checkboxes' },
  },
  date: { field: { type: 'string', format: 'date' }, ui: { 'ui:widget': 'date' } },
  datetime: { field: { type: 'string', format: 'local-date-time' }, ui: {} },
  idcard: { field: { type: 'string', format: 'idcard' }, ui: {} },
  uscc: { field: { type: 'string', format: 'uscc' }, ui: {} },
  mobile: { field: { type: 'string', format: 'mobile' }, ui: {} },
  rows: {
    field: {
      type: 'array',
      items: { type: 'object', properties: {}, required: [], additionalProperties: false },
    },
    ui: {},
  },
};

/** What of a field and its drawing is the same whatever it asks for. */
const KEPT_UI = ['ui:help', 'ui:placeholder'];

/** A new field of a kind. Choices begin with two to write over: an empty list of them asks nothing. */
export function fieldOf(kind: FieldKind, title: string, choices: readonly string[] = []): FieldEntry {
  const { field, ui } = SHAPES[kind];
  if (kind === 'one-of') return { field: { title, ...field, enum: [...choices] }, ui };
  if (kind === 'many-of') return { field: { title, ...field, items: { enum: [...choices] } }, ui };
  return { field: { title, ...field }, ui };
}

export function choicesOf({ enum: own, items }: Field): string[] | undefined {
  if (own) return own;
  return items && 'enum' in items ? items.enum : undefined;
}

/** The same field asking for something else: title, help and choices stay, what only the old kind knew goes. */
export function withKind(entry: FieldEntry, kind: FieldKind, choices: readonly string[] = []): FieldEntry {
  if (kindOf(entry) === kind) return entry;
  const { title, description } = entry.field;
  const next = fieldOf(kind, title, choicesOf(entry.field) ?? choices);
  const kept = Object.fromEntries(Object.entries(entry.ui).filter(([key]) => KEPT_UI.includes(key)));
  const isWritten = kind === 'text' || kind === 'long-text';
  return {
    field: { ...next.field, ...(description === undefined ? {} : { description }) },
    ui: { ...(isWritten ? kept : { ...kept, 'ui:placeholder': undefined }), ...next.ui },
  };
}

/** What of a field has no control of its own: it is named to the reader, and kept. */
export function unseenOf({ field, ui }: FieldEntry): { pattern: boolean; others: string[] } {
  const others = [
    ...(field.default !== undefined && !takesDefault({ field, ui }) ? ['default'] : []),
    ...(field.multipleOf !== undefined && field.multipleOf !== 1 ? ['multipleOf'] : []),
    ...(field.minLength !== undefined ? ['minLength'] : []),
    ...(kindOf({ field, ui }) === 'rows' && !(field.items && 'properties' in field.items) ? ['items'] : []),
    ...Object.keys(ui).filter((key) => !SEEN_UI.has(key)),
  ];
  return { pattern: field.pattern !== undefined, others };
}

const SEEN_UI: ReadonlySet<string> = new Set(['ui:help', 'ui:placeholder', 'ui:widget', 'items']);

const WITH_DEFAULT: readonly FieldKind[] = ['number', 'yes-no', 'one-of', 'text'];

/** Whether something can stand for an empty field of this kind. */
export function takesDefault(entry: FieldEntry): boolean {
  return WITH_DEFAULT.includes(kindOf(entry));
}
