import type { FieldProps, RJSFSchema, UiSchema } from '@rjsf/utils';
import { type ComponentType, useId, useMemo, useState } from 'react';
import { useMessages } from '../messages/index.tsx';
import { withTexts } from '../messages/schema-texts.ts';
import { nestedErrors, type PlacedFault } from './nested-errors.ts';
import { nullableKeys, schemaPart } from './schema-part.ts';
import { ThemedForm } from './ThemedForm.tsx';
import { createValidator } from './validator.ts';

/** What draws one property instead of rjsf: a choice of departments, a list of citations. */
export type OwnField = ComponentType<{
  value: unknown;
  onChange: (next: unknown) => void;
  isReadOnly: boolean;
  /** Of the property, pointers relative to it. */
  faults: readonly PlacedFault[];
}>;

interface SchemaFormProps {
  /** A part of our schemas: `service-item.json#/$defs/law`. */
  schema: string;
  /** The properties to show, in this order; all of them without it. */
  only?: readonly string[];
  value: Readonly<Record<string, unknown>>;
  /** The whole value; a property that was emptied is gone. `key` is the property that was changed. */
  onChange: (value: Record<string, unknown>, key: string) => void;
  faults?: readonly PlacedFault[];
  isReadOnly?: boolean;
  /** Property → what draws it. Must be the same object between renderings. */
  fields?: Readonly<Record<string, OwnField>>;
  /** Property → value → what the value is called. */
  names?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Further hints of rjsf: `{ reason: { 'ui:widget': 'textarea' } }`. */
  uiSchema?: UiSchema;
}

const NONE: readonly PlacedFault[] = [];
const FORM_STATE = {
  arrayMinItems: { populate: 'never' },
  emptyObjectFields: 'skipEmptyDefaults',
  requiredBooleanDefault: 'skip',
  constAsDefaults: 'never',
} as const;

/** Flat facts of a rule document, drawn from its schema: titles, help and kinds of input are the schema's own. */
export function SchemaForm(props: SchemaFormProps) {
  const { schema: address, only, value, onChange, faults = NONE, isReadOnly = false } = props;
  const { t, schemaText } = useMessages();
  const id = useId().replace(/\W/g, '');
  const validator = useMemo(() => createValidator(t), [t]);
  const shown = only?.join(' ');
  const schema = useMemo(
    () => withTexts(shownPart(address, shown?.split(' ')), schemaText),
    [address, shown, schemaText],
  );
  const uiSchema = useUiSchema(props);
  const mine = useOwnPart(Object.keys(schema.properties ?? {}), value);
  const formContext = useMemo(
    () => ({ own: props.fields ?? {}, faults, isReadOnly }),
    [props.fields, faults, isReadOnly],
  );
  const extraErrors = useMemo(() => {
    const told = faults.filter(({ pointer }) => !Object.hasOwn(props.fields ?? {}, firstKey(pointer)));
    return nestedErrors(told);
  }, [faults, props.fields]);
  return (
    <ThemedForm
      idPrefix={`part${id}`}
      tagName="div"
      schema={schema}
      uiSchema={uiSchema}
      validator={validator}
      formData={mine}
      extraErrors={extraErrors}
      formContext={formContext}
      fields={{ own: OwnPropertyField }}
      readonly={isReadOnly}
      noValidate
      noHtml5Validate
      showErrorList={false}
      experimental_defaultFormStateBehavior={FORM_STATE}
      onChange={({ formData }, changed) => {
        const next = merged(mine, formData as Record<string, unknown>, address);
        onChange(put(value, mine, next), changed?.slice(`part${id}_`.length) ?? '');
      }}
    >
      {/* No submit button: every change is taken at once. */}
      <span hidden />
    </ThemedForm>
  );
}

type Values = Readonly<Record<string, unknown>>;

/**
 * The properties that are shown, the same object until one of them changes: rjsf compares and copies all it is given with every
 * keystroke, and a whole item is hundreds of kilobytes.
 */
function useOwnPart(keys: readonly string[], value: Values): Values {
  const [part, setPart] = useState<Values>({});
  const held = keys.filter((key) => Object.hasOwn(value, key));
  const isSame = held.length === Object.keys(part).length && held.every((key) => part[key] === value[key]);
  if (isSame) return part;
  const next = Object.fromEntries(held.map((key) => [key, value[key]]));
  setPart(next);
  return next;
}

/** The whole value with its shown part replaced; what stays keeps its order. */
function put(value: Values, before: Values, after: Values): Record<string, unknown> {
  const kept = Object.entries(value).filter(
    ([key]) => Object.hasOwn(after, key) || !Object.hasOwn(before, key),
  );
  return { ...Object.fromEntries(kept), ...after };
}

/** rjsf's type asks for more than a schema of ours can know. */
function shownPart(address: string, only: readonly string[] | undefined): RJSFSchema {
  return schemaPart(address, only) as unknown as RJSFSchema;
}

function useUiSchema({ schema: address, only, fields, names, uiSchema }: SchemaFormProps): UiSchema {
  const order = only?.join(' ');
  return useMemo(() => {
    const { properties } = shownPart(address, order?.split(' '));
    const own = Object.keys(fields ?? {}).map((key) => [key, { 'ui:field': 'own' }]);
    const named = Object.entries(names ?? {}).map(([key, name]) => [key, namesOf(properties?.[key], name)]);
    return {
      ...Object.fromEntries([...own, ...named]),
      ...uiSchema,
      ...(order === undefined ? {} : { 'ui:order': order.split(' ') }),
    };
  }, [address, order, fields, names, uiSchema]);
}

/** With names there is nothing left to explain: the schema's own help lists the codes. */
function namesOf(property: unknown, name: Readonly<Record<string, string>>): UiSchema {
  const { enum: values, items } = (property ?? {}) as { enum?: string[]; items?: { enum?: string[] } };
  const enumNames = (list: string[] | undefined) => (list ?? []).map((value) => name[value] ?? value);
  const unsaid = { 'ui:help': ' ' };
  if (items?.enum) return { ...unsaid, items: { 'ui:enumNames': enumNames(items.enum) } };
  return { ...unsaid, 'ui:enumNames': enumNames(values) };
}

/** What was emptied is gone, or null where the schema asks for it. */
function merged(before: Values, after: Record<string, unknown>, address: string): Record<string, unknown> {
  const empty = Object.fromEntries(nullableKeys(address).map((key) => [key, null]));
  const kept = Object.keys(before).filter((key) => Object.hasOwn(after, key) || before[key] === null);
  const nulls = Object.fromEntries(
    kept.flatMap((key) => (key in empty && after[key] === undefined ? [[key, null]] : [])),
  );
  const filled = Object.entries({ ...after, ...nulls }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(filled);
}

function firstKey(pointer: string): string {
  return pointer.split('/')[1] ?? '';
}

/** Hands one property to what was named for it. */
function OwnPropertyField({ name, formData, onChange, fieldPathId, registry }: FieldProps) {
  const { own, faults, isReadOnly } = registry.formContext as {
    own: Record<string, OwnField>;
    faults: readonly PlacedFault[];
    isReadOnly: boolean;
  };
  const Own = own[name];
  if (!Own) return null;
  const prefix = `/${name}`;
  const inside = faults
    .filter(({ pointer }) => pointer === prefix || pointer.startsWith(`${prefix}/`))
    .map((fault) => ({ ...fault, pointer: fault.pointer.slice(prefix.length) }));
  return (
    <Own
      value={formData}
      onChange={(next) => onChange(next, fieldPathId.path)}
      isReadOnly={isReadOnly}
      faults={inside}
    />
  );
}
