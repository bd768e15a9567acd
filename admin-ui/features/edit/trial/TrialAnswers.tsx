import { DiffOutlined } from '@ant-design/icons';
import { useMemo } from 'react';
import type { Application } from '../../../../schemas/generated/types.ts';
import { decisionChanges } from '../../../../server/core/diff/decision-changes.ts';
import { withChinesePunctuation } from '../../../../server/core/explain/punctuation.ts';
import { hasErrors, type PointerError, pointerKeys } from '../../../../server/core/language/finding.ts';
import { useWords } from '../../../messages/words.tsx';
import { Tag } from '../../../shared/Tag.tsx';
import { useItemEditing } from '../editing/editing.ts';
import { FaultLines } from '../shared/FaultLines.tsx';
import { type AnswerRow, answerRows } from './answer-rows.ts';
import { lackingBeside } from './decide/decidable.ts';
import type { TrialQuestion, TrialVerdict } from './decide/trial-message.ts';
import type { LiveReply } from './decide/use-trial-reply.ts';
import { KeepCase } from './KeepCase.tsx';
import type { Trial } from './kept-trials.ts';
import css from './Trial.module.css';
import { trialWords } from './trial-words.ts';

type Live = LiveReply<Extract<TrialQuestion, { about: 'application' }>>;

interface TrialAnswersProps {
  live: Live;
  trial: Trial;
  application: Application;
}

/** Both decisions side by side, and in sentences what differs. */
export function TrialAnswers({ live, trial, application }: TrialAnswersProps) {
  const { t } = useWords(trialWords);
  const { beside, isReadOnly, findings } = useItemEditing();
  const lacking = lackingBeside(beside);
  const { reply } = live;
  const decision = reply?.draft.state === 'decided' ? reply.draft.decision : null;
  return (
    <section className="paper" aria-labelledby="answers-title" aria-busy={!live.isCurrent}>
      <div className={css.top}>
        <h2 id="answers-title">{t('answers.title')}</h2>
        {isReadOnly ? null : (
          <KeepCase
            trial={trial}
            application={application}
            decision={live.isCurrent ? decision : null}
            isDraftSound={!hasErrors(findings)}
          />
        )}
      </div>
      {lacking.length > 0 ? (
        <p className={css.broken}>
          {t('answers.lacking', { kinds: lacking.map((kind) => t(`kind.${kind}`)).join(t('join.list')) })}
        </p>
      ) : null}
      {live.hasFailed ? <p className={css.broken}>{t('answers.failed')}</p> : null}
      {reply ? (
        <div className={live.isCurrent ? undefined : css.old}>
          <BrokenDraft verdict={reply.draft} />
          <NotTaken verdict={reply.draft} side="draft" />
          {reply.standing ? <NotTaken verdict={reply.standing} side="standing" /> : null}
          <Unasked keys={reply.unasked} />
          <Differences draft={reply.draft} standing={reply.standing} />
          <Comparison draft={reply.draft} standing={reply.standing} />
        </div>
      ) : null}
      {!reply && lacking.length === 0 && !live.hasFailed ? (
        <p className={css.state}>{t('answers.deciding')}</p>
      ) : null}
    </section>
  );
}

function BrokenDraft({ verdict }: { verdict: TrialVerdict }) {
  const { t } = useWords(trialWords);
  const { findings } = useItemEditing();
  if (verdict.state !== 'broken') return null;
  return (
    <div className={css.broken} role="alert">
      <p>{t('answers.broken.draft')}</p>
      <FaultLines faults={findings.filter(({ severity }) => severity === 'error')} />
    </div>
  );
}

