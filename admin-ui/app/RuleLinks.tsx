import { NavLink } from 'react-router';
import { hasAnyRole, readsRules, useInbox } from '../api/inbox.ts';
import type { Session } from '../api/types.ts';
import { useMessages } from '../messages/index.tsx';
import css from './Shell.module.css';

/** The ways to rules for those whose work they are; the inbox with how much waits. */
export function RuleLinks({ session }: { session: Session | null | undefined }) {
  const { t } = useMessages();
  const { waiting, returned, hasMore } = useInbox(session);
  if (!readsRules(session)) return null;
  const count = waiting.length + returned.length;
  return (
    <>
      {hasAnyRole(session, 'editor', 'centre-approver') ? (
        <NavLink to="/inbox" className={css.link}>
          {count > 0 ? t('shell.inbox.count', { n: hasMore ? `${count}+` : count }) : t('shell.inbox')}
        </NavLink>
      ) : null}
      <NavLink to="/rules" className={css.link}>
        {t('shell.rules')}
      </NavLink>
      <NavLink to="/timeline" className={css.link}>
        {t('shell.timeline')}
      </NavLink>
    </>
  );
}
