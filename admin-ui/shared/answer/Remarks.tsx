import { BulbOutlined, EyeOutlined, WarningOutlined } from '@ant-design/icons';
import { useMessages } from '../../messages/index.tsx';
import { Bases } from '../BasisTag.tsx';
import css from './answer.module.css';
import { type Answer, departmentName, isConfirmedIn } from './answer.ts';

/**
 * What does not stop the application but ought to be said: how to mend it, warnings, and what the department will look at.
 * While the form is still open there is no advice yet: what is missing is simply not entered.
 */
export function Remarks({ answer, isOpen = false }: { answer: Answer; isOpen?: boolean }) {
  const { t, said } = useMessages();
  const { decision, departments } = answer;
  const { fixes = [], warnings = [], review = [] } = decision;
  const isConfirmed = isConfirmedIn(decision);
  return (
    <>
      {fixes.length > 0 && !isOpen ? (
        <section className={css.part}>
          <h3>
            <BulbOutlined aria-hidden="true" />
            {t('answer.fixes')}
          </h3>
          <ul className={css.bullets}>
            {fixes.map((fix) => (
              <li key={fix}>{said(fix)}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {warnings.length > 0 ? (
        <section className={css.part}>
          <h3>
            <WarningOutlined aria-hidden="true" />
            {t('answer.warnings')}
          </h3>
          <ul className={css.bullets}>
            {warnings.map(({ rule, message, basis }) => (
              <li key={rule}>
                {message} <Bases texts={basis} isConfirmed={isConfirmed} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {review.length > 0 ? (
        <section className={css.part}>
          <h3>
            <EyeOutlined aria-hidden="true" />
            {t('answer.review')}
          </h3>
          <p className={css.aside}>{t('answer.review.note')}</p>
          <ul className={css.bullets}>
            {review.map(({ rule, reason, department, basis }) => (
              <li key={rule}>
                {department ? `${departmentName(departments, department)}${t('join.colon')}` : ''}
                {reason} <Bases texts={basis} isConfirmed={isConfirmed} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
