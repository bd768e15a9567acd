import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedItems } from '../../../test/support/documents.ts';
import { anyEdit, edited } from '../../../test/support/random-edits.ts';
import { merge } from './merge.ts';

const item = fc.constantFrom(...shippedItems);
const edits = fc.array(anyEdit, { maxLength: 4 });

describe('Merging two changes of a document', () => {
  it('takes the one that there is, and the same one once', () => {
    fc.assert(
      fc.property(item, edits, (base, steps) => {
        const changed = edited(base, steps);
        for (const sides of [
          { base, mine: changed, theirs: base },
          { base, mine: base, theirs: changed },
          { base, mine: changed, theirs: changed },
        ])
          expect(merge(sides)).toEqual({ document: changed, conflicts: [] });
      }),
      { numRuns: 100 },
    );
  });

  it('takes both where they lie in different sections, whoever comes second', () => {
    fc.assert(
      fc.property(item, edits, edits, (base, one, other) => {
        const mine = { ...base, routing: edited(base.routing, one) };
        const theirs = { ...base, materials: edited(base.materials, other) };
        const both = { ...base, routing: mine.routing, materials: theirs.materials };
        expect(merge({ base, mine, theirs })).toEqual({ document: both, conflicts: [] });
        expect(merge({ base, mine: theirs, theirs: mine })).toEqual({ document: both, conflicts: [] });
      }),
      { numRuns: 100 },
    );
  });

  it('never throws, and never changes what it is given', () => {
    fc.assert(
      fc.property(item, edits, edits, (base, one, other) => {
        const sides = { base, mine: edited(base, one), theirs: edited(base, other) };
        const before = JSON.stringify(sides);
        merge(sides);
        expect(JSON.stringify(sides)).toBe(before);
      }),
      { numRuns: 100 },
    );
  });

  const [first, second, third] = ['甲', '乙', '丙'].map((text, i) => ({ name: `r${i + 1}`, text }));
  const base = { rules: [first, second, third] };

  it('puts what each added where its author put it', () => {
    const mine = { rules: [first, { name: 'm' }, second, third] };
    const theirs = { rules: [first, second, third, { name: 't' }] };
    expect(merge({ base, mine, theirs }).document).toEqual({
      rules: [first, { name: 'm' }, second, third, { name: 't' }],
    });
  });

  it('keeps the new order of one and the changes of the other', () => {
    const mine = { rules: [third, first, second] };
    const theirs = { rules: [first, { ...second, text: '改' }, third] };
    expect(merge({ base, mine, theirs })).toEqual({
      document: { rules: [third, first, { ...second, text: '改' }] },
      conflicts: [],
    });
  });

  it('tells the one place that both changed, with both texts', () => {
    const mine = { rules: [first, { ...second, text: '我' }, third] };
    const theirs = { rules: [{ ...first, text: '另' }, { ...second, text: '他' }, third] };
    expect(merge({ base, mine, theirs })).toEqual({
      document: { rules: [{ ...first, text: '另' }, { ...second, text: '我' }, third] },
      conflicts: [{ pointer: '/rules/1/text', mine: '我', theirs: '他' }],
    });
  });

  it('removes what one removed and the other left alone, and asks about what the other changed', () => {
    const mine = { rules: [first, third] };
    expect(merge({ base, mine, theirs: base }).document).toEqual(mine);
    const changed = { ...second, text: '改' };
    expect(merge({ base, mine, theirs: { rules: [first, changed, third] } })).toEqual({
      document: { rules: [first, changed, third] },
      conflicts: [{ pointer: '/rules/1', mine: undefined, theirs: changed }],
    });
  });
});
