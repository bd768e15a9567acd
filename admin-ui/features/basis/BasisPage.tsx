/**
 * A law that many items cite, changed in all of them at once: picked, its places ticked, the change stated, previewed and written into one
 * draft per item. Nothing is published here. Start with logic/change-basis.ts (what becomes of an item) and logic/batch.ts (how it is written).
 */
import { LockOutlined, ReadOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { hasAnyRole } from '../../api/inbox.ts';
import { notSignedIn } from '../../api/problem.ts';
import { useSession } from '../../api/session.ts';
import { type SharedRules, sharedRulesQuery } from '../../api/shared-rules.ts';
import type { User } from '../../api/types.ts';
import { useMessages } from '../../messages/index.tsx';
import { useWords } from '../../messages/words.tsx';
import { Failure } from '../../shared/states/Failure.tsx';
import { Loading } from '../../shared/states/Loading.tsx';
import { Notice } from '../../shared/states/Notice.tsx';
import { useTitle } from '../../shared/use-title.ts';
import css from './Basis.module.css';
import { basisWords } from './basis-words.ts';
import { ChangeOneLaw } from './ChangeOneLaw.tsx';
import { LawChoice } from './LawChoice.tsx';
import { type OwnItem, ownItemsQuery } from './logic/own-items.ts';
import type { Picked } from './logic/picked.ts';
import { Results } from './Results.tsx';
import { useBatch } from './use-batch.ts';

export function BasisPage() {
  const { t } = useWords(basisWords);
  const { t: say } = useMessages();
  const session = useSession();
  useTitle(t('title'));
  if (session === undefined) return <Loading />;
  if (session === null) return <Failure error={notSignedIn()} />;
  if (!hasAnyRole(session, 'editor') || !session.user.department)
    return (
      <Notice
        icon={<LockOutlined />}
        title={t('forbidden')}
        actions={<Link to="/">{say('action.home')}</Link>}
      >
        {t('forbidden.text')}
      </Notice>
    );
  return (
    <>
      <p className={css.crumbs}>
        <Link to="/rules">{t('rules')}</Link>
      </p>
      <h1 className={css.heading}>{t('title')}</h1>
      <p className={css.what}>{t('what')}</p>
      <Basis person={session.user} />
    </>
  );
}

function Basis({ person }: { person: User }) {
  const { batch, begin, end } = useBatch(person.name);
  const queries = useQueryClient();
  const items = useQuery(ownItemsQuery(person));
  const shared = useQuery(sharedRulesQuery);
  if (batch)
    return (
      <Results
        batch={batch}
        onEnd={() => {
          void queries.resetQueries({ queryKey: ownItemsQuery(person).queryKey });
          end();
        }}
      />
    );
  const error = items.error ?? shared.error;
  if (error) return <Failure error={error} retry={() => void items.refetch()} />;
  if (!items.data || !shared.data) return <Loading />;
  return <Choosing items={items.data} shared={shared.data} onApply={begin} />;
}

interface ChoosingProps {
  items: readonly OwnItem[];
  shared: SharedRules;
  onApply: Parameters<typeof ChangeOneLaw>[0]['onApply'];
}

function Choosing({ items, shared, onApply }: ChoosingProps) {
  const { t } = useWords(basisWords);
  const [address, setAddress] = useSearchParams();
  const law = address.get('law') ?? '';
  const picked: Picked | null = law === '' ? null : { law, article: address.get('article') ?? undefined };
  const { parameters, directory } = shared.documents;
  if (items.length === 0 || !parameters || !directory)
    return (
      <Notice level={2} icon={<ReadOutlined />} title={t('none')}>
        {t('none.text')}
      </Notice>
    );
  return (
    <>
      <LawChoice
        items={items}
        picked={picked}
        onPick={(next) =>
          setAddress({ law: next.law, ...(next.article !== undefined && { article: next.article }) })
        }
      />
      {picked ? (
        <ChangeOneLaw
          key={`${picked.law} ${picked.article ?? ''}`}
          {...{ items, picked, parameters, directory, onApply }}
        />
      ) : (
        <Notice level={2} icon={<ReadOutlined />} title={t('pick.first')}>
          {t('pick.first.text')}
        </Notice>
      )}
    </>
  );
}
