/** Signing in at the identity provider, where the site has one; and why it has not worked. */
import { SafetyCertificateOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Divider } from 'antd';
import { signInWaysQuery } from '../../api/session.ts';
import { useWords } from '../../messages/words.tsx';
import css from './SignInPage.module.css';
import { signInWords } from './sign-in-words.ts';

/** @param next where to go afterwards, an address of ours */
export function ProviderSignIn({ next }: { next: string }) {
  const { t } = useWords(signInWords);
  const ways = useQuery(signInWaysQuery);
  if (!ways.data?.provider) return null;
  return (
    <>
      <Divider plain>{t('or')}</Divider>
      {/* A page of its own: the browser leaves for the provider and comes back. */}
      <Button
        block
        size="large"
        icon={<SafetyCertificateOutlined />}
        href={`/api/session/oidc?next=${encodeURIComponent(next)}`}
      >
        {t('provider')}
      </Button>
    </>
  );
}

const FAILURES = ['stale', 'no-account', 'changed', 'unreachable', 'unproven'] as const;

/** Nothing for a word that is none of ours: the address may hold anything. */
export function SignInFailure({ failed }: { failed: string | null }) {
  const { t } = useWords(signInWords);
  const known = FAILURES.find((failure) => failure === failed);
  if (known === undefined) return null;
  return <Alert className={css.failed} type="error" showIcon title={t('failed')} description={t(known)} />;
}
