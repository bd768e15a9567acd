import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { sharedRulesQuery } from '../../../api/shared-rules.ts';
import type { VersionAnswer } from '../../../api/versions.ts';
import { useWords } from '../../../messages/words.tsx';
import { Failure } from '../../../shared/states/Failure.tsx';
import { Loading } from '../../../shared/states/Loading.tsx';
import type { CheckedVersion } from './run-checks.ts';
import css from './VersionPage.module.css';
import { versionWords } from './version-words.ts';

function toldOf({ imported, kind }: VersionAnswer) {
  if (imported) return 'checks.imported';
  return kind === 'service-item' ? 'checks.submitted' : 'checks.submitted.shared';
}

/** What was checked when it was submitted, and the same once more here and now. */
export function Checks({ version }: { version: VersionAnswer }) {
  const { t } = useWords(versionWords);
  const shared = useQuery(sharedRulesQuery);
  const checked = useQuery({
    queryKey: ['checked-version', version.hash, shared.dataUpdatedAt],
    queryFn: async () => {
      if (!shared.data) throw new Error('asked before its documents are there');
      const { runChecks } = await import('./run-checks.ts');
      const { kind, document, effectiveFrom } = version;
      return runChecks({ kind, document, effectiveFrom: effectiveFrom ?? shared.data.on }, shared.data);
    },
    enabled: shared.data !== undefined,
  });
  const error = shared.error ?? checked.error;
  return (
    <>
      <p>{t(toldOf(version))}</p>
      <h2 className={css.sub}>{t('checks.again')}</h2>
      {error ? <Failure error={error} retry={() => void shared.refetch()} /> : null}
      {!error && !checked.data ? <Loading /> : null}
      {checked.data ? <Results checked={checked.data} /> : null}
    </>
  );
}

function Results({ checked: { findings, cases } }: { checked: CheckedVersion }) {
  const { t, said } = useWords(versionWords);
  const n = cases ? cases.passed + cases.failed.length : 0;
  return (
    <>
      {cases === null ? <p>{t('checks.cases.none')}</p> : null}
      {cases && cases.failed.length === 0 ? (
        <p>
          <CheckCircleFilled className={css.good} aria-hidden="true" /> {t('checks.cases', { n })}
        </p>
      ) : null}
      {cases && cases.failed.length > 0 ? (
        <>
          <p>
            <ExclamationCircleFilled className={css.bad} aria-hidden="true" />{' '}
            {t('checks.cases.failed', { n, failed: cases.failed.length })}
          </p>
          <ul className={css.bullets}>
            {cases.failed.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </>
      ) : null}
      {findings.length === 0 ? (
        <p>
          <CheckCircleFilled className={css.good} aria-hidden="true" /> {t('checks.findings.none')}
        </p>
      ) : (
        <>
          <p>
            <ExclamationCircleFilled className={css.wait} aria-hidden="true" />{' '}
            {t('checks.findings', { n: findings.length })}
          </p>
          <ul className={css.bullets}>
            {findings.map(({ pointer, code, severity, message, fix }) => (
              <li key={`${pointer} ${code} ${message}`}>
                <strong>{t(`checks.${severity === 'error' ? 'error' : 'warning'}`)}</strong> {said(message)}{' '}
                <span className={css.fix}>{said(fix)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
