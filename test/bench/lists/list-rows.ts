/**
 * How fast every list answers on a database of a million rows, on its first page and on one half way down: `npm run bench -- --rows 1000000`.
 *
 * The database is made in a temporary folder, or once and for all in the one of `--database URL`, which must be a demonstration's.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStorage } from '../../../server/storage/index.ts';
import type { Row } from '../report.ts';
import { BUILT_SERVER, serve } from '../served.ts';
import { countOf, manyRows, middleOf } from './many-rows.ts';

const PASSWORD = 'a password of the benchmark';
const SMALL_HISTORY = 20_000;
const TRIES = 7;

interface List {
  readonly as: string;
  readonly path: string;
  /** Which cursor goes with it. */
  readonly order: 'cases' | 'versions' | 'drafts' | 'ledger';
}

const cases = (as: string, filter = ''): List => ({ as, path: `/api/cases?${filter}`, order: 'cases' });
const versions = (as: string, filter = ''): List => ({
  as,
  path: `/api/versions?${filter}`,
  order: 'versions',
});
const people = (filter = ''): List => ({
  as: 'auditor',
  path: `/api/ledger?stream=people&${filter}`,
  order: 'ledger',
});

const lists: readonly List[] = [
  cases('auditor'),
  cases('auditor', 'item=spjy'),
  cases('auditor', 'item=spjy&version=1'),
  cases('auditor', 'item=spjy&outcome=refused'),
  cases('auditor', 'department=scjg'),
  cases('auditor', 'department=scjg&item=spjy'),
  cases('auditor', 'department=scjg&outcome=accepted_deferred'),
  cases('auditor', 'outcome=accepted'),
  cases('auditor', 'outcome=special_channel'),
  cases('auditor', 'from=2025-03-01&to=2025-03-02'),
  cases('auditor', 'number=20250301'),
  cases('clerk'),
  cases('clerk', 'outcome=not_required'),
  cases('handler-scjg'),
  cases('handler-scjg', 'outcome=refused'),
  versions('auditor'),
  versions('auditor', 'kind=service-item'),
  versions('auditor', 'kind=service-item&code=spjy'),
  versions('auditor', 'owner=scjg'),
  versions('auditor', 'state=submitted'),
  versions('auditor', 'state=in-effect'),
  versions('auditor', 'order=effective'),
  versions('clerk'),
  versions('centre-approver', 'for=me'),
  versions('editor-scjg', 'for=me'),
  { as: 'editor-scjg', path: '/api/drafts?', order: 'drafts' },
  people(),
  people('actor=system'),
  people('type=granted'),
  people('from=2026-01-01&to=2026-12-31'),
  { as: 'auditor', path: '/api/ledger/checkpoints?', order: 'ledger' },
];

type Asker = (path: string) => Promise<number>;

async function askerAs(url: string, username: string): Promise<Asker> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: PASSWORD }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
  return async (path) => {
    const start = performance.now();
    const list = await fetch(url + path, { headers: { cookie } });
    const text = await list.text();
    if (!list.ok) throw new Error(`${path} as ${username}: ${list.status} ${text}`);
    return performance.now() - start;
  };
}

async function best(ask: () => Promise<number>): Promise<number> {
  const found: number[] = [];
  // What takes seconds is not asked for often.
  for (let i = 0; i < TRIES && (i === 0 || Math.min(...found) < 1000); i += 1) found.push(await ask());
  return Math.min(...found);
}

async function measured(url: string, middles: Readonly<Record<List['order'], string>>): Promise<Row[]> {
  const askers = new Map<string, Asker>();
  const rows: Row[] = [];
  for (const { as, path, order } of lists) {
    const ask = askers.get(as) ?? (await askerAs(url, as));
    askers.set(as, ask);
    const goal = { atMost: 30 };
    const what = `${as} ${path.replace(/\?$/, '')}`;
    const first = await best(() => ask(path));
    const deep = await best(() => ask(`${path}&${middles[order]}`));
    rows.push({ key: `list ${what}`, what, value: first, unit: 'ms', goal });
    rows.push({ key: `list ${what} deep`, what: '  half way down', value: deep, unit: 'ms', goal });
  }
  return rows;
}

async function prepared(databaseUrl: string, rows: number): Promise<Readonly<Record<List['order'], string>>> {
  const storage = await openStorage({ databaseUrl });
  try {
    await storage.migrate();
    if ((await countOf(storage, 'cases')) < rows / 2) {
      const args = ['tsx', 'scripts/history.ts', '--cases', String(SMALL_HISTORY), '--database', databaseUrl];
      const env = { ...process.env, ONEWINDOW_MODE: 'demo', ONEWINDOW_DEMO_PASSWORD: PASSWORD };
      execFileSync('npx', args, { env, stdio: 'inherit' });
      await manyRows(storage, rows);
    }
    return await middleOf(storage);
  } finally {
    await storage.close();
  }
}

/** @param database an address as in DATABASE_URL; filled unless it has so many rows already */
export async function listRows(rows: number, database?: string): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const databaseUrl = database ?? `sqlite:${join(folder, 'bench.sqlite')}`;
  try {
    const middles = await prepared(databaseUrl, rows);
    const { process: server, url } = await serve([BUILT_SERVER], {
      PORT: '0',
      DATABASE_URL: databaseUrl,
      ONEWINDOW_MODE: 'demo',
      ONEWINDOW_RATE_LIMIT: 'off',
    });
    try {
      return await measured(url, middles);
    } finally {
      server.kill();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
