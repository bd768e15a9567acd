import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';

const KINDS = ['service-item', 'procedure', 'calendar', 'parameters', 'directory'];

/**
 * The check of each kind of document as a module of plain functions: the server compiles its schemas when it starts, which the
 * pages may not do (their CSP lets nothing compile code). Both are ajv's, from the same schemas.
 */
export function generatedChecks(schemasDir: URL): string {
  const schemas = readdirSync(schemasDir)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(new URL(file, schemasDir), 'utf8'), withoutExamples));
  const ajv = new Ajv2020({
    ...{ strict: true, allowUnionTypes: true, allErrors: true, verbose: true, schemas },
    code: { source: true, esm: true },
  });
  const exported = Object.fromEntries(KINDS.map((kind) => [exportName(kind), `${kind}.json`]));
  // The interop of a CommonJS module's default export differs between Node and bundlers.
  const text = (standalone as unknown as { default: typeof standalone.default }).default(ajv, exported);
  return `${BANNER}\n${withImports(text)}`;
}

/** They check nothing, and would be a third of the module. */
function withoutExamples(key: string, value: unknown): unknown {
  return key === 'examples' && Array.isArray(value) ? undefined : value;
}

const BANNER = '/* Made by `npm run generate` from schemas/*.json. Do not edit. */';

function exportName(kind: string): string {
  return kind.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** ajv writes `require` for its run time even into a module. */
function withImports(text: string): string {
  const required = /const (\w+) = require\("([^"]+)"\)(?:\.default)?;/g;
  const imports = [...text.matchAll(required)].map(
    ([, name, path]) => `import ${name}$ from '${path}.js';\nconst ${name} = ${name}$.default ?? ${name}$;`,
  );
  return `${imports.join('\n')}\n${text.replace(required, '')}\n`;
}
