/** What a law reaches: every rule, material, limit and open case that stands on it, in every item, as of a day. */
import { BookOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { type BasisImpact, basisImpact, type TouchedDocument } from '../../../api/rules.ts';
import { useWords } from '../../../messages/words.tsx';
import { nowAtSite } from '../../../shared/dates.ts';
import { ExportMenu } from '../../../shared/export/ExportMenu.tsx';
import { citingParts } from '../../../shared/item/citing-parts.ts';
import { Failure } from '../../../shared/states/Failure.tsx';
import { Loading } from '../../../shared/states/Loading.tsx';
import { Notice } from '../../../shared/states/Notice.tsx';
import { AuditFrame } from '../AuditFrame.tsx';
import { LawForm } from './LawForm.tsx';
import css from './Laws.module.css';
import { lawsWords } from './laws-words.ts';
import { OpenCases } from './OpenCases.tsx';
import { Touched } from './Touched.tsx';

export function LawsPage() {
  return (
    <AuditFrame part="laws">
      <Laws />
    </AuditFrame>
  );
}

function Laws() {
  const { t } = useWords(lawsWords);
  const [address, setAddress] = useSearchParams();
  const law = address.get('law') ?? '';
  const on = address.get('on') ?? nowAtSite().slice(0, 10);
  return (
    <>
      <p className={css.what}>{t('what')}</p>
      <LawForm key={`${law} ${on}`} law={law} on={on} onAsk={(asked) => setAddress(asked)} />
      {law.trim().length >= 2 ? (
        <Reach law={law} on={on} />
      ) : (
        <Notice level={2} icon={<BookOutlined />} title={t('choose.title')} />
      )}
    </>
  );
}

function Reach({ law, on }: { law: string; on: string }) {
  const { t } = useWords(lawsWords);
  const columns = useColumns();
  const pages = useInfiniteQuery({
    queryKey: ['basis', 'impact', law, on],
    queryFn: ({ pageParam, signal }) => basisImpact({ law, on, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page: BasisImpact) => page.cases.next,
  });
  if (pages.error && !pages.data) return <Failure error={pages.error} retry={() => void pages.refetch()} />;
  const [first] = pages.data?.pages ?? [];
  if (!first) return <Loading />;
  const { documents } = first;
  if (documents.length === 0 && first.cases.count === 0) {
    return (
      <Notice level={2} icon={<BookOutlined />} title={t('none', { law })}>
        {t('none.text')}
      </Notice>
    );
  }
  const places = documents.reduce((sum, document) => sum + document.places.length, 0);
  return (
    <>
      <div className={css.summary} role="status">
        <p>{t('summary', { documents: documents.length, places, cases: first.cases.count })}</p>
        <ExportMenu
          name={t('file', { law })}
          columns={columns}
          fetchPage={async () => ({ rows: rowsOf(documents), next: null })}
        />
      </div>
      <div className={css.page}>
        <div className={css.column}>
          {documents.map((document) => (
            <Touched
              key={`${document.kind} ${document.code} ${document.version}`}
              document={document}
              on={on}
            />
          ))}
        </div>
        <OpenCases
          count={first.cases.count}
          cases={pages.data?.pages.flatMap((page) => page.cases.cases) ?? []}
          {...(pages.hasNextPage ? { onMore: () => void pages.fetchNextPage() } : {})}
          isLoading={pages.isFetchingNextPage}
        />
      </div>
    </>
  );
}

type Row = Pick<TouchedDocument, 'name' | 'version'> & TouchedDocument['places'][number];

function rowsOf(documents: readonly TouchedDocument[]): Row[] {
  return documents.flatMap(({ name, version, places }) =>
    places.map((place) => ({ name, version, ...place })),
  );
}

function useColumns() {
  const { t } = useWords(lawsWords);
  const { t: partOf } = useWords(citingParts);
  return [
    { title: t('file.document'), value: ({ name, version }: Row) => `${name} ${version}` },
    { title: t('file.part'), value: ({ part }: Row) => partOf(part) },
    { title: t('file.says'), value: ({ title }: Row) => title },
    { title: t('cites'), value: ({ citations }: Row) => citations.join(' ') },
  ];
}
