import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Finding } from '../../../../../server/core/language/finding.ts';
import { useWords } from '../../../../messages/words.tsx';
import { FaultLines } from '../../shared/FaultLines.tsx';
import { moved } from '../../shared/order/moved.ts';
import { SortableList } from '../../shared/order/SortableList.tsx';
import css from './GuidePart.module.css';
import { guideWords } from './guide-words.ts';

interface EntryListProps<T> {
  title: string;
  hint: string;
  add: string;
  entries: readonly T[];
  /** A new entry, with nothing in it. */
  empty: T;
  isReadOnly: boolean;
  findings: readonly Finding[];
  nameOf: (n: number) => string;
  onChange: (next: readonly T[], about?: string) => void;
  /** The inputs of one entry, counted from one. */
  children: (entry: T, n: number, put: (next: T) => void) => ReactNode;
}

/** Short texts in their order: written, dragged, added, taken away. Places in the list are their names: they have no others. */
export function EntryList<T>(props: EntryListProps<T>) {
  const { title, hint, add, entries, empty, isReadOnly, findings, nameOf, onChange, children } = props;
  const { t } = useWords(guideWords);
  const list = useRef<HTMLElement>(null);
  const wasAdded = useRef(false);
  useEffect(() => {
    if (!wasAdded.current) return;
    wasAdded.current = false;
    const rows = list.current?.querySelectorAll('[data-entry]');
    rows?.[rows.length - 1]?.querySelector<HTMLElement>('textarea, input')?.focus();
  });
  return (
    <section className={css.section} aria-label={title} ref={list}>
      <h3>{title}</h3>
      <p className={css.hint}>{hint}</p>
      <FaultLines faults={findings} />
      {entries.length === 0 ? <p className={css.hint}>{t('guide.empty')}</p> : null}
      <SortableList
        ids={entries.map((_, i) => String(i))}
        nameOf={(id) => nameOf(Number(id) + 1)}
        label={title}
        isReadOnly={isReadOnly}
        onMove={(from, to) => onChange(moved(entries, from, to))}
      >
        {(id, handle) => {
          const i = Number(id);
          const entry = entries[i];
          if (entry === undefined) return null;
          const remove = t('guide.remove', { what: nameOf(i + 1) });
          return (
            <div className={css.entry} data-entry={id}>
              {handle}
              <div className={css.inputs}>
                {children(entry, i + 1, (next) =>
                  onChange(
                    entries.map((one, j) => (j === i ? next : one)),
                    String(i),
                  ),
                )}
              </div>
              {isReadOnly ? null : (
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={remove}
                  title={remove}
                  onClick={() => onChange(entries.filter((_, j) => j !== i))}
                />
              )}
            </div>
          );
        }}
      </SortableList>
      {isReadOnly ? null : (
        <Button
          type="dashed"
          icon={<PlusOutlined />}
          onClick={() => {
            wasAdded.current = true;
            onChange([...entries, empty]);
          }}
        >
          {add}
        </Button>
      )}
    </section>
  );
}
