import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { useSignIn } from '../api/session.ts';
import { useMessages } from '../messages/index.tsx';
import css from './SignInForm.module.css';
import { useProblemText } from './use-problem-text.ts';

/** Name and password. What is open behind it stays as it is. */
export function SignInForm({ onDone }: { onDone?: () => void }) {
  const { t } = useMessages();
  const problemText = useProblemText();
  const signIn = useSignIn();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');

  function submit(event: FormEvent): void {
    event.preventDefault();
    signIn.mutate({ username: username.trim(), password }, { onSuccess: () => onDone?.() });
  }

  const wrong = signIn.error instanceof ApiProblem && signIn.error.status === 401;
  return (
    <form className={css.form} onSubmit={submit}>
      <label htmlFor="username">{t('session.username')}</label>
      <Input
        id="username"
        size="large"
        autoFocus
        autoComplete="username"
        value={username}
        onChange={(event) => setUsername(event.target.value)}
      />
      <label htmlFor="password">{t('session.password')}</label>
      <Input.Password
        id="password"
        size="large"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {signIn.error ? (
        <p role="alert" className={css.error}>
          {wrong ? t('session.wrong') : problemText(signIn.error).join(' ')}
        </p>
      ) : null}
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        loading={signIn.isPending}
        disabled={!username.trim() || !password}
      >
        {t('session.signIn')}
      </Button>
    </form>
  );
}
