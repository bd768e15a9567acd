/**
 * What past cases would have become under the draft: begun as a job, followed with its progress, and told in counts, pictures
 * and examples. Start with use-impact.ts; the result is in ImpactReport.tsx.
 */
import { FundOutlined, StopOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useMemo } from 'react';
import { hashOf } from '../../../../server/core/hash.ts';
import type { ImpactJob } from '../../../api/jobs.ts';
import { ApiProblem } from '../../../api/problem.ts';
import { useWords } from '../../../messages/words.tsx';
import { useProblemText } from '../../../shared/use-problem-text.ts';
import { useEditing } from '../editing/editing.ts';
import css from './Impact.module.css';
import { ImpactReport } from './ImpactReport.tsx';
import { impactWords } from './impact-words.ts';
import { useImpact } from './use-impact.ts';

export function ImpactPanel() {
  const { t } = useWords(impactWords);
  const { document } = useEditing();
  const impact = useImpact();
  const { job } = impact;
  const result = job?.state === 'done' ? job.result : undefined;
  const isStale = useMemo(() => result !== undefined && hashOf(document) !== result.hash, [result, document]);
  return (
    <div className={css.impact}>
      <section className="paper" aria-labelledby="impact-title">
        <h2 id="impact-title">{t('title')}</h2>
        <p className={css.lead}>{t('lead')}</p>
        <div className={css.controls}>
          {impact.isUnderWay ? (
            <Button icon={<StopOutlined />} onClick={impact.cancel}>
              {t('cancel')}
            </Button>
          ) : (
            <Button type="primary" icon={<FundOutlined />} loading={impact.isStarting} onClick={impact.start}>
              {t(job ? 'again' : 'start')}
            </Button>
          )}
          <div role="status" className={css.state}>
            {impact.error ? <Refused error={impact.error} /> : null}
            {impact.isGone ? t('gone') : null}
            {job ? <JobState job={job} /> : null}
            {!job && !impact.isGone && !impact.error ? t('nothing.yet') : null}
          </div>
        </div>
        {isStale ? <p className={css.stale}>{t('stale')}</p> : null}
      </section>
      {result ? <ImpactReport result={result} isStale={isStale} /> : null}
    </div>
  );
}

/** What has not been changed has no draft on the server. */
function Refused({ error }: { error: unknown }) {
  const { t } = useWords(impactWords);
  const problemText = useProblemText();
  if (error instanceof ApiProblem && error.status === 404) return <p>{t('no-draft')}</p>;
  return <p className={css.bad}>{problemText(error).join(' ')}</p>;
}

function JobState({ job: { state, progress } }: { job: ImpactJob }) {
  const { t } = useWords(impactWords);
  if (state === 'failed' || state === 'cancelled') return <p>{t(state)}</p>;
  if (state === 'done') return null;
  const { done, total } = progress;
  return (
    <>
      <Progress
        percent={total === 0 ? 0 : Math.round((100 * done) / total)}
        aria-label={t('progress.label')}
        size="small"
      />
      <p>
        {total === 0 ? t('progress.none') : t('progress', { done, total })} {t('progress.leave')}
      </p>
    </>
  );
}
