/** Programs that serve, each a process of its own, on a port that they choose. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** What `npm run build` makes. */
export const BUILT_SERVER = 'dist/server/main.js';

export interface Served {
  readonly process: ChildProcess;
  readonly url: string;
}

/** Starts a program and waits for the line in which it says where it listens. */
export async function serve(args: readonly string[], env: Record<string, string>): Promise<Served> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^listening on (\S+)/.exec(line)?.[1];
    if (url !== undefined) {
      // What it says later must not fill the pipe and stop it.
      child.stdout.resume();
      return { process: child, url };
    }
  }
  throw new Error(`${args.join(' ')} does not listen`);
}
