/**
 * English for sentences that arrive in Chinese. The server, its stored decisions and its schemas speak Chinese, and their bytes stay
 * what they are; a screen in English says them from a book of phrases, Chinese → English. `{}` in the Chinese stands for any text,
 * which is said in English where the book knows it and is data otherwise: titles, names of laws and of departments stay as written.
 * In the English `{2}` is the second such text, `{2*}` a list of texts. A sentence that the book does not know is shown as it is.
 */
export type Phrases = Readonly<Record<string, string>>;

interface Phrase {
  /** Its longest piece of Chinese: what does not have that need not be tried. */
  readonly piece: string;
  readonly pattern: RegExp;
  readonly english: string;
}

/** Words that join the entries of a list. */
export const joints: Readonly<Record<string, string>> = { '、': ', ', 或者: ' or ', 或: ' or ', 和: ' and ' };

/** The book makes no difference between the two widths of a mark: some texts come as typed, others as set for reading. */
const NARROW: Readonly<Record<string, string>> = {
  '\uFF0C': ',',
  '\uFF1A': ':',
  '\uFF1B': ';',
  '\uFF1F': '?',
  '\uFF01': '!',
  '\uFF08': '(',
  '\uFF09': ')',
};

function narrowed(text: string): string {
  return text.replace(/[\uFF0C\uFF1A\uFF1B\uFF1F\uFF01\uFF08\uFF09]/g, (mark) => NARROW[mark] ?? mark);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function phraseOf(chinese: string, english: string): Phrase {
  const pieces = narrowed(chinese).split('{}');
  const source = pieces.reduce((pattern, piece, i) => {
    if (i === 0) return escaped(piece);
    // What is quoted ends with its quotation mark; elsewhere a text ends where the next sentence begins.
    const text = pieces[i - 1]?.endsWith('“') && piece.startsWith('”') ? '([^”]*)' : '([^;]*?)';
    return pattern + text + escaped(piece);
  }, '');
  const piece = pieces.reduce((longest, each) => (each.length > longest.length ? each : longest), '');
  return { piece, pattern: new RegExp(`^${source}$`, 's'), english };
}

/** How much of a phrase is its own words: the more, the surer it is meant. */
function ownWords(chinese: string): number {
  return chinese.replaceAll('{}', '').length;
}

function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** Makes what says in English one or more sentences of a book. */
export function phraseBook(phrases: Phrases): (text: string) => string {
  const exact = new Map<string, string>();
  const patterns: Phrase[] = [];
  const surestFirst = Object.entries(phrases).sort(([a], [b]) => ownWords(b) - ownWords(a));
  for (const [chinese, english] of surestFirst)
    if (chinese.includes('{}')) patterns.push(phraseOf(chinese, english));
    else exact.set(narrowed(chinese), english);

  const filledIn = (english: string, texts: readonly string[]): string =>
    english
      .replace(/\{(\d+)(\*?)\}/g, (_, n: string, list: string) => {
        const text = texts[Number(n) - 1] ?? '';
        return list ? text.split('、').map(inside).join(', ') : inside(text);
      })
      .replace(/ {2,}/g, ' ')
      .trimEnd();
  /** Undefined where the book does not know it. */
  const known = (text: string): string | undefined => {
    // Into a longer sentence a description of a schema goes without its full stop.
    const whole = exact.get(text) ?? exact.get(`${text}。`)?.replace(/\.$/, '');
    if (whole !== undefined) return whole;
    for (const { piece, pattern, english } of patterns) {
      const found = text.includes(piece) ? pattern.exec(text) : null;
      if (found) return filledIn(english, found.slice(1));
    }
    return joined(text);
  };
  /** A list of which the book knows every entry. */
  const joined = (text: string): string | undefined => {
    for (const [joint, english] of Object.entries(joints)) {
      const entries = text.includes(joint) ? text.split(joint).map(known) : [undefined];
      if (!entries.includes(undefined)) return entries.join(english);
    }
    return undefined;
  };
  const inside = (text: string): string => known(text) ?? text;
  const sentences = (text: string): string | undefined => {
    const whole = known(text);
    if (whole !== undefined) return capitalised(whole);
    const parts = text.split(';');
    const isKnown = parts.some((part) => known(part) !== undefined);
    return isKnown ? parts.map((part) => capitalised(inside(part))).join('. ') : undefined;
  };
  return (text) => (/\p{Script=Han}/u.test(text) ? sentences(narrowed(text)) : undefined) ?? text;
}
