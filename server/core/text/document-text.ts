/**
 * A rule document as text for a folder in git: the same document always gives the same bytes, whatever order its keys came in, so that
 * a difference between two files is a difference between two documents. Keys stand as the schemas list them, fields as the form shows
 * them, and names that are data by code unit.
 */
import { type KeyOrder, type Keys, keyOrderOf } from './key-order.ts';

/** As the formatter of the repository writes JSON. */
const lineWidth = 110;
const indentation = '  ';
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** A Chinese character takes two columns. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0);
}

function orderedKeys(value: Readonly<Record<string, unknown>>, { order, first = [] }: Place): Keys {
  const leading = first.filter((key) => Object.hasOwn(value, key));
  const others = Object.keys(value).filter((key) => !leading.includes(key));
  return [...leading, ...order(others)];
}

/** The order in which a form shows its fields, where the value is a form. */
function formOrderIn({ uiSchema }: Readonly<Record<string, unknown>>): Keys | undefined {
  const order = (uiSchema as { 'ui:order'?: unknown } | undefined)?.['ui:order'];
  return Array.isArray(order) ? order.filter((key) => typeof key === 'string') : undefined;
}

function isScalar(value: unknown): boolean {
  return value === null || typeof value !== 'object';
}

interface Place {
  readonly order: KeyOrder;
  /** What stands before the first line of this value. */
  readonly indent: string;
  /** Columns taken on the line by a key before it and a comma behind it. */
  readonly taken: number;
  /** Keys that come before all others. */
  readonly first?: Keys | undefined;
  /** The order of a form's fields, on the way to where they are listed. */
  readonly formOrder?: Keys | undefined;
}

function listText(values: readonly unknown[], { order, indent, taken }: Place): string {
  if (values.length === 0) return '[]';
  const oneLine = `[${values.map((value) => JSON.stringify(value)).join(', ')}]`;
  if (values.every(isScalar) && widthOf(indent) + taken + widthOf(oneLine) <= lineWidth) return oneLine;
  const inner = indent + indentation;
  const lines = values.map((value) => inner + valueText(value, { order, indent: inner, taken: 1 }));
  return `[\n${lines.join(',\n')}\n${indent}]`;
}

function objectText(value: Readonly<Record<string, unknown>>, at: Place): string {
  const { order, indent, formOrder } = at;
  const keys = orderedKeys(value, at);
  if (keys.length === 0) return '{}';
  const inner = indent + indentation;
  const ownOrder = formOrderIn(value);
  const lines = keys.map((key) => {
    const name = `${JSON.stringify(key)}: `;
    const place: Place = {
      order,
      indent: inner,
      taken: widthOf(name) + 1,
      first: key === 'properties' ? formOrder : key === 'schema' ? undefined : ownOrder,
      formOrder: key === 'schema' ? ownOrder : undefined,
    };
    return inner + name + valueText(value[key], place);
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

function valueText(value: unknown, place: Place): string {
  if (Array.isArray(value)) return listText(value, place);
  if (isScalar(value)) return JSON.stringify(value);
  return objectText(value as Record<string, unknown>, place);
}

/** @param schemas of the documents, which say in which order keys stand; the text of any JSON value ends with a line break */
export function documentTextBy(schemas: readonly unknown[]): (document: unknown) => string {
  const order = keyOrderOf(schemas);
  return (document) => `${valueText(document, { order, indent: '', taken: 0 })}\n`;
}
