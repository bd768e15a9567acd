import { expect, it } from 'vitest';
import { pictureMonths } from './calendar-months.ts';

const days = [
  { date: '2025-09-30', counted: true, why: '工作日' },
  { date: '2025-10-01', counted: false, why: '国庆节' },
  { date: '2025-10-09', counted: true, why: '工作日' },
];

it('shows whole months from the start to the due date, Monday first, and numbers the counted days', () => {
  const months = pictureMonths('2025-09-29', '2025-10-09', days);
  expect(
    months.map(({ year, month, offset, days: inMonth }) => [year, month, offset, inMonth.length]),
  ).toEqual([
    [2025, 9, 0, 30],
    [2025, 10, 2, 31],
  ]);
  const all = months.flatMap((month) => month.days).filter(({ kind }) => kind !== 'outside');
  expect(all.map(({ date, kind, nth, isDue }) => [date, kind, nth, isDue])).toEqual([
    ['2025-09-29', 'start', undefined, false],
    ['2025-09-30', 'counted', 1, false],
    ['2025-10-01', 'skipped', undefined, false],
    ['2025-10-09', 'counted', 2, true],
  ]);
});
