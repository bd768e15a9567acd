/**
 * What changed between two documents, part by part: a sentence for each change, and where it reads as one, the whole thing
 * before and after with the words marked that differ. It knows neither versions nor verbs; a remark is only offered.
 */
import { DragOutlined, EditOutlined, MinusSquareOutlined, PlusSquareOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { ChangeSentence } from '../../../../server/core/index.ts';
import { useWords } from '../../../messages/words.tsx';
import { Tag, type Tone } from '../../../shared/Tag.tsx';
import css from './changes.module.css';
import { changesWords } from './changes-words.ts';
import { groupedByPart } from './parts.ts';
import { SideBySide, type SideNames } from './SideBySide.tsx';

const SIGNS: Readonly<Record<ChangeSentence['kind'], { tone: Tone; icon: ReactNode }>> = {
  added: { tone: 'good', icon: <PlusSquareOutlined /> },
  removed: { tone: 'bad', icon: <MinusSquareOutlined /> },
  changed: { tone: 'blue', icon: <EditOutlined /> },
  moved: { tone: 'plain', icon: <DragOutlined /> },
};

export interface Remarking {
  /** How many remarks there are on a place already. */
  readonly countAt: (pointer: string) => number;
  readonly begin: (pointer: string) => void;
}

/** The id of the element that shows a change, so that others can lead to it. */
export function changeElementId(pointer: string): string {
  return `change-${pointer.replaceAll(/[^\w]/g, '_')}`;
}

export function ChangeList({
  kind,
  sentences,
  remarking,
  names,
}: {
  kind: string;
  sentences: readonly ChangeSentence[];
  remarking?: Remarking | undefined;
  names?: SideNames | undefined;
}) {
  const { t } = useWords(changesWords);
  if (sentences.length === 0) return <p className={css.none}>{t('none')}</p>;
  return (
    <div className={css.parts}>
      {groupedByPart(kind, sentences).map(({ part, sentences: own }) => (
        <section key={part} aria-labelledby={`part-${part}`}>
          <h2 id={`part-${part}`} className={css.part}>
            {t(`part.${part}`)} <span className={css.count}>{t('count', { n: own.length })}</span>
          </h2>
          <ul className={css.changes}>
            {own.map((sentence) => (
              <Change
                key={`${sentence.kind} ${sentence.pointer} ${sentence.sentence}`}
                sentence={sentence}
                remarking={remarking}
                names={names}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Change({
  sentence: { pointer, kind, subject, sentence, before, after },
  remarking,
  names,
}: {
  sentence: ChangeSentence;
  remarking: Remarking | undefined;
  names: SideNames | undefined;
}) {
  const { t } = useWords(changesWords);
  const { tone, icon } = SIGNS[kind];
  const given = remarking?.countAt(pointer) ?? 0;
  return (
    <li className={css.change} id={changeElementId(pointer)} tabIndex={-1}>
      <div className={css.said}>
        <Tag tone={tone} icon={icon}>
          {names ? t(`between.${kind}`, { ...names }) : t(`kind.${kind}`)}
        </Tag>
        <p className={css.sentence}>{sentence}</p>
        {remarking ? (
          <span className={css.remark}>
            {given > 0 ? <span className={css.given}>{t('remark.given', { n: given })}</span> : null}
            <Button
              size="small"
              aria-label={t('remark.named', { title: subject.title })}
              onClick={() => remarking.begin(pointer)}
            >
              {t('remark')}
            </Button>
          </span>
        ) : null}
      </div>
      {before !== undefined && after !== undefined && before !== after ? (
        <SideBySide before={before} after={after} names={names} />
      ) : null}
    </li>
  );
}
