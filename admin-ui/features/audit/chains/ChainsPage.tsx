/** One chain of the ledger, entry by entry: what was done, by whom, when and why, with the hashes of the texts. */
import { FileSearchOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { type LedgerEntry, type LedgerFilters, ledgerPage } from '../../../api/ledger.ts';
import { useWords } from '../../../messages/words.tsx';
import { recordedText } from '../../../shared/dates.ts';
import { ExportMenu } from '../../../shared/export/ExportMenu.tsx';
import { entryHashes, entryRemarks, entryText } from '../../../shared/ledger/entry-text.ts';
import { ledgerWords } from '../../../shared/ledger/ledger-words.ts';
import { Failure } from '../../../shared/states/Failure.tsx';
import { Loading } from '../../../shared/states/Loading.tsx';
import { Notice } from '../../../shared/states/Notice.tsx';
import { AuditFrame } from '../AuditFrame.tsx';
import { ChainFilters } from './ChainFilters.tsx';
import css from './Chains.module.css';
import { chainsWords } from './chains-words.ts';
import { EntryTable } from './EntryTable.tsx';
import { StreamCheck } from './StreamCheck.tsx';
import { useStreamName } from './use-stream-name.ts';

export function ChainsPage() {
  return (
    <AuditFrame part="chains">
      <Chains />
    </AuditFrame>
  );
}

function Chains() {
  const { t } = useWords(chainsWords);
  const [address, setAddress] = useSearchParams();
  const { stream, ...filters } = Object.fromEntries(address) as LedgerFilters & { stream?: string };
  return (
    <>
      <p className={css.what}>{t('what')}</p>
      <ChainFilters
        stream={stream}
        filters={filters}
        onChange={(next) => setAddress(next, { replace: next.stream === stream })}
      />
      {stream ? (
        <Chain key={stream} stream={stream} filters={filters} />
      ) : (
        <Notice level={2} icon={<FileSearchOutlined />} title={t('pick')}>
          {t('pick.text')}
        </Notice>
      )}
    </>
  );
}

function Chain({ stream, filters }: { stream: string; filters: LedgerFilters }) {
  const { t } = useWords(chainsWords);
  const ledger = useWords(ledgerWords);
  const streamName = useStreamName();
  const pages = useInfiniteQuery({
    queryKey: ['ledger', 'entries', stream, filters],
    queryFn: ({ pageParam, signal }) => ledgerPage({ ...filters, stream, after: pageParam }, signal),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
  if (pages.error && !pages.data) return <Failure error={pages.error} retry={() => void pages.refetch()} />;
  if (!pages.data) return <Loading />;
  const entries = pages.data.pages.map((page) => page.entries);
  const number = entries[0]?.[0]?.entry.caseNumber;
  const name = typeof number === 'string' ? t('stream.caseNumber', { number }) : streamName(stream);
  return (
    <section className="paper" aria-labelledby="chain-title">
      <div className={css.head}>
        <h2 id="chain-title">{name}</h2>
        <ExportMenu
          name={t('file', { name })}
          columns={[
            { title: t('seq'), value: ({ seq }: LedgerEntry) => seq },
            { title: t('at'), value: ({ at }) => recordedText(at) },
            { title: t('by'), value: ({ actor }) => actor },
            { title: t('type'), value: ({ entry }) => entryText(entry, ledger.t) },
            { title: t('done'), value: ({ entry }) => entryRemarks(entry, ledger.t).join(' ') },
            {
              title: t('hashes'),
              value: ({ entry }) =>
                entryHashes(entry)
                  .map(({ name, hash }) => `${ledger.t(name)} ${hash}`)
                  .join(' '),
            },
            { title: ledger.t('entryHash'), value: ({ hash }) => hash },
          ]}
          fetchPage={(cursor, signal) =>
            ledgerPage({ ...filters, stream, after: cursor === null ? null : Number(cursor) }, signal).then(
              ({ entries: rows, next }) => ({ rows, next: next === null ? null : String(next) }),
            )
          }
        />
      </div>
      <StreamCheck stream={stream} />
      {entries[0]?.length === 0 ? (
        <Notice level={2} icon={<FileSearchOutlined />} title={t('none')}>
          {t('none.text')}
        </Notice>
      ) : (
        <EntryTable pages={entries} />
      )}
      {pages.hasNextPage ? (
        <p className={css.more}>
          <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('more')}
          </Button>
        </p>
      ) : null}
    </section>
  );
}
