import { isUnderWay } from '../../../api/jobs.ts';
import type { VerificationJob } from '../../../api/ledger.ts';
import { useWords } from '../../../messages/words.tsx';
import { recordedText } from '../../../shared/dates.ts';
import { Tag, type Tone } from '../../../shared/Tag.tsx';
import css from './VerifyPage.module.css';
import { verifyWords } from './verify-words.ts';

/** The last verifications: that somebody looks again and again is worth as much as one look. */
export function PastRuns({ jobs }: { jobs: readonly VerificationJob[] }) {
  const { t, language } = useWords(verifyWords);
  if (jobs.length === 0) return null;
  return (
    <section className="paper" aria-labelledby="past-title">
      <h2 id="past-title">{t('past')}</h2>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('past.at')}</th>
            <th scope="col">{t('past.by')}</th>
            <th scope="col">{t('past.result')}</th>
            <th scope="col" className={css.right}>
              {t('past.entries')}
            </th>
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => (
            <tr key={job.id}>
              <td>{recordedText(job.createdAt).slice(0, 16)}</td>
              <td>{job.createdBy}</td>
              <td>
                <Result job={job} />
              </td>
              <td className={css.right}>
                {job.result?.checked.entries.toLocaleString(language === 'zh' ? 'zh-CN' : 'en') ?? '—'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Result({ job }: { job: VerificationJob }) {
  const { t } = useWords(verifyWords);
  const [tone, text]: [Tone, string] = isUnderWay(job)
    ? ['blue', t('past.underway')]
    : job.state === 'cancelled'
      ? ['plain', t('past.cancelled')]
      : !job.result
        ? ['bad', t('past.failed')]
        : job.result.intact
          ? ['good', t('past.intact')]
          : ['bad', t('past.broken', { n: job.result.findingCount })];
  return <Tag tone={tone}>{text}</Tag>;
}
