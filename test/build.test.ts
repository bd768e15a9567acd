/** What `npm start` runs is built before the tests; it has to hold all that the sources start by the address of a file. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const built = join(root, 'dist/server');
const workers = readdirSync(join(root, 'server'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('-worker.ts'))
  .map((path) => basename(path, '.ts'));

describe('the built server', () => {
  it('has the program, the command line and the verifier', () => {
    for (const name of ['main.js', 'cli.js', 'verify.js'])
      expect(existsSync(join(built, name)), name).toBe(true);
  });

  it('has the file of every thread, and it can be loaded', async () => {
    expect(workers).toContain('replay-worker');
    for (const name of workers) {
      const thread = new Worker(join(built, `${name}.js`), { workerData: {}, stderr: true });
      // Without its work to do it ends, or complains of that; a file that is not there, or does not load, is another complaint.
      const complaint = await new Promise<string>((resolve) => {
        thread.once('error', (error) => resolve(String(error)));
        thread.once('exit', () => resolve(''));
        thread.once('online', () => setTimeout(() => void thread.terminate(), 2000));
      });
      expect(complaint).not.toMatch(/Cannot find (module|package)|SyntaxError|ERR_MODULE/);
    }
  });
});
