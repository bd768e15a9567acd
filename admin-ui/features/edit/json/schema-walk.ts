/**
 * Which part of a schema describes a place in a document. Where several may (rules of one list have several events), those
 * are left out that what already stands there contradicts.
 */
import { isRecord } from './is-record.ts';

export interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** By file name, as `$ref` names them. */
export type SchemaFiles = Readonly<Record<string, Schema>>;

/** The schema that a reference means; what stands beside the reference counts more. */
function followed(schema: Schema, files: SchemaFiles): Schema {
  const { $ref, ...own } = schema;
  if ($ref === undefined) return schema;
  const [file = '', part = ''] = $ref.split('#/$defs/');
  const target = part === '' ? files[file] : files[file]?.$defs?.[part];
  return target ? { ...followed(target, files), ...own } : own;
}

/** References in a schema that mean its own file name no file. */
function rooted(schema: unknown, file: string): Schema {
  return JSON.parse(
    JSON.stringify(schema, (key, value) =>
      key === '$ref' && typeof value === 'string' && value.startsWith('#') ? file + value : value,
    ),
  ) as Schema;
}

/** @param files schemas by their names, as they lie in their files */
export function rootedFiles(files: Readonly<Record<string, unknown>>): SchemaFiles {
  return Object.fromEntries(Object.entries(files).map(([file, schema]) => [file, rooted(schema, file)]));
}

interface Written {
  readonly value: unknown;
  /** The key that is asked about: what stands there now is about to be replaced. */
  readonly asked: string | undefined;
}

/** Whether what stands there speaks against a branch: another constant, a key that it does not have. */
function contradicts({ value, asked }: Written, schema: Schema, files: SchemaFiles): boolean {
  if (!isRecord(value)) return false;
  return Object.entries(value).some(([key, written]) => {
    const property = schema.properties?.[key];
    if (property === undefined) return schema.additionalProperties === false;
    const { enum: listed, const: constant } = followed(property, files);
    const allowed = listed ?? (constant === undefined ? undefined : [constant]);
    return key !== asked && allowed !== undefined && !allowed.includes(written);
  });
}

/** A schema with its alternatives beside it, each whole. */
function branches(schema: Schema, written: Written, files: SchemaFiles): Schema[] {
  const { anyOf, title, description, ...own } = followed(schema, files);
  const named = { ...(title !== undefined && { title }), ...(description !== undefined && { description }) };
  if (anyOf === undefined) return [{ ...own, ...named }];
  const all = anyOf.flatMap((branch) => branches(branch, written, files));
  const fitting = all.filter((branch) => !contradicts(written, branch, files));
  return (fitting.length > 0 ? fitting : all).map((branch) => ({ ...branch, ...named }));
}

function into(schema: Schema, key: string): Schema[] {
  const { properties, additionalProperties, items } = schema;
  if (properties && Object.hasOwn(properties, key)) return [properties[key] as Schema];
  if (items && /^\d+$/.test(key)) return [items];
  return typeof additionalProperties === 'object' ? [additionalProperties] : [];
}

function valueIn(value: unknown, key: string): unknown {
  return Array.isArray(value) ? value[Number(key)] : isRecord(value) ? value[key] : undefined;
}

export interface DescribedDocument {
  readonly files: SchemaFiles;
  /** The file of this kind of document. */
  readonly file: string;
  /** What can be read of it. */
  readonly document: unknown;
}

/** Every schema that a place may have; empty for a place that none describes. */
export function schemasAt({ files, file, document }: DescribedDocument, keys: readonly string[]): Schema[] {
  const root = files[file];
  if (!root) return [];
  let value = document;
  let found = branches(root, { value, asked: keys[0] }, files);
  for (const [i, key] of keys.entries()) {
    value = valueIn(value, key);
    const written = { value, asked: keys[i + 1] };
    found = found
      .flatMap((schema) => into(schema, key))
      .flatMap((schema) => branches(schema, written, files));
  }
  return found;
}
