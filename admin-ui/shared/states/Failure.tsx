import { ApiOutlined, ClockCircleOutlined, LockOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { ApiProblem, type Trouble, troubleOf } from '../../api/problem.ts';
import { type Read, useMessages } from '../../messages/index.tsx';
import { NotFound } from './NotFound.tsx';
import { Notice } from './Notice.tsx';

const ICONS: Record<Exclude<Trouble, 'not-found'>, ReactNode> = {
  'sign-in': <LockOutlined />,
  forbidden: <LockOutlined />,
  'no-answer': <ApiOutlined />,
  busy: <ClockCircleOutlined />,
  refused: <WarningOutlined />,
  server: <WarningOutlined />,
};

/** What went wrong with a whole screen, and what to do about it. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t, said } = useMessages();
  const { pathname, search } = useLocation();
  const trouble = troubleOf(error);
  const problem = error instanceof ApiProblem ? error.problem : undefined;
  if (trouble === 'not-found')
    return problem?.detail ? <NotFound detail={said(problem.detail)} /> : <NotFound />;
  return (
    <Notice
      icon={ICONS[trouble]}
      title={t(`trouble.${trouble}`)}
      actions={
        <>
          {trouble === 'sign-in' ? (
            <Link to={`/sign-in?next=${encodeURIComponent(pathname + search)}`}>{t('session.signIn')}</Link>
          ) : null}
          {retry && trouble !== 'sign-in' && trouble !== 'forbidden' ? (
            <Button type="primary" onClick={retry}>
              {t('action.retry')}
            </Button>
          ) : null}
          <Link to="/">{t('action.home')}</Link>
        </>
      }
    >
      <p>{detailOf(problem, said, trouble) ?? t(`trouble.${trouble}.text`)}</p>
      {problem?.traceId && trouble !== 'sign-in' ? (
        <p>{t('trouble.trace', { id: problem.traceId })}</p>
      ) : null}
    </Notice>
  );
}

/** The server tells programs how to sign in: people are told by the screen. */
function detailOf(
  problem: ApiProblem['problem'] | undefined,
  said: Read,
  trouble: Trouble,
): string | undefined {
  if (problem?.detail === undefined || trouble === 'sign-in') return undefined;
  return said(problem.detail);
}
