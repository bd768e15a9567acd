/**
 * The speed of the core, as ratios to what stands beside it in the same run, and of the screens, in milliseconds: `npm run bench`.
 *
 * It prints every row with its goal and what it was at the last release (baseline.json), and writes dist/bench/last.json.
 * With --save the figures become the new baseline. `--only screens,http` measures those alone; `--rows 1000000` measures the lists
 * on a database of so many rows instead, which takes minutes to make. Start reading at measure.ts for how, at decisions.ts for what.
 * It is bundled like the server before it runs, so that what is measured is what ships; HTTP and screens are measured on
 * what `npm run build` has built.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { calendarRows } from './calendar.ts';
import { compileRows } from './compiling.ts';
import { decisionRows } from './decisions.ts';
import { growthRows } from './growth.ts';
import { httpRows } from './http.ts';
import { listRows } from './lists/list-rows.ts';
import { type Baseline, baselineOf, type Row, reportOf } from './report.ts';
import { screenRows } from './screens.ts';

const BASELINE = 'test/bench/baseline.json';
const LAST = 'dist/bench/last.json';

const { values: asked } = parseArgs({
  options: {
    save: { type: 'boolean', default: false },
    only: { type: 'string' },
    rows: { type: 'string' },
    database: { type: 'string' },
  },
});
const measures: Readonly<Record<string, () => Promise<Row[]>>> = {
  ...{ decisions: decisionRows, growth: growthRows, compiling: compileRows, calendar: calendarRows },
  ...{ http: httpRows, screens: screenRows },
};
const names = asked.only?.split(',') ?? Object.keys(measures);
const chosen = asked.rows ? [() => listRows(Number(asked.rows), asked.database)] : names.map(measureNamed);

function measureNamed(name: string): () => Promise<Row[]> {
  const measure = measures[name];
  if (!measure) throw new Error(`--only: ${name} is none of ${Object.keys(measures).join(', ')}`);
  return measure;
}

const baseline: Baseline = existsSync(BASELINE) ? JSON.parse(readFileSync(BASELINE, 'utf8')) : {};
const rows: Row[] = [];
for (const measure of chosen) {
  const found = await measure();
  console.log(reportOf(found, baseline));
  rows.push(...found);
}
const figures = baselineOf(rows);
const textOf = (found: Baseline): string => `${JSON.stringify(found, null, 2)}\n`;
writeFileSync(LAST, textOf(figures));
// What was not measured this time stays as it was.
if (asked.save) writeFileSync(BASELINE, textOf({ ...baseline, ...figures }));
