import { Input, Modal } from 'antd';
import { useId, useMemo, useState } from 'react';
import { useWords } from '../../../../messages/words.tsx';
import css from './calendar-part.module.css';
import { calendarWords } from './calendar-words.ts';
import type { DayMark, Year } from './logic/calendar-edits.ts';
import { readNotice } from './logic/read-notice.ts';

interface ImportDialogProps {
  year: Year;
  onTake: (marks: readonly DayMark[]) => void;
  onCancel: () => void;
}

/** A pasted notice: what was read of it is seen before it is taken. */
export function ImportDialog({ year, onTake, onCancel }: ImportDialogProps) {
  const { t } = useWords(calendarWords);
  const [text, setText] = useState('');
  const id = useId();
  const { marks, unread } = useMemo(() => readNotice(text, year.year), [text, year.year]);
  const off = marks.filter(({ kind }) => kind === 'holiday').length;
  return (
    <Modal
      open
      width={640}
      title={t('import.title', { year: year.year })}
      okText={t('import.ok')}
      okButtonProps={{ disabled: marks.length === 0 }}
      cancelText={t('cancel')}
      onOk={() => onTake(marks)}
      onCancel={onCancel}
    >
      <p className={css.text}>{t('import.text')}</p>
      <div className={css.source}>
        <label htmlFor={id}>{t('import.label')}</label>
        <Input.TextArea
          id={id}
          rows={8}
          value={text}
          autoFocus
          placeholder={t('import.hint')}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <div role="status">
        {text.trim() === '' ? null : <p>{t('import.read', { off, worked: marks.length - off })}</p>}
        {unread.length > 0 ? (
          <>
            <p>{t('import.unread', { n: unread.length })}</p>
            <ul className={css.unread}>
              {[...new Set(unread)].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </Modal>
  );
}
