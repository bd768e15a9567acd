import { Input, InputNumber } from 'antd';
import { useId } from 'react';
import { useWords } from '../../../../../messages/words.tsx';
import type { FieldEntry } from '../logic/field-kinds.ts';
import css from './settings.module.css';
import { settingsWords } from './settings-words.ts';

interface TextSettingsProps {
  entry: FieldEntry;
  onChange: (next: FieldEntry, about: string) => void;
  isReadOnly: boolean;
}

/** The hint inside the field, and how much may be written. */
export function TextSettings({ entry: { field, ui }, onChange, isReadOnly }: TextSettingsProps) {
  const { t } = useWords(settingsWords);
  const hintId = useId();
  const lengthId = useId();
  return (
    <>
      <div className={css.line}>
        <label htmlFor={hintId}>{t('set.placeholder')}</label>
        <Input
          id={hintId}
          value={String(ui['ui:placeholder'] ?? '')}
          disabled={isReadOnly}
          placeholder={t('set.placeholder.hint')}
          onChange={({ target }) =>
            onChange({ field, ui: { ...ui, 'ui:placeholder': target.value } }, 'hint')
          }
        />
      </div>
      {field.format === undefined ? (
        <div className={css.line}>
          <label htmlFor={lengthId}>{t('set.maxLength')}</label>
          <InputNumber
            id={lengthId}
            value={field.maxLength ?? null}
            min={1}
            precision={0}
            disabled={isReadOnly}
            placeholder={t('set.noBound')}
            controls={false}
            onChange={(next) => {
              const { maxLength: _was, ...rest } = field;
              onChange({ ui, field: next === null ? rest : { ...rest, maxLength: next } }, 'length');
            }}
          />
        </div>
      ) : null}
    </>
  );
}
