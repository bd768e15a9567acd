/**
 * What waits for the signed-in person, by what has to be done: an editor's returned drafts and co-signatures, an approver's
 * reviews and publications. It lists and leads on; nothing is decided here.
 */
import { CheckCircleOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { hasAnyRole, useInbox } from '../../api/inbox.ts';
import { notSignedIn } from '../../api/problem.ts';
import { useSession } from '../../api/session.ts';
import type { Session } from '../../api/types.ts';
import { allVersionsQuery } from '../../api/versions.ts';
import { useMessages } from '../../messages/index.tsx';
import { useWords } from '../../messages/words.tsx';
import { Failure } from '../../shared/states/Failure.tsx';
import { Loading } from '../../shared/states/Loading.tsx';
import { Notice } from '../../shared/states/Notice.tsx';
import { useTitle } from '../../shared/use-title.ts';
import { BegunRow } from './BegunRow.tsx';
import { DraftRow } from './DraftRow.tsx';
import css from './InboxPage.module.css';
import { groupOf, type WaitingGroup, waitingGroups } from './inbox-groups.ts';
import { inboxWords } from './inbox-words.ts';
import { VersionRow } from './VersionRow.tsx';

export function InboxPage() {
  const { t } = useWords(inboxWords);
  const { t: say } = useMessages();
  const session = useSession();
  useTitle(t('title'));
  if (session === undefined) return <Loading />;
  if (session === null) return <Failure error={notSignedIn()} />;
  if (!hasAnyRole(session, 'editor', 'centre-approver'))
    return (
      <Notice
        icon={<CheckCircleOutlined />}
        title={t('empty')}
        actions={<Link to="/">{say('action.home')}</Link>}
      >
        {t('signIn.none')}
      </Notice>
    );
  return <Inbox session={session} />;
}

interface Group {
  readonly key: 'returned' | 'begun' | 'underWay' | WaitingGroup;
  readonly rows: ReactNode[];
}

function Inbox({ session }: { session: Session }) {
  const { t } = useWords(inboxWords);
  const inbox = useInbox(session);
  const department = session.user.department;
  const underWay = useInfiniteQuery({
    ...allVersionsQuery({ state: 'submitted,approved', owner: department ?? '', limit: 50 }),
    enabled: hasAnyRole(session, 'editor') && department !== undefined,
  });
  if (inbox.error) return <Failure error={inbox.error} retry={inbox.retry} />;
  if (inbox.isPending) return <Loading />;
  const waitingFor = new Set(inbox.waiting.map(({ kind, code, version }) => `${kind}/${code}/${version}`));
  const own = (underWay.data?.pages ?? [])
    .flatMap(({ versions }) => versions)
    .filter(({ kind, code, version }) => !waitingFor.has(`${kind}/${code}/${version}`));
  const all: Group[] = [
    {
      key: 'returned',
      rows: inbox.returned.map((draft) => <DraftRow key={`${draft.kind}/${draft.code}`} draft={draft} />),
    },
    ...waitingGroups.map((key) => ({
      key,
      rows: inbox.waiting
        .filter((version) => groupOf(version) === key)
        .map((version) => (
          <VersionRow
            key={`${version.kind}/${version.code}/${version.version}`}
            version={version}
            group={key}
          />
        )),
    })),
    {
      key: 'begun',
      rows: inbox.begun.map((draft) => <BegunRow key={`${draft.kind}/${draft.code}`} draft={draft} />),
    },
    {
      key: 'underWay',
      rows: own.map((version) => (
        <VersionRow
          key={`${version.kind}/${version.code}/${version.version}`}
          version={version}
          group="underWay"
        />
      )),
    },
  ];
  const groups = all.filter(({ rows }) => rows.length > 0);
  return (
    <>
      <h1 className={css.heading}>{t('title')}</h1>
      {groups.length === 0 ? (
        <Notice
          icon={<CheckCircleOutlined />}
          title={t('empty')}
          actions={
            <>
              <Link to="/rules">{t('empty.rules')}</Link>
              <Link to="/timeline">{t('empty.timeline')}</Link>
            </>
          }
        >
          {t('empty.text')}
        </Notice>
      ) : null}
      {groups.map(({ key, rows }) => (
        <section key={key} className={css.group} aria-labelledby={`group-${key}`}>
          <h2 id={`group-${key}`}>
            {t(`group.${key}`)} <span className={css.count}>{t('count', { n: rows.length })}</span>
          </h2>
          <ul className={css.rows}>{rows}</ul>
        </section>
      ))}
      {inbox.hasMore || underWay.hasNextPage ? (
        <p className={css.more}>
          <Button
            onClick={() => {
              inbox.more();
              if (underWay.hasNextPage) void underWay.fetchNextPage();
            }}
          >
            {t('more')}
          </Button>
        </p>
      ) : null}
    </>
  );
}
