import type { ErrorSchema, RJSFSchema, UiSchema } from '@rjsf/utils';
import { memo, useMemo } from 'react';
import type { Form } from '../../schemas/generated/types.ts';
import { useMessages } from '../messages/index.tsx';
import { ThemedForm } from './ThemedForm.tsx';
import { createValidator } from './validator.ts';

const PREFIX = 'field';

/** Where the field of this key is on the page: for focusing it from elsewhere. */
export function fieldElementId(key: string): string {
  return `${PREFIX}_${key}`;
}

/** The key of the field that an rjsf element id belongs to: `field_shareholders_0_name` → `shareholders`. */
function keyOf(id: string, keys: readonly string[]): string | undefined {
  const path = id.slice(PREFIX.length + 1);
  return keys.find((key) => path === key || path.startsWith(`${key}_`));
}

export interface ItemFormProps {
  form: Form;
  value: Record<string, unknown>;
  /** Fields to mark as required besides those that always are. */
  alsoRequired: readonly string[];
  /** Field key → what is wrong with it, in words. */
  problems: Readonly<Record<string, readonly string[]>>;
  /** Fields that do not apply under the present circumstances: kept at hand, out of the way. */
  aside: readonly string[];
  onChange: (value: Record<string, unknown>, key: string | undefined) => void;
  /** The person has been in this field and left it. */
  onLeave: (key: string) => void;
}

/** Nothing is filled in that nobody said: a required yes/no stays open until it is answered. */
const FORM_STATE = {
  arrayMinItems: { populate: 'never' },
  emptyObjectFields: 'skipEmptyDefaults',
  requiredBooleanDefault: 'skip',
} as const;

/** The application form of an item. Controlled: it shows `value`, and tells every change at once. */
export const ItemForm = memo(function ItemForm(props: ItemFormProps) {
  const { form, value, alsoRequired, problems, aside, onChange, onLeave } = props;
  const { t } = useMessages();
  const validator = useMemo(() => createValidator(t), [t]);
  const keys = useMemo(() => Object.keys(form.schema.properties), [form]);
  const required = [...new Set([...form.schema.required, ...alsoRequired])].join(' ');
  const schema = useMemo(
    // The form's own language is a part of JSON Schema; rjsf's type asks for more than a document can know.
    () => ({ ...form.schema, required: required.split(' ').filter(Boolean) }) as unknown as RJSFSchema,
    [form, required],
  );
  const uiSchema = useMemo(() => form.uiSchema as UiSchema, [form]);
  const extraErrors = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(problems).map(([key, messages]) => [key, { __errors: [...messages] }]),
      ) as ErrorSchema,
    [problems],
  );
  const asideKeys = aside.join(' ');
  const formContext = useMemo(() => ({ aside: asideKeys.split(' ').filter(Boolean) }), [asideKeys]);
  return (
    <ThemedForm
      idPrefix={PREFIX}
      tagName="div"
      schema={schema}
      uiSchema={uiSchema}
      validator={validator}
      formData={value}
      extraErrors={extraErrors}
      formContext={formContext}
      noValidate
      noHtml5Validate
      showErrorList={false}
      experimental_defaultFormStateBehavior={FORM_STATE}
      onChange={({ formData }, id) =>
        onChange((formData ?? {}) as Record<string, unknown>, id && keyOf(id, keys))
      }
      onBlur={(id) => {
        const key = keyOf(id, keys);
        if (key) onLeave(key);
      }}
    >
      {/* No submit button: the answer follows every change. */}
      <span hidden />
    </ThemedForm>
  );
});
