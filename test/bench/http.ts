/**
 * A dry run over HTTP beside a bare Express app that answers a constant: what routing, checks and rules cost together.
 *
 * Both are processes of their own, and what is compared is the processor time that each spends on a request; Linux only,
 * and only where the server has been built.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRulesFolder } from '../../server/rules/rules-folder.ts';
import { median } from './measure.ts';
import type { Row } from './report.ts';
import { BUILT_SERVER, type Served, serve } from './served.ts';

const CLIENTS = 32;
const REQUESTS = 2000;
const ROUNDS = 7;
/** Of the kernel's clock in /proc; 100 on every Linux of interest. */
const TICKS_PER_SECOND = 100;

function post(url: string, body: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(parts).toString();
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`${url} answers ${response.statusCode}: ${text}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Each client sends its next request when the last is answered. */
async function load(url: string, body: string, agent: Agent): Promise<void> {
  let left = REQUESTS;
  const client = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await post(url, body, agent);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
}

function cpuSecondsOf({ process: { pid } }: Served): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

async function compare(servers: readonly [Served, Served], path: string, body: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const ratios: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const spent: number[] = [];
    for (const server of servers) {
      const before = cpuSecondsOf(server);
      await load(`${server.url}${path}`, body, agent);
      spent.push(cpuSecondsOf(server) - before);
    }
    const [ours = Number.NaN, constant = Number.NaN] = spent;
    // The first round is the warm-up.
    if (round > 0) ratios.push(constant / ours);
  }
  agent.destroy();
  return median(ratios);
}

async function measured(folder: string): Promise<Row[]> {
  const item = readRulesFolder('rules').items.find(({ code }) => code === 'spjy');
  const body = JSON.stringify(item?.cases[0]?.application);
  const path = '/api/items/spjy/evaluate';
  const ours = await serve([BUILT_SERVER], {
    PORT: '0',
    DATABASE_URL: `sqlite:${join(folder, 'bench.sqlite')}`,
    ONEWINDOW_RATE_LIMIT: 'off',
  });
  try {
    const answer = join(folder, 'answer.json');
    writeFileSync(answer, await post(`${ours.url}${path}`, body, new Agent()));
    const constant = await serve(['dist/bench/express-constant.js', answer], {});
    try {
      const value = await compare([ours, constant], path, body);
      const what = 'a dry run over HTTP against bare Express with a constant';
      return [{ key: 'http', what, value, unit: '×', goal: { atLeast: 0.85 } }];
    } finally {
      constant.process.kill();
    }
  } finally {
    ours.process.kill();
  }
}

export async function httpRows(): Promise<Row[]> {
  if (!existsSync(BUILT_SERVER) || !existsSync('/proc/self/stat')) return [];
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    return await measured(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
