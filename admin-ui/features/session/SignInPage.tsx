/**
 * Signing in, and back to where one came from. What was typed elsewhere is kept by those pages, not here.
 */
import { Navigate, useSearchParams } from 'react-router';
import { useSession } from '../../api/session.ts';
import { useMessages } from '../../messages/index.tsx';
import { SignInForm } from '../../shared/SignInForm.tsx';
import { useTitle } from '../../shared/use-title.ts';
import { ProviderSignIn, SignInFailure } from './ProviderSignIn.tsx';
import css from './SignInPage.module.css';

/** Only an address of ours: one slash and something that is not a second one. */
function ownAddress(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '/';
}

export function SignInPage() {
  const { t } = useMessages();
  const session = useSession();
  const [address] = useSearchParams();
  useTitle(t('session.signIn'));
  if (session) return <Navigate to={ownAddress(address.get('next'))} replace />;
  return (
    <section className={`paper ${css.page}`}>
      <h1>{t('session.signIn')}</h1>
      <SignInFailure failed={address.get('failed')} />
      <p>{t('session.text')}</p>
      <SignInForm />
      <ProviderSignIn />
    </section>
  );
}
