import { Button } from 'antd';
import { OUTCOME_NAMES } from '../../../../../server/core/explain/names.ts';
import type { ListedPastCase } from '../../../../api/past-cases.ts';
import { useWords } from '../../../../messages/words.tsx';
import { dayText } from '../../../../shared/dates.ts';
import css from './PastCases.module.css';
import { pastWords } from './past-words.ts';

interface PastCaseTableProps {
  cases: readonly ListedPastCase[];
  /** Of the one that is being fetched. */
  loading: string | null;
  onTry: (id: string) => void;
}

export function PastCaseTable({ cases, loading, onTry }: PastCaseTableProps) {
  const { t, language } = useWords(pastWords);
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('column.day')}</th>
          <th scope="col">{t('column.outcome')}</th>
          <th scope="col">{t('column.what')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('column.go')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {cases.map((found) => (
          <tr key={found.id}>
            <td>{dayText(found.receivedOn, language)}</td>
            <td>{OUTCOME_NAMES[found.outcome][language]}</td>
            <td>
              <InWords found={found} />
            </td>
            <td>
              {found.isKept ? (
                <Button
                  size="small"
                  aria-label={t('try.label', { number: found.caseNumber })}
                  loading={loading === found.id}
                  onClick={() => onTry(found.id)}
                >
                  {t('try')}
                </Button>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function InWords({ found: { variant, facts, problems, change, isKept } }: { found: ListedPastCase }) {
  const { t } = useWords(pastWords);
  const said = [...(variant ? [variant] : []), ...facts].join(' · ');
  return (
    <>
      {said || t('facts.none')}
      {problems.length > 0 ? <p>{t('problems', { names: problems.join(t('join')) })}</p> : null}
      {change ? <p>{t('change', { change })}</p> : null}
      {isKept ? null : <p>{t('gone')}</p>}
    </>
  );
}
