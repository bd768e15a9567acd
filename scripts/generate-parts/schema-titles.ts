/**
 * What the schemas call the parts of a rule document, for sentences about any of them: the core may not read files, so the
 * titles come with the generated types.
 */
import { readFileSync } from 'node:fs';

type Schema = Readonly<Record<string, unknown>>;

/** Mirrors `TitleNode` of the generated file; empty parts are left out. */
interface TitleNode {
  title?: string | undefined;
  words?: Record<string, string>;
  parts?: Record<string, TitleNode>;
  each?: TitleNode | undefined;
}

const KINDS = ['service-item', 'procedure', 'calendar', 'parameters', 'directory'];

/** Have sentences of their own, or contain themselves: only their names are wanted. */
const LEAVES = new Set(['condition', 'rootCondition', 'conditionValue']);

const HEAD = `/* Made by \`npm run generate\` from schemas/*.json. Do not edit. */

/** What a part of a document is called in Chinese, its values where they are codes, and its own parts. */
export interface TitleNode {
readonly title?: string
/** Code → name. */
readonly words?: Readonly<Record<string, string>>
readonly parts?: Readonly<Record<string, TitleNode>>
/** Of every element of a list, of every value of a map. */
readonly each?: TitleNode
}
`;

/** `committed 承诺件、joint 联办件。` in a description names the codes of its enumeration. */
function wordsIn(schema: Schema): Record<string, string> | undefined {
  const { enum: codes, description } = schema;
  if (!Array.isArray(codes) || typeof description !== 'string') return undefined;
  const words = codes.flatMap((code) => {
    if (typeof code !== 'string') return [];
    const at = description.search(new RegExp(`(?<![A-Za-z-])${code} `));
    const name = at < 0 ? undefined : /^[^、,,。;;::]+/.exec(description.slice(at + code.length + 1))?.[0];
    return name === undefined ? [] : [[code, name] as const];
  });
  return words.length > 0 ? Object.fromEntries(words) : undefined;
}

function isSchema(value: unknown): value is Schema {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Reads schemas by their file and follows references between them. */
function titleReader(schemasDir: URL): (file: string) => TitleNode {
  const loaded = new Map<string, Schema>();
  const load = (file: string): Schema => {
    const known = loaded.get(file) ?? (JSON.parse(readFileSync(new URL(file, schemasDir), 'utf8')) as Schema);
    loaded.set(file, known);
    return known;
  };
  const followed = (ref: string, file: string): { schema: Schema; file: string; isLeaf: boolean } => {
    const [target = '', pointer = ''] = ref.split('#');
    const name = pointer.slice('/$defs/'.length);
    const root = load(target || file);
    const schema = pointer === '' ? root : (root.$defs as Record<string, Schema>)[name];
    return { schema: schema ?? {}, file: target || file, isLeaf: LEAVES.has(name) || target === 'case.json' };
  };
  const open = new Set<Schema>();
  const read = (schema: Schema, file: string): TitleNode => {
    if (typeof schema.$ref === 'string') {
      const target = followed(schema.$ref, file);
      // A list's columns are fields too: what contains itself is named once.
      const isLeaf = target.isLeaf || open.has(target.schema);
      open.add(target.schema);
      const node = isLeaf ? titled(target.schema) : read(target.schema, target.file);
      if (!isLeaf) open.delete(target.schema);
      return { ...node, ...titled(schema) };
    }
    const branches = Array.isArray(schema.anyOf) ? schema.anyOf.filter(isSchema) : [];
    return merged([ownNode(schema, file), ...branches.map((branch) => read(branch, file))]);
  };
  const ownNode = (schema: Schema, file: string): TitleNode => {
    const words = wordsIn(schema);
    const each = [schema.items, schema.additionalProperties].find(isSchema);
    const parts = Object.entries((schema.properties ?? {}) as Record<string, Schema>).map(
      ([key, part]) => [key, read(part, file)] as const,
    );
    return {
      ...titled(schema),
      ...(words && { words }),
      ...(parts.length > 0 && { parts: Object.fromEntries(parts) }),
      ...(each && { each: read(each, file) }),
    };
  };
  return (file) => read(load(file), file);
}

function titled({ title }: Schema): TitleNode {
  return typeof title === 'string' ? { title } : {};
}

/** The branches of an alternative share their parts: which of them a document has, the reader of the titles knows. */
function merged([first = {}, ...others]: TitleNode[]): TitleNode {
  const node: TitleNode = { ...first };
  for (const { title, words, parts, each } of others) {
    node.title ??= title;
    node.each ??= each;
    if (words) node.words = { ...words, ...node.words };
    if (parts) node.parts = mergedParts(node.parts, parts);
  }
  return JSON.parse(JSON.stringify(node)) as TitleNode; // without the parts that are undefined
}

function mergedParts(a: TitleNode['parts'] = {}, b: TitleNode['parts'] = {}): Record<string, TitleNode> {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(keys.map((key) => [key, merged([a[key] ?? {}, b[key] ?? {}])]));
}

/** The text of schemas/generated/titles.ts. */
export function generatedTitles(schemasDir: URL): string {
  const read = titleReader(schemasDir);
  const titles = Object.fromEntries(KINDS.map((kind) => [kind, read(`${kind}.json`)]));
  return `${HEAD}
export const schemaTitles: Readonly<Record<string, TitleNode>> = ${JSON.stringify(titles, null, 1)}\n`;
}
