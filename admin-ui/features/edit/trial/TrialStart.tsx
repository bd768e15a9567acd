import { useMutation } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { Application } from '../../../../schemas/generated/types.ts';
import { withChinesePunctuation } from '../../../../server/core/explain/punctuation.ts';
import { caseQuery, listCases } from '../../../api/cases.ts';
import { useSession } from '../../../api/session.ts';
import type { CaseAnswer } from '../../../api/types.ts';
import { useWords } from '../../../messages/words.tsx';
import { useProblemText } from '../../../shared/use-problem-text.ts';
import { useItemEditing } from '../editing/editing.ts';
import type { Trial, TrialOrigin } from './kept-trials.ts';
import css from './Trial.module.css';
import { emptyTrial, trialOf } from './trial-of.ts';
import { trialWords } from './trial-words.ts';

interface TrialStartProps {
  trial: Trial;
  onStart: (trial: Trial) => void;
}

/** What to try: a golden case, a past case by its number, or nothing yet. */
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
        <PastCase onLoad={(application, origin) => onStart(trialOf(application, origin, item))} />
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
    <p className={css.origin} role="status">
      {t('start.from', { from: isChanged ? t('start.changed', { from }) : from })}
    </p>
  );
}

/** Who may list cases; the server says so again. */
const READERS: ReadonlySet<string> = new Set(['clerk', 'issuer', 'auditor', 'admin']);

type Refusal = 'none' | 'other' | 'redacted';

interface PastCaseProps {
  onLoad: (application: Application, origin: TrialOrigin) => void;
}

function PastCase({ onLoad }: PastCaseProps) {
  const { t } = useWords(trialWords);
  const problemText = useProblemText();
  const { code } = useItemEditing();
  const session = useSession();
  const [number, setNumber] = useState('');
  const load = useMutation({
    mutationFn: findCase,
    onSuccess: (found) => {
      if (found && refusalOf(found, code) === null)
        onLoad(found.application, { from: 'past', number: found.caseNumber });
    },
  });
  if (!session?.user.roles.some((role) => READERS.has(role)))
    return <p className={css.help}>{t('start.past.forbidden')}</p>;
  const refusal = load.isSuccess ? refusalOf(load.data, code) : null;
  return (
    <form
      className={css.start}
      onSubmit={(event) => {
        event.preventDefault();
        if (number.trim() !== '') load.mutate(number.trim());
      }}
    >
      <label htmlFor="trial-number">{t('start.past')}</label>
      <span className={css.past}>
        <Input
          id="trial-number"
          value={number}
          placeholder={t('start.past.number')}
          style={{ width: 220 }}
          onChange={(event) => {
            setNumber(event.target.value);
            load.reset();
          }}
        />
        <Button htmlType="submit" loading={load.isPending}>
          {t('start.past.load')}
        </Button>
      </span>
      <span role="alert">
        {refusal ? (
          <p className={css.refused}>{t(`start.past.${refusal}`, { item: load.data?.item.name ?? '' })}</p>
        ) : null}
        {load.isError ? <p className={css.refused}>{problemText(load.error).join('')}</p> : null}
      </span>
    </form>
  );
}

async function findCase(number: string): Promise<CaseAnswer | null> {
  const { signal } = new AbortController();
  const { cases } = await listCases({ number, limit: '1' }, null, signal);
  const [row] = cases;
  return row && row.caseNumber === number ? caseQuery(row.id).queryFn({ signal }) : null;
}

function refusalOf(found: CaseAnswer | null, code: string): Refusal | null {
  if (!found) return 'none';
  if (found.item.code !== code) return 'other';
  // Of some cases nothing is kept that could be decided again.
  return found.application?.form === undefined ? 'redacted' : null;
}
