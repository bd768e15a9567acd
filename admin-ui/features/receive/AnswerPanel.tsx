import { EditOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Decision, DecisionProblem } from '../../../schemas/generated/types.ts';
import { ApiProblem } from '../../api/problem.ts';
import type { GuideAnswer } from '../../api/types.ts';
import { type Translate, useMessages } from '../../messages/index.tsx';
import { type Answer, isAccepted, isConfirmedIn } from '../../shared/answer/answer.ts';
import { DueDates } from '../../shared/answer/DueDates.tsx';
import { OutcomeSentence } from '../../shared/answer/OutcomeSentence.tsx';
import { Papers, paperTitle } from '../../shared/answer/Papers.tsx';
import { Problems } from '../../shared/answer/Problems.tsx';
import { Remarks } from '../../shared/answer/Remarks.tsx';
import { RoutePart } from '../../shared/answer/RoutePart.tsx';
import { useProblemText } from '../../shared/use-problem-text.ts';
import css from './Desk.module.css';
import { Pending } from './Pending.tsx';
import type { LiveDecision } from './use-decision.ts';

interface AnswerPanelProps {
  guide: GuideAnswer;
  submittedAt: string;
  live: LiveDecision;
  found: readonly DecisionProblem[];
  pending: readonly DecisionProblem[];
  untouched: boolean;
  onGo: (problem: DecisionProblem) => void;
  onCheck: () => void;
  onReceive: () => void;
}

/** The whole answer, as a good clerk would give it; it stays in sight while the form is filled. */
export function AnswerPanel(props: AnswerPanelProps) {
  const { guide, live, submittedAt, untouched, pending, onCheck, onReceive } = props;
  const { t } = useMessages();
  const { decision } = live;
  const isOpen = pending.length > 0;
  return (
    <aside id="answer" className={`paper ${css.answer}`} aria-labelledby="answer-title">
      <h2 id="answer-title" className="visually-hidden">
        {t('answer.label')}
      </h2>
      <div className={css.scrolled} data-old={!live.isCurrent && !untouched} aria-busy={!live.isCurrent}>
        {live.error ? <Unanswered live={live} /> : null}
        {untouched || !decision ? (
          <Prompt count={pending.length} />
        ) : (
          <AnswerBody
            {...props}
            answer={{ decision, item: guide.item, departments: guide.departments, submittedAt }}
          />
        )}
      </div>
      <div className={css.actions} data-print="hide">
        {isOpen || untouched ? (
          <Button size="large" type="primary" disabled={!decision} onClick={onCheck}>
            {t('answer.check')}
          </Button>
        ) : (
          <Button size="large" type="primary" disabled={!decision || Boolean(live.error)} onClick={onReceive}>
            {decision ? receiveText(decision, t) : t('answer.receive')}
          </Button>
        )}
        <Button
          size="large"
          icon={<PrinterOutlined />}
          disabled={untouched || !live.isCurrent}
          onClick={() => window.print()}
        >
          {t('answer.print')}
        </Button>
      </div>
    </aside>
  );
}

/** What the button will do: the first paper of a refusal or notice by its name. */
function receiveText(decision: Decision, t: Translate): string {
  const [paper] = decision.documents;
  if (isAccepted(decision)) return t('answer.receive');
  return paper ? t('answer.issue', { paper: paperTitle(paper, t) }) : t('answer.register');
}

function AnswerBody({ answer, found, pending, onGo }: AnswerPanelProps & { answer: Answer }) {
  const isOpen = pending.length > 0;
  // A one-time notice that is waiting for the rest of the form is no answer yet: only what is wrong so far is said.
  const isWaiting = isOpen && answer.decision.outcome === 'one_time_notice';
  return (
    <>
      <div aria-live="polite" className={css.live}>
        {isWaiting ? null : <OutcomeSentence answer={answer} provisional={isOpen} />}
      </div>
      <Problems problems={found} isConfirmed={isConfirmedIn(answer.decision)} onGo={onGo} />
      <Pending pending={pending} onGo={onGo} />
      <Remarks answer={answer} isOpen={isOpen} />
      {isOpen ? null : (
        <>
          <DueDates answer={answer} />
          <RoutePart answer={answer} />
          <Papers answer={answer} />
        </>
      )}
    </>
  );
}

function Prompt({ count }: { count: number }) {
  const { t } = useMessages();
  return (
    <div className={css.prompt}>
      <EditOutlined aria-hidden="true" />
      <p>{t('answer.prompt')}</p>
      {count > 0 ? <p className={css.help}>{t('answer.prompt.count', { n: count })}</p> : null}
    </div>
  );
}

function Unanswered({ live: { error, retry } }: { live: LiveDecision }) {
  const { t } = useMessages();
  const problemText = useProblemText();
  const isRefused = error instanceof ApiProblem && error.status < 500 && error.status !== 429;
  return (
    <div role="alert" className={css.unanswered}>
      {problemText(error).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {isRefused ? null : (
        <button type="button" className="text-button" onClick={retry}>
          {t('action.retry')}
        </button>
      )}
    </div>
  );
}
