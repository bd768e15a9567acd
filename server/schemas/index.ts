/**
 * The JSON Schemas of schemas/, and checks made from them. A schema is compiled once, at start, never for a request:
 * ajv keeps everything it has compiled. Must never: load a schema from elsewhere, or change what it checks.
 * Start reading at checker.ts; messages.ts says in Chinese what is wrong.
 */
export { type Check, type Checks, createChecks, type JsonSchema } from './checker.ts';
export { schemaFiles } from './schema-files.ts';
