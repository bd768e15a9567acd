/**
 * Builds what runs: dist/server/*.js (bundles of server/main.ts and the command line) and dist/admin-ui (the pages).
 * `--if-stale` builds only the halves whose inputs changed since their last build. Rules and schemas are not built:
 * the server reads rules/ beside dist/.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { fingerprintOf } from './build-parts/fingerprint.ts';
import { keepAddresses } from './build-parts/keep-addresses.ts';

/** One half of the product: what it is made from and how. */
interface Half {
  name: string;
  /** Files and folders whose change makes the half stale. */
  inputs: string[];
  /** The file whose absence says that the half was never built. */
  output: string;
  make: () => Promise<void>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const inRoot = (path: string): string => join(root, path);

async function makeServer(): Promise<void> {
  const outdir = inRoot('dist/server');
  rmSync(outdir, { recursive: true, force: true });
  const entryPoints = {
    main: 'server/main.ts',
    cli: 'server/cli/main.ts',
    // Threads are started by the address of a file: beside the bundle, under the name of their source.
    'replay-worker': 'server/workers/replay/replay-worker.ts',
  };
  await bundle({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    plugins: [keepAddresses(outdir)],
    logLevel: 'warning',
  });
  chmodSync(join(outdir, 'cli.js'), 0o755);
  await makeVerifier(join(outdir, 'verify.js'));
}

/** One file with everything in it: whoever checks evidence needs neither this folder nor its packages. */
async function makeVerifier(outfile: string): Promise<void> {
  await bundle({
    absWorkingDir: root,
    entryPoints: ['server/cli/verify-main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // Where a package is made for both, the half that a bundle can hold.
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
}

async function makePages(): Promise<void> {
  // Loaded only here: a start that finds everything fresh need not wait for Vite.
  const { build } = await import('vite');
  await build({
    root: inRoot('admin-ui'),
    configFile: inRoot('admin-ui/vite.config.ts'),
    logLevel: 'warn',
  });
}

const SHARED_INPUTS = [
  ...['server/core', 'schemas', 'package-lock.json', 'tsconfig.json'],
  ...['scripts/build.ts', 'scripts/build-parts'],
];

const halves: Half[] = [
  {
    name: 'server',
    inputs: ['server', ...SHARED_INPUTS],
    output: 'dist/server/main.js',
    make: makeServer,
  },
  {
    name: 'admin-ui',
    inputs: ['admin-ui', ...SHARED_INPUTS],
    output: 'dist/admin-ui/index.html',
    make: makePages,
  },
];

function isFresh(half: Half, stamp: string, fingerprint: string): boolean {
  return existsSync(inRoot(half.output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint;
}

async function buildHalf(half: Half, onlyIfStale: boolean): Promise<void> {
  const stamp = inRoot(`dist/.${half.name}.stamp`);
  // Taken before building: an input that changes meanwhile leaves the half stale, not wrongly fresh.
  const fingerprint = fingerprintOf(root, half.inputs);
  if (onlyIfStale && isFresh(half, stamp, fingerprint)) return;
  const start = performance.now();
  console.log(`building ${half.name} …`);
  await half.make();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
  console.log(`built ${half.name} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

const onlyIfStale = process.argv.includes('--if-stale');
for (const half of halves) await buildHalf(half, onlyIfStale);
