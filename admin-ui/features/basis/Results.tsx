import { CheckOutlined, ClockCircleOutlined, ExclamationOutlined, StopOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import { draftKey } from '../../api/drafts.ts';
import { useWords } from '../../messages/words.tsx';
import { Tag } from '../../shared/Tag.tsx';
import { useProblemText } from '../../shared/use-problem-text.ts';
import css from './Basis.module.css';
import { basisWords } from './basis-words.ts';
import type { Batch, BatchEntry } from './logic/batch.ts';

const UNDER_WAY: ReadonlySet<string> = new Set(['waiting', 'saving', 'undoing']);

/** How far the writing has come, item by item; afterwards the ways to the drafts and the way back. */
export function Results({ batch, onEnd }: { batch: Batch; onEnd: () => void }) {
  const { t } = useWords(basisWords);
  const entries = useSyncExternalStore(batch.subscribe, batch.snapshot);
  const queries = useQueryClient();
  const count = (...states: string[]) => entries.filter(({ outcome }) => states.includes(outcome.at)).length;
  const ended = entries.filter(({ outcome }) => !UNDER_WAY.has(outcome.at)).length;
  const isUnderWay = ended < entries.length;
  const saved = count('saved');
  const undone = count('undone');
  const canUndo = entries.some(
    ({ outcome }) => outcome.at === 'saved' || (outcome.at === 'failed' && outcome.saved),
  );
  async function undo(): Promise<void> {
    await batch.undo();
    void queries.invalidateQueries({ queryKey: ['drafts'] });
    for (const { planned } of entries)
      queries.removeQueries({ queryKey: draftKey({ kind: 'service-item', code: planned.code }) });
  }
  return (
    <section className="paper" aria-labelledby="results-title">
      <h2 id="results-title">{t('results')}</h2>
      <div role="status">
        {isUnderWay ? (
          <>
            <Progress
              percent={Math.round((100 * ended) / entries.length)}
              aria-label={t('results')}
              size="small"
            />
            <p>{t('results.running', { n: Math.min(entries.length, ended + 1), of: entries.length })}</p>
          </>
        ) : (
          <p>
            {undone > 0
              ? t('results.undone', { n: undone })
              : t('results.done', { saved, skipped: count('skipped', 'failed') })}
          </p>
        )}
      </div>
      <ul className={css.results}>
        {entries.map((entry) => (
          <ResultRow key={entry.planned.code} entry={entry} />
        ))}
      </ul>
      {canUndo ? <p className={css.note}>{t('results.keep')}</p> : null}
      <p className={css.actions}>
        {canUndo ? (
          <Button disabled={isUnderWay} onClick={() => void undo()}>
            {t('undo')}
          </Button>
        ) : null}
        <Button type="primary" disabled={isUnderWay} onClick={onEnd}>
          {t('again')}
        </Button>
      </p>
    </section>
  );
}

function ResultRow({ entry: { planned, outcome } }: { entry: BatchEntry }) {
  const { t } = useWords(basisWords);
  const hasDraft = outcome.at === 'saved' || outcome.at === 'kept' || outcome.at === 'skipped';
  return (
    <li>
      <span>{planned.name}</span>
      <div>
        <State entry={{ planned, outcome }} />
      </div>
      {hasDraft ? (
        <Link
          to={`/rules/service-item/${encodeURIComponent(planned.code)}/edit`}
          aria-label={t('open.named', { name: planned.name })}
        >
          {t('open')}
        </Link>
      ) : (
        <span />
      )}
    </li>
  );
}

function State({ entry: { planned, outcome } }: { entry: BatchEntry }) {
  const { t } = useWords(basisWords);
  const problemText = useProblemText();
  switch (outcome.at) {
    case 'saved':
      return (
        <Tag tone="good" icon={<CheckOutlined />}>
          {outcome.errors > 0 ? t('at.saved.errors', { n: outcome.errors }) : t('at.saved')}
        </Tag>
      );
    case 'skipped':
      return (
        <Tag tone="wait" icon={<StopOutlined />}>
          {outcome.why === 'held' ? t('at.held', { person: planned.heldBy ?? '' }) : t('at.changed')}
        </Tag>
      );
    case 'failed':
      return (
        <Tag tone="bad" icon={<ExclamationOutlined />}>
          {t('at.failed', { why: problemText(outcome.error).join(' ') })}
        </Tag>
      );
    case 'kept':
      return (
        <Tag tone="wait" icon={<StopOutlined />}>
          {t('at.kept')}
        </Tag>
      );
    case 'undone':
      return <Tag icon={<CheckOutlined />}>{t('at.undone')}</Tag>;
    default:
      return <Tag icon={<ClockCircleOutlined />}>{t(`at.${outcome.at}`)}</Tag>;
  }
}
