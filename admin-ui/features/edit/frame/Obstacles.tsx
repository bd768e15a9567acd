import { ApiProblem } from '../../../api/problem.ts';
import { useWords } from '../../../messages/words.tsx';
import { useProblemText } from '../../../shared/use-problem-text.ts';
import { useEditing } from '../editing/editing.ts';
import { usePlace } from '../editing/use-place.ts';
import { type FailingCases, type Obstacle, sortObstacles } from './case-obstacles.ts';
import { frameWords } from './frame-words.ts';
import css from './SubmitDialog.module.css';

/** What is in the way of submitting: everything at once, failing golden cases by their cause, each leading to its place. */
export function Obstacles({ error, onGo }: { error: unknown; onGo: () => void }) {
  const { t, said } = useWords(frameWords);
  const problemText = useProblemText();
  const { document } = useEditing();
  const { goTo } = usePlace();
  const errors = error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
  if (errors.length === 0) {
    return (
      <p role="alert" className={css.trouble}>
        {problemText(error).join(' ')}
      </p>
    );
  }
  // Of a document that was sent for submission: an item has its cases, the others have none.
  const cases = Array.isArray(document.cases) ? (document.cases as { id: string; title: string }[]) : [];
  const { failing, others } = sortObstacles(errors, cases);
  const go = (pointer: string) => {
    onGo();
    goTo(pointer);
  };
  return (
    <div role="alert" className={css.trouble}>
      <p>{t('submit.blocked', { n: errors.length })}</p>
      <ul>
        {others.map((obstacle) => (
          <Line key={`${obstacle.pointer} ${obstacle.message}`} {...{ obstacle, said, go }} />
        ))}
      </ul>
      {failing.length === 0 ? null : <Failing {...{ failing, said, go }} />}
    </div>
  );
}

interface Going {
  said: (text: string) => string;
  go: (pointer: string) => void;
}

function Line({ obstacle: { pointer, message }, said, go }: Going & { obstacle: Obstacle }) {
  const { t } = useWords(frameWords);
  return (
    <li>
      {said(message)}{' '}
      {pointer === '' ? null : (
        <button type="button" className="text-button" onClick={() => go(pointer)}>
          {t('findings.go')}
        </button>
      )}
    </li>
  );
}

function Failing({ failing, said, go }: Going & { failing: readonly FailingCases[] }) {
  const { t } = useWords(frameWords);
  const n = failing.reduce((sum, { cases }) => sum + cases.length, 0);
  return (
    <section aria-label={t('submit.failing', { n })}>
      <p>
        {t('submit.failing', { n })}{' '}
        <button type="button" className="text-button" onClick={() => go('/cases')}>
          {t('submit.failing.go')}
        </button>
      </p>
      <ul>
        {failing.map(({ cause, cases }) => (
          <li key={cause}>
            {said(cause)}
            <details>
              <summary>{t('submit.failing.which', { n: cases.length })}</summary>
              <ul>
                {cases.map(({ pointer, title }) => (
                  <li key={pointer}>
                    {said(title)}{' '}
                    <button type="button" className="text-button" onClick={() => go(pointer)}>
                      {t('findings.go')}
                    </button>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
