import { useMemo } from 'react';
import { Link } from 'react-router';
import { sentencesOf } from '../../../../../server/core/diff/sentences-of.ts';
import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import { useWords } from '../../../../messages/words.tsx';
import { useEditing } from '../../editing/editing.ts';
import { usePlace } from '../../editing/use-place.ts';
import { partAt } from '../../frame/part-places.ts';
import { partWords } from '../../frame/part-words.ts';
import { FaultLines } from '../../shared/FaultLines.tsx';
import css from './overview.module.css';
import { overviewWords } from './overview-words.ts';
import { WholeItem } from './WholeItem.tsx';

/** The draft in words: what it changes, then all of it to read. */
export function OverviewPart() {
  const { t } = useWords(overviewWords);
  const { kind } = useEditing();
  return (
    <>
      <section className="paper">
        <h2>{t('changes')}</h2>
        <Changes />
      </section>
      {kind === 'parameters' || kind === 'directory' ? <BrokenItems /> : null}
      {kind === 'service-item' ? (
        <section className={`paper ${css.whole}`}>
          <h2>{t('whole')}</h2>
          <WholeItem />
        </section>
      ) : null}
    </>
  );
}

function Changes() {
  const { t, language } = useWords(overviewWords);
  const { t: titleOf } = useWords(partWords);
  const { kind, code, document, standing, beside, findings } = useEditing();
  const { goTo } = usePlace();
  const isItem = kind === 'service-item';
  const fits = !findings.some(({ code }) => code === 'schema' || code === 'no-basis');
  const sentences = useMemo(() => {
    const { parameters, directory } = beside;
    if (standing === null || !parameters || !directory) return [];
    const [before, after] = [
      { document: standing, fits: true },
      { document, fits },
    ];
    return sentencesOf({ kind, before, after, parameters, directory, language });
  }, [kind, document, standing, beside, fits, language]);
  if (standing === null)
    return (
      <p className={css.none}>
        {t(isItem ? 'changes.new' : 'changes.new.document')}{' '}
        {isItem ? <Link to={`/rules/compare?b=${code}`}>{t('changes.new.compare')}</Link> : null}
      </p>
    );
  if (sentences.length === 0) return <p className={css.none}>{t('changes.none')}</p>;
  const read = (text: string) => (language === 'zh' ? withChinesePunctuation(text) : text);
  return (
    <ul className={css.changes}>
      {sentences.map(({ pointer, kind: change, sentence }) => {
        const part = partAt(kind, pointer);
        return (
          <li key={`${change} ${pointer} ${sentence}`}>
            <span className={css.kind} data-kind={change}>
              {t(`kind.${change}`)}
            </span>
            <span>{read(sentence)}</span>
            {part === undefined || change === 'removed' ? null : (
              <button type="button" className="text-button" onClick={() => goTo(pointer)}>
                {titleOf(part.id)}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What the draft would do to items in effect, as the server found when it was last saved. */
function BrokenItems() {
  const { t } = useWords(overviewWords);
  const { findings } = useEditing();
  const broken = findings.filter(({ code }) => code === 'breaks-item');
  return (
    <section className={`paper ${css.whole}`} aria-label={t('broken')}>
      <h2>{t('broken')}</h2>
      {broken.length === 0 ? <p className={css.none}>{t('broken.none')}</p> : <FaultLines faults={broken} />}
    </section>
  );
}
