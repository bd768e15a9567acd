import { Link, useLocation, useNavigate } from 'react-router';
import { withChinesePunctuation } from '../../server/core/explain/punctuation.ts';
import { useSession, useSignOut } from '../api/session.ts';
import { useMessages } from '../messages/index.tsx';
import css from './Shell.module.css';

/** Who is signed in, and the way in and out. */
export function Account() {
  const { t } = useMessages();
  const session = useSession();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  if (session === undefined) return <span className={css.account} />;
  if (session === null) {
    const back = pathname === '/sign-in' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
    return (
      <span className={css.account}>
        <Link to={`/sign-in${back}`} className={css.link}>
          {t('session.signIn')}
        </Link>
      </span>
    );
  }
  return (
    <span className={css.account}>
      <span className={css.who}>{withChinesePunctuation(session.user.displayName)}</span>
      <button
        type="button"
        className={css.plain}
        disabled={signOut.isPending}
        onClick={() => signOut.mutate(undefined, { onSuccess: () => navigate('/') })}
      >
        {t('session.signOut')}
      </button>
    </span>
  );
}
