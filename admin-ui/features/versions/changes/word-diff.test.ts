import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Piece, wordDiff } from './word-diff.ts';

const text = (pieces: readonly Piece[], which = (_piece: Piece) => true) =>
  pieces
    .filter(which)
    .map((piece) => piece.text)
    .join('');
const own = ({ isOwn }: Piece) => isOwn;
const shared = ({ isOwn }: Piece) => !isOwn;

describe('two sentences side by side', () => {
  it('mark the words that differ, a number as one word', () => {
    const [before, after] = wordDiff('承诺时限7个工作日', '承诺时限17个工作日');
    expect(text(before, own)).toBe('7');
    expect(text(after, own)).toBe('17');
  });

  it('mark only what was put in', () => {
    const [before, after] = wordDiff('当占用机动车道时须提交', '当占用机动车道，或车道数达到1条时须提交');
    expect(text(before, own)).toBe('');
    expect(text(after, own)).toContain('车道数达到1条');
  });

  it('lose nothing, and share the same words (seed is printed on failure)', () => {
    assert(
      property(
        string({ unit: 'grapheme', maxLength: 60 }),
        string({ unit: 'grapheme', maxLength: 60 }),
        (a, b) => {
          const [before, after] = wordDiff(a, b);
          expect([text(before), text(after)]).toEqual([a, b]);
          expect(text(before, shared)).toBe(text(after, shared));
        },
      ),
    );
  });
});
