/** Verifying the ledger as something one can watch: begun here or by somebody else, left and come back to. */
import { SafetyCertificateOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { isUnderWay } from '../../../api/jobs.ts';
import { startVerification, type VerificationJob, verificationsQuery } from '../../../api/ledger.ts';
import { useWords } from '../../../messages/words.tsx';
import { Failure } from '../../../shared/states/Failure.tsx';
import { Loading } from '../../../shared/states/Loading.tsx';
import { useProblemText } from '../../../shared/use-problem-text.ts';
import { AuditFrame } from '../AuditFrame.tsx';
import { KeyCard } from './KeyCard.tsx';
import { PastRuns } from './PastRuns.tsx';
import { Running } from './Running.tsx';
import { Seals } from './Seals.tsx';
import { Verdict } from './Verdict.tsx';
import css from './VerifyPage.module.css';
import { verifyWords } from './verify-words.ts';

export function VerifyPage() {
  return (
    <AuditFrame part="verify">
      <Verification />
    </AuditFrame>
  );
}

function Verification() {
  const runs = useQuery(verificationsQuery);
  if (runs.error && !runs.data) return <Failure error={runs.error} retry={() => void runs.refetch()} />;
  if (!runs.data) return <Loading />;
  const { jobs } = runs.data;
  const underWay = jobs.find(isUnderWay);
  const last = underWay ?? jobs.find(({ state }) => state === 'done') ?? jobs[0];
  return (
    <div className={css.page}>
      <div className={css.column}>
        <Present job={underWay ?? jobs[0]} />
        <Seals job={last} />
      </div>
      <div className={css.column}>
        <KeyCard />
        <PastRuns jobs={jobs} />
      </div>
    </div>
  );
}

function Present({ job }: { job: VerificationJob | undefined }) {
  const { t } = useWords(verifyWords);
  const problemText = useProblemText();
  const queries = useQueryClient();
  const start = useMutation({
    mutationFn: startVerification,
    onSuccess: () => queries.invalidateQueries({ queryKey: verificationsQuery.queryKey }),
  });
  const isRunning = job !== undefined && isUnderWay(job);
  return (
    <section className="paper" aria-labelledby="verify-title">
      <div className={css.title}>
        <h2 id="verify-title">
          <SafetyCertificateOutlined aria-hidden="true" /> {t('last')}
        </h2>
        {isRunning ? null : (
          <Button type="primary" loading={start.isPending} onClick={() => start.mutate()}>
            {t(job ? 'again' : 'start')}
          </Button>
        )}
      </div>
      <p className={css.what}>{t('what')}</p>
      {start.error ? (
        <p role="alert" className={css.error}>
          {problemText(start.error).join(' ')}
        </p>
      ) : null}
      {isRunning ? <Running job={job} /> : <Verdict job={job} />}
    </section>
  );
}
