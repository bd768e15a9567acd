import { Input, InputNumber, Select } from 'antd';
import { useId } from 'react';
import type { Field } from '../../../../../../schemas/generated/types.ts';
import { withChinesePunctuation } from '../../../../../../server/core/explain/punctuation.ts';
import type { Language } from '../../../../../messages/index.tsx';
import { useWords } from '../../../../../messages/words.tsx';
import css from './settings.module.css';
import { settingsWords } from './settings-words.ts';

interface DefaultSettingProps {
  field: Field;
  isReadOnly: boolean;
  onChange: (next: Field) => void;
}

/** What a value of a field is called: with its unit, yes or no in words. */
export function defaultName(
  { unit }: Field,
  value: NonNullable<Field['default']>,
  language: Language,
): string {
  if (typeof value === 'boolean') return settingsWords[language][value ? 'value.yes' : 'value.no'];
  return typeof value === 'number' ? `${value}${unit ?? ''}` : value;
}

/** What an empty field is taken for. */
export function DefaultSetting({ field, isReadOnly, onChange }: DefaultSettingProps) {
  const { t, language } = useWords(settingsWords);
  const id = useId();
  const hintId = useId();
  const put = (value: Field['default'] | null) => {
    const { default: _was, ...rest } = field;
    onChange(value === null || value === undefined || value === '' ? rest : { ...rest, default: value });
  };
  const shared = {
    id,
    disabled: isReadOnly,
    placeholder: t('set.default.none'),
    className: css.kind ?? '',
    'aria-describedby': hintId,
  };
  const values: NonNullable<Field['default']>[] =
    field.type === 'boolean' ? [true, false] : (field.enum ?? []);
  return (
    <div className={css.line}>
      <label htmlFor={id}>{t('set.default')}</label>
      <div>
        {field.type === 'number' ? (
          <InputNumber
            {...shared}
            value={typeof field.default === 'number' ? field.default : null}
            controls={false}
            suffix={field.unit}
            onChange={put}
          />
        ) : values.length > 0 ? (
          <Select
            {...shared}
            allowClear
            value={field.default}
            options={values.map((value) => ({
              value,
              label: withChinesePunctuation(defaultName(field, value, language)),
            }))}
            onChange={put}
          />
        ) : (
          <Input
            {...shared}
            value={String(field.default ?? '')}
            autoComplete="off"
            onChange={({ target }) => put(target.value)}
          />
        )}
        <p className={css.hint} id={hintId}>
          {t('set.default.hint')}
        </p>
      </div>
    </div>
  );
}
