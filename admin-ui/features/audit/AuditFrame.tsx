/**
 * The audit: whether anybody has touched what was recorded, what was recorded, and what a law reaches. It reads and verifies; it never
 * changes anything but to begin a verification. Start with verify/VerifyPage.tsx, chains/ChainsPage.tsx and laws/LawsPage.tsx.
 */
import { LockOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { useSession } from '../../api/session.ts';
import { useMessages } from '../../messages/index.tsx';
import { useWords } from '../../messages/words.tsx';
import { SignInForm } from '../../shared/SignInForm.tsx';
import { Loading } from '../../shared/states/Loading.tsx';
import { Notice } from '../../shared/states/Notice.tsx';
import { useTitle } from '../../shared/use-title.ts';
import css from './AuditFrame.module.css';
import { auditWords } from './audit-words.ts';

const watchers = ['auditor', 'audit-admin', 'admin'];
const lawReaders = ['editor', 'centre-approver', 'auditor', 'admin'];

type Part = 'verify' | 'chains' | 'laws';

const ADDRESSES: Readonly<Record<Part, string>> = {
  verify: '/audit',
  chains: '/audit/chains',
  laws: '/audit/laws',
};

/** The head of every page of the audit; those who may not see it are told so, and where to turn. */
export function AuditFrame({ part, children }: { part: Part; children: ReactNode }) {
  const { t } = useWords(auditWords);
  const shared = useMessages();
  const session = useSession();
  useTitle(t(`page.${part}`));
  if (session === undefined) return <Loading />;
  if (session === null) {
    return (
      <Notice icon={<LockOutlined />} title={shared.t('trouble.sign-in')}>
        <div className={css.signIn}>
          <SignInForm />
        </div>
      </Notice>
    );
  }
  const may = (roles: readonly string[]) => session.user.roles.some((role) => roles.includes(role));
  if (!may(part === 'laws' ? lawReaders : watchers)) {
    return (
      <Notice
        icon={<LockOutlined />}
        title={t(part === 'laws' ? 'forbidden.laws' : 'forbidden')}
        actions={<Link to="/">{shared.t('action.home')}</Link>}
      >
        {t(part === 'laws' ? 'forbidden.laws.text' : 'forbidden.text')}
      </Notice>
    );
  }
  const open: Part[] = [
    ...(may(watchers) ? (['verify', 'chains'] as const) : []),
    ...(may(lawReaders) ? (['laws'] as const) : []),
  ];
  return (
    <>
      <header className={css.head}>
        <h1>{t(`page.${part}`)}</h1>
        {open.length > 1 ? (
          <nav aria-label={t('navigation')} className={css.parts}>
            {open.map((one) => (
              <NavLink key={one} to={ADDRESSES[one]} end>
                {t(`page.${one}`)}
              </NavLink>
            ))}
          </nav>
        ) : null}
      </header>
      {children}
    </>
  );
}
