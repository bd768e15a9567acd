import {
  CheckCircleFilled,
  CloseCircleFilled,
  LockOutlined,
  QuestionCircleOutlined,
  SyncOutlined,
} from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { type Checkpoint, checkpoints, type VerificationJob } from '../../../api/ledger.ts';
import { useWords } from '../../../messages/words.tsx';
import { recordedText } from '../../../shared/dates.ts';
import { ExportMenu } from '../../../shared/export/ExportMenu.tsx';
import { shortHash } from '../../../shared/ledger/entry-text.ts';
import { useProblemText } from '../../../shared/use-problem-text.ts';
import { WindowedBodies } from '../../../shared/windowed/WindowedBodies.tsx';
import css from './Seals.module.css';
import { type SealState, sealState } from './seal-state.ts';
import { verifyWords } from './verify-words.ts';

const ICONS: Readonly<Record<SealState, ReactNode>> = {
  good: <CheckCircleFilled aria-hidden="true" />,
  bad: <CloseCircleFilled aria-hidden="true" />,
  now: <SyncOutlined spin aria-hidden="true" />,
  unknown: <QuestionCircleOutlined aria-hidden="true" />,
};

/** As many as fit in a row; the rest are in the table below. */
const inTheRow = 8;
const aPage = 50;

const query = {
  queryKey: ['ledger', 'checkpoints'],
  queryFn: ({ pageParam, signal }: { pageParam: number | null; signal: AbortSignal }) =>
    checkpoints({ after: pageParam, limit: aPage, order: 'newest' }, signal),
  initialPageParam: null as number | null,
  getNextPageParam: (page: { next: number | null }) => page.next,
};

/** The chain of checkpoints: the newest as sealed blocks, all of them as a list. */
export function Seals({ job }: { job: VerificationJob | undefined }) {
  const { t } = useWords(verifyWords);
  const problemText = useProblemText();
  const pages = useInfiniteQuery(query);
  const { refetch } = pages;
  const finishedAt = job?.finishedAt;
  useEffect(() => {
    // What was sealed while it ran stands in its result.
    if (finishedAt) void refetch();
  }, [finishedAt, refetch]);
  const all = pages.data?.pages.flatMap((page) => page.checkpoints) ?? [];
  return (
    <section className="paper" aria-labelledby="seals-title">
      <div className={css.title}>
        <h2 id="seals-title">{t('seals')}</h2>
        <ExportMenu
          name={t('seals.export')}
          columns={[
            { title: t('seals.number'), value: ({ number }: Checkpoint) => number },
            { title: t('seals.at'), value: ({ at }) => recordedText(at) },
            { title: t('seals.size'), value: ({ size }) => size },
            { title: t('seals.rootOf'), value: ({ root }) => root },
            { title: t('key.id'), value: ({ keyId }) => keyId },
          ]}
          fetchPage={(cursor, signal) =>
            checkpoints({ after: cursor === null ? null : Number(cursor), order: 'newest' }, signal).then(
              ({ checkpoints: rows, next }) => ({ rows, next: next === null ? null : String(next) }),
            )
          }
        />
      </div>
      <p className={css.what}>{t('seals.what')}</p>
      {pages.error ? <p role="alert">{problemText(pages.error).join(' ')}</p> : null}
      {pages.isSuccess && all.length === 0 ? <p className={css.what}>{t('seals.none')}</p> : null}
      <ol className={css.row} aria-label={t('seals.newest')}>
        {all
          .slice(0, inTheRow)
          .reverse()
          .map((checkpoint) => (
            <Seal key={checkpoint.number} checkpoint={checkpoint} state={sealState(checkpoint, job)} />
          ))}
      </ol>
      {all.length > inTheRow ? (
        <details>
          <summary>{t('seals.older')}</summary>
          <div className={css.scroll}>
            <table className={css.table}>
              <thead>
                <tr>
                  {(['number', 'at', 'size', 'rootOf', 'state'] as const).map((key) => (
                    <th key={key} scope="col">
                      {t(`seals.${key}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <WindowedBodies pages={pages.data?.pages.map((page) => page.checkpoints) ?? []} columns={5}>
                {(checkpoint) => (
                  <tr key={checkpoint.number}>
                    <td>{checkpoint.number}</td>
                    <td>{recordedText(checkpoint.at)}</td>
                    <td>{checkpoint.size}</td>
                    <td className={css.mono} title={checkpoint.root}>
                      {shortHash(checkpoint.root)}
                    </td>
                    <td>
                      <State state={sealState(checkpoint, job)} />
                    </td>
                  </tr>
                )}
              </WindowedBodies>
            </table>
          </div>
          {pages.hasNextPage ? (
            <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              {t('seals.more')}
            </Button>
          ) : null}
        </details>
      ) : null}
    </section>
  );
}

function Seal({
  checkpoint: { number, root, at, size },
  state,
}: {
  checkpoint: Checkpoint;
  state: SealState;
}) {
  const { t } = useWords(verifyWords);
  const [day, time] = recordedText(at).split(' ');
  return (
    <li className={css.seal} data-state={state}>
      <strong>
        <LockOutlined aria-hidden="true" /> {t('seal.number', { n: number })}
      </strong>
      <span className={css.mono} title={root}>
        {shortHash(root)}
      </span>
      <span>{t('seal.size', { n: size })}</span>
      <time dateTime={at}>
        {day}
        <br />
        {time}
      </time>
      <State state={state} />
    </li>
  );
}

function State({ state }: { state: SealState }) {
  const { t } = useWords(verifyWords);
  return (
    <span className={css.state} data-state={state}>
      {ICONS[state]} {t(`seal.${state}`)}
    </span>
  );
}
