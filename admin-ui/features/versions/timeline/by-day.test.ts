import { describe, expect, it } from 'vitest';
import type { ListedAcross } from '../../../api/versions.ts';
import { byDay, monthsToShow } from './by-day.ts';

const version = (code: string, effectiveFrom: string | null): ListedAcross => ({
  ...{ kind: 'service-item', code, version: 2, hash: code, state: 'scheduled', title: code, effectiveFrom },
  ...{ publishedAt: null, publishedBy: null, imported: false, retires: false, owner: 'cg', ownerName: null },
});

describe('the timeline', () => {
  it('puts together what begins on one day and leaves out what has none', () => {
    const days = byDay([version('a', '2026-12-01'), version('b', null), version('c', '2026-12-01')]);
    expect(days.map(({ day, versions }) => [day, versions.map(({ code }) => code)])).toEqual([
      ['2026-12-01', ['a', 'c']],
    ]);
  });

  it('shows this month, the next, and every later one in which something begins', () => {
    expect(monthsToShow('2026-11-25', ['2027-03-01', '2025-01-01', '2027-03-09'])).toEqual([
      '2026-11',
      '2026-12',
      '2027-03',
    ]);
  });
});
