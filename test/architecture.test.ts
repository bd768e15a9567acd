/**
 * The arrows of .dependency-cruiser.cjs hold, the tool really read the code, and every rule bites: a rule that was
 * never seen to fail may have a pattern that matches nothing.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

interface Cruise {
  modules: { source: string }[];
  summary: { violations: Violation[] };
}

const root = fileURLToPath(new URL('..', import.meta.url));
const config = join(root, '.dependency-cruiser.cjs');
const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const rules = createRequire(import.meta.url)(config) as { forbidden: { name: string; comment: string }[] };

/** Reads the folders of a project; violations do not make it throw, a crash of the tool does. */
function cruise(cwd: string, folders: string[]): Cruise {
  const args = [program, '--config', config, '--output-type', 'json', ...folders];
  return JSON.parse(execFileSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 }));
}

const sourcesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`);

describe('the architecture', () => {
  const { modules, summary } = cruise(root, ['server', 'admin-ui', 'scripts', 'test']);

  it('has no dependency that its rules forbid', () => {
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  it('is read whole: every source file of the server and the pages', () => {
    const read = new Set(modules.map(({ source }) => source));
    const sources = ['server', 'admin-ui'].flatMap(sourcesUnder);
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.filter((file) => !read.has(file))).toEqual([]);
  });

  it('has rules that say why', () => {
    expect(rules.forbidden.filter(({ name, comment }) => !name || comment.length < 20)).toEqual([]);
  });
});

describe('a planted fault', () => {
  /** Rule → the file that breaks it and what that file says. */
  const FAULTS: Record<string, [file: string, text: string]> = {
    'no-cycles': ['server/core/a.ts', "import type { B } from './b.ts'; export type A = B;"],
    'no-unresolvable': ['server/core/lost.ts', "import './nowhere.ts';"],
    'core-knows-nothing-of-ours': ['server/core/curious.ts', "import '../storage/x.ts';"],
    'core-is-pure': ['server/core/reader.ts', "import 'node:fs';"],
    'second-opinion-is-independent': ['server/second-opinion/copy.ts', "import '../core/x.ts';"],
    'storage-sees-only-types-of-the-core': ['server/storage/judge.ts', "import '../core/x.ts';"],
    'storage-knows-no-caller': ['server/storage/upward.ts', "import '../commands/x.ts';"],
    'ledger-checks-alone': ['server/ledger/asker.ts', "import '../storage/x.ts';"],
    'documents-only-draw': ['server/documents/writer.ts', "import '../storage/x.ts';"],
    'commands-know-no-http': ['server/commands/sender.ts', "import '../http/x.ts';"],
    'http-goes-through-commands': ['server/http/short-cut.ts', "import '../storage/x.ts';"],
    'nobody-imports-the-entries': ['server/http/starter.ts', "import '../main.ts';"],
    'server-stands-alone': ['server/http/painter.ts', "import '../../admin-ui/shared/x.ts';"],
    'pages-share-only-the-core': ['admin-ui/shared/deep.ts', "import '../../server/commands/x.ts';"],
    'pages-run-in-a-browser': ['admin-ui/shared/disk.ts', "import 'node:fs';"],
    'features-are-islands': ['admin-ui/features/one/bridge.ts', "import '../two/x.ts';"],
    'foundations-know-no-feature': ['admin-ui/shared/eager.ts', "import '../features/two/x.ts';"],
    'product-imports-no-test': ['server/commands/cheat.ts', "import './x.test.ts';"],
    'server-needs-no-development-package': ['server/commands/tool.ts', "import 'vite';"],
    'one-home-sequelize': ['server/commands/rows.ts', "import 'sequelize';"],
    'one-home-express': ['server/commands/web.ts', "import 'express';"],
    'one-home-json-rules-engine': ['server/commands/engine.ts', "import 'json-rules-engine';"],
    'one-home-pdfmake': ['server/commands/print.ts', "import 'pdfmake';"],
    'one-home-ledger-proofs': ['server/commands/sign.ts', "import 'sm-crypto-v2';"],
    'one-home-openid-client': ['server/http/asker.ts', "import 'openid-client';"],
    'one-home-rjsf': ['admin-ui/features/two/form.ts', "import '@rjsf/core';"],
  };
  const INNOCENT = [
    ...['core', 'storage', 'commands', 'http', 'documents', 'second-opinion'].map(
      (part) => `server/${part}/x.ts`,
    ),
    ...['server/main.ts', 'server/commands/x.test.ts', 'admin-ui/shared/x.ts', 'admin-ui/features/two/x.ts'],
  ];
  const PACKAGES = [
    'openid-client',
    'sequelize',
    'express',
    'json-rules-engine',
    'pdfmake',
    '@rjsf/core',
    'sm-crypto-v2',
    'vite',
  ];
  let project: string;
  let found: Violation[];

  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), text);
  };

  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), 'architecture-'));
    write('package.json', JSON.stringify({ type: 'module', devDependencies: { vite: '1' } }));
    write(
      'tsconfig.json',
      '{ "compilerOptions": { "module": "nodenext", "allowImportingTsExtensions": true } }',
    );
    for (const name of PACKAGES) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
      write(`node_modules/${name}/index.js`, '');
    }
    for (const file of INNOCENT) write(file, 'export {};');
    write('server/core/b.ts', "import type { A } from './a.ts'; export type B = A | 1;");
    for (const [file, text] of Object.values(FAULTS)) write(file, text);
    found = cruise(project, ['server', 'admin-ui']).summary.violations;
  });
  afterAll(() => rmSync(project, { recursive: true }));

  it('is planted for every rule', () => {
    expect(Object.keys(FAULTS).sort()).toEqual(rules.forbidden.map(({ name }) => name).sort());
  });

  it.each(Object.entries(FAULTS))('against %s is found', (rule, [file]) => {
    expect(found.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(rule);
  });

  it('is found only where it was planted', () => {
    const guilty = new Set(Object.values(FAULTS).map(([file]) => file));
    expect(found.filter(({ from }) => !guilty.has(from) && from !== 'server/core/b.ts')).toEqual([]);
  });
});
