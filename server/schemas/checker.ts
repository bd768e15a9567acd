import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { PointerError } from '../core/index.ts';
import { toPointerErrors } from './pointer-errors.ts';
import { schemaFiles } from './schema-files.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Every fault of a value at once; none when it fits. */
export type Check = (value: unknown) => PointerError[];

export interface Checks {
  /** The check of a schema by its `$id`, with a pointer into it where needed: `event.json`, `rule.json#/$defs/name`. */
  readonly named: (id: string) => Check;
  /** Compiles a schema of our own. Only at start. */
  readonly of: (schema: JsonSchema) => Check;
}

export function createChecks(): Checks {
  const ajv = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    allErrors: true,
    verbose: true,
    schemas: Object.values(schemaFiles),
  });
  return {
    named: (id) => {
      const validate = ajv.getSchema(id);
      if (validate === undefined) throw new Error(`there is no schema ${id}`);
      return checkWith(validate);
    },
    of: (schema) => checkWith(ajv.compile(schema)),
  };
}

function checkWith(validate: ValidateFunction): Check {
  return (value) => {
    if (validate(value)) return [];
    return toPointerErrors(validate.errors ?? []);
  };
}
