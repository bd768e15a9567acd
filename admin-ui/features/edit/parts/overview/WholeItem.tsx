import { materialSentence } from '../../../../../server/core/explain/material-sentence.ts';
import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import { ruleSentence } from '../../../../../server/core/explain/rule-sentence.ts';
import { useWords } from '../../../../messages/words.tsx';
import { useItemEditing } from '../../editing/editing.ts';
import { usePlace } from '../../editing/use-place.ts';
import { partWords } from '../../frame/part-words.ts';
import css from './overview.module.css';
import { overviewWords } from './overview-words.ts';

const SECTIONS = ['acceptance', 'materials', 'routing', 'limits', 'fees', 'review'] as const;

/** Every rule and material as a sentence, each leading to where it is changed. */
export function WholeItem() {
  const { t, language } = useWords(overviewWords);
  const { t: titleOf } = useWords(partWords);
  const { document, vocabulary, departments } = useItemEditing();
  const { goTo } = usePlace();
  const sources = { vocabulary, conditions: document.conditions, departments };
  const read = (text: string) => (language === 'zh' ? withChinesePunctuation(text) : text);
  return SECTIONS.map((section) => {
    const sentences =
      section === 'materials'
        ? document.materials.map((material) => materialSentence(material, sources, language))
        : document[section].map((rule) => ruleSentence(rule, sources, language));
    return (
      <section key={section}>
        <h3>{titleOf(section)}</h3>
        {sentences.length === 0 ? <p className={css.none}>{t('none')}</p> : null}
        <ol className={css.sentences}>
          {sentences.map((sentence, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rules may read alike, and none is kept open here
            <li key={i}>
              <button type="button" className={css.sentence} onClick={() => goTo(`/${section}/${i}`)}>
                {read(sentence)}
              </button>
            </li>
          ))}
        </ol>
      </section>
    );
  });
}
