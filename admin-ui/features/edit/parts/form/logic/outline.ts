/**
 * A form as its list of rows: fields in their order, and between them the headings that begin a group. Fields in front of the
 * first heading belong to none.
 */
import type { Form } from '../../../../../../schemas/generated/types.ts';
import { formGroups, formOrder } from '../../../../../../server/core/language/form-order.ts';

export type OutlineRow =
  | { readonly kind: 'field'; readonly key: string }
  | { readonly kind: 'heading'; readonly title: string; readonly n: number };

export function outlineOf(form: Form): OutlineRow[] {
  const order = formOrder(form);
  const groups = formGroups(form);
  const grouped = new Set(groups.flatMap(({ fields }) => fields));
  const field = (key: string) => ({ kind: 'field', key }) as const;
  return [
    ...order.filter((key) => !grouped.has(key)).map(field),
    ...groups.flatMap(({ title, fields }, n) => [
      { kind: 'heading', title, n } as const,
      ...fields.filter((key) => order.includes(key)).map(field),
    ]),
  ];
}

/** The id of a row in a list that is put in order. */
export function rowId(row: OutlineRow): string {
  return row.kind === 'field' ? `field:${row.key}` : `heading:${row.n}`;
}

/** The form in the order of its rows. */
export function withOutline(form: Form, rows: readonly OutlineRow[]): Form {
  const order = rows.flatMap((row) => (row.kind === 'field' ? [row.key] : []));
  const groups: { title: string; fields: string[] }[] = [];
  for (const row of rows) {
    if (row.kind === 'heading') groups.push({ title: row.title, fields: [] });
    else groups.at(-1)?.fields.push(row.key);
  }
  const { 'ui:groups': _groups, ...rest } = form.uiSchema;
  return {
    ...form,
    uiSchema: { ...rest, 'ui:order': order, ...(groups.length > 0 ? { 'ui:groups': groups } : {}) },
  };
}
