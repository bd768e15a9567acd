/**
 * One stored case: its number, the papers to hand out, the answer as it was given, and what has happened since.
 * The decision is shown as stored, in the words and under the version of its day; nothing is evaluated again here.
 */
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Outcome } from '../../../schemas/generated/types.ts';
import { caseQuery } from '../../api/cases.ts';
import { caseGuideQuery, catalogueQuery } from '../../api/items.ts';
import { useSession } from '../../api/session.ts';
import type { CaseAnswer, GuideAnswer, IssuedDocument } from '../../api/types.ts';
import { useMessages } from '../../messages/index.tsx';
import { useWords } from '../../messages/words.tsx';
import { type Answer, isConfirmedIn, standingProblems } from '../../shared/answer/answer.ts';
import { excludedOf } from '../../shared/answer/clocks.ts';
import { DueDates } from '../../shared/answer/DueDates.tsx';
import { OutcomeSentence } from '../../shared/answer/OutcomeSentence.tsx';
import { Papers } from '../../shared/answer/Papers.tsx';
import { Problems } from '../../shared/answer/Problems.tsx';
import { Remarks } from '../../shared/answer/Remarks.tsx';
import { RoutePart } from '../../shared/answer/RoutePart.tsx';
import { Failure } from '../../shared/states/Failure.tsx';
import { Loading } from '../../shared/states/Loading.tsx';
import { useTitle } from '../../shared/use-title.ts';
import css from './CasePage.module.css';
import { Documents } from './Documents.tsx';
import { Particulars } from './Particulars.tsx';
import { ReceiveAgain } from './ReceiveAgain.tsx';
import { viewWords } from './view-words.ts';

/** For auditors alone: the trees of conditions and the sentences of rules come with it. */
const Grounds = lazy(async () => ({ default: (await import('./grounds/Grounds.tsx')).Grounds }));

/** After which the applicant comes back with what was wrong put right. */
const RETURNING: readonly Outcome[] = ['one_time_notice', 'refused', 'refused_with_notice'];

export function CasePage() {
  const { id = '' } = useParams();
  const found = useQuery(caseQuery(id));
  const guide = useQuery(caseGuideQuery(id));
  const error = found.error ?? guide.error;
  if (error)
    return <Failure error={error} retry={() => void (found.error ? found.refetch() : guide.refetch())} />;
  if (!found.data || !guide.data) return <Loading />;
  return <StoredCase stored={found.data} guide={guide.data} />;
}

/** In the order in which the decision names them. */
function inOrder({ documents, decision }: CaseAnswer): IssuedDocument[] {
  const place = ({ code }: IssuedDocument) => decision.documents.indexOf(code);
  return [...documents].sort((a, b) => place(a) - place(b));
}

function StoredCase({ stored, guide }: { stored: CaseAnswer; guide: GuideAnswer }) {
  const { t } = useMessages();
  const { t: w } = useWords(viewWords);
  useTitle(stored.caseNumber);
  const [address] = useSearchParams();
  const roles = useSession()?.user.roles ?? [];
  const mayReceive = roles.includes('clerk') || roles.includes('admin');
  const isAuditor = roles.includes('auditor') || roles.includes('admin');
  const isGrounds = isAuditor && address.get('view') === 'grounds';
  const { item, departments } = guide;
  const catalogue = useQuery(catalogueQuery);
  const isRetired = catalogue.data?.every(({ code }) => code !== stored.item.code) ?? false;
  const excluded = excludedOf(item, stored.application);
  const answer: Answer = {
    decision: stored.decision,
    item,
    departments,
    excluded,
    submittedAt: stored.application.submittedAt,
  };
  return (
    <>
      <header className={css.head}>
        <div>
          <p className={css.item}>
            {isRetired ? (
              <span>{w('retired', { name: stored.item.name })}</span>
            ) : (
              <Link to={`/items/${stored.item.code}`}>{stored.item.name}</Link>
            )}
          </p>
          <h1>{t('case.heading', { number: stored.caseNumber })}</h1>
        </div>
        <p className={css.ways} data-print="hide">
          <Link to="/">{t('action.home')}</Link>
          {mayReceive && !isRetired && RETURNING.includes(stored.decision.outcome) ? (
            <ReceiveAgain stored={stored} item={item} />
          ) : null}
          {mayReceive && !isRetired ? (
            <Link to={`/items/${stored.item.code}/receive`}>{t('case.another')}</Link>
          ) : null}
        </p>
      </header>
      {isAuditor ? <Views isGrounds={isGrounds} /> : null}
      {isGrounds ? (
        <Suspense fallback={<Loading />}>
          <Grounds stored={stored} />
        </Suspense>
      ) : (
        <Answered stored={stored} answer={answer} />
      )}
    </>
  );
}

function Answered({ stored, answer }: { stored: CaseAnswer; answer: Answer }) {
  const { t } = useMessages();
  return (
    <div className={css.page}>
      <div className={css.column}>
        <section className="paper" aria-labelledby="answer-title">
          <h2 id="answer-title" className="visually-hidden">
            {t('answer.label')}
          </h2>
          <OutcomeSentence answer={answer} isStored />
          <Problems
            problems={standingProblems(stored.decision)}
            isConfirmed={isConfirmedIn(stored.decision)}
          />
          <Remarks answer={answer} />
          <DueDates answer={answer} />
          <RoutePart answer={answer} />
          <Papers answer={answer} />
        </section>
      </div>
      <div className={css.column}>
        <Documents documents={inOrder(stored)} />
        <Particulars stored={stored} />
      </div>
    </div>
  );
}

/** The answer that was given, and the grounds it stands on. */
function Views({ isGrounds }: { isGrounds: boolean }) {
  const { t } = useWords(viewWords);
  return (
    <nav className={css.views} aria-label={t('views')} data-print="hide">
      <Link to="?" replace aria-current={isGrounds ? undefined : 'page'}>
        {t('view.answer')}
      </Link>
      <Link to="?view=grounds" replace aria-current={isGrounds ? 'page' : undefined}>
        {t('view.grounds')}
      </Link>
    </nav>
  );
}
