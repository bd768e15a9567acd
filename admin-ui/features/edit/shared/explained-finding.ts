/** Findings in words that name titles, where the check names what stands in the document. */
import { withChinesePunctuation } from '../../../../server/core/explain/punctuation.ts';
import type { Finding } from '../../../../server/core/language/finding.ts';
import type { Vocabulary } from '../../../../server/core/language/vocabulary.ts';
import type { findingWords } from './finding-words.ts';

type Say = (key: keyof (typeof findingWords)['zh'], values?: Record<string, string>) => string;

/** The fact that a finding about a whole condition speaks of. */
export function factIn({ code, message }: Finding, vocabulary: Vocabulary): string | undefined {
  if (code !== 'unguarded-fact') return undefined;
  const quoted = /“([^”]+)”/.exec(message)?.[1];
  return quoted !== undefined && vocabulary.has(quoted) ? quoted : undefined;
}

export function explainedFinding(finding: Finding, vocabulary: Vocabulary, t: Say): Finding {
  const fact = factIn(finding, vocabulary);
  if (fact !== undefined) {
    const title = withChinesePunctuation(vocabulary.get(fact)?.title ?? '');
    return { ...finding, message: t('unguarded', { title }), fix: t('unguarded.fix') };
  }
  switch (finding.code) {
    case 'unknown-fact':
      return { ...finding, message: t('lostFact'), fix: t('lostFact.fix') };
    case 'unknown-operator':
      return { ...finding, message: t('lostOperator'), fix: t('lostOperator.fix') };
    case 'unknown-condition':
      return { ...finding, message: t('lostCondition'), fix: t('lostCondition.fix') };
    default:
      return finding;
  }
}
