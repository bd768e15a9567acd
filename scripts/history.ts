/**
 * `npm run history -- --cases N [--seed S] [--until YYYY-MM-DD] [--database URL]`: a made-up past to try things on, in the database of
 * the settings. Refuses a database that is not a demonstration's.
 */
import { parseArgs } from 'node:util';
import { openDataKeys } from '../server/commands/keys/data-keys.ts';
import { findDemoPeople } from '../server/commands/people/load-demo-people.ts';
import { createPublishedRules } from '../server/commands/versions/published-rules.ts';
import { ConfigFaults, readConfig } from '../server/config.ts';
import { makeHistory } from '../server/history/make-history.ts';
import { loadDemo } from '../server/load-demo.ts';
import { createSealer } from '../server/personal-data/sealing.ts';
import { siteDay } from '../server/site-time.ts';
import { openStorage } from '../server/storage/index.ts';

/** Something that whoever started this can put right. */
class Unfit extends Error {}

const mostCases = 1_000_000;

function options() {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
      until: { type: 'string', default: siteDay(new Date()) },
      database: { type: 'string' },
    },
  });
  const count = Number(values.cases);
  if (!Number.isSafeInteger(count) || count < 1 || count > mostCases)
    throw new Unfit(`--cases 应为 1 到 ${mostCases} 的整数 / expected an integer from 1 to ${mostCases}`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values.until) || values.until > siteDay(new Date()))
    throw new Unfit('--until 应为今天或以前的日期 / expected a day that is not in the future');
  return { ...values, count };
}

/** One line that is written over and over on a terminal; elsewhere a line for each tenth. */
function progressBar(total: number): (done: number) => void {
  const width = 40;
  let shown = -1;
  return (done) => {
    const parts = Math.floor((done / total) * (process.stderr.isTTY ? width : 10));
    if (parts === shown && done < total) return;
    shown = parts;
    if (!process.stderr.isTTY) console.error(`${done} / ${total}`);
    else {
      const bar = '█'.repeat(parts).padEnd(width, '░');
      process.stderr.write(`\r${bar} ${done} / ${total}${done === total ? '\n' : ''}`);
    }
  };
}

async function run(): Promise<void> {
  const { count, seed, until, database } = options();
  const config = readConfig(database === undefined ? undefined : { ...process.env, DATABASE_URL: database });
  if (config.mode === 'production')
    throw new Unfit('production 模式的数据库不生成虚构案件 / no made-up cases in a production database');
  const now = () => new Date();
  const storage = await openStorage({ databaseUrl: config.databaseUrl });
  try {
    await storage.migrate();
    const rules = createPublishedRules(storage);
    const password = await loadDemo({ storage, rules }, { password: config.demoPassword, now: now() });
    if ((await findDemoPeople(storage)).length === 0)
      throw new Unfit(
        '这个数据库没有演示人员,不是演示用的 / the database has no demo people: not a demonstration',
      );
    if (password !== undefined) console.log(`演示人员的密码 / demo password: ${password}`);
    const keys = await openDataKeys(storage, { secretKeys: [config.secretKey], now });
    const publicUrl = config.publicUrl ?? `http://${config.host}:${config.port}`;
    const means = { storage, rules, sealer: createSealer(keys.ring), publicUrl };
    const start = performance.now();
    const made = await makeHistory(means, { count, seed, until, onProgress: progressBar(count) });
    console.log(`${made} 件 / cases, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  } finally {
    await storage.close();
  }
}

run().catch((error: unknown) => {
  const expected = error instanceof Unfit || error instanceof ConfigFaults;
  console.error(expected ? error.message : error);
  process.exit(1);
});
