import {
  CheckCircleFilled,
  ClockCircleFilled,
  CompassFilled,
  EditFilled,
  ExclamationCircleFilled,
  InfoCircleFilled,
  StopFilled,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Outcome } from '../../../schemas/generated/types.ts';
import { useMessages } from '../../messages/index.tsx';
import { Bases } from '../BasisTag.tsx';
import { dayText } from '../dates.ts';
import css from './answer.module.css';
import { type Answer, isConfirmedIn } from './answer.ts';

export type Mood = 'good' | 'wait' | 'bad' | 'calm';

const LOOK: Record<Outcome, { icon: ReactNode; mood: Mood }> = {
  accepted: { icon: <CheckCircleFilled />, mood: 'good' },
  immediate: { icon: <CheckCircleFilled />, mood: 'good' },
  accepted_deferred: { icon: <ClockCircleFilled />, mood: 'good' },
  one_time_notice: { icon: <ExclamationCircleFilled />, mood: 'wait' },
  refused: { icon: <StopFilled />, mood: 'bad' },
  refused_with_notice: { icon: <StopFilled />, mood: 'bad' },
  not_required: { icon: <InfoCircleFilled />, mood: 'calm' },
  not_in_jurisdiction: { icon: <CompassFilled />, mood: 'bad' },
  special_channel: { icon: <CompassFilled />, mood: 'calm' },
};

/** The answer in one big sentence, with its reason and where to go instead. */
export function OutcomeSentence({
  answer,
  provisional = false,
  isStored = false,
}: {
  answer: Answer;
  /** The form is not complete yet. */
  provisional?: boolean;
  /** The case has been received: what could be has been. */
  isStored?: boolean;
}) {
  const { t, language } = useMessages();
  const { decision } = answer;
  const { icon, mood } = LOOK[decision.outcome];
  const due = decision.timing.commitmentDue;
  return (
    <div className={css.outcome} data-mood={provisional ? 'calm' : mood}>
      <span className={css.outcomeIcon} aria-hidden="true">
        {provisional ? <EditFilled /> : icon}
      </span>
      <div>
        {provisional ? <p className={css.provisional}>{t('answer.provisional')}</p> : null}
        <p className={css.sentence}>
          {t(isStored ? `outcome.done.${decision.outcome}` : `outcome.${decision.outcome}`, {
            n: decision.problems?.length ?? 0,
            deferred: decision.deferred?.length ?? 0,
          })}
        </p>
        {decision.outcome !== 'immediate' && due ? (
          <p className={css.promise}>{t('answer.doneBy', { day: dayText(due, language) })}</p>
        ) : null}
        {decision.refusal ? <Reason answer={answer} /> : null}
        {decision.conversion ? (
          <p className={css.reason}>
            {t('answer.converted', { from: decision.convertedFrom ?? '', to: decision.variant ?? '' })}
            {decision.conversion.reason}{' '}
            <Bases texts={decision.conversion.basis} isConfirmed={isConfirmedIn(decision)} />
          </p>
        ) : null}
      </div>
    </div>
  );
}

function Reason({ answer: { decision } }: { answer: Answer }) {
  const { t } = useMessages();
  if (!decision.refusal) return null;
  const { reason, redirect, basis } = decision.refusal;
  return (
    <div className={css.reason}>
      <p>{reason}</p>
      {redirect ? <p className={css.redirect}>{t('answer.redirect', { to: redirect })}</p> : null}
      <Bases texts={basis} isConfirmed={isConfirmedIn(decision)} />
    </div>
  );
}
