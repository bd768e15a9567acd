import { useEffect, useRef } from 'react';
import { Link, NavLink, Outlet, useLocation, useNavigation } from 'react-router';
import { useSession } from '../api/session.ts';
import { useMessages } from '../messages/index.tsx';
import { Account } from './Account.tsx';
import { LineBanner } from './LineBanner.tsx';
import { RuleLinks } from './RuleLinks.tsx';
import css from './Shell.module.css';

/** Whose work cases are. */
const caseReaders: readonly string[] = ['clerk', 'issuer', 'handler', 'auditor', 'admin'];

/** Who watches over what others do. */
const watchers: readonly string[] = ['auditor', 'audit-admin', 'admin'];

/** The frame of every screen: where am I, who am I, and is the line up. */
export function Shell() {
  const { t, language, setLanguage } = useMessages();
  const session = useSession();
  const navigation = useNavigation();
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const arrivedAt = useRef(pathname);
  useEffect(() => {
    // A new screen is announced and read from its top; the first one is where the reader already is.
    if (arrivedAt.current === pathname) return;
    arrivedAt.current = pathname;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <>
      <a className={css.skip} href="#main">
        {t('shell.skip')}
      </a>
      <header className={css.bar} data-print="hide">
        <Link to="/" className={css.brand}>
          <img src="/favicon.svg" alt="" width={28} height={28} />
          <span>{t('shell.product')}</span>
        </Link>
        <nav aria-label={t('shell.navigation')} className={css.nav}>
          <NavLink to="/" end className={css.link}>
            {t('shell.items')}
          </NavLink>
          {session?.user.roles.some((role) => caseReaders.includes(role)) ? (
            <NavLink to="/cases" end className={css.link}>
              {t('shell.cases')}
            </NavLink>
          ) : null}
          {session?.user.roles.some((role) => watchers.includes(role)) ? (
            <NavLink to="/audit" className={css.link}>
              {t('shell.audit')}
            </NavLink>
          ) : null}
          <RuleLinks session={session} />
        </nav>
        <button
          type="button"
          className={css.plain}
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {language === 'zh' ? 'English' : '中文'}
        </button>
        <Account />
      </header>
      <LineBanner />
      <div className={css.progress} data-busy={navigation.state === 'loading'} aria-hidden="true" />
      <main id="main" ref={main} tabIndex={-1} className={css.main}>
        <Outlet />
      </main>
    </>
  );
}
