import { Link } from 'react-router';
import type { CaseRow } from '../../api/types.ts';
import { useMessages } from '../../messages/index.tsx';
import { dayText, instantText } from '../../shared/dates.ts';
import { WindowedBodies } from '../../shared/windowed/WindowedBodies.tsx';
import css from './CaseListPage.module.css';

/** One row a case, page after page. */
export function CaseTable({ pages }: { pages: readonly (readonly CaseRow[])[] }) {
  const { t, language } = useMessages();
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('cases.number')}</th>
            <th scope="col">{t('cases.item')}</th>
            <th scope="col">{t('cases.applicant')}</th>
            <th scope="col">{t('cases.outcome')}</th>
            <th scope="col">{t('case.receivedAt')}</th>
            <th scope="col">{t('due.commitmentDue')}</th>
          </tr>
        </thead>
        <WindowedBodies pages={pages} columns={6}>
          {({ id, caseNumber, item, applicantName, outcome, receivedAt, commitmentDue }) => (
            <tr key={id}>
              <td className={css.whole}>
                <Link to={`/cases/${id}`}>{caseNumber}</Link>
              </td>
              <td className={css.item}>{item.name}</td>
              <td className={css.applicant}>{applicantName ?? '—'}</td>
              <td className={css.whole}>{t(`outcome.short.${outcome}`)}</td>
              <td className={css.whole}>{instantText(receivedAt, language)}</td>
              <td className={css.whole}>{commitmentDue ? dayText(commitmentDue, language) : '—'}</td>
            </tr>
          )}
        </WindowedBodies>
      </table>
    </div>
  );
}
