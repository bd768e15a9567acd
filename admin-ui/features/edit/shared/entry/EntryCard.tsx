import { DeleteOutlined, DownOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import type { Finding } from '../../../../../server/core/language/finding.ts';
import { useWords } from '../../../../messages/words.tsx';
import { FaultLines } from '../FaultLines.tsx';
import css from './EntryCard.module.css';
import { entryWords } from './entry-words.ts';

export interface EntryCardProps {
  /** What the document calls it. */
  name: string;
  title: string;
  /** What it says, below its title. */
  sentence: ReactNode;
  faults: readonly Finding[];
  /** How often it is used; who uses it is drawn by `uses`. */
  useCount: number;
  uses: ReactNode;
  usesInDialog: ReactNode;
  isReadOnly: boolean;
  isOpen: boolean;
  isLinked: boolean;
  onToggle: () => void;
  /** @param card it, as it still stands on the page */
  onRemove: (card: Element | null | undefined) => void;
  children: ReactNode;
}

/** Something that an item names once and uses in several places: read as a sentence, opened to be changed. */
export function EntryCard(props: EntryCardProps) {
  const { sentence, faults, uses, isReadOnly, isOpen, isLinked, onToggle, children } = props;
  const { t } = useWords(entryWords);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isLinked) card.current?.scrollIntoView({ block: 'center' });
  }, [isLinked]);
  const title = withChinesePunctuation(props.title);
  return (
    <section
      ref={card}
      className={css.card}
      data-entry={props.name}
      data-open={isOpen}
      data-linked={isLinked}
      aria-label={title}
    >
      <div className={css.head}>
        <div className={css.words}>
          <h3>{title}</h3>
          <div className={css.sentence}>{sentence}</div>
          {isOpen ? null : <FaultLines faults={faults} />}
          {uses}
        </div>
        {isReadOnly ? null : (
          <span className={css.tools}>
            <Button
              type="text"
              aria-expanded={isOpen}
              icon={isOpen ? <DownOutlined /> : <EditOutlined />}
              onClick={onToggle}
            >
              {t(isOpen ? 'close' : 'open')}
            </Button>
            <RemoveButton {...props} title={title} />
          </span>
        )}
      </div>
      {isOpen && !isReadOnly ? <div className={css.body}>{children}</div> : null}
    </section>
  );
}

/** What nothing uses goes at once: undo brings it back. */
function RemoveButton({ title, useCount, usesInDialog, onRemove }: EntryCardProps) {
  const button = useRef<HTMLButtonElement>(null);
  const remove = () => onRemove(button.current?.closest('[data-entry]'));
  const { t } = useWords(entryWords);
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button
        ref={button}
        type="text"
        danger
        icon={<DeleteOutlined />}
        aria-label={t('remove', { title })}
        title={t('remove', { title })}
        onClick={() => (useCount === 0 ? remove() : setAsked(true))}
      />
      <Modal
        open={isAsked}
        title={t('remove.title', { title })}
        okText={t('remove.ok')}
        okButtonProps={{ danger: true }}
        cancelText={t('remove.cancel')}
        onCancel={() => setAsked(false)}
        onOk={() => {
          setAsked(false);
          remove();
        }}
      >
        <p>{t('remove.text', { n: useCount })}</p>
        {usesInDialog}
      </Modal>
    </>
  );
}
