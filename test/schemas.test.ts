/**
 * Keeps schemas/*.json uniform, because much is made from them: the types of the code, the forms of the editor, the
 * checks of every request, the API's description. A schema that strays is found here, with its pointer.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { generatedTypes } from '../scripts/generate.ts';

type Schema = Record<string, unknown>;

const dir = new URL('../schemas/', import.meta.url);
const files = readdirSync(dir).filter((file) => file.endsWith('.json'));
const schemas = new Map<string, Schema>(
  files.map((file) => [file, JSON.parse(readFileSync(new URL(file, dir), 'utf8'))]),
);

/** What json-schema-to-typescript reads right; it mistypes prefixItems and ignores unevaluatedProperties and if/then. */
const KEYWORDS = new Set([
  ...[
    '$schema',
    '$id',
    '$defs',
    '$ref',
    'title',
    'description',
    'examples',
    'default',
    'type',
    'enum',
    'const',
  ],
  ...['properties', 'required', 'additionalProperties', 'propertyNames', 'minProperties', 'maxProperties'],
  ...['items', 'minItems', 'maxItems', 'uniqueItems', 'minLength', 'maxLength', 'pattern', 'anyOf'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
]);

/** Objects that take any key, each for a reason. Everything else is closed. */
const OPEN: Record<string, string> = {
  'case.json#/properties/expect/properties/limits': 'a golden case names only the limits it is about',
  'case.json#/properties/expect/properties/timing': 'a golden case names only the dates it is about',
  'application.json#/properties/form': 'its fields are the item’s own; the item’s form checks them',
  'service-item.json#/$defs/form/properties/uiSchema': 'rjsf’s own notation, with keys of its own',
};

/** One schema inside a file, where it stands, and whether it is the value of a named property. */
interface Node {
  pointer: string;
  schema: Schema;
  isProperty: boolean;
  isDefinition: boolean;
}

const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');
const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schemas directly inside one, with the rest of their pointer. */
function childrenOf(schema: Schema): [string, unknown][] {
  const named = ['properties', '$defs'].flatMap((keyword) =>
    Object.entries((schema[keyword] ?? {}) as Schema).map(([key, child]): [string, unknown] => [
      `/${keyword}/${escaped(key)}`,
      child,
    ]),
  );
  const single = ['items', 'additionalProperties', 'propertyNames'].map((keyword): [string, unknown] => [
    `/${keyword}`,
    schema[keyword],
  ]);
  const listed = ((schema.anyOf ?? []) as unknown[]).map((child, index): [string, unknown] => [
    `/anyOf/${index}`,
    child,
  ]);
  return [...named, ...single, ...listed];
}

function nodesBelow(pointer: string, schema: Schema): Node[] {
  return childrenOf(schema).flatMap(([step, child]) => {
    if (!isSchema(child)) return [];
    const node: Node = {
      pointer: pointer + step,
      schema: child,
      isProperty: step.startsWith('/properties/'),
      isDefinition: step.startsWith('/$defs/'),
    };
    return [node, ...nodesBelow(node.pointer, child)];
  });
}

const roots: Node[] = [...schemas].map(([file, schema]) => ({
  pointer: `${file}#`,
  schema,
  isProperty: false,
  isDefinition: true,
}));
const nodes = roots.flatMap((root) => [root, ...nodesBelow(root.pointer, root.schema)]);
const byPointer = new Map(nodes.map((node) => [node.pointer, node.schema]));

/** Where a `$ref` leads: within its own file, or to another one. */
function targetOf({ pointer, schema }: Node): string | undefined {
  if (typeof schema.$ref !== 'string') return undefined;
  const [file, fragment = ''] = schema.$ref.split('#');
  return `${file || pointer.split('#')[0]}#${fragment}`;
}

/** A word of a schema: its own, or that of what it refers to. */
function wordOf(node: Node, keyword: string): unknown {
  const target = targetOf(node);
  return node.schema[keyword] ?? (target === undefined ? undefined : byPointer.get(target)?.[keyword]);
}

/** The pointers of the nodes for which a claim does not hold. */
const faults = (among: Node[], holds: (node: Node) => boolean): string[] =>
  among.filter((node) => !holds(node)).map(({ pointer }) => pointer);

const isChinese = (text: unknown): boolean => typeof text === 'string' && /\p{Script=Han}/u.test(text);
const named = nodes.filter(({ isProperty, isDefinition }) => isProperty || isDefinition);

describe('the schemas', () => {
  it('are all read: every file, and far more properties than files', () => {
    expect(files.length).toBeGreaterThanOrEqual(11);
    expect(named.length).toBeGreaterThan(20 * files.length);
  });

  it('say which draft they are in and carry their file name as $id', () => {
    for (const [file, schema] of schemas) {
      expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: file });
    }
  });

  it('give every property and every definition a title in Chinese', () => {
    expect(faults(named, (node) => isChinese(wordOf(node, 'title')))).toEqual([]);
  });

  it('give every property and every definition a description in Chinese', () => {
    expect(faults(named, (node) => isChinese(wordOf(node, 'description')))).toEqual([]);
  });

  it('use only keywords from which the right types are generated', () => {
    const strange = nodes.flatMap(({ pointer, schema }) =>
      Object.keys(schema)
        .filter((keyword) => !KEYWORDS.has(keyword))
        .map((keyword) => `${pointer} ${keyword}`),
    );
    expect(strange).toEqual([]);
  });

  it('refer only to what exists', () => {
    expect(
      faults(nodes, (node) => {
        const target = targetOf(node);
        return target === undefined || byPointer.has(target);
      }),
    ).toEqual([]);
  });

  it('close every object, but for the few that say why not', () => {
    const objects = nodes.filter(({ schema }) => schema.type === 'object' || 'properties' in schema);
    const closed = ({ schema }: Node) =>
      schema.additionalProperties === false || isSchema(schema.additionalProperties);
    expect(faults(objects, closed).sort()).toEqual(Object.keys(OPEN).sort());
  });

  it('require only properties that they have', () => {
    const has = ({ schema }: Node) =>
      ((schema.required ?? []) as string[]).every((key) => key in ((schema.properties ?? {}) as Schema));
    expect(faults(nodes, has)).toEqual([]);
  });
});

