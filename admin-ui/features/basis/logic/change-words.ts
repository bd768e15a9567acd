/** What somebody has typed of a change, and the change that it states once nothing of it is lacking. */
import { suggestedText } from '../../../shared/item/citations.ts';
import type { Replacement } from './change-basis.ts';

export interface ChangeWords {
  readonly kind: 'replace' | 'void';
  readonly law: string;
  readonly article: string;
  /** As it is cited; the usual way of citing where it is empty. */
  readonly text: string;
  readonly point: string;
  readonly confirmed: boolean;
  readonly validFrom: string | undefined;
  readonly voidFrom: string | undefined;
}

export const noWords: ChangeWords = {
  ...{ kind: 'replace', law: '', article: '', text: '', point: '', confirmed: false },
  ...{ validFrom: undefined, voidFrom: undefined },
};

export type StatedChange =
  | { readonly kind: 'replace'; readonly replacement: Replacement }
  | { readonly kind: 'void'; readonly from: string };

/** Null while something is lacking. */
export function changeOf(words: ChangeWords): StatedChange | null {
  if (words.kind === 'void') return words.voidFrom ? { kind: 'void', from: words.voidFrom } : null;
  const [law, article] = [words.law.trim(), words.article.trim()];
  if (law === '' || article === '') return null;
  const { confirmed, validFrom } = words;
  return {
    kind: 'replace',
    replacement: {
      ...{ law, article, confirmed, validFrom, point: words.point.trim() },
      text: words.text.trim() || suggestedText({ law, article }),
    },
  };
}
