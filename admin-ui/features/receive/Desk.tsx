import { useCallback, useMemo, useState } from 'react';
import type { DecisionProblem } from '../../../schemas/generated/types.ts';
import type { GuideAnswer, ShownItem } from '../../api/types.ts';
import { fieldElementId, ItemForm } from '../../forms/index.ts';
import { useMessages } from '../../messages/index.tsx';
import { afterPress } from '../../shared/after-press.ts';
import { isUntouched } from '../../shared/application/application-draft.ts';
import { byField } from '../../shared/application/by-field.ts';
import { Circumstances } from '../../shared/application/Circumstances.tsx';
import { Materials } from '../../shared/application/Materials.tsx';
import { materialElementId } from '../../shared/application/material-element-id.ts';
import { nowAtSite } from '../../shared/dates.ts';
import { useConditionalFields } from '../../shared/use-conditional-fields.ts';
import { useTitle } from '../../shared/use-title.ts';
import { AnswerBar } from './AnswerBar.tsx';
import { AnswerPanel } from './AnswerPanel.tsx';
import css from './Desk.module.css';
import { DeskHead } from './DeskHead.tsx';
import { focusWithin } from './focus-within.ts';
import { placeOf, splitProblems } from './pending.ts';
import { ReceiveDialog } from './ReceiveDialog.tsx';
import { useAttention } from './use-attention.ts';
import { useDecision } from './use-decision.ts';
import { useDraft } from './use-draft.ts';

function goTo(problem: DecisionProblem): void {
  const [key = problem.id] = problem.id.split('.');
  focusWithin(problem.kind === 'field' ? fieldElementId(key) : materialElementId(problem.id));
}

function isList({ form }: ShownItem, key: string): boolean {
  const items = form.schema.properties[key]?.items;
  return items !== undefined && 'properties' in items;
}

/** One application being received. */
export function Desk({ guide }: { guide: GuideAnswer }) {
  const { t } = useMessages();
  const { item } = guide;
  useTitle(t('desk.title', { item: item.name }));
  const { draft, change, clear } = useDraft(item);
  const { attention, visit, type, check, forget } = useAttention();
  const live = useDecision(item.code, draft);
  const { found, pending } = splitProblems(live.decision, draft, attention);
  const [receiving, setReceiving] = useState(false);
  const [asked, setAsked] = useState(false);
  // Asked for while the answer to the last entry is on its way: the dialog opens on that answer, if it is still one to issue.
  if (asked && (live.isCurrent || live.error)) {
    setAsked(false);
    setReceiving(live.isCurrent && pending.length === 0);
  }
  const untouched = isUntouched(draft, item) && !attention.checked;
  const fieldProblems = useMemo(() => byField(found), [found]);
  const conditional = useConditionalFields(item.form, live.decision, draft.form);

  const visitField = useCallback(
    (key: string) => {
      // A list has many fields: leaving one of them says nothing about the others.
      if (!isList(item, key)) visit(`field ${key}`);
    },
    [item, visit],
  );
  const leaveField = useCallback((key: string) => afterPress(() => visitField(key)), [visitField]);
  const onForm = useCallback(
    (form: Record<string, unknown>, key: string | undefined) => {
      change({ form });
      if (!key) return;
      // A choice is made with one click and nothing is left of it to type: whoever chose has been there.
      if (typeof form[key] === 'string' || typeof form[key] === 'number') type(`field ${key}`);
      else visitField(key);
    },
    [change, type, visitField],
  );

  function startAgain(): void {
    clear();
    forget();
  }

  return (
    <>
      <DeskHead guide={guide} canClear={!untouched} onClear={startAgain} />
      <div className={css.desk}>
        <div className={css.entry} data-print="hide">
          <Circumstances item={item} draft={draft} change={change} />
          <section className="paper" aria-labelledby="form-title">
            <h2 id="form-title">{t('desk.form')}</h2>
            <ItemForm
              form={item.form}
              value={draft.form}
              alsoRequired={conditional.required}
              aside={conditional.aside}
              problems={fieldProblems}
              onChange={onForm}
              onLeave={leaveField}
            />
          </section>
          <Materials
            item={item}
            draft={draft}
            decision={live.decision}
            problems={found}
            change={change}
            onVisit={(id) => visit(placeOf({ kind: 'material', id }))}
          />
        </div>
        <AnswerBar live={live} pending={pending.length} />
        <AnswerPanel
          guide={guide}
          submittedAt={draft.submittedAt ?? nowAtSite()}
          live={live}
          found={found}
          pending={pending}
          untouched={untouched}
          onGo={goTo}
          onCheck={check}
          onReceive={() => setAsked(true)}
        />
      </div>
      {receiving && live.decision ? (
        <ReceiveDialog
          guide={guide}
          draft={draft}
          decision={live.decision}
          onClose={() => setReceiving(false)}
          onReceived={startAgain}
        />
      ) : null}
    </>
  );
}
