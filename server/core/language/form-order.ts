/**
 * The order of a form's fields is data: `ui:order` says it, for the screen, the one-time notice and the print alike.
 *
 * The order of keys in a JSON object says nothing (the hash of a document does not see it, RFC 8785), so nothing may depend
 * on it: a document is put in order before it is compiled, and the check refuses a form whose order is not all there.
 */
import type { Field, Form, ServiceItem } from '../../../schemas/generated/types.ts';
import type { Finding } from './finding.ts';

type UiSchema = Readonly<Record<string, unknown>>;

/** Fields under a heading, `ui:groups` in the form's uiSchema. */
export interface FormGroup {
  readonly title: string;
  readonly fields: readonly string[];
}

function orderIn(uiSchema: UiSchema | undefined): string[] {
  const order = uiSchema?.['ui:order'];
  return Array.isArray(order) ? order.filter((key) => typeof key === 'string') : [];
}

/** The fields of a form in the order in which they are asked. */
export function formOrder({ schema, uiSchema }: Form): string[] {
  return Object.keys(inOrder(schema.properties, orderIn(uiSchema)));
}

function isGroup(group: unknown): group is FormGroup {
  if (typeof group !== 'object' || group === null) return false;
  const { title, fields } = group as Partial<Record<keyof FormGroup, unknown>>;
  return typeof title === 'string' && Array.isArray(fields) && fields.every((key) => typeof key === 'string');
}

/** The groups of a form. Fields that are in none come first. */
export function formGroups({ uiSchema }: Pick<Form, 'uiSchema'>): FormGroup[] {
  const groups = uiSchema['ui:groups'];
  return Array.isArray(groups) ? groups.filter(isGroup) : [];
}

/** Keys in the given order; those it leaves out follow by name, so that the same document is always the same. */
function inOrder<T>(record: Readonly<Record<string, T>>, order: readonly string[]): Record<string, T> {
  const listed = order.filter((key) => Object.hasOwn(record, key));
  const rest = Object.keys(record)
    .filter((key) => !listed.includes(key))
    .sort();
  return Object.fromEntries([...listed, ...rest].map((key) => [key, record[key] as T]));
}

function columnUi(form: Form, key: string): UiSchema | undefined {
  const field = form.uiSchema[key] as { items?: UiSchema } | undefined;
  return field?.items;
}

function orderedField(form: Form, key: string, field: Field): Field {
  if (!field.items || !('properties' in field.items)) return field;
  const columns = inOrder(field.items.properties as Record<string, Field>, orderIn(columnUi(form, key)));
  return { ...field, items: { ...field.items, properties: columns } };
}

/** The same item with its fields, columns and conditional requirements in the order that `ui:order` gives. */
export function withFormOrder(item: ServiceItem): ServiceItem {
  const { form } = item;
  const order = orderIn(form.uiSchema);
  const fields = inOrder(form.schema.properties as Record<string, Field>, order);
  const properties = Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, orderedField(form, key, field)]),
  );
  const requiredWhen = inOrder(form.requiredWhen, order);
  return { ...item, form: { ...form, schema: { ...form.schema, properties }, requiredWhen } };
}

function orderFault(pointer: string, names: readonly string[], order: readonly string[]): Finding[] {
  const same =
    names.length === order.length &&
    new Set(order).size === order.length &&
    names.every((name) => order.includes(name));
  if (same) return [];
  const missing = names.filter((name) => !order.includes(name));
  const message =
    missing.length > 0 ? `字段顺序没有列出:${missing.join('、')}` : '字段顺序列出了没有的字段或重复的字段';
  return [
    { severity: 'error', code: 'form-order', pointer, message, fix: '让 ui:order 恰好列出全部字段,各一次' },
  ];
}

/** Groups follow the order: all their fields together are its end, and a heading has words. */
function groupFaults({ uiSchema }: Form): Finding[] {
  const given = uiSchema['ui:groups'];
  if (given === undefined) return [];
  const isRead =
    Array.isArray(given) && given.every((group) => isGroup(group) && group.title.trim().length > 0);
  const grouped = formGroups({ uiSchema }).flatMap(({ fields }) => fields);
  const order = orderIn(uiSchema);
  const end = order.slice(order.length - grouped.length);
  if (isRead && grouped.every((key, i) => key === end[i]) && grouped.length <= order.length) return [];
  return [
    {
      ...{ severity: 'error', code: 'form-order', pointer: '/form/uiSchema/ui:groups' },
      message: '字段分组没有标题,或与字段顺序不一致',
      fix: '给每一组写标题,组内字段按字段顺序排列,各组相接直到最后一个字段',
    },
  ];
}

/** Whether every field and every column has its place in the order. */
export function formOrderFaults({ form }: ServiceItem): Finding[] {
  const lists = Object.entries(form.schema.properties as Record<string, Field>).flatMap(([key, { items }]) =>
    items && 'properties' in items
      ? orderFault(
          `/form/uiSchema/${key}/items/ui:order`,
          Object.keys(items.properties),
          orderIn(columnUi(form, key)),
        )
      : [],
  );
  return [
    ...orderFault('/form/uiSchema/ui:order', Object.keys(form.schema.properties), orderIn(form.uiSchema)),
    ...lists,
    ...groupFaults(form),
  ];
}
