/**
 * The cases that the signed-in person may see, newest first, by filters that stand in the address.
 */
import { InboxOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { type CaseFilters, listCases } from '../../api/cases.ts';
import { useMessages } from '../../messages/index.tsx';
import { nowAtSite } from '../../shared/dates.ts';
import { ExportMenu } from '../../shared/export/ExportMenu.tsx';
import { Failure } from '../../shared/states/Failure.tsx';
import { Loading } from '../../shared/states/Loading.tsx';
import { Notice } from '../../shared/states/Notice.tsx';
import { useTitle } from '../../shared/use-title.ts';
import css from './CaseListPage.module.css';
import { CaseTable } from './CaseTable.tsx';
import { caseColumns } from './case-columns.ts';
import { FilterBar } from './FilterBar.tsx';

export function CaseListPage() {
  const { t } = useMessages();
  useTitle(t('cases.title'));
  const [address, setAddress] = useSearchParams();
  const filters: CaseFilters = Object.fromEntries(address);
  const pages = useInfiniteQuery({
    queryKey: ['cases', 'list', filters],
    queryFn: ({ pageParam, signal }) => listCases(filters, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const found = pages.data?.pages.map((page) => page.cases) ?? [];
  const isEmpty = !found.some((cases) => cases.length > 0);
  if (pages.error && isEmpty) {
    return <Failure error={pages.error} retry={() => void pages.refetch()} />;
  }
  return (
    <>
      <div className={css.head}>
        <h1>{t('cases.title')}</h1>
        <ExportMenu
          name={`${t('cases.title')}-${nowAtSite().slice(0, 10)}`}
          columns={caseColumns(t)}
          fetchPage={(cursor, signal) =>
            listCases({ ...filters, limit: '100' }, cursor, signal).then(({ cases: rows, next }) => ({
              rows,
              next,
            }))
          }
        />
      </div>
      <FilterBar
        filters={filters}
        onChange={(next) => setAddress(next as Record<string, string>, { replace: true })}
      />
      {pages.isPending ? <Loading /> : null}
      {pages.isSuccess && isEmpty ? (
        <Notice icon={<InboxOutlined />} title={t('cases.empty')}>
          {t(address.size > 0 ? 'cases.empty.filtered' : 'cases.empty.text')}
        </Notice>
      ) : null}
      {isEmpty ? null : <CaseTable pages={found} />}
      {pages.hasNextPage ? (
        <p className={css.more}>
          <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('cases.more')}
          </Button>
        </p>
      ) : null}
    </>
  );
}
