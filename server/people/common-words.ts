/** Whether a password is nothing but a few pieces that everybody tries first, and so short in fact. */
import { dictionary } from '@zxcvbn-ts/language-common';

/** Shorter ones are found inside everything. */
const shortestPiece = 4;
const longestPiece = 32;
/** `password12345678` is two. */
const mostPieces = 2;

const ofThisPlace = ['onewindow', '一窗受理', '政务服务', '综合窗口', 'yichuangshouli', 'zhengwu', 'dating'];

let known: ReadonlySet<string> | undefined;

/** Read when first needed: nearly 50,000 words. */
function knownWords(): ReadonlySet<string> {
  known ??= new Set([...dictionary['passwords-common'].map((word) => word.toLowerCase()), ...ofThisPlace]);
  return known;
}

/**
 * @param text in lower case
 * @param own further words, in lower case: the name of whoever it is
 */
export function isMadeOfCommonWords(text: string, own: readonly string[]): boolean {
  const words = knownWords();
  const isPiece = (piece: string): boolean =>
    words.has(piece) || own.includes(piece) || isRepetition(piece) || isSequence(piece);
  // pieces[i]: the fewest pieces that make up the first i characters.
  const characters = [...text];
  const pieces: number[] = [0];
  for (let end = 1; end <= characters.length; end += 1) {
    let fewest = Number.POSITIVE_INFINITY;
    for (let start = 0; start <= end - shortestPiece; start += 1) {
      const before = pieces[start] ?? Number.POSITIVE_INFINITY;
      if (before + 1 >= fewest || (end - start > longestPiece && start > 0)) continue;
      if (isPiece(characters.slice(start, end).join(''))) fewest = before + 1;
    }
    pieces.push(fewest);
  }
  return (pieces.at(-1) ?? 0) <= mostPieces;
}

/** `abcabcabc`, `aaaa`: one short part again and again. */
function isRepetition(text: string): boolean {
  return /^(.{1,8})\1+$/u.test(text);
}

/** `12345`, `edcba`: each character the neighbour of the one before. */
function isSequence(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)));
  const [step = 0] = steps;
  return steps.size === 1 && Math.abs(step) === 1;
}
