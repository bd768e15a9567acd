import { CheckCircleFilled, ClockCircleOutlined, SyncOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { cancelJob } from '../../../api/jobs.ts';
import { type VerificationJob, verificationsQuery } from '../../../api/ledger.ts';
import { useSession } from '../../../api/session.ts';
import { useWords } from '../../../messages/words.tsx';
import { Figures } from './Figures.tsx';
import { rateOf, stepsOf } from './seal-state.ts';
import css from './VerifyPage.module.css';
import { verifyWords } from './verify-words.ts';

const ICONS = {
  wait: <ClockCircleOutlined aria-hidden="true" />,
  now: <SyncOutlined spin aria-hidden="true" />,
  done: <CheckCircleFilled aria-hidden="true" />,
};

/** A verification under way: how far it is, which step, and how fast. */
export function Running({ job }: { job: VerificationJob }) {
  const { t } = useWords(verifyWords);
  const session = useSession();
  const queries = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => cancelJob(job.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: verificationsQuery.queryKey }),
  });
  const { done, total } = job.progress;
  const { partial } = job;
  const isOwn = session?.user.name === job.createdBy;
  return (
    <>
      <Progress
        aria-label={t('progress')}
        percent={total > 0 ? Math.floor((done * 100) / total) : 0}
        status="active"
        strokeColor="var(--blue)"
      />
      <ol className={css.steps}>
        {stepsOf(job).map(({ name, at }) => (
          <li key={name} data-at={at}>
            {ICONS[at]} {t(`step.${name}`)}
            <small>{t(`step.${at}`)}</small>
          </li>
        ))}
      </ol>
      {partial ? (
        <Figures
          figures={[
            ['checkpoints', partial.checkpoints],
            ['leaves', partial.leaves],
            ['streams', partial.streams],
            ['entries', partial.entries],
            ['rate', rateOf(partial)],
            ['elapsed', t('seconds', { n: (partial.elapsedMs / 1000).toFixed(1) })],
          ]}
        />
      ) : (
        <p role="status">{t('queued')}</p>
      )}
      <div className={css.foot}>
        <p className={css.note}>{isOwn ? t('leave') : t('others', { name: job.createdBy })}</p>
        {isOwn ? (
          <Button loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('cancel')}
          </Button>
        ) : null}
      </div>
    </>
  );
}
