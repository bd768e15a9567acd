import { SwapOutlined } from '@ant-design/icons';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { draftQuery, draftsQuery } from '../../../api/drafts.ts';
import { hasAnyRole } from '../../../api/inbox.ts';
import { catalogueQuery } from '../../../api/items.ts';
import { useSession } from '../../../api/session.ts';
import { sharedRulesQuery } from '../../../api/shared-rules.ts';
import { versionQuery } from '../../../api/versions.ts';
import { useWords } from '../../../messages/words.tsx';
import { Failure } from '../../../shared/states/Failure.tsx';
import { Loading } from '../../../shared/states/Loading.tsx';
import { useTitle } from '../../../shared/use-title.ts';
import { ChangeList } from '../changes/ChangeList.tsx';
import css from './compare.module.css';
import { compareWords } from './compare-words.ts';

interface Comparable {
  readonly code: string;
  readonly name: string;
  /** Null: there is only one's own draft of it, as after copying. */
  readonly version: number | null;
}

/** Every item in effect, then those that are only begun in one's own drafts. */
function useComparable() {
  const session = useSession();
  const items = useQuery(catalogueQuery);
  const drafts = useInfiniteQuery({ ...draftsQuery, enabled: hasAnyRole(session, 'editor') });
  const inEffect = items.data ?? [];
  const begun = (drafts.data?.pages ?? [])
    .flatMap((page) => page.drafts)
    .filter(({ kind, code }) => kind === 'service-item' && inEffect.every((item) => item.code !== code));
  const comparable: Comparable[] = [
    ...inEffect.map(({ code, name, version }) => ({ code, name, version })),
    ...begun.map(({ code, title }) => ({ code, name: title ?? code, version: null })),
  ];
  return {
    comparable,
    isReady: items.data !== undefined && !drafts.isLoading,
    error: items.error,
    retry: items.refetch,
  };
}

/** Two items by their names: what only one has, what both have otherwise. */
export function CompareItems() {
  const { t } = useWords(compareWords);
  useTitle(t('items.title'));
  const [address, setAddress] = useSearchParams();
  const { comparable, isReady, error, retry } = useComparable();
  const [a, b] = [address.get('a') ?? undefined, address.get('b') ?? undefined];
  const set = (next: { a?: string | undefined; b?: string | undefined }) => {
    const chosen = { a, b, ...next };
    setAddress(
      Object.fromEntries(Object.entries(chosen).flatMap(([key, value]) => (value ? [[key, value]] : []))),
      { replace: true },
    );
  };
  const options = comparable.map(({ code, name, version }) => ({
    value: code,
    label: version === null ? t('draft.named', { name }) : name,
  }));
  const [first, second] = [a, b].map((code) => comparable.find((item) => item.code === code));
  if (error) return <Failure error={error} retry={() => void retry()} />;
  if (!isReady) return <Loading />;
  return (
    <>
      <p className={css.crumbs}>
        <Link to="/rules">{t('rules')}</Link>
      </p>
      <div className={css.head}>
        <h1>{t('items.title')}</h1>
      </div>
      <div className={css.pair}>
        <div>
          <label htmlFor="compare-a">{t('a')}</label>
          <Select
            id="compare-a"
            value={a}
            options={options}
            placeholder={t('choose')}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(code) => set({ a: code })}
          />
        </div>
        <Button icon={<SwapOutlined />} disabled={!a || !b} onClick={() => set({ a: b, b: a })}>
          {t('turn')}
        </Button>
        <div>
          <label htmlFor="compare-b">{t('b')}</label>
          <Select
            id="compare-b"
            value={b}
            options={options}
            placeholder={t('choose')}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(code) => set({ b: code })}
          />
        </div>
      </div>
      {first && second && first !== second ? (
        <Between a={first} b={second} />
      ) : (
        <p className={css.note}>{t('choose.both')}</p>
      )}
    </>
  );
}

/** The version in effect, or one's own draft where there is none yet. */
function useDocument({ code, version }: Comparable) {
  const at = { kind: 'service-item' as const, code };
  const inEffect = useQuery({ ...versionQuery({ ...at, version: version ?? 0 }), enabled: version !== null });
  const draft = useQuery({ ...draftQuery(at), enabled: version === null });
  return version === null
    ? { error: draft.error, document: draft.data?.document, hash: draft.dataUpdatedAt }
    : { error: inEffect.error, document: inEffect.data?.document, hash: inEffect.data?.hash };
}

function Between({ a, b }: { a: Comparable; b: Comparable }) {
  const { t, language } = useWords(compareWords);
  const first = useDocument(a);
  const second = useDocument(b);
  const shared = useQuery(sharedRulesQuery);
  const told = useQuery({
    queryKey: ['two-items', a.code, first.hash, b.code, second.hash, language, shared.dataUpdatedAt],
    queryFn: async () => {
      if (!first.document || !second.document || !shared.data) throw new Error('asked before both are there');
      const { sentencesBetween } = await import('../changes/compare-documents.ts');
      const [before, after] = [first.document, second.document];
      return sentencesBetween({ kind: 'service-item', before, after, shared: shared.data, language });
    },
    enabled: Boolean(first.document && second.document && shared.data),
  });
  const error = first.error ?? second.error ?? shared.error ?? told.error;
  if (error) return <Failure error={error} />;
  if (!told.data) return <Loading />;
  const names = { a: t('a.named', { name: a.name }), b: t('b.named', { name: b.name }) };
  return (
    <section className="paper">
      <p className={css.note}>{t('items.note')}</p>
      <ChangeList kind="service-item" sentences={told.data} names={names} />
    </section>
  );
}
