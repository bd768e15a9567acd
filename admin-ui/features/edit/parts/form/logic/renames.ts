/**
 * A field under another key, a choice in other words: everywhere at once, in rules, derived values and golden cases, so that
 * the item means what it meant before.
 */
import type { Field, ServiceItem } from '../../../../../../schemas/generated/types.ts';
import { choicesOf, type FieldEntry } from './field-kinds.ts';
import { isFactOf } from './field-uses.ts';
import { columnEntries, entryOf, putEntry, requiredColumns, withChoices, withColumns } from './form-edits.ts';

type Json = Readonly<Record<string, unknown>>;

/** Every object inside, the innermost first, as `change` gives it back. */
function mapObjects(part: unknown, change: (object: Json) => Json): unknown {
  if (Array.isArray(part)) return part.map((entry) => mapObjects(entry, change));
  if (typeof part !== 'object' || part === null) return part;
  return change(
    Object.fromEntries(Object.entries(part).map(([key, value]) => [key, mapObjects(value, change)])),
  );
}

/** The parts of an item in which facts are named. */
const PARTS = [
  ...(['conditions', 'derived', 'acceptance', 'materials', 'routing'] as const),
  ...(['limits', 'fees', 'review', 'inspection'] as const),
];

function mapRules(item: ServiceItem, change: (object: Json) => Json): ServiceItem {
  const parts = Object.fromEntries(
    PARTS.flatMap((part) => (item[part] === undefined ? [] : [[part, mapObjects(item[part], change)]])),
  );
  const requiredWhen = mapObjects(item.form.requiredWhen, change) as ServiceItem['form']['requiredWhen'];
  // Only values inside objects changed, never their shape.
  return { ...item, ...(parts as Partial<ServiceItem>), form: { ...item.form, requiredWhen } };
}

function rekeyed<T>(record: Readonly<Record<string, T>>, from: string, to: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key === from ? to : key, value]));
}

function rekeyedCases({ cases }: ServiceItem, from: string, to: string): ServiceItem['cases'] {
  return cases.map((golden) => {
    const { application, expect } = golden;
    const form = application.form && { form: rekeyed(application.form, from, to) };
    const problems = expect.problems?.map((problem) =>
      problem.kind === 'field' && (problem.id === from || problem.id.startsWith(`${from}.`))
        ? { ...problem, id: `${to}${problem.id.slice(from.length)}` }
        : problem,
    );
    return {
      ...golden,
      application: { ...application, ...form },
      expect: { ...expect, ...(problems && { problems }) },
    };
  });
}

/** Another key for a field. Nothing happens when the key is taken. */
export function renameKey(item: ServiceItem, from: string, to: string): ServiceItem {
  if (from === to || Object.hasOwn(item.form.schema.properties, to) || !entryOf(item.form, from)) return item;
  const swap = (key: string): string => (key === from ? to : key);
  const next = mapRules(item, (object) => {
    const { fact, field } = object;
    const named = typeof fact === 'string' && isFactOf(from, fact);
    const corrected = typeof field === 'string' && (field === from || field.startsWith(`${from}.`));
    return {
      ...object,
      ...(named && { fact: `form.${to}${fact.slice(`form.${from}`.length)}` }),
      ...(corrected && { field: `${to}${field.slice(from.length)}` }),
    };
  });
  const { schema, uiSchema, requiredWhen } = next.form;
  const ui = rekeyed(uiSchema, from, to);
  return {
    ...next,
    cases: rekeyedCases(item, from, to),
    form: {
      schema: {
        ...schema,
        properties: rekeyed(schema.properties, from, to),
        required: schema.required.map(swap),
      },
      uiSchema: {
        ...ui,
        'ui:order': ((ui['ui:order'] as readonly string[] | undefined) ?? []).map(swap),
        ...(Array.isArray(ui['ui:groups']) && {
          'ui:groups': (ui['ui:groups'] as { title: string; fields: string[] }[]).map((group) => ({
            ...group,
            fields: group.fields.map(swap),
          })),
        }),
      },
      requiredWhen: rekeyed(requiredWhen, from, to),
    },
  };
}

/** A value or the values of a list, one of them in other words. */
function reworded(value: unknown, from: string, to: string): unknown {
  if (Array.isArray(value)) return value.map((one) => reworded(one, from, to));
  return value === from ? to : value;
}

/** The same, in the rows of a list where the choice is a column's. */
function rewordedIn(value: unknown, column: string | undefined, { from, to }: Rewording): unknown {
  if (column === undefined) return reworded(value, from, to);
  if (!Array.isArray(value)) return value;
  return value.map((row: unknown) =>
    typeof row === 'object' && row !== null && Object.hasOwn(row, column)
      ? { ...row, [column]: reworded((row as Json)[column], from, to) }
      : row,
  );
}

export interface Rewording {
  readonly from: string;
  readonly to: string;
}

function withRewordedChoice(field: Field, { from, to }: Rewording): Field {
  const choices = (choicesOf(field) ?? []).map((choice) => (choice === from ? to : choice));
  return withChoices(field.default === from ? { ...field, default: to } : field, choices);
}

/**
 * Another wording of one choice, in the rules that ask for it and in the golden cases that choose it.
 *
 * @param fact of the field, or of a column: `form.holders[].kind`
 */
export function renameChoice(item: ServiceItem, fact: string, rewording: Rewording): ServiceItem {
  const { from, to } = rewording;
  const [key = '', column] = fact.slice('form.'.length).split('[].');
  const entry = entryOf(item.form, key);
  if (!entry) return item;
  const columns = columnEntries(entry);
  const asked = column === undefined ? entry : columns.find(([name]) => name === column)?.[1];
  const choices = asked && choicesOf(asked.field);
  if (!asked || !choices?.includes(from) || choices.includes(to)) return item;
  const field = withRewordedChoice(asked.field, rewording);
  const renamed: FieldEntry =
    column === undefined
      ? { ...entry, field }
      : withColumns(
          entry,
          columns.map(([name, one]) => [name, name === column ? { ...one, field } : one]),
          requiredColumns(entry.field),
        );
  const asksFor = (object: Json): boolean => object.fact === fact && 'value' in object;
  const next = mapRules(putEntry(item, key, renamed), (object) =>
    asksFor(object)
      ? { ...object, value: reworded(object.value, from, to) }
      : column === undefined
        ? object
        : withRewordedRows(object, { list: `form.${key}`, column, rewording }),
  );
  return {
    ...next,
    cases: item.cases.map((golden) => {
      const { form } = golden.application;
      if (!form || !Object.hasOwn(form, key)) return golden;
      const chosen = { ...form, [key]: rewordedIn(form[key], column, rewording) };
      return { ...golden, application: { ...golden.application, form: chosen } };
    }),
  };
}

/** A derived value that counts rows asks for columns of its own list by `row.` names. */
function withRewordedRows(
  object: Json,
  { list, column, rewording }: { list: string; column: string; rewording: Rewording },
): Json {
  const [first] = Array.isArray(object.args) ? (object.args as unknown[]) : [];
  const isOfList = typeof first === 'object' && first !== null && (first as Json).fact === list;
  if (!isOfList || object.where === undefined) return object;
  const where = mapObjects(object.where, (part) =>
    part.fact === `row.${column}`
      ? { ...part, value: reworded(part.value, rewording.from, rewording.to) }
      : part,
  );
  return { ...object, where };
}
