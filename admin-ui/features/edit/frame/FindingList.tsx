import { CheckCircleFilled, CloseCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import type { Finding } from '../../../../server/core/language/finding.ts';
import { useWords } from '../../../messages/words.tsx';
import type { Checked } from '../check/use-findings.ts';
import { useEditing } from '../editing/editing.ts';
import { usePlace } from '../editing/use-place.ts';
import { useExplained } from '../shared/use-explained.ts';
import { frameWords } from './frame-words.ts';
import { partAt } from './part-places.ts';
import { partWords } from './part-words.ts';
import css from './Rail.module.css';

/** All at once, what must be mended first; each leads to its place. */
export function FindingList({ checked: { findings, state } }: { checked: Checked }) {
  const { t } = useWords(frameWords);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  return (
    <>
      <div className={css.state} role="status">
        {findings.length > 0
          ? t('findings.count', { errors: errors.length, warnings: warnings.length })
          : null}
        {findings.length === 0 && state === 'checking' ? t('findings.checking') : null}
        {state === 'failed' ? <p>{t('findings.failed')}</p> : null}
        {findings.length === 0 && state === 'checked' ? (
          <>
            <strong>
              <CheckCircleFilled aria-hidden="true" /> {t('findings.none')}
            </strong>
            <p>{t('findings.none.text')}</p>
          </>
        ) : null}
      </div>
      <ul className={css.list}>
        {[...errors, ...warnings].map((finding) => (
          <li key={`${finding.code} ${finding.pointer} ${finding.message}`}>
            <FindingButton finding={finding} />
          </li>
        ))}
      </ul>
    </>
  );
}

function FindingButton({ finding }: { finding: Finding }) {
  const { t } = useWords(frameWords);
  const { t: titleOf } = useWords(partWords);
  const { kind } = useEditing();
  const { goTo } = usePlace();
  const { severity, pointer, message, fix } = useExplained()(finding);
  const part = partAt(kind, pointer);
  return (
    <button type="button" className={css.finding} data-severity={severity} onClick={() => goTo(pointer)}>
      {severity === 'error' ? (
        <CloseCircleFilled aria-label={t('findings.error')} />
      ) : (
        <InfoCircleFilled aria-label={t('findings.warning')} />
      )}
      <span>
        {message}
        <span className={css.fix}>{fix}</span>
        {part ? <span className={css.where}>{titleOf(part.id)}</span> : null}
      </span>
    </button>
  );
}
