import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useWords } from '../../../../messages/words.tsx';
import css from './calendar-part.module.css';
import { calendarWords } from './calendar-words.ts';

interface NewYearDialogProps {
  year: number;
  onAdd: (source: string) => void;
  onCancel: () => void;
}

/** A year is added on the ground of a notice: there is none without a source. */
export function NewYearDialog({ year, onAdd, onCancel }: NewYearDialogProps) {
  const { t } = useWords(calendarWords);
  const [source, setSource] = useState('');
  const id = useId();
  const isEmpty = source.trim() === '';
  return (
    <Modal
      open
      title={t('year.add.title', { year })}
      okText={t('year.add.ok')}
      okButtonProps={{ disabled: isEmpty }}
      cancelText={t('cancel')}
      onOk={() => onAdd(source.trim())}
      onCancel={onCancel}
    >
      <p className={css.text}>{t('year.add.text')}</p>
      <div className={css.source}>
        <label htmlFor={id}>{t('source')}</label>
        <Input
          id={id}
          value={source}
          maxLength={2000}
          autoFocus
          onChange={({ target }) => setSource(target.value)}
          onPressEnter={() => (isEmpty ? undefined : onAdd(source.trim()))}
        />
        <span className={css.text}>{t('source.lacking')}</span>
      </div>
    </Modal>
  );
}
