import { Button, Select } from 'antd';
import { withChinesePunctuation } from '../../../../server/core/explain/punctuation.ts';
import { useWords } from '../../../messages/words.tsx';
import { useItemEditing } from '../editing/editing.ts';
import type { Trial } from './kept-trials.ts';
import { PastCases, ReplacedNote } from './past/PastCases.tsx';
import css from './Trial.module.css';
import { emptyTrial, trialOf } from './trial-of.ts';
import { trialWords } from './trial-words.ts';

interface TrialStartProps {
  trial: Trial;
  onStart: (trial: Trial) => void;
}

/** What to try: a golden case, a past case without its people, or nothing yet. */
export function TrialStart({ trial, onStart }: TrialStartProps) {
  const { t } = useWords(trialWords);
  const { document: item } = useItemEditing();
  return (
    <section className="paper" aria-labelledby="trial-title">
      <h2 id="trial-title">{t('title')}</h2>
      <p className={css.lead}>{t('lead')}</p>
      <div className={css.starts}>
        <div className={css.start}>
          <label htmlFor="trial-case">{t('start.case')}</label>
          <Select
            id="trial-case"
            style={{ width: 240 }}
            popupMatchSelectWidth={460}
            placeholder={t('start.case.choose')}
            value={null}
            showSearch={{ optionFilterProp: 'label' }}
            options={item.cases.map(({ id, title }) => ({ value: id, label: withChinesePunctuation(title) }))}
            onChange={(id: string | null) => {
              const golden = item.cases.find((one) => one.id === id);
              if (golden) onStart(trialOf(golden.application, { from: 'case', title: golden.title }, item));
            }}
          />
        </div>
        <PastCases
          onLoad={({ application, caseNumber: number, replaced, isSame }) =>
            onStart(trialOf(application, { from: 'past', number, replaced, isSame }, item))
          }
        />
        <div className={css.start}>
          <Button onClick={() => onStart(emptyTrial(item))}>{t('start.empty.go')}</Button>
        </div>
      </div>
      <Origin trial={trial} />
    </section>
  );
}

function Origin({ trial: { origin, isChanged } }: { trial: Trial }) {
  const { t } = useWords(trialWords);
  const from =
    origin.from === 'case'
      ? `${t('start.case')}“${withChinesePunctuation(origin.title)}”`
      : origin.from === 'past'
        ? t('start.from.past', { number: origin.number })
        : t('start.empty');
  return (
    <div className={css.origin} role="status">
      <p>{t('start.from', { from: isChanged ? t('start.changed', { from }) : from })}</p>
      {origin.from === 'past' ? <ReplacedNote found={origin} /> : null}
    </div>
  );
}
