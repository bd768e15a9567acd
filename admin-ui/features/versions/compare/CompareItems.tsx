import { SwapOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { catalogueQuery } from '../../../api/items.ts';
import { sharedRulesQuery } from '../../../api/shared-rules.ts';
import { versionQuery } from '../../../api/versions.ts';
import { useWords } from '../../../messages/words.tsx';
import { Failure } from '../../../shared/states/Failure.tsx';
import { Loading } from '../../../shared/states/Loading.tsx';
import { useTitle } from '../../../shared/use-title.ts';
import { ChangeList } from '../changes/ChangeList.tsx';
import css from './compare.module.css';
import { compareWords } from './compare-words.ts';

/** Two items by their names: what only one has, what both have otherwise. */
export function CompareItems() {
  const { t } = useWords(compareWords);
  useTitle(t('items.title'));
  const [address, setAddress] = useSearchParams();
  const items = useQuery(catalogueQuery);
  const [a, b] = [address.get('a') ?? undefined, address.get('b') ?? undefined];
  const set = (next: { a?: string | undefined; b?: string | undefined }) => {
    const chosen = { a, b, ...next };
    setAddress(
      Object.fromEntries(Object.entries(chosen).flatMap(([key, value]) => (value ? [[key, value]] : []))),
      { replace: true },
    );
  };
  const options = items.data?.map(({ code, name }) => ({ value: code, label: name }));
  if (items.error) return <Failure error={items.error} retry={() => void items.refetch()} />;
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
      {a && b && a !== b ? <Between a={a} b={b} /> : <p className={css.note}>{t('choose.both')}</p>}
    </>
  );
}

function Between({ a, b }: { a: string; b: string }) {
  const { t, language } = useWords(compareWords);
  const { data: items = [] } = useQuery(catalogueQuery);
  const numberOf = (code: string) => items.find((item) => item.code === code)?.version ?? 0;
  const nameOf = (code: string) => items.find((item) => item.code === code)?.name ?? code;
  const at = (code: string) => ({ kind: 'service-item' as const, code, version: numberOf(code) });
  const first = useQuery({ ...versionQuery(at(a)), enabled: numberOf(a) > 0 });
  const second = useQuery({ ...versionQuery(at(b)), enabled: numberOf(b) > 0 });
  const shared = useQuery(sharedRulesQuery);
  const told = useQuery({
    queryKey: ['two-items', first.data?.hash, second.data?.hash, language, shared.dataUpdatedAt],
    queryFn: async () => {
      if (!first.data || !second.data || !shared.data) throw new Error('asked before both are there');
      const { sentencesBetween } = await import('../changes/compare-documents.ts');
      const [before, after] = [first.data.document, second.data.document];
      return sentencesBetween({ kind: 'service-item', before, after, shared: shared.data, language });
    },
    enabled: Boolean(first.data && second.data && shared.data),
  });
  const error = first.error ?? second.error ?? shared.error ?? told.error;
  if (error) return <Failure error={error} />;
  if (!told.data) return <Loading />;
  const names = { a: t('a.named', { name: nameOf(a) }), b: t('b.named', { name: nameOf(b) }) };
  return (
    <section className="paper">
      <p className={css.note}>{t('items.note')}</p>
      <ChangeList kind="service-item" sentences={told.data} names={names} />
    </section>
  );
}
