import { Button } from 'antd';
import { Link } from 'react-router';
import type { BasisImpact } from '../../../api/rules.ts';
import { useWords } from '../../../messages/words.tsx';
import { dayText, instantText } from '../../../shared/dates.ts';
import { useDocumentName } from '../../../shared/versions/use-names.ts';
import css from './Laws.module.css';
import { lawsWords } from './laws-words.ts';

interface OpenCasesProps {
  count: number;
  cases: BasisImpact['cases']['cases'];
  onMore?: () => void;
  isLoading: boolean;
}

/** Cases under way that were received under a version that cites the law; those that one may read. */
export function OpenCases({ count, cases, onMore, isLoading }: OpenCasesProps) {
  const { t, language } = useWords(lawsWords);
  const documentName = useDocumentName();
  return (
    <section className="paper" aria-labelledby="open-title">
      <h2 id="open-title">
        {t('cases')} · {count}
      </h2>
      {count === 0 ? <p className={css.note}>{t('cases.none')}</p> : null}
      <ul className={css.cases}>
        {cases.map(({ id, caseNumber, item, receivedAt, commitmentDue }) => (
          <li key={id}>
            <Link to={`/cases/${id}`}>{caseNumber}</Link>
            <span>{documentName({ kind: 'service-item', code: item })}</span>
            <small>
              {t('cases.receivedAt')} {instantText(receivedAt, language)}
              {commitmentDue ? ` · ${t('cases.due')} ${dayText(commitmentDue, language)}` : ''}
            </small>
          </li>
        ))}
      </ul>
      {onMore ? (
        <Button loading={isLoading} onClick={onMore}>
          {t('more')}
        </Button>
      ) : null}
    </section>
  );
}
