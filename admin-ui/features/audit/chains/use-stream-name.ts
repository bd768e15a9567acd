import type { RuleKind } from '../../../api/rules.ts';
import { useWords } from '../../../messages/words.tsx';
import { useDocumentName } from '../../../shared/versions/use-names.ts';
import { chainsWords } from './chains-words.ts';

/** What a chain is about, in words: people, keys, a rule document by its name, a case. */
export function useStreamName(): (stream: string) => string {
  const { t } = useWords(chainsWords);
  const documentName = useDocumentName();
  return (stream) => {
    const [root, kind, code] = stream.split('/');
    if (root === 'people') return t('stream.people');
    if (root === 'keys') return t('stream.keys');
    if (root === 'case') return t('stream.case', { id: kind?.slice(-6) ?? '' });
    // Streams of rules are named after a kind of document.
    if (root === 'rules' && kind && code) return documentName({ kind: kind as RuleKind, code });
    return t('stream.other');
  };
}
