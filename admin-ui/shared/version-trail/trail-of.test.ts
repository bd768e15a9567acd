import { expect, it } from 'vitest';
import { trailOf } from './trail-of.ts';

const done = { by: 'a', at: '2026-11-25T00:00:00.000Z', hash: 'h' };

it('leads from who wrote to who answered for which text, and leaves out what came to nothing', () => {
  const trail = trailOf([
    {
      ...done,
      type: 'submitted',
      statement: '',
      occasion: '',
      writers: ['x', 'y'],
      basedOn: 1,
      coSigners: [],
    },
    { ...done, type: 'returned', remarks: [] },
    { ...done, type: 'approved', by: 'b' },
    { ...done, type: 'published', by: 'b', effectiveFrom: '2026-12-01' },
  ]);
  expect(trail.map(({ what, who, hash }) => [what, who, hash])).toEqual([
    ['wrote', ['x', 'y'], null],
    ['submitted', ['a'], null],
    ['approved', ['b'], 'h'],
    ['published', ['b'], null],
  ]);
});
