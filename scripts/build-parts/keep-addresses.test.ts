import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepAddresses } from './keep-addresses.ts';

describe('a bundled module', () => {
  let project: string;
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), text);
  };
  const bundle = async () => {
    const outdir = join(project, 'dist/server');
    await build({
      entryPoints: [join(project, 'server/main.ts')],
      outdir,
      bundle: true,
      platform: 'node',
      format: 'esm',
      outExtension: { '.js': '.mjs' },
      plugins: [keepAddresses(outdir)],
      logLevel: 'silent',
    });
    return execFileSync(process.execPath, [join(outdir, 'main.mjs')], { encoding: 'utf8' });
  };

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), '地址 '));
    write('server/main.ts', "import { text } from './deep/reader.ts'; process.stdout.write(text);");
    write('rules/greeting.txt', 'found');
  });
  afterEach(() => rmSync(project, { recursive: true }));

  it('finds what lies beside its source, also under a path with spaces and Chinese', async () => {
    write(
      'server/deep/reader.ts',
      `import { readFileSync } from 'node:fs';
       export const text: string = readFileSync(new URL('../../rules/greeting.txt', import.meta.url), 'utf8');`,
    );
    expect(await bundle()).toBe('found');
  });

  it('finds the file of its worker thread beside the bundle', async () => {
    write(
      'server/deep/reader.ts',
      `export const text: string = [
         new URL('./replay-worker.ts', import.meta.url), new URL('./other.ts', import.meta.url),
       ].map(({ pathname }) => pathname.split('/').slice(-3).join('/')).join(' ');`,
    );
    expect(await bundle()).toBe('dist/server/replay-worker.js server/deep/other.ts');
  });

  it('is refused when it asks for a folder name that a bundle cannot keep', async () => {
    write('server/deep/reader.ts', 'export const text: string = import.meta.dirname;');
    await expect(bundle()).rejects.toThrow('take import.meta.url');
  });
});
