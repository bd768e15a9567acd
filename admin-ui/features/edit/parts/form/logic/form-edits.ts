/**
 * Everything that the form designer does to an item, as functions from document to document. The order of fields and their
 * groups are kept whole by every one of them (see server/core/language/form-order.ts): no edit leaves a form that its check refuses.
 */
import type { Field, Form, RootCondition, ServiceItem } from '../../../../../../schemas/generated/types.ts';
import { columnsOf } from '../../../../../../server/core/language/vocabulary.ts';
import type { FieldEntry, FieldUi } from './field-kinds.ts';
import { outlineOf, withOutline } from './outline.ts';

type Fields = Readonly<Record<string, Field>>;

export function fieldsOf({ schema }: Form): Fields {
  return schema.properties as Record<string, Field>; // what the schema's open record holds
}

export function entryOf(form: Form, key: string): FieldEntry | undefined {
  const field = fieldsOf(form)[key];
  return field && { field, ui: (form.uiSchema[key] as FieldUi | undefined) ?? {} };
}

/** field1, field2, …: nobody has to see it. */
export function freeKey(taken: Readonly<Record<string, unknown>>, stem = 'field'): string {
  for (let n = 1; ; n += 1) if (!Object.hasOwn(taken, `${stem}${n}`)) return `${stem}${n}`;
}

function withForm(item: ServiceItem, change: (form: Form) => Form): ServiceItem {
  return { ...item, form: change(item.form) };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  const { [key]: _gone, ...rest } = record;
  return rest;
}

/** Keys of a uiSchema that say nothing leave no trace. */
function tidy(ui: FieldUi): FieldUi {
  return Object.fromEntries(Object.entries(ui).filter(([, value]) => value !== undefined && value !== ''));
}

function withEntry(form: Form, key: string, { field, ui }: FieldEntry): Form {
  const drawn = tidy(ui);
  const uiSchema =
    Object.keys(drawn).length > 0 ? { ...form.uiSchema, [key]: drawn } : without(form.uiSchema, key);
  return {
    ...form,
    schema: { ...form.schema, properties: { ...form.schema.properties, [key]: field } },
    uiSchema,
  };
}

export function putEntry(item: ServiceItem, key: string, entry: FieldEntry): ServiceItem {
  return withForm(item, (form) => withEntry(form, key, entry));
}

/** A field put behind another, or at the end. */
export function addField(
  item: ServiceItem,
  key: string,
  { entry, behind }: { entry: FieldEntry; behind?: string | undefined },
): ServiceItem {
  return withForm(item, (form) => {
    const rows = outlineOf(form);
    const at = rows.findIndex((row) => row.kind === 'field' && row.key === behind);
    const place = at < 0 ? rows.length : at + 1;
    const next = [...rows.slice(0, place), { kind: 'field', key } as const, ...rows.slice(place)];
    return withOutline(withEntry(form, key, entry), next);
  });
}

/** The field goes, and with it what golden cases fill in there. What its uses become is for who deletes it. */
export function removeField(item: ServiceItem, key: string): ServiceItem {
  const cases = item.cases.map((golden) => {
    const { form } = golden.application;
    if (!form || !Object.hasOwn(form, key)) return golden;
    return { ...golden, application: { ...golden.application, form: without(form, key) } };
  });
  return withForm({ ...item, cases }, (form) => {
    const rows = outlineOf(form).filter((row) => row.kind !== 'field' || row.key !== key);
    const rest: Form = {
      schema: {
        ...form.schema,
        properties: without(form.schema.properties, key),
        required: form.schema.required.filter((name) => name !== key),
      },
      uiSchema: without(form.uiSchema, key),
      requiredWhen: without(form.requiredWhen, key),
    };
    return withOutline(rest, rows);
  });
}

export function duplicateField(
  item: ServiceItem,
  key: string,
  { as, title }: { as: string; title: string },
): ServiceItem {
  const entry = entryOf(item.form, key);
  if (!entry) return item;
  const copied = addField(item, as, { entry: { ...entry, field: { ...entry.field, title } }, behind: key });
  return putRequirement(copied, as, requirementOf(item.form, key));
}

/** Always, never, or under a condition. */
export type Requirement = boolean | RootCondition;

export function requirementOf(form: Form, key: string): Requirement {
  if (form.schema.required.includes(key)) return true;
  return Object.hasOwn(form.requiredWhen, key) ? (form.requiredWhen[key] as RootCondition) : false;
}

export function putRequirement(item: ServiceItem, key: string, requirement: Requirement): ServiceItem {
  return withForm(item, (form) => {
    const others = form.schema.required.filter((name) => name !== key);
    const conditions = without(form.requiredWhen, key);
    return {
      ...form,
      schema: { ...form.schema, required: requirement === true ? [...others, key] : others },
      requiredWhen: typeof requirement === 'object' ? { ...conditions, [key]: requirement } : conditions,
    };
  });
}

/** A field whose choices differ; undefined for one that has none. */
export function withChoices(field: Field, choices: readonly string[]): Field {
  if (field.enum) return { ...field, enum: [...choices] };
  return field.items && 'enum' in field.items ? { ...field, items: { enum: [...choices] } } : field;
}

/** The columns of a list in the order that the uiSchema gives, each as an entry of its own. */
export function columnEntries({ field, ui }: FieldEntry): [string, FieldEntry][] {
  const drawn = (ui.items as Record<string, FieldUi> | undefined) ?? {};
  const order = (drawn['ui:order'] as readonly string[] | undefined) ?? [];
  const columns = new Map(columnsOf(field));
  const listed = order.filter((key) => columns.has(key));
  const keys = [...listed, ...[...columns.keys()].filter((key) => !listed.includes(key)).sort()];
  return keys.map((key) => [key, { field: columns.get(key) as Field, ui: drawn[key] ?? {} }]);
}

/** The list with these columns, in this order. */
export function withColumns(
  entry: FieldEntry,
  columns: readonly (readonly [string, FieldEntry])[],
  required: readonly string[],
): FieldEntry {
  const keys = columns.map(([key]) => key);
  const drawn = columns.flatMap(([key, { ui }]) =>
    Object.keys(tidy(ui)).length > 0 ? [[key, tidy(ui)]] : [],
  );
  return {
    field: {
      ...entry.field,
      items: {
        type: 'object',
        properties: Object.fromEntries(columns.map(([key, { field }]) => [key, field])),
        required: required.filter((key) => keys.includes(key)),
        additionalProperties: false,
      },
    },
    ui: { ...entry.ui, items: { ...Object.fromEntries(drawn), 'ui:order': keys } },
  };
}

export function requiredColumns({ items }: Field): readonly string[] {
  return items && 'properties' in items ? (items.required ?? []) : [];
}
