/**
 * The speed of the core, as ratios to what stands beside it in the same run: `npm run bench`.
 *
 * It prints every row with its goal and what it was at the last release (baseline.json), and writes dist/bench/last.json.
 * With --save the figures become the new baseline. Start reading at measure.ts for how, at decisions.ts for what.
 * It is bundled like the server before it runs, so that what is measured is what ships; HTTP is measured on the server
 * that `npm run build` has built.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { calendarRows } from './calendar.ts';
import { compileRows } from './compiling.ts';
import { decisionRows } from './decisions.ts';
import { growthRows } from './growth.ts';
import { httpRows } from './http.ts';
import { type Baseline, baselineOf, type Row, reportOf } from './report.ts';

const BASELINE = 'test/bench/baseline.json';
const LAST = 'dist/bench/last.json';

const baseline: Baseline = existsSync(BASELINE) ? JSON.parse(readFileSync(BASELINE, 'utf8')) : {};
const rows: Row[] = [];
for (const measure of [decisionRows, growthRows, compileRows, calendarRows, httpRows]) {
  const found = await measure();
  console.log(reportOf(found, baseline));
  rows.push(...found);
}
const text = `${JSON.stringify(baselineOf(rows), null, 2)}\n`;
writeFileSync(LAST, text);
if (process.argv.includes('--save')) writeFileSync(BASELINE, text);
