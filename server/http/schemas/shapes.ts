/** Short ways to write the schemas of requests and answers: everything has a title, objects are closed. */
import type { JsonSchema } from '../../schemas/index.ts';

export interface Words {
  readonly title: string;
  readonly description?: string;
}

type Properties = Readonly<Record<string, JsonSchema>>;

function worded(words: string | Words): Words {
  return typeof words === 'string' ? { title: words, description: `${words}。` } : words;
}

/** A closed object; keys that end in `?` are optional. */
export function object(words: string | Words, properties: Properties): JsonSchema {
  const entries = Object.entries(properties).map(([key, schema]) => ({
    key: key.replace(/\?$/, ''),
    schema,
    optional: key.endsWith('?'),
  }));
  return {
    ...worded(words),
    type: 'object',
    properties: Object.fromEntries(entries.map(({ key, schema }) => [key, schema])),
    required: entries.filter(({ optional }) => !optional).map(({ key }) => key),
    additionalProperties: false,
  };
}

export function list(words: string | Words, items: JsonSchema): JsonSchema {
  return { ...worded(words), type: 'array', items };
}

export function text(words: string | Words, bounds: JsonSchema = {}): JsonSchema {
  return { ...worded(words), type: 'string', ...bounds };
}

export function integer(words: string | Words, bounds: JsonSchema = {}): JsonSchema {
  return { ...worded(words), type: 'integer', ...bounds };
}

export function flag(words: string | Words): JsonSchema {
  return { ...worded(words), type: 'boolean' };
}

export function choice(words: string | Words, values: readonly string[]): JsonSchema {
  return { ...worded(words), type: 'string', enum: values };
}

export function orNull(schema: JsonSchema): JsonSchema {
  return { ...schema, type: [schema.type, 'null'] };
}

/** Null, or what a reference says. */
export function orNothing(schema: JsonSchema, words: string | Words): JsonSchema {
  return { ...worded(words), anyOf: [schema, { type: 'null' }] };
}

/** An object whose keys are names; every value fits one schema. */
export function record(words: string | Words, values: JsonSchema): JsonSchema {
  return { ...worded(words), type: 'object', additionalProperties: values };
}

export function anything(words: string | Words): JsonSchema {
  return worded(words) as unknown as JsonSchema;
}

/** A part of a schema in schemas/. */
export function ref(target: string): JsonSchema {
  return { $ref: target };
}

/** Gives a schema its address, under which the documentation shows it. */
export function named(id: string, schema: JsonSchema): JsonSchema {
  return { $id: id, ...schema };
}

export const civilDate = ref('rule.json#/$defs/civilDate');
export const name = ref('rule.json#/$defs/name');
