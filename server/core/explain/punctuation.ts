/**
 * Chinese punctuation as shown and printed: full width beside Chinese text, whatever width the rule or the clerk typed.
 * Numbers, times and clauses such as 09:30, 1,200 and 33(1)3 keep theirs. For eyes only: a text that is compared, stored
 * or hashed keeps its own marks. Full-width marks are written as escapes here because the two widths are hard to tell
 * apart in an editor.
 */

const HAN = /\p{Script=Han}/u;
/** Marks beside Han or beside a mark that is full width already. */
const MARKS_BESIDE_CHINESE =
  /(?<=[\p{Script=Han}\u3001-\u301F\uFF01-\uFF5E\u2018-\u201D])[,:;?!]+|[,:;?!]+(?=[\p{Script=Han}\u3001-\u301F\uFF01-\uFF5E\u2018-\u201D])/gu;

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '\uFF0C',
  ':': '\uFF1A',
  ';': '\uFF1B',
  '?': '\uFF1F',
  '!': '\uFF01',
  '(': '\uFF08',
  ')': '\uFF09',
};

function isHan(character: string | undefined): boolean {
  return character !== undefined && HAN.test(character);
}

/** Brackets go in pairs: full width if the pair holds a Chinese character or stands beside one. */
function bracketsBesideChinese(characters: readonly string[]): Set<number> {
  const widened = new Set<number>();
  const open: { at: number; chinese: boolean }[] = [];
  characters.forEach((character, at) => {
    const inner = open.at(-1);
    if (character === '(') open.push({ at, chinese: isHan(characters[at - 1]) });
    else if (character === ')' && inner) {
      open.pop();
      if (inner.chinese || isHan(characters[at + 1])) widened.add(inner.at).add(at);
    } else if (isHan(character)) {
      for (const bracket of open) bracket.chinese = true;
    }
  });
  return widened;
}

function widened(text: string): string {
  return [...text].map((character) => FULL_WIDTH[character] ?? character).join('');
}

export function withChinesePunctuation(text: string): string {
  const characters = [...text];
  for (const at of bracketsBesideChinese(characters)) characters[at] = widened(characters[at] ?? '');
  return characters.join('').replace(MARKS_BESIDE_CHINESE, widened);
}
