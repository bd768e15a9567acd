/** Which words of a sentence are others than before, for reading the two side by side. */

export interface Piece {
  readonly text: string;
  /** Only on this side. */
  readonly isOwn: boolean;
}

/** A Chinese character by itself; a run of letters or digits as one word. */
const WORDS = /[\p{Script=Latin}\p{Number}]+|./gsu;

/** Longer than any sentence of a rule; beyond it both are shown as wholly changed instead of stopping the page. */
const MOST_WORDS = 1500;

function wordsOf(text: string): string[] {
  return text.match(WORDS) ?? [];
}

/** Lengths of the longest common subsequence of the rests from each pair of places. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const [row, below] = [rows[i], rows[i + 1]];
    if (!row || !below) continue;
    for (let j = after.length - 1; j >= 0; j -= 1)
      row[j] = before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
  }
  return rows;
}

function joined(marks: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { text, isOwn } of marks) {
    const last = pieces.at(-1);
    if (last?.isOwn === isOwn) pieces[pieces.length - 1] = { text: last.text + text, isOwn };
    else pieces.push({ text, isOwn });
  }
  return pieces;
}

/** Both sides in pieces; each side's pieces put together are its text. */
export function wordDiff(before: string, after: string): [Piece[], Piece[]] {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  if (was.length > MOST_WORDS || is.length > MOST_WORDS)
    return [[{ text: before, isOwn: true }], [{ text: after, isOwn: true }]];
  const rows = commonLengths(was, is);
  const sides: [Piece[], Piece[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < was.length || j < is.length) {
    const [old = '', now = ''] = [was[i], is[j]];
    if (i < was.length && old === now) {
      sides[0].push({ text: old, isOwn: false });
      sides[1].push({ text: now, isOwn: false });
      i += 1;
      j += 1;
    } else if (j >= is.length || (i < was.length && (rows[i + 1]?.[j] ?? 0) >= (rows[i]?.[j + 1] ?? 0))) {
      sides[0].push({ text: old, isOwn: true });
      i += 1;
    } else {
      sides[1].push({ text: now, isOwn: true });
      j += 1;
    }
  }
  return [joined(sides[0]), joined(sides[1])];
}
