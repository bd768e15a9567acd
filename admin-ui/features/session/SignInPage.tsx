/**
 * Signing in, and back to where one came from. What was typed elsewhere is kept by those pages, not here.
 */
import { Navigate, useSearchParams } from 'react-router';
import { hasAnyRole } from '../../api/inbox.ts';
import { useSession } from '../../api/session.ts';
import type { Session } from '../../api/types.ts';
import { useMessages } from '../../messages/index.tsx';
import { SignInForm } from '../../shared/SignInForm.tsx';
import { useTitle } from '../../shared/use-title.ts';
import { ProviderSignIn, SignInFailure } from './ProviderSignIn.tsx';
import css from './SignInPage.module.css';

/** Only an address of ours: whatever a browser would make of it stays on this site. */
function ownAddress(next: string | null): string | undefined {
  if (!next?.startsWith('/') || !URL.canParse(next, location.origin)) return undefined;
  const { origin, pathname, search, hash } = new URL(next, location.origin);
  return origin === location.origin && !pathname.startsWith('//') ? pathname + search + hash : undefined;
}

/** Where the day's work lies for who came from nowhere. */
function workOf(session: Session): string {
  if (hasAnyRole(session, 'editor', 'centre-approver')) return '/inbox';
  return hasAnyRole(session, 'auditor', 'audit-admin') ? '/audit' : '/';
}

export function SignInPage() {
  const { t } = useMessages();
  const session = useSession();
  const [address] = useSearchParams();
  useTitle(t('session.signIn'));
  const next = ownAddress(address.get('next'));
  if (session) return <Navigate to={next ?? workOf(session)} replace />;
  return (
    <section className={`paper ${css.page}`}>
      <h1>{t('session.signIn')}</h1>
      <SignInFailure failed={address.get('failed')} />
      <p>{t('session.text')}</p>
      <SignInForm />
      <ProviderSignIn next={next ?? '/'} />
    </section>
  );
}
