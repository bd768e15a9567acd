import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import type { Replay } from '../../../api/cases.ts';
import { type MessageKey, useMessages } from '../../../messages/index.tsx';
import { useWords } from '../../../messages/words.tsx';
import css from './Grounds.module.css';
import { groundsWords } from './grounds-words.ts';

interface ReplayCardProps {
  replay: Replay;
  isReplaying: boolean;
  onReplay: () => void;
}

/** Whether the decision comes out the same today: a plain yes or no. */
export function ReplayCard({
  replay: { identical, differences = [] },
  isReplaying,
  onReplay,
}: ReplayCardProps) {
  const { t } = useWords(groundsWords);
  return (
    <section className="paper" aria-labelledby="replay-title">
      <div className={css.title}>
        <h2 id="replay-title">{t('replay')}</h2>
        <Button loading={isReplaying} onClick={onReplay}>
          {t('replay.again')}
        </Button>
      </div>
      <p className={css.note}>{t('replay.question')}</p>
      <div className={css.verdict} data-good={identical} role="status">
        {identical ? <CheckCircleFilled aria-hidden="true" /> : <CloseCircleFilled aria-hidden="true" />}
        <div>
          <strong>{t(identical ? 'replay.yes' : 'replay.no')}</strong>
          <p>{t(identical ? 'replay.yes.text' : 'replay.no.text')}</p>
        </div>
      </div>
      {differences.length > 0 ? (
        <>
          <h3 className={css.sub}>{t('replay.differs')}</h3>
          <ul className={css.differences}>
            {differences.map(({ pointer, stored, replayed }) => (
              <li key={pointer}>
                <Difference name={pointer.slice(1)} stored={stored} replayed={replayed} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

const PARTS = [
  ...['handling', 'variant', 'versions', 'refusal', 'problems', 'warnings', 'undetermined', 'materials'],
  ...['deferred', 'routing', 'notify', 'limits', 'timing', 'fee', 'review', 'documents', 'fixes'],
] as const;

/** Which part of the decision; of an outcome what it was and is. */
function Difference({ name, stored, replayed }: { name: string; stored: unknown; replayed: unknown }) {
  const { t } = useWords(groundsWords);
  const shared = useMessages();
  if (name === 'outcome') {
    // Both are outcomes: the schema of decisions has no others.
    const text = (outcome: unknown) => shared.t(`outcome.short.${outcome}` as MessageKey);
    return `${shared.t('cases.outcome')}${shared.t('join.colon')}${text(stored)} → ${text(replayed)}`;
  }
  const part = PARTS.find((known) => known === name);
  // Each of the parts has a key of its own; a test of the catalogue would only say the list again.
  return t(part ? (`differs.${part}` as 'differs.other') : 'differs.other');
}
