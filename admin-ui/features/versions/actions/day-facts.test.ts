import { describe, expect, it } from 'vitest';
import { dayFacts, unfitDay } from './day-facts.ts';

const around = { today: '2026-11-25', siblings: [{ version: 2, effectiveFrom: '2026-12-01' }] };

describe('a day from which a version is to be in effect', () => {
  it('is today or later', () => {
    expect(unfitDay('2026-11-24', around)).toEqual({ kind: 'past' });
    expect(unfitDay('2026-11-25', around)).toBeUndefined();
  });

  it('is none on which another version of the same document begins', () => {
    expect(unfitDay('2026-12-01', around)).toEqual({ kind: 'tie', version: 2 });
  });

  it('is told with what else begins on it, which does not stand in its way', () => {
    const others = [
      { day: '2026-12-02', name: '食品经营许可' },
      { day: '2026-12-03', name: '身份证' },
    ];
    expect(dayFacts('2026-12-02', { calendar: undefined, others, why: undefined })).toEqual({
      nature: { kind: 'unknown', isWeekend: false },
      begins: ['食品经营许可'],
      why: undefined,
    });
  });
});
