import { CloseCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { DecisionChangeKind } from '../../../../server/core/diff/decision/change.ts';
import { DECISION_CHANGE_NAMES } from '../../../../server/core/diff/decision/change.ts';
import { OUTCOME_NAMES } from '../../../../server/core/explain/names.ts';
import type { ImpactResult } from '../../../../server/core/impact/impact-result.ts';
import type { CaseExample } from '../../../../server/core/impact/tally.ts';
import { useWords } from '../../../messages/words.tsx';
import { useEditing } from '../editing/editing.ts';
import css from './Impact.module.css';
import { impactWords } from './impact-words.ts';

/** A finished calculation: how many, of which kind, whom it concerns, when, and what exactly in some of them. */
export function ImpactReport({ result, isStale }: { result: ImpactResult; isStale: boolean }) {
  const { t, language } = useWords(impactWords);
  const { cases, changed, notKept, byKind, byOutcome, byDepartment, byMonth, undecidable } = result;
  if (cases + notKept === 0) return <p className="paper">{t('no-cases')}</p>;
  return (
    <div className={isStale ? css.old : css.report}>
      <section className="paper">
        <p className={css.summary}>
          {changed === 0
            ? t('summary.none', { cases })
            : t('summary', { cases, changed, share: shareOf(changed, cases) })}
        </p>
        {notKept > 0 ? <p className={css.lead}>{t('summary.notKept', { n: notKept })}</p> : null}
        <Undecidable parts={undecidable} />
      </section>
      {byKind.length > 0 ? (
        <Section title={t('kinds.title')}>
          {byKind.map(({ kind, name, cases: n, examples }) => (
            <Counted
              key={kind}
              name={DECISION_CHANGE_NAMES[kind as DecisionChangeKind]?.[language] ?? name}
              count={{ n, of: cases }}
              examples={examples}
            />
          ))}
        </Section>
      ) : null}
      {byOutcome.length > 0 ? (
        <Section title={t('outcomes.title')}>
          {byOutcome.map(({ before, after, cases: n, examples }) => (
            <Counted
              key={`${before} ${after}`}
              name={t('outcomes.to', {
                before: OUTCOME_NAMES[before][language],
                after: OUTCOME_NAMES[after][language],
              })}
              count={{ n, of: cases }}
              examples={examples}
            />
          ))}
        </Section>
      ) : null}
      {byDepartment.length > 0 ? <Departments rows={byDepartment} /> : null}
      {changed > 0 ? <Months rows={byMonth} /> : null}
    </div>
  );
}

function shareOf(n: number, of: number): string {
  const percent = (100 * n) / Math.max(1, of);
  return `${percent > 0 && percent < 1 ? percent.toFixed(1) : Math.round(percent)}%`;
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="paper">
      <h2>{title}</h2>
      <ul className={css.counts}>{children}</ul>
    </section>
  );
}

function Undecidable({ parts }: { parts: ImpactResult['undecidable'] }) {
  const { t, said } = useWords(impactWords);
  if (parts.length === 0) return null;
  return (
    <>
      <h3>{t('undecidable.title')}</h3>
      <ul className={css.counts}>
        {parts.map(({ reason, message, blocks, cases, examples }) => (
          <li key={reason}>
            <p>
              {blocks ? (
                <CloseCircleFilled aria-hidden="true" className={css.bad} />
              ) : (
                <InfoCircleFilled aria-hidden="true" className={css.warn} />
              )}{' '}
              {said(message)} <strong>{t('n', { n: cases })}</strong>
              <span className={css.lead}> {t(blocks ? 'undecidable.blocks' : 'undecidable.means')}</span>
            </p>
            <Examples examples={examples} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface CountedProps {
  name: string;
  count: { n: number; of: number };
  examples: readonly CaseExample[];
}

function Counted({ name, count: { n, of }, examples }: CountedProps) {
  const { t, said } = useWords(impactWords);
  return (
    <li>
      <div className={css.counted}>
        <span>{said(name)}</span>
        <Bar n={n} of={of} />
        <strong>{t('n', { n })}</strong>
      </div>
      <Examples examples={examples} />
    </li>
  );
}

/** The number stands beside it in words. */
function Bar({ n, of, tone = 'blue' }: { n: number; of: number; tone?: 'blue' | 'grey' }) {
  return (
    <span className={css.bar} aria-hidden="true">
      <span data-tone={tone} style={{ width: `${n === 0 || of === 0 ? 0 : Math.max(1, (100 * n) / of)}%` }} />
    </span>
  );
}

function Examples({ examples }: { examples: readonly CaseExample[] }) {
  const { t } = useWords(impactWords);
  const { kind } = useEditing();
  const [, setAddress] = useSearchParams();
  if (examples.length === 0) return null;
  return (
    <details className={css.examples}>
      <summary>{t('examples')}</summary>
      <ul>
        {examples.map(({ caseId, caseNumber, sentence }) => (
          <li key={caseId}>
            <span className={css.number}>{caseNumber}</span> {sentence}
            {kind === 'service-item' ? (
              <Button
                type="link"
                size="small"
                aria-label={t('try.label', { number: caseNumber })}
                onClick={() => setAddress({ part: 'trial', case: caseId })}
              >
                {t('try')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Departments({ rows }: { rows: ImpactResult['byDepartment'] }) {
  const { t } = useWords(impactWords);
  const most = Math.max(...rows.map(({ changed }) => changed));
  return (
    <section className="paper">
      <h2>{t('departments.title')}</h2>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('departments.department')}</th>
            <th scope="col">{t('departments.changed')}</th>
            <th scope="col">{t('departments.joins')}</th>
            <th scope="col">{t('departments.leaves')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ department, name, changed, joins, leaves }) => (
            <tr key={department}>
              <th scope="row">{name}</th>
              <td>
                <span className={css.inCell}>
                  <Bar n={changed} of={most} /> {changed}
                </span>
              </td>
              <td>{joins}</td>
              <td>{leaves}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Months({ rows }: { rows: ImpactResult['byMonth'] }) {
  const { t } = useWords(impactWords);
  const most = Math.max(...rows.map(({ cases }) => cases));
  return (
    <section className="paper">
      <h2>{t('months.title')}</h2>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('months.month')}</th>
            <th scope="col">{t('months.cases')}</th>
            <th scope="col">{t('months.changed')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ month, cases, changed }) => {
            const [year = '', number = ''] = month.split('-');
            return (
              <tr key={month}>
                <th scope="row">{t('months.text', { year, month: number })}</th>
                <td>
                  <span className={css.inCell}>
                    <Bar n={cases} of={most} tone="grey" /> {cases}
                  </span>
                </td>
                <td>
                  <span className={css.inCell}>
                    <Bar n={changed} of={most} /> {changed}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
