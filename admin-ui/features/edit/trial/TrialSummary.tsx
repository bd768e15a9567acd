import { OUTCOME_NAMES } from '../../../../server/core/explain/names.ts';
import { useWords } from '../../../messages/words.tsx';
import type { TrialQuestion, TrialVerdict } from './decide/trial-message.ts';
import type { LiveReply } from './decide/use-trial-reply.ts';
import css from './Trial.module.css';
import { trialWords } from './trial-words.ts';

/** Both outcomes in one line that stays in sight where the answers stand above the form. */
export function TrialSummary({
  live: { reply },
}: {
  live: LiveReply<Extract<TrialQuestion, { about: 'application' }>>;
}) {
  const { t, language } = useWords(trialWords);
  if (!reply) return null;
  const said = (verdict: TrialVerdict): string =>
    verdict.state === 'decided'
      ? OUTCOME_NAMES[verdict.decision.outcome][language]
      : t(`summary.${verdict.state}`);
  return (
    <p className={css.summary}>
      {reply.standing ? t('summary.standing', { outcome: said(reply.standing) }) : null}
      <strong>{t('summary.draft', { outcome: said(reply.draft) })}</strong>
      <a href="#answers-title">{t('summary.go')}</a>
    </p>
  );
}
