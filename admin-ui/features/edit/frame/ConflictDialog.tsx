import { Modal, Radio } from 'antd';
import { useState } from 'react';
import type { MergeConflict } from '../../../../server/core/diff/merge.ts';
import { useWords } from '../../../messages/words.tsx';
import { type Choice, chosen } from '../editing/chosen.ts';
import type { DraftSnapshot, DraftStore } from '../editing/draft-store.ts';
import { useEditing } from '../editing/editing.ts';
import css from './ConflictDialog.module.css';
import { frameWords } from './frame-words.ts';
import { partAt } from './part-places.ts';
import { partWords } from './part-words.ts';

/** Where two people changed one place, each place once, with both texts; nothing is chosen beforehand. */
export function ConflictDialog({ store, snapshot }: { store: DraftStore; snapshot: DraftSnapshot }) {
  const { sync } = snapshot;
  if (sync.state !== 'conflict') return null;
  const key = sync.conflicts.map(({ pointer }) => pointer).join(' ');
  return <Choosing key={key} store={store} by={sync.by} conflicts={sync.conflicts} />;
}

interface ChoosingProps {
  store: DraftStore;
  by: string;
  conflicts: readonly MergeConflict[];
}

function Choosing({ store, by, conflicts }: ChoosingProps) {
  const { t } = useWords(frameWords);
  const { t: titleOf } = useWords(partWords);
  const { kind } = useEditing();
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const other = by === '' ? t('conflict.other') : by;
  const take = () => store.resolve(chosen(store.snapshot().document, conflicts, choices));
  return (
    <Modal
      open
      width={860}
      title={t('conflict.title')}
      okText={t('conflict.take')}
      okButtonProps={{ disabled: choices.size < conflicts.length }}
      cancelButtonProps={{ style: { display: 'none' } }}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      onOk={take}
    >
      <p>{t('conflict.text', { n: conflicts.length })}</p>
      <ul className={css.list}>
        {conflicts.map(({ pointer, mine, theirs }) => {
          const part = partAt(kind, pointer);
          return (
            <li key={pointer}>
              <Radio.Group
                className={css.sides}
                aria-label={part ? titleOf(part.id) : pointer}
                value={choices.get(pointer)}
                onChange={({ target }) => setChoices(new Map([...choices, [pointer, target.value]]))}
              >
                <Radio value="mine" className={css.side}>
                  <strong>{t('conflict.mine')}</strong>
                  <SideText value={mine} />
                </Radio>
                <Radio value="theirs" className={css.side}>
                  <strong>{t('conflict.theirs', { by: other })}</strong>
                  <SideText value={theirs} />
                </Radio>
              </Radio.Group>
              {part ? <p className={css.where}>{titleOf(part.id)}</p> : null}
            </li>
          );
        })}
      </ul>
    </Modal>
  );
}

function SideText({ value }: { value: unknown }) {
  const { t } = useWords(frameWords);
  if (value === undefined) return <p className={css.text}>{t('conflict.removed')}</p>;
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  return <pre className={css.text}>{text}</pre>;
}
