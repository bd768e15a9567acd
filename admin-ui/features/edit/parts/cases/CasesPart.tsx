/** The golden cases of an item: what each expects, and whether the draft still decides so. Start with CaseRow.tsx. */
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../../../../messages/words.tsx';
import { useItemEditing } from '../../editing/editing.ts';
import { documentsWith } from '../../trial/decide/decidable.ts';
import type { TrialQuestion } from '../../trial/decide/trial-message.ts';
import { type LiveReply, useTrialReply } from '../../trial/decide/use-trial-reply.ts';
import { CaseRow } from './CaseRow.tsx';
import css from './cases.module.css';
import { casesWords } from './cases-words.ts';
import { EngineTest } from './EngineTest.tsx';
import { SameDifferences } from './SameDifferences.tsx';
import { isFailing, sameDifferences } from './same-differences.ts';

export function CasesPart() {
  const { t } = useWords(casesWords);
  const { document: item, beside } = useItemEditing();
  const [, setAddress] = useSearchParams();
  const question = useMemo(() => {
    const draft = documentsWith(item, beside);
    return draft && { about: 'cases' as const, draft };
  }, [item, beside]);
  const live = useTrialReply(question);
  const runs = useMemo(() => new Map(live.reply?.runs.map((run) => [run.id, run])), [live.reply]);
  const failing = item.cases.filter(({ id }) => isFailing(runs.get(id)));
  const same = useMemo(() => sameDifferences(live.reply?.runs ?? []), [live.reply]);
  const [show, setShow] = useState<'all' | 'failing'>('all');
  const shown = show === 'failing' ? failing : item.cases;
  return (
    <div className={css.part}>
      <section className="paper" aria-labelledby="cases-title">
        <h2 id="cases-title">{t('title')}</h2>
        <p className={css.lead}>{t('lead')}</p>
        <p className={css.count} role="status">
          {question === null ? t('lacking') : <Count live={live} />}
        </p>
        {item.cases.length === 0 ? (
          <p className={css.lead}>
            {t('none')}{' '}
            <button type="button" className="text-button" onClick={() => setAddress({ part: 'trial' })}>
              {t('none.go')}
            </button>
          </p>
        ) : null}
        {same.map((group) => (
          <SameDifferences key={group.messages.join()} group={group} isCurrent={live.isCurrent} />
        ))}
        {failing.length > 0 || show === 'failing' ? (
          <Segmented
            aria-label={t('show.label')}
            value={show}
            options={[
              { value: 'all', label: t('show.all', { n: item.cases.length }) },
              { value: 'failing', label: t('show.failing', { n: failing.length }) },
            ]}
            onChange={setShow}
          />
        ) : null}
        {shown.length === 0 && item.cases.length > 0 ? <p className={css.lead}>{t('show.none')}</p> : null}
        <ol className={css.list} data-entries>
          {shown.map((golden) => (
            <CaseRow
              key={golden.id}
              golden={golden}
              number={item.cases.indexOf(golden) + 1}
              run={runs.get(golden.id)}
            />
          ))}
        </ol>
      </section>
      <EngineTest />
    </div>
  );
}

function Count({
  live: { reply, isCurrent, hasFailed },
}: {
  live: LiveReply<Extract<TrialQuestion, { about: 'cases' }>>;
}) {
  const { t } = useWords(casesWords);
  const { document: item } = useItemEditing();
  if (hasFailed) return t('count.failed');
  if (!reply || !isCurrent) return t('count.running', { n: item.cases.length });
  const passed = reply.runs.filter(
    ({ verdict, disagreements }) => verdict.state === 'decided' && disagreements.length === 0,
  ).length;
  return t('count', { n: reply.runs.length, passed, failed: reply.runs.length - passed });
}
