import { CloseCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import type { Finding } from '../../../../server/core/language/finding.ts';
import { useWords } from '../../../messages/words.tsx';
import css from './FaultLines.module.css';
import { sharedWords } from './shared-words.ts';
import { useExplained } from './use-explained.ts';

/** What is wrong at one place, each with its way out, right beside the thing. */
export function FaultLines({ faults, id }: { faults: readonly Finding[]; id?: string }) {
  const { t } = useWords(sharedWords);
  const explained = useExplained();
  if (faults.length === 0) return null;
  return (
    <ul className={css.lines} id={id}>
      {faults.map(explained).map(({ severity, code, pointer, message, fix }) => (
        <li key={`${code} ${pointer} ${message}`} data-severity={severity}>
          {severity === 'error' ? (
            <CloseCircleFilled aria-label={t('faults.error')} />
          ) : (
            <InfoCircleFilled aria-label={t('faults.warning')} />
          )}
          <span>
            {message}
            {fix ? <span className={css.fix}>{fix}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
