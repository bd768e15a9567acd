import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('main.ts', import.meta.url));
const password = 'a password of the tests';

interface Started {
  readonly child: ChildProcess;
  readonly lines: string[];
  readonly errors: () => string;
  /** The address it names, or undefined when it ends instead. */
  readonly address: Promise<string | undefined>;
  readonly exitCode: Promise<number | null>;
}

let folder: string;
let running: Started[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onewindow-main-'));
  running = [];
});
afterEach(async () => {
  for (const { child, exitCode } of running) {
    child.kill('SIGKILL');
    await exitCode;
  }
  rmSync(folder, { recursive: true });
});

function start(env: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    env: {
      PATH: process.env.PATH ?? '',
      PORT: '0',
      DATABASE_URL: `sqlite:${join(folder, 'main.sqlite')}`,
      ONEWINDOW_RATE_LIMIT: 'off',
      ...env,
    },
  });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += chunk));
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout });
  const exitCode = once(child, 'close').then(([code]) => code as number | null);
  const address = new Promise<string | undefined>((resolve) => {
    output.on('line', (line) => {
      lines.push(line);
      const [, found] = /^listening on (http:\/\/\S+)$/.exec(line) ?? [];
      if (found) resolve(found);
    });
    exitCode.then(() => resolve(undefined));
  });
  const started = { child, lines, errors: () => errors, address, exitCode };
  running.push(started);
  return started;
}

const signIn = (address: string, secret: string) =>
  fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'clerk', password: secret }),
  });

describe('the server as a program', { timeout: 120_000 }, () => {
  it('starts on nothing, makes up a password and tells it once, ends in order on SIGTERM, and starts again', async () => {
    const first = start();
    const address = await first.address;
    expect(first.errors()).toBe('');
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    const told = first.lines.find((line) => line.includes('password'))?.split(': ')[1];
    expect((await signIn(String(address), String(told))).status).toBe(200);
    first.child.kill('SIGTERM');
    expect(await first.exitCode).toBe(0);

    const second = start();
    const again = await second.address;
    expect(second.lines).toEqual([`listening on ${again}`]);
    expect((await signIn(String(again), String(told))).status).toBe(200);
    second.child.kill('SIGTERM');
    expect(await second.exitCode).toBe(0);

    const third = start({ ONEWINDOW_DEMO_PASSWORD: password });
    expect((await signIn(String(await third.address), password)).status).toBe(200);
  });

  it('says that it is not ready before it stops, and answers what is under way', async () => {
    const keys = { ONEWINDOW_SECRET_KEY: 'ab'.repeat(32), ONEWINDOW_SIGNING_KEY: 'cd'.repeat(32) };
    const server = start({ ...keys, ONEWINDOW_MODE: 'production' });
    const address = await server.address;
    // Without rules it is not ready; alive it is.
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    const before = await (await fetch(`${address}/readyz`)).json();
    expect(before.detail).toContain('rules');
    server.child.kill('SIGTERM');
    await expect
      .poll(async () => (await (await fetch(`${address}/readyz`)).json()).detail, { timeout: 1500 })
      .toContain('accepting');
    expect(await server.exitCode).toBe(0);
  });

  it('refuses production on a database of a demonstration, and settings that are wrong, in words', async () => {
    const demo = start();
    await demo.address;
    demo.child.kill('SIGTERM');
    await demo.exitCode;
    const keys = { ONEWINDOW_SECRET_KEY: 'ab'.repeat(32), ONEWINDOW_SIGNING_KEY: 'cd'.repeat(32) };
    const refused = start({ ...keys, ONEWINDOW_MODE: 'production' });
    expect(await refused.address).toBeUndefined();
    expect(await refused.exitCode).toBe(1);
    expect(refused.errors()).toContain('clerk');
    const wrong = start({ PORT: 'many' });
    expect(await wrong.exitCode).toBe(1);
    expect(wrong.errors()).toMatch(/^PORT: .*\n$/);
  });
});
