import { describe, expect, it } from 'vitest';
import { forEyes } from './for-eyes.ts';

describe('an answer for eyes', () => {
  it('has Chinese punctuation in full width, at any depth', () => {
    expect(
      forEyes({ materials: [{ name: '复印件(核验原件)', copies: 1, internal: false, help: null }] }),
    ).toEqual({
      materials: [{ name: '复印件\uFF08核验原件\uFF09', copies: 1, internal: false, help: null }],
    });
  });

  it('leaves choices and compared values as they are: they are sent back', () => {
    const choices = {
      enum: ['小便利店(非公众聚集)'],
      variants: ['新办(甲)'],
      conditions: { all: [{ fact: 'form.kind', operator: 'equal', value: '小便利店(非公众聚集)' }] },
    };
    expect(forEyes(choices)).toEqual(choices);
  });
});
