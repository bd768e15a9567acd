import { useContext } from 'react';
import type { Finding } from '../../../../server/core/language/finding.ts';
import type { Vocabulary } from '../../../../server/core/language/vocabulary.ts';
import { useWords } from '../../../messages/words.tsx';
import { ItemEditingContext } from '../editing/editing.ts';
import { explainedFinding } from './explained-finding.ts';
import { findingWords } from './finding-words.ts';

const NO_FACTS: Vocabulary = new Map();

/** What a finding says to an editor, in the titles of the item that is open. */
export function useExplained(): (finding: Finding) => Finding {
  const { t, said } = useWords(findingWords);
  const vocabulary = useContext(ItemEditingContext)?.vocabulary ?? NO_FACTS;
  return (finding) => {
    const explained = explainedFinding(finding, vocabulary, t);
    return { ...explained, message: said(explained.message), fix: said(explained.fix) };
  };
}