/** An example for a schema: the one it gives, or one put together from its parts; undefined where a part has none. */
function exampleOf(node: Node): unknown {
  const [given] = (node.schema.examples ?? []) as unknown[];
  if (given !== undefined) return given;
  const target = targetOf(node);
  if (target !== undefined) return exampleAt(target);
  if ('const' in node.schema) return node.schema.const;
  if ('anyOf' in node.schema) return exampleAt(`${node.pointer}/anyOf/0`);
  if ('items' in node.schema) return [exampleAt(`${node.pointer}/items`)];
  if (!('properties' in node.schema)) return undefined;
  const required = (node.schema.required ?? []) as string[];
  return Object.fromEntries(
    required.map((key) => [key, exampleAt(`${node.pointer}/properties/${escaped(key)}`)]),
  );
}

function exampleAt(pointer: string): unknown {
  const schema = byPointer.get(pointer);
  return schema && exampleOf({ pointer, schema, isProperty: false, isDefinition: false });
}

describe('the examples', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  for (const [file, schema] of schemas) ajv.addSchema(schema, file);
  const wrong = (pointer: string, example: unknown): string[] => {
    const validate = ajv.getSchema(pointer.replace(/#$/, ''));
    if (validate?.(example)) return [];
    return [`${pointer}: ${JSON.stringify(example)} ${ajv.errorsText(validate?.errors ?? null)}`];
  };

  it('validate against the schema they stand in', () => {
    const given = nodes.flatMap(({ pointer, schema }) =>
      ((schema.examples ?? []) as unknown[]).flatMap((example) => wrong(pointer, example)),
    );
    expect(given).toEqual([]);
  });

  it('are there for every property and every definition, given or put together from its parts', () => {
    expect(named.flatMap((node) => wrong(node.pointer, exampleOf(node)))).toEqual([]);
  });
});

describe('the generated types', () => {
  it('are what the schemas say', async () => {
    const committed = readFileSync(new URL('generated/types.ts', dir), 'utf8');
    expect(await generatedTypes()).toBe(committed);
  });
});
