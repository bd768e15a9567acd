/**
 * `npm run check`: everything a machine can say about the code without running it. All checks run to their end,
 * one line each, then what failed in full; exit 1 if anything did.
 */
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

interface Check {
  name: string;
  /** A program of node_modules/.bin and its arguments. */
  command: string[];
}

interface Outcome {
  name: string;
  passed: boolean;
  seconds: number;
  output: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const WORKERS = 2;

/** A type check that remembers between runs what did not change. */
function types(name: string, project: string): Check {
  const memory = `node_modules/.cache/types/${name}.tsbuildinfo`;
  return {
    name: `types: ${name}`,
    command: ['tsc', '--project', project, '--incremental', '--tsBuildInfoFile', memory],
  };
}

const checks: Check[] = [
  types('server, scripts, tests', 'tsconfig.json'),
  types('admin-ui', 'admin-ui/tsconfig.json'),
  types('core is pure', 'server/core/tsconfig.json'),
  {
    name: 'format and lint',
    command: [
      'biome',
      'ci',
      '--error-on-warnings',
      '--diagnostic-level=warn',
      '--colors=off',
      '--max-diagnostics=100',
    ],
  },
  { name: 'architecture', command: ['depcruise', 'server', 'admin-ui', 'scripts', 'test'] },
  { name: 'unused files, exports, packages', command: ['knip'] },
  { name: 'generated files are fresh', command: ['tsx', 'scripts/generate.ts', '--check'] },
];

function run({ name, command: [program = '', ...args] }: Check): Promise<Outcome> {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env.PATH}` },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    const finish = (passed: boolean) =>
      resolve({ name, passed, seconds: (performance.now() - start) / 1000, output });
    child.on('error', (error) => {
      output += error.message;
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}

/** Takes checks from the shared queue until it is empty. */
async function work(queue: Check[], outcomes: Outcome[]): Promise<void> {
  for (let check = queue.shift(); check; check = queue.shift()) {
    const outcome = await run(check);
    console.log(`${outcome.passed ? '✔' : '✘'} ${outcome.name}  ${outcome.seconds.toFixed(1)} s`);
    outcomes.push(outcome);
  }
}

const queue = [...checks];
const outcomes: Outcome[] = [];
await Promise.all(Array.from({ length: WORKERS }, () => work(queue, outcomes)));

const failed = outcomes.filter(({ passed }) => !passed);
for (const { name, output } of failed) console.error(`\n✘ ${name}\n${output.trimEnd()}`);
if (failed.length > 0) process.exit(1);
