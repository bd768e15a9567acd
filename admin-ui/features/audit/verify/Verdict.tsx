import { CheckCircleFilled, CloseCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { LedgerFinding, VerificationJob, WholeReport } from '../../../api/ledger.ts';
import { useMessages } from '../../../messages/index.tsx';
import { useWords } from '../../../messages/words.tsx';
import { recordedText } from '../../../shared/dates.ts';
import { useStreamName } from '../chains/use-stream-name.ts';
import { Figures } from './Figures.tsx';
import { rateOf } from './seal-state.ts';
import css from './VerifyPage.module.css';
import { verifyWords } from './verify-words.ts';

/** What the last verification has come to. */
export function Verdict({ job }: { job: VerificationJob | undefined }) {
  const { t } = useWords(verifyWords);
  if (job === undefined) return <Sign tone="plain" title={t('never')} text={t('never.text')} />;
  const at = recordedText(job.finishedAt ?? job.createdAt);
  if (job.state === 'cancelled')
    return <Sign tone="plain" title={t('cancelled')} text={t('cancelled.text', { at })} />;
  if (job.state === 'failed' || !job.result)
    return <Sign tone="bad" title={t('failed')} text={job.failure ?? ''} />;
  return <Report report={job.result} at={at} />;
}

function Report({ report, at }: { report: WholeReport; at: string }) {
  const { t, language } = useWords(verifyWords);
  const { intact, checked, findings, findingCount, lastCheckpoint, elapsedMs } = report;
  const sealed = lastCheckpoint
    ? t('intact.text', {
        at,
        number: lastCheckpoint.number,
        size: lastCheckpoint.size.toLocaleString(language === 'zh' ? 'zh-CN' : 'en'),
      })
    : t('intact.unsealed', { at });
  return (
    <>
      {intact ? (
        <Sign tone="good" title={t('intact')} text={sealed} />
      ) : (
        <Sign tone="bad" title={t('broken', { n: findingCount })} text={t('broken.text', { at })} />
      )}
      {intact ? null : <Findings findings={findings} count={findingCount} />}
      <Figures
        figures={[
          ['checkpoints', checked.checkpoints],
          ['streams', checked.streams],
          ['entries', checked.entries],
          ['cases', checked.cases],
          ['documents', checked.documents],
          ['people', checked.people],
          ['rate', rateOf({ ...checked, elapsedMs })],
          ['elapsed', t('seconds', { n: (elapsedMs / 1000).toFixed(1) })],
        ]}
      />
    </>
  );
}

const ICONS: Readonly<Record<'good' | 'bad' | 'plain', ReactNode>> = {
  good: <CheckCircleFilled />,
  bad: <CloseCircleFilled />,
  plain: <MinusCircleOutlined />,
};

function Sign({ tone, title, text }: { tone: 'good' | 'bad' | 'plain'; title: string; text: string }) {
  return (
    <div className={css.sign} data-tone={tone} role="status">
      <span aria-hidden="true">{ICONS[tone]}</span>
      <div>
        <strong>{title}</strong>
        <p>{text}</p>
      </div>
    </div>
  );
}

function Findings({ findings, count }: { findings: readonly LedgerFinding[]; count: number }) {
  const { t, said } = useWords(verifyWords);
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('finding.what')}</th>
            <th scope="col">{t('finding.where')}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <tr key={JSON.stringify(finding)}>
              <td>{said(finding.message)}</td>
              <td>
                <Place finding={finding} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > findings.length ? (
        <p className={css.note}>{t('broken.more', { n: findings.length })}</p>
      ) : null}
    </div>
  );
}

function Place({ finding: { stream, seq, checkpoint, leaves, subject } }: { finding: LedgerFinding }) {
  const { t } = useWords(verifyWords);
  const shared = useMessages();
  const streamName = useStreamName();
  const parts = [
    ...(seq === undefined ? [] : [t('finding.entry', { seq })]),
    ...(checkpoint === undefined ? [] : [t('finding.checkpoint', { n: checkpoint })]),
    ...(leaves === undefined ? [] : [t('finding.leaves', { from: leaves.from + 1, to: leaves.to + 1 })]),
    ...(subject === undefined || stream?.endsWith(subject) ? [] : [subject]),
  ];
  return (
    <>
      {stream ? (
        <Link to={`/audit/chains?stream=${encodeURIComponent(stream)}`}>{streamName(stream)}</Link>
      ) : null}
      {stream && parts.length > 0 ? shared.t('join.colon') : ''}
      {parts.join(' · ')}
    </>
  );
}
