import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { type ReactNode, useId } from 'react';
import { useWords } from '../../../../messages/words.tsx';
import css from './FormPart.module.css';
import { formWords } from './form-words.ts';

interface HeadingCardProps {
  title: string;
  handle: ReactNode;
  isReadOnly: boolean;
  onChange: (title: string) => void;
  onRemove: () => void;
}

/** The heading that begins a group of fields. */
export function HeadingCard({ title, handle, isReadOnly, onChange, onRemove }: HeadingCardProps) {
  const { t } = useWords(formWords);
  const hintId = useId();
  return (
    <div className={css.heading}>
      {handle}
      <div>
        <Input
          value={title}
          disabled={isReadOnly}
          status={title.trim() === '' ? 'error' : ''}
          aria-label={t('group.title')}
          aria-describedby={hintId}
          onChange={({ target }) => onChange(target.value)}
        />
        <p className={css.hint} id={hintId}>
          {t('group.hint')}
        </p>
      </div>
      {isReadOnly ? null : (
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t('group.remove', { title })}
          title={t('group.remove', { title })}
          onClick={onRemove}
        />
      )}
    </div>
  );
}
