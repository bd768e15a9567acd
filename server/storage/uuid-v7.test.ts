import { describe, expect, it } from 'vitest';
import { uuidV7 } from './uuid-v7.ts';

describe('A UUIDv7', () => {
  it('carries its milliseconds, its version and its variant', () => {
    const id = uuidV7(Date.UTC(2025, 8, 29));
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2025, 8, 29));
  });

  it('sorts as text in the order of time', () => {
    const ids = [0, 1, 255, 256, 2 ** 32, 2 ** 48 - 1].map((time) => uuidV7(time));
    expect(ids.toSorted()).toEqual(ids);
  });

  it('is another one each time', () => {
    expect(new Set(Array.from({ length: 1000 }, () => uuidV7(1))).size).toBe(1000);
  });

  it.each([-1, 1.5, Number.NaN, 2 ** 48])('is not made for the time %d', (time) => {
    expect(() => uuidV7(time)).toThrow(RangeError);
  });
});
