import { describe, expect, it } from 'vitest';
import { isCreditCode } from '../../core/identifiers/credit-code.ts';
import { birthDayOf } from '../../core/identifiers/identity-number.ts';
import { isMobileNumber } from '../../core/identifiers/mobile-number.ts';
import {
  inventedCreditCode,
  inventedFirm,
  inventedIdentityNumber,
  inventedName,
  inventedPhone,
} from './identities.ts';
import { createLottery, createRandom, inventedId } from './random.ts';

const times = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('seeded numbers', () => {
  it('are the same for the same seed, and others for another', () => {
    const numbers = (seed: string) => times(20).map(createRandom(seed).next);
    expect(numbers('1 7')).toEqual(numbers('1 7'));
    expect(numbers('1 7')).not.toEqual(numbers('1 8'));
  });

  it('are spread evenly, also as the first of neighbouring seeds', () => {
    const first = times(1000).map((seed) => createRandom(`${seed}`).next());
    const low = first.filter((value) => value < 0.5).length;
    expect(low).toBeGreaterThan(430);
    expect(low).toBeLessThan(570);
  });

  it('choose by weight', () => {
    const random = createRandom('weights');
    const lottery = createLottery([
      ['a', 9],
      ['never', 0],
      ['b', 1],
    ]);
    const chosen = times(10_000).map(() => lottery.draw(random));
    expect(chosen).not.toContain('never');
    expect(chosen.filter((value) => value === 'b').length).toBeGreaterThan(800);
    expect(chosen.filter((value) => value === 'b').length).toBeLessThan(1200);
  });

  it('make ids of version 7 that sort by time', () => {
    const random = createRandom('ids');
    const ids = times(50).map((i) => inventedId(random, 1_760_000_000_000 + i));
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(ids.toSorted()).toEqual(ids);
  });
});

describe('an invented applicant', () => {
  it('has numbers whose check characters are right', () => {
    const random = createRandom('people');
    for (const i of times(500)) {
      expect(birthDayOf(inventedIdentityNumber(random, i * 20))).toBe(i * 20);
      expect(isCreditCode(inventedCreditCode(random, random.pick(['91', '92', '52'])))).toBe(true);
      expect(isMobileNumber(inventedPhone(random))).toBe(true);
    }
  });

  it('has a name', () => {
    const random = createRandom('names');
    expect(inventedName(random)).toMatch(/^.{2,3}$/u);
    expect(inventedFirm(random, '滨湖区')).toMatch(/^滨湖区.+有限公司$/);
  });
});
