import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { ApiProblem } from '../../../api/problem.ts';
import type { RuleAddress } from '../../../api/rules.ts';
import { inEffectQuery } from '../../../api/versions.ts';
import { useWords } from '../../../messages/words.tsx';
import { dayText, nowAtSite } from '../../../shared/dates.ts';
import { DayInput, MomentInput } from '../../../shared/TimeInput.tsx';
import { useProblemText } from '../../../shared/use-problem-text.ts';
import { versionsWords } from '../../../shared/versions/versions-words.ts';
import css from './HistoryPage.module.css';
import { historyWords } from './history-words.ts';

/** Both axes of time: the law's day and what one knew of it. */
export function TwoAxes({ at }: { at: RuleAddress }) {
  const { t, language } = useWords(historyWords);
  const { t: ofVersion } = useWords(versionsWords);
  const problemText = useProblemText();
  const [on, setOn] = useState<string | undefined>(nowAtSite().slice(0, 10));
  const [knownAt, setKnownAt] = useState<string>();
  const found = useQuery({
    ...inEffectQuery(at, { ...(on && { on }), ...(knownAt && { knownAt }) }),
    enabled: on !== undefined,
    retry: false,
  });
  const day = dayText(on ?? nowAtSite().slice(0, 10), language);
  return (
    <section className={`paper ${css.axes}`} aria-labelledby="axes-title">
      <h2 id="axes-title">{t('axes.title')}</h2>
      <p className={css.when}>{t('axes.note')}</p>
      <div className={css.asked}>
        <div>
          <label htmlFor="axes-on">{t('axes.on')}</label>
          <DayInput id="axes-on" value={on} onChange={setOn} />
        </div>
        <div>
          <label htmlFor="axes-known">{t('axes.knownAt')}</label>
          <MomentInput id="axes-known" value={knownAt} onChange={setKnownAt} />
        </div>
      </div>
      <p role="status" className={css.answer}>
        {found.error instanceof ApiProblem ? problemText(found.error)[0] : null}
        {found.data ? (
          <>
            {t('axes.answer', { day })}{' '}
            <Link to={`/rules/${at.kind}/${at.code}/versions/${found.data.version}`}>
              {ofVersion('version.n', { n: found.data.version })}
            </Link>
            {t('axes.from', { day: dayText(found.data.effectiveFrom, language) })}
          </>
        ) : null}
      </p>
    </section>
  );
}
