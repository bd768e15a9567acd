import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLocalTime, timestampText } from './local-time.ts';

const text = (time: string): string | undefined => {
  const parsed = parseLocalTime(time);
  return parsed && timestampText(parsed);
};

describe('a timestamp', () => {
  it.each([
    ['2025-09-29T09:50', '2025-09-29T09:50+08:00'],
    ['2025-09-29T09:50:30', '2025-09-29T09:50:30+08:00'],
    ['2025-09-29T09:50:30.999', '2025-09-29T09:50:30+08:00'],
    ['2025-09-29', '2025-09-29T00:00+08:00'],
    ['2025-09-29T01:50Z', '2025-09-29T09:50+08:00'],
    ['2025-09-29T17:00Z', '2025-09-30T01:00+08:00'],
    ['2025-09-29T00:30+09:00', '2025-09-28T23:30+08:00'],
    ['2025-01-01T00:00+14:00', '2024-12-31T18:00+08:00'],
    ['2024-12-31T18:00-10:00', '2025-01-01T12:00+08:00'],
  ])('%s is %s on the site’s clock', (given, expected) => {
    expect(text(given)).toBe(expected);
  });

  it.each([
    '2025-09-29T24:00',
    '2025-09-29T09:60',
    '2025-09-29T09:50:60',
    '2025-02-30T09:50',
    '2025-09-29T9:50',
    '2025-09-29 09:50',
    '2025-09-29T09:50+15:00',
    '2025-09-29T09:50+08',
    '2025-09-29T',
    '',
  ])('“%s” is none', (given) => {
    expect(parseLocalTime(given)).toBeUndefined();
  });

  it('is read back as it is written, and text order is time order', () => {
    const seconds = fc.integer({ min: 0, max: 86_399 });
    const times = fc.record({ day: fc.integer({ min: 0, max: 40_000 }), second: seconds });
    fc.assert(
      fc.property(times, times, (a, b) => {
        expect(parseLocalTime(timestampText(a))).toEqual(a);
        const order = Math.sign((a.day - b.day) * 86_400 + a.second - b.second);
        expect(timestampText(a) < timestampText(b) ? -1 : timestampText(a) > timestampText(b) ? 1 : 0).toBe(
          order,
        );
      }),
    );
  });
});
