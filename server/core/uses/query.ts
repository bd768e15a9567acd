/** What somebody looks for, compared as people write: width, case, spaces and title marks do not matter. */
import { lawNames } from '../law/law-identity.ts';

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[《》“”\s]/g, '');
}

export interface Query {
  /** What a law may be recognised by, if it is one. */
  readonly lawNames: ReadonlySet<string>;
  /** A text that holds what is looked for. */
  readonly isIn: (text: string) => boolean;
  /** A code that is what is looked for, whole: one that merely begins alike is another thing. */
  readonly isCode: (code: string) => boolean;
}

/** Undefined where nothing is left to look for. */
export function queryFor(text: string): Query | undefined {
  const wanted = plain(text);
  if (wanted === '') return undefined;
  return {
    lawNames: lawNames(text),
    isIn: (within) => plain(within).includes(wanted),
    isCode: (code) => plain(code) === wanted,
  };
}
