import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { verifyStream } from '../../../api/ledger.ts';
import { useWords } from '../../../messages/words.tsx';
import { useProblemText } from '../../../shared/use-problem-text.ts';
import css from './Chains.module.css';
import { chainsWords } from './chains-words.ts';

/** Verifies this one chain, at once. */
export function StreamCheck({ stream }: { stream: string }) {
  const { t, said } = useWords(chainsWords);
  const problemText = useProblemText();
  const check = useMutation({ mutationFn: () => verifyStream(stream) });
  const { data, error } = check;
  return (
    <div className={css.check}>
      <Button loading={check.isPending} onClick={() => check.mutate()}>
        {t('verify')}
      </Button>
      <div role="status">
        {error ? <span className={css.bad}>{problemText(error).join(' ')}</span> : null}
        {data?.intact ? (
          <span className={css.good}>
            <CheckCircleFilled aria-hidden="true" /> {t('verify.good', { n: data.entries ?? 0 })}
          </span>
        ) : null}
        {data && !data.intact ? (
          <>
            <span className={css.bad}>
              <CloseCircleFilled aria-hidden="true" /> {t('verify.bad', { n: data.findings.length })}
            </span>
            <ul>
              {data.findings.map((finding) => (
                <li key={JSON.stringify(finding)}>
                  {finding.seq === undefined ? '' : `${t('entry', { seq: finding.seq })} · `}
                  {said(finding.message)}
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {data ? <p className={css.note}>{t('verify.note')}</p> : null}
      </div>
    </div>
  );
}
