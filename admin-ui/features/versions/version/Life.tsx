import type { ReactNode } from 'react';
import { withChinesePunctuation } from '../../../../server/core/explain/punctuation.ts';
import type { LifeStep } from '../../../../server/core/life-cycle/life.ts';
import type { ListedVersion } from '../../../api/versions.ts';
import { useWords } from '../../../messages/words.tsx';
import { dayText, instantText } from '../../../shared/dates.ts';
import { useDepartmentName, usePersonName } from '../../../shared/versions/use-names.ts';
import { versionsWords } from '../../../shared/versions/versions-words.ts';
import css from './VersionPage.module.css';
import { versionWords } from './version-words.ts';

/** Every step of a version's life, the last one first: who, when, and the words that were said with it. */
export function Life({
  version,
  placeName,
}: {
  version: ListedVersion;
  /** What a place in the document is about, in words. */
  placeName: (pointer: string) => string | undefined;
}) {
  const { t, language } = useWords(versionsWords);
  const personName = usePersonName();
  return (
    <ol className={css.life}>
      {[...(version.life ?? [])].reverse().map((step) => (
        <li key={`${step.type} ${step.at} ${step.by}`}>
          <p>
            <strong>{t(`step.${step.type}`)}</strong> {personName(version, step.by)}
          </p>
          <time dateTime={step.at}>{instantText(step.at, language)}</time>
          <StepWords step={step} placeName={placeName} />
        </li>
      ))}
    </ol>
  );
}

function StepWords({
  step,
  placeName,
}: {
  step: LifeStep;
  placeName: (pointer: string) => string | undefined;
}): ReactNode {
  const { t, language } = useWords(versionWords);
  const departmentName = useDepartmentName();
  switch (step.type) {
    case 'submitted':
      return (
        <>
          <p>{t('life.occasion', { text: step.occasion })}</p>
          <p>{t('life.statement', { text: step.statement })}</p>
          {step.changedCases?.length ? (
            <>
              <p>{t('life.changedCases')}</p>
              <ul className={css.bullets}>
                {step.changedCases.map((told) => (
                  <li key={told}>{told}</li>
                ))}
              </ul>
            </>
          ) : null}
        </>
      );
    case 'signed':
      return <p>{t('life.department', { department: departmentName(step.department) })}</p>;
    case 'returned':
      return (
        <>
          {step.department === undefined ? null : (
            <p>{t('life.objecting', { department: departmentName(step.department) })}</p>
          )}
          <ul className={css.bullets}>
            {step.remarks.map(({ pointer, text }) => (
              <li key={`${pointer} ${text}`}>
                <span className={css.fix}>
                  {withChinesePunctuation(placeName(pointer) ?? t('life.place.whole'))}
                </span>{' '}
                {text}
              </li>
            ))}
          </ul>
        </>
      );
    case 'approved':
      return step.remark ? <p>{t('life.remark', { text: step.remark })}</p> : null;
    case 'withdrawn':
      return <p>{t('life.reason', { text: step.reason })}</p>;
    default:
      return <p>{t('life.effective', { day: dayText(step.effectiveFrom, language) })}</p>;
  }
}