function NotTaken({ verdict, side }: { verdict: TrialVerdict; side: 'draft' | 'standing' }) {
  const { t, said } = useWords(trialWords);
  const place = useFaultPlace();
  if (verdict.state === 'broken' && side === 'standing')
    return <p className={css.broken}>{t('answers.broken.standing')}</p>;
  if (verdict.state !== 'not-taken') return null;
  return (
    <div className={css.broken}>
      <p>
        <strong>{t(`answers.${side}`)}</strong> {t('answers.notTaken')}
      </p>
      <ul className={css.faults}>
        {verdict.faults.map((fault) => (
          <li key={`${fault.pointer} ${fault.message}`}>
            {t('answers.notTaken.at', {
              place: place(fault),
              message: said(fault.message),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The title of what a fault in an application is about. */
function useFaultPlace(): (fault: PointerError) => string {
  const { t } = useWords(trialWords);
  const { document: item } = useItemEditing();
  return ({ pointer }) => {
    const [part, key = ''] = pointerKeys(pointer);
    if (part === 'variant' || part === 'submittedAt') return t(`place.${part}`);
    if (part === 'form') return item.form.schema.properties[key]?.title ?? t('place.other');
    return item.materials.find(({ id }) => id === key)?.name ?? t('place.other');
  };
}

function Unasked({ keys }: { keys: readonly string[] }) {
  const { t } = useWords(trialWords);
  const { document: item } = useItemEditing();
  if (keys.length === 0) return null;
  const fields = keys.map((key) =>
    t('answers.field', { title: item.form.schema.properties[key]?.title ?? key }),
  );
  return <p className={css.help}>{t('answers.unasked', { fields: fields.join(t('join.list')) })}</p>;
}

interface BothProps {
  draft: TrialVerdict;
  standing: TrialVerdict | null;
}

function Differences({ draft, standing }: BothProps) {
  const { t, language } = useWords(trialWords);
  const { departments } = useItemEditing();
  const sentences = useMemo(() => {
    if (draft.state !== 'decided' || standing?.state !== 'decided') return null;
    return decisionChanges(standing.decision, draft.decision, { language, departments }).sentences;
  }, [draft, standing, language, departments]);
  if (!standing) return <p className={css.help}>{t('answers.none')}</p>;
  if (sentences === null) return null;
  return (
    <div role="status">
      <h3>
        <DiffOutlined aria-hidden="true" /> {t('differences.title')}
      </h3>
      {sentences.length === 0 ? <p className={css.help}>{t('differences.none')}</p> : null}
      <ul className={css.sentences}>
        {sentences.map((sentence) => (
          <li key={sentence}>{language === 'zh' ? withChinesePunctuation(sentence) : sentence}</li>
        ))}
      </ul>
    </div>
  );
}

function Comparison({ draft, standing }: BothProps) {
  const { t, language } = useWords(trialWords);
  const { document: item, standing: inEffect, departments } = useItemEditing();
  const side = (verdict: TrialVerdict | null, from: typeof item | null) =>
    verdict?.state === 'decided'
      ? { decision: verdict.decision, materials: from?.materials ?? [] }
      : undefined;
  const rows = answerRows(
    { standing: side(standing, inEffect), draft: side(draft, item) },
    { t, language, departments },
  );
  if (rows.length === 0) return null;
  return (
    <table className={css.table}>
      <caption className="visually-hidden">{t('answers.title')}</caption>
      <thead>
        <tr>
          <td />
          {standing ? <th scope="col">{t('answers.standing')}</th> : null}
          <th scope="col">{t('answers.draft')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} row={row} hasStanding={standing !== null} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  row: { key, standing, draft, differs },
  hasStanding,
}: {
  row: AnswerRow;
  hasStanding: boolean;
}) {
  const { t } = useWords(trialWords);
  return (
    <tr data-differs={differs}>
      <th scope="row">
        {t(`row.${key}`)}
        {differs ? (
          <span className={css.differs}>
            <Tag tone="wait" icon={<DiffOutlined />}>
              {t('row.differs')}
            </Tag>
          </span>
        ) : null}
      </th>
      {hasStanding ? <Cell lines={standing} /> : null}
      <Cell lines={draft} />
    </tr>
  );
}

function Cell({ lines }: { lines: readonly string[] | undefined }) {
  const { t, language } = useWords(trialWords);
  if (lines === undefined) return <td />;
  if (lines.length === 0) return <td className={css.empty}>{t('row.empty')}</td>;
  return (
    <td>
      {lines.map((line) => (
        <div key={line}>{language === 'zh' ? withChinesePunctuation(line) : line}</div>
      ))}
    </td>
  );
}
