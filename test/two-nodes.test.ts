/** Two server processes on one MariaDB: a publication on one is seen by the other, and both switch to a scheduled version by the clock alone. */
import { type ChildProcess, fork } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { databasesHere, type ScratchDatabase, scratchDatabases } from './support/databases.ts';

const script = fileURLToPath(new URL('support/serve-with-clock.ts', import.meta.url));
const password = 'a password of the tests';
const dayMs = 86_400_000;
const siteOffsetMs = 8 * 3_600_000;

interface Node {
  readonly child: ChildProcess;
  readonly address: string;
  readonly setClock: (offsetMs: number) => Promise<void>;
}

async function startNode(databaseUrl: string, keys: Record<string, string>): Promise<Node> {
  const child = fork(script, [], {
    execArgv: ['--import', 'tsx'],
    env: {
      ...{ PATH: process.env.PATH ?? '', PORT: '0', DATABASE_URL: databaseUrl, ONEWINDOW_MODE: 'demo' },
      ...{ ONEWINDOW_DEMO_PASSWORD: password, ONEWINDOW_RATE_LIMIT: 'off', ...keys },
    },
  });
  const [{ address }] = (await once(child, 'message')) as [{ address: string }];
  return {
    child,
    address,
    setClock: async (offsetMs) => {
      const done = once(child, 'message');
      child.send({ offsetMs });
      await done;
    },
  };
}

/** Signed in with a session that is sent with every request. */
async function signIn({ address }: Node, username: string) {
  const json = { 'content-type': 'application/json' };
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ username, password }),
  });
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  const cookie = answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
  return async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const reply = await fetch(`${address}${path}`, {
      method,
      headers: { ...json, cookie, 'x-csrf-token': csrfToken },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const told = (await reply.json()) as Record<string, unknown>;
    if (!reply.ok) throw new Error(`${method} ${path}: ${JSON.stringify(told)}`);
    return told;
  };
}

interface Guide {
  readonly version: number;
  readonly effectiveFrom: string;
  readonly item: { readonly name: string };
}

async function guideOf({ address }: Node): Promise<{ status: number; guide: Guide }> {
  const answer = await fetch(`${address}/api/items/spjy/guide`);
  return { status: answer.status, guide: (await answer.json()) as Guide };
}

const siteDay = (instantMs: number) => new Date(instantMs + siteOffsetMs).toISOString().slice(0, 10);
/** The instant at which the site's next day begins. */
const nextMidnight = (instantMs: number) =>
  Math.ceil((instantMs + siteOffsetMs + 1) / dayMs) * dayMs - siteOffsetMs;

describe.skipIf(!databasesHere.includes('MariaDB'))('Two nodes on one database', () => {
  let scratch: ScratchDatabase;
  const nodes: Node[] = [];

  beforeAll(async () => {
    scratch = await scratchDatabases.MariaDB();
    const { privateKey } = generateKeyPairSync('ed25519');
    const keys = {
      ONEWINDOW_SECRET_KEY: randomBytes(32).toString('base64'),
      ONEWINDOW_SIGNING_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    };
    // The first loads what is shipped; the second finds it there.
    for (let i = 0; i < 2; i += 1) nodes.push(await startNode(scratch.databaseUrl, keys));
  }, 120_000);

  afterAll(async () => {
    for (const { child } of nodes) {
      child.kill('SIGKILL');
      if (child.exitCode === null) await once(child, 'exit');
    }
    await scratch?.drop();
  });

  /** Publishes spjy under another name on the first node. */
  async function publish(name: string, effectiveFrom: string): Promise<number> {
    const [first] = nodes;
    if (!first) throw new Error('no node has started');
    const editor = await signIn(first, 'editor-scjg');
    const approver = await signIn(first, 'centre-approver');
    const path = '/api/rules/service-item/spjy';
    const { document } = (await editor('GET', `${path}/versions/1`)) as { document: object };
    const { revision } = await editor('PUT', `${path}/draft`, { ...document, name });
    const words = { revision, statement: '同意用印', occasion: '更正' };
    const { version, hash } = await editor('POST', `${path}/draft/submit`, words);
    await approver('POST', `${path}/versions/${version}/approve`, { hash });
    await approver('POST', `${path}/versions/${version}/publish`, { hash, effectiveFrom });
    return Number(version);
  }

  it('see what either publishes', async () => {
    const version = await publish('今天起', siteDay(Date.now()));
    const [, second] = nodes;
    if (!second) throw new Error('no second node');
    await vi.waitFor(
      async () => expect((await guideOf(second)).guide).toMatchObject({ version, item: { name: '今天起' } }),
      { timeout: 10_000, interval: 50 },
    );
  }, 60_000);

  it('switch at midnight by the clock alone: no request before it gets the new version, none after it the old', async () => {
    const midnight = nextMidnight(Date.now());
    const version = await publish('明天起', siteDay(midnight));
    const names: Record<number, string> = { [version - 1]: '今天起', [version]: '明天起' };
    // Both have heard of it before their clocks are set to just before the day.
    await new Promise((resolve) => setTimeout(resolve, 2500));
    const offsetMs = midnight - 1500 - Date.now();
    for (const node of nodes) await node.setClock(offsetMs);
    const answers: { from: number; to: number; status: number; guide: Guide }[] = [];
    const ask = async (node: Node) => {
      while (Date.now() + offsetMs < midnight + 1500) {
        const from = Date.now() + offsetMs;
        const answer = await guideOf(node);
        answers.push({ from, to: Date.now() + offsetMs, ...answer });
      }
    };
    await Promise.all(nodes.flatMap((node) => [ask(node), ask(node)]));
    const before = answers.filter(({ to }) => to < midnight);
    const after = answers.filter(({ from }) => from >= midnight);
    expect(Math.min(before.length, after.length)).toBeGreaterThan(0);
    for (const { status, guide } of answers) {
      expect(status).toBe(200);
      expect(guide.item.name).toBe(names[guide.version]);
    }
    expect(new Set(before.map(({ guide }) => guide.version))).toEqual(new Set([version - 1]));
    expect(new Set(after.map(({ guide }) => guide.version))).toEqual(new Set([version]));
    expect(after[0]?.guide.effectiveFrom).toBe(siteDay(midnight));
  }, 60_000);
});
