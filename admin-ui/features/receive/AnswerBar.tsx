import { DownOutlined } from '@ant-design/icons';
import { useMessages } from '../../messages/index.tsx';
import css from './Desk.module.css';
import type { LiveDecision } from './use-decision.ts';

/** On a tablet the answer stands below the form: its gist stays in sight, with the way to it. */
export function AnswerBar({ live, pending }: { live: LiveDecision; pending: number }) {
  const { t } = useMessages();
  const { decision } = live;
  const gist =
    pending > 0 || !decision ? t('answer.pending', { n: pending }) : t(`outcome.short.${decision.outcome}`);
  return (
    <a className={css.bar} href="#answer" data-print="hide">
      <span>
        {t('answer.label')}
        {t('join.colon')}
        <strong>{gist}</strong>
      </span>
      <DownOutlined aria-hidden="true" />
    </a>
  );
}
