/** What a benchmark says: one figure a row, the goal it is held against, and what it was at the last release. */

export interface Row {
  /** Names the row for good: the baseline is found by it. */
  key: string;
  what: string;
  value: number;
  unit: '×' | '/s' | 'ms' | 'B';
  /** Without a goal the row is shown for comparison only. */
  goal?: { atLeast: number } | { atMost: number };
}

export type Baseline = Readonly<Record<string, number>>;

function isMet({ value, goal }: Row): boolean | undefined {
  if (!goal) return undefined;
  return 'atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost;
}

function figure(value: number, unit: Row['unit']): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  const text = value >= 1000 ? Math.round(value).toLocaleString('en-US') : value.toFixed(digits);
  return unit === '×' ? `${text} ×` : `${text} ${unit}`;
}

function goalText({ goal, unit }: Row): string {
  if (!goal) return '';
  return 'atLeast' in goal ? `≥ ${figure(goal.atLeast, unit)}` : `≤ ${figure(goal.atMost, unit)}`;
}

function lineOf(row: Row, baseline: Baseline): string {
  const met = isMet(row);
  const before = baseline[row.key];
  const columns = [
    row.what.padEnd(66),
    figure(row.value, row.unit).padStart(16),
    goalText(row).padStart(16),
    (met === undefined ? '' : met ? 'met' : 'NOT MET').padStart(9),
    before === undefined ? '' : `was ${figure(before, row.unit)}`.padStart(22),
  ];
  return columns.join('').trimEnd();
}

export function reportOf(rows: readonly Row[], baseline: Baseline): string {
  return rows.map((row) => lineOf(row, baseline)).join('\n');
}

export function baselineOf(rows: readonly Row[]): Baseline {
  return Object.fromEntries(rows.map(({ key, value }) => [key, Number(value.toPrecision(4))]));
}
