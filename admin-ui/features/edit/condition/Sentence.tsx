import type { Condition } from '../../../../schemas/generated/types.ts';
import { withChinesePunctuation } from '../../../../server/core/explain/punctuation.ts';
import { type SentenceSources, sentenceOf } from '../../../../server/core/explain/sentence.ts';
import { useWords } from '../../../messages/words.tsx';
import css from './ConditionEditor.module.css';
import { conditionWords } from './condition-words.ts';

interface SentenceProps {
  condition: Condition | undefined;
  sources: SentenceSources;
}

/** What the condition says as it stands. */
export function Sentence({ condition, sources }: SentenceProps) {
  const { t, language } = useWords(conditionWords);
  const sentence = (condition && sentenceOf(condition, sources, language)) || undefined;
  return (
    <div className={css.sentence}>
      {sentence === undefined ? (
        <p className={css.hint}>{t('sentence.none')}</p>
      ) : (
        <p>
          <b>{t('sentence.when')}</b> {language === 'zh' ? withChinesePunctuation(sentence) : sentence}
        </p>
      )}
    </div>
  );
}
