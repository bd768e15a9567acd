/**
 * A real application beside the draft: entered with the clerk's own form, decided under the draft and under what is in effect. Nothing
 * is received and nothing leaves the page, but what somebody keeps as a golden case.
 * Start with use-trial.ts (what is tried) and decide/answer-question.ts (how it is decided).
 */
import { useMemo } from 'react';
import { forEyes } from '../../../api/for-eyes.ts';
import { ItemForm } from '../../../forms/index.ts';
import { useWords } from '../../../messages/words.tsx';
import { byField } from '../../../shared/application/by-field.ts';
import { Circumstances } from '../../../shared/application/Circumstances.tsx';
import { Materials } from '../../../shared/application/Materials.tsx';
import { useConditionalFields } from '../../../shared/use-conditional-fields.ts';
import { useItemEditing } from '../editing/editing.ts';
import type { TrialVerdict } from './decide/trial-message.ts';
import { useTrialReply } from './decide/use-trial-reply.ts';
import { TraceList } from './TraceList.tsx';
import css from './Trial.module.css';
import { TrialAnswers } from './TrialAnswers.tsx';
import { TrialStart } from './TrialStart.tsx';
import { TrialSummary } from './TrialSummary.tsx';
import { trialWords } from './trial-words.ts';
import { useTrial } from './use-trial.ts';

const nothing = () => undefined;

export function TrialPanel() {
  const { t } = useWords(trialWords);
  const { document } = useItemEditing();
  const item = useMemo(() => forEyes(document), [document]);
  const { trial, application, question, start, change } = useTrial();
  const live = useTrialReply(question);
  const decision = useMemo(() => decisionOf(live.reply?.draft), [live.reply]);
  const { entry, rest } = trial;
  const problems = decision?.problems ?? [];
  const conditional = useConditionalFields(item.form, decision, entry.form);
  const isUntouched = !trial.isChanged && trial.origin.from === 'empty';
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the decision alone
  const fieldProblems = useMemo(
    () => byField(problems.filter(({ code }) => code !== 'missing' || !isUntouched)),
    [decision, isUntouched],
  );
  return (
    <div className={css.trial}>
      <TrialStart trial={trial} onStart={start} />
      <TrialSummary live={live} />
      <div className={css.columns}>
        <div className={css.answers}>
          <TrialAnswers live={live} trial={trial} application={application} />
          <TraceList reply={live.reply} />
        </div>
        <div className={css.entry}>
          <Circumstances item={item} draft={entry} change={change} />
          <section className="paper" aria-labelledby="form-title">
            <h2 id="form-title">{t('entry.form')}</h2>
            <ItemForm
              form={item.form}
              value={entry.form}
              alsoRequired={conditional.required}
              aside={conditional.aside}
              problems={fieldProblems}
              onChange={(form) => change({ form })}
              onLeave={nothing}
            />
          </section>
          <Materials
            item={item}
            draft={entry}
            decision={decision}
            problems={isUntouched ? [] : problems}
            change={change}
            onVisit={nothing}
          />
          {rest.events?.length ? (
            <p className={css.help}>{t('entry.events', { n: rest.events.length })}</p>
          ) : null}
        </div>
      </div>
    </div>
  );
}

function decisionOf(verdict: TrialVerdict | undefined) {
  return verdict?.state === 'decided' ? forEyes(verdict.decision) : undefined;
}
