/** What each type of event asks for, as one schema without references, so that a page can draw a form from it. */
import { type JsonSchema, schemaFiles } from '../../schemas/index.ts';

const definitions: Readonly<Record<string, JsonSchema>> = schemaFiles['rule.json'].$defs;

function inlined(schema: JsonSchema): JsonSchema {
  const { $ref: target, ...own } = schema;
  if (typeof target !== 'string') return schema;
  return { ...definitions[target.replace('rule.json#/$defs/', '')], ...own };
}

const byType: ReadonlyMap<string, JsonSchema> = new Map(
  schemaFiles['event.json'].anyOf.map((branch) => {
    const properties: Readonly<Record<string, JsonSchema>> = branch.properties;
    const shown = Object.entries(properties).map(([key, schema]) => [key, inlined(schema)]);
    return [branch.properties.type.const, { ...branch, properties: Object.fromEntries(shown) }];
  }),
);

export function eventFields(type: string): JsonSchema {
  return byType.get(type) ?? {};
}
