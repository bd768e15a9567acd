/**
 * Parts of our schemas as rjsf can draw them: references put in, conditions and other parts that have an editor of their own
 * left out, `string or null` read as a string that may be empty.
 */
import calendar from '../../schemas/calendar.json';
import directory from '../../schemas/directory.json';
import parameters from '../../schemas/parameters.json';
import procedure from '../../schemas/procedure.json';
import rule from '../../schemas/rule.json';
import serviceItem from '../../schemas/service-item.json';

export type SchemaNode = Readonly<Record<string, unknown>>;

const files: Readonly<Record<string, SchemaNode>> = {
  'calendar.json': calendar,
  'directory.json': directory,
  'parameters.json': parameters,
  'procedure.json': procedure,
  'rule.json': rule,
  'service-item.json': serviceItem,
};

/** Drawn elsewhere, and endless if drawn here. */
const OWN_EDITORS = /#\/\$defs\/(rootCondition|condition)$/;

/**
 * An object schema with the properties that are asked for, all without a list, in that order; the others are not even read, because
 * some go on for ever (a field may be a list of fields).
 *
 * @param address a file and a JSON pointer into it: `service-item.json#/$defs/law`
 * @throws Error when there is no such part: an address is ours, never a user's
 */
export function schemaPart(address: string, only?: readonly string[]): SchemaNode {
  const [file = '', pointer = ''] = address.split('#');
  const whole = nodeAt(file, pointer) as ObjectSchema;
  const keys = only ?? Object.keys(whole.properties);
  const properties = Object.fromEntries(keys.map((key) => [key, inlined(whole.properties[key] ?? {}, file)]));
  const nullable = nullableKeys(address);
  const required = (whole.required ?? []).filter((key) => keys.includes(key) && !nullable.includes(key));
  // What frames it has the title.
  return { type: 'object', properties, required };
}

interface ObjectSchema {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

function nodeAt(file: string, pointer: string): unknown {
  const keys = pointer.split('/').slice(1);
  const node = keys.reduce<unknown>((at, key) => (at as SchemaNode | undefined)?.[key], files[file]);
  if (node === undefined) throw new Error(`there is no schema ${file}#${pointer}`);
  return node;
}

function inlined(node: unknown, file: string): unknown {
  if (Array.isArray(node)) return node.map((inner) => inlined(inner, file));
  if (node === null || typeof node !== 'object') return node;
  const { $ref, ...own } = node as SchemaNode & { $ref?: unknown };
  if (typeof $ref !== 'string') return withoutNull(inlinedKeys(own, file));
  if (OWN_EDITORS.test($ref)) return own;
  const [target = '', pointer = ''] = $ref.split('#');
  const referred = inlined(nodeAt(target || file, pointer), target || file) as SchemaNode;
  // What is said beside a reference is said of this use of it.
  return { ...referred, ...inlinedKeys(own, file) };
}

function inlinedKeys(node: SchemaNode, file: string): SchemaNode {
  const kept = Object.entries(node).filter(([key]) => key !== 'examples' && key !== '$defs');
  return Object.fromEntries(kept.map(([key, value]) => [key, inlined(value, file)]));
}

function withoutNull(node: SchemaNode): SchemaNode {
  const { type } = node;
  if (!Array.isArray(type) || !type.includes('null')) return node;
  const rest = type.filter((name) => name !== 'null');
  return { ...node, type: rest.length === 1 ? rest[0] : rest };
}

/** The keys of an object schema that may hold null. */
export function nullableKeys(address: string): string[] {
  const [file = '', pointer = ''] = address.split('#');
  const { properties = {} } = nodeAt(file, pointer) as { properties?: Record<string, { type?: unknown }> };
  return Object.entries(properties).flatMap(([key, { type }]) =>
    Array.isArray(type) && type.includes('null') ? [key] : [],
  );
}
