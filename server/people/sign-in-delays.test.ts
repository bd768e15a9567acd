import { describe, expect, it } from 'vitest';
import type { Throttle } from '../storage/index.ts';
import { afterSuccess, afterTry, secondsToWait, throttledKeys } from './sign-in-delays.ts';

const start = Date.parse('2026-03-02T02:00:00Z');
const [pair, account, address] = throttledKeys({ account: 'clerk', address: '10.0.0.1' });
if (!pair || !account || !address) throw new Error('there are three keys');

describe('the wait before the next try', () => {
  it('is none for the first tries, then doubles up to a quarter of an hour', () => {
    let nowMs = start;
    let throttle: Throttle | null = null;
    const waits: number[] = [];
    for (let failures = 0; failures < 20; failures += 1) {
      throttle = afterTry(throttle, pair, new Date(nowMs));
      const wait = secondsToWait(throttle, new Date(nowMs));
      waits.push(wait);
      nowMs += wait * 1000;
      expect(secondsToWait(throttle, new Date(nowMs))).toBe(0);
    }
    expect(waits.slice(0, 8)).toEqual([0, 0, 0, 0, 1, 2, 4, 8]);
    expect(waits.at(-1)).toBe(900);
  });

  it('is counted apart for another address and another account', () => {
    const scopes = [
      { account: 'clerk', address: '10.0.0.1' },
      { account: 'clerk', address: '10.0.0.2' },
      { account: 'issuer', address: '10.0.0.1' },
    ].map((attempt) => throttledKeys(attempt).map(({ scope }) => scope));
    expect(new Set(scopes.map(([first]) => first)).size).toBe(3);
    expect(scopes[0]?.[1]).toBe(scopes[1]?.[1]);
    expect(scopes[0]?.[2]).toBe(scopes[2]?.[2]);
    expect(new Set(scopes.flat()).size).toBe(3 + 2 + 2);
  });

  it('is counted together for the addresses that one subscriber has', () => {
    const keyOf = (from: string) => throttledKeys({ account: 'clerk', address: from })[2]?.scope;
    for (const [one, other] of [
      ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9'],
      ['2001:db8::1', '2001:db8:0:0:5:6:7:8'],
      ['::ffff:10.0.0.1', '10.0.0.1'],
    ] as const)
      expect(keyOf(one)).toBe(keyOf(other));
    expect(keyOf('2001:db8:1:2::1')).not.toBe(keyOf('2001:db8:1:3::1'));
    expect(keyOf('::1')).not.toBe(keyOf('2001:db8::1'));
  });

  it('comes at the fiftieth try of an address and the hundredth of an account', () => {
    const triesUntilWait = (key: typeof pair) => {
      let throttle: Throttle | null = null;
      for (let tries = 1; ; tries += 1) {
        throttle = afterTry(throttle, key, new Date(start));
        if (secondsToWait(throttle, new Date(start)) > 0) return tries;
      }
    };
    expect([pair, address, account].map(triesUntilWait)).toEqual([5, 50, 100]);
  });

  it('is none for who came a moment earlier and has their turn after another, whether that one came in or not', () => {
    const earlier = new Date(start - 1);
    const tried = afterTry(null, pair, new Date(start));
    const entered = afterSuccess(tried, pair, new Date(start + 1));
    expect([tried, entered].map((throttle) => secondsToWait(throttle, earlier))).toEqual([0, 0]);
  });

  it('is over when the password was right, and forgotten after an hour', () => {
    const blocked: Throttle = {
      failures: 30,
      blockedUntil: new Date(start + 900_000).toISOString(),
      lastAt: new Date(start).toISOString(),
    };
    const at = new Date(start + 1000);
    expect(afterSuccess(blocked, pair, at)).toMatchObject({ failures: 0 });
    expect(afterSuccess(blocked, address, at)).toMatchObject({ failures: 29 });
    expect(secondsToWait(afterSuccess(blocked, address, at), at)).toBe(0);
    expect(afterTry(blocked, pair, new Date(start + 3_600_000)).failures).toBe(1);
  });
});
