/**
 * Writes schemas/generated/ from schemas/*.json, so that the schemas stay the one source of our types and of what the parts
 * of a document are called. `--check` writes nothing and fails when a committed file is stale.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { generatedChecks } from './generate-parts/document-checks.ts';
import { generatedTitles } from './generate-parts/schema-titles.ts';

const schemasDir = new URL('../schemas/', import.meta.url);
const generatedDir = new URL('generated/', schemasDir);

const BANNER = '/* Made by `npm run generate` from schemas/*.json. Do not edit. */';

/** `service-item` → `ServiceItem`. */
function typeName(file: string): string {
  return file.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase());
}

export async function generatedTypes(): Promise<string> {
  const files = readdirSync(schemasDir)
    .filter((file) => file.endsWith('.json'))
    .sort();
  const properties = Object.fromEntries(
    files
      .filter((file) => file !== 'rule.json')
      .map((file) => [typeName(file.replace('.json', '')), { $ref: file }]),
  );
  const root: JSONSchema = { title: 'AllSchemas', type: 'object', additionalProperties: false, properties };
  const loaded = new Map<string, unknown>();
  return compile(root, 'AllSchemas', {
    bannerComment: BANNER,
    additionalProperties: false,
    strictIndexSignatures: false,
    // Lengths bound what clients send; as tuple types they would make every array literal a chore.
    ignoreMinAndMaxItems: true,
    format: false,
    $refOptions: {
      resolve: {
        file: false,
        http: false,
        ours: {
          order: 1,
          canRead: true,
          read: (info: { url: string }) => {
            const name = info.url.split('/').pop() ?? '';
            if (!loaded.has(name))
              loaded.set(name, withNames(JSON.parse(readFileSync(new URL(name, schemasDir), 'utf8')), name));
            return loaded.get(name);
          },
        },
      },
    },
  });
}

/** Keys that say nothing about the shape of a value. */
const WORDS = new Set(['examples', '$id', '$schema', 'propertyNames']);

/** A copy of a schema node without its words: what is left is the shape that becomes a type. */
function shapeOf(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(shapeOf);
  if (node === null || typeof node !== 'object') return node;
  // Words beside a reference are for the editor's forms; here they would only make a second copy of the type.
  if ('$ref' in node) return { $ref: node.$ref };
  const kept = Object.entries(node).filter(
    ([key, value]) => !WORDS.has(key) && !(key === 'title' && typeof value === 'string'),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, shapeOf(value)]));
}

/** Titles are Chinese sentences for people; type names come from file and definition names instead. */
function withNames(schema: Record<string, unknown>, file: string): unknown {
  const shape = shapeOf(schema) as Record<string, unknown>;
  const defs = (shape.$defs ?? {}) as Record<string, Record<string, unknown>>;
  for (const [name, def] of Object.entries(defs)) def.title = typeName(name);
  return { ...shape, title: typeName(file.replace('.json', '')) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = {
    'types.ts': await generatedTypes(),
    'titles.ts': generatedTitles(schemasDir),
    'checks.js': generatedChecks(schemasDir),
  };
  for (const [file, text] of Object.entries(made)) {
    const target = new URL(file, generatedDir);
    if (!process.argv.includes('--check')) {
      writeFileSync(target, text);
      console.log(`wrote schemas/generated/${file}`);
    } else if (readFileSync(target, 'utf8') !== text) {
      console.error(`schemas/generated/${file} is stale: run \`npm run generate\` and commit it.`);
      process.exitCode = 1;
    }
  }
}
