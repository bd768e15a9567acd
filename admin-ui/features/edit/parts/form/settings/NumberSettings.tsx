import { AutoComplete, Checkbox, InputNumber, Select } from 'antd';
import { useId } from 'react';
import type { Field } from '../../../../../../schemas/generated/types.ts';
import { useWords } from '../../../../../messages/words.tsx';
import type { FieldEntry } from '../logic/field-kinds.ts';
import css from './settings.module.css';
import { settingsWords } from './settings-words.ts';

interface NumberSettingsProps {
  entry: FieldEntry;
  onChange: (next: FieldEntry, about: string) => void;
  isReadOnly: boolean;
}

/** The units that forms of this office ask in. */
const UNITS = [
  '㎡',
  '元',
  '万元',
  '人',
  '条',
  '个',
  '台',
  '辆',
  '套',
  '层',
  '天',
  '月',
  '年',
  '岁',
  '米',
  '吨',
];

/** Whole or not, the unit, and the least and the greatest number. */
export function NumberSettings({ entry, onChange, isReadOnly }: NumberSettingsProps) {
  const { t } = useWords(settingsWords);
  const unitId = useId();
  const { field, ui } = entry;
  const put = (next: Field, about: string) => onChange({ ui, field: next }, about);
  return (
    <>
      <div className={css.line}>
        <label htmlFor={unitId}>{t('set.unit')}</label>
        <div className={css.inline}>
          <AutoComplete
            id={unitId}
            className={css.unit}
            value={field.unit ?? ''}
            disabled={isReadOnly}
            placeholder={t('set.unit.hint')}
            showSearch={{ filterOption: true }}
            options={UNITS.map((value) => ({ value }))}
            onChange={(unit: string | undefined) => put(withUnit(field, unit ?? ''), 'unit')}
          />
          <Checkbox
            checked={field.multipleOf === 1}
            disabled={isReadOnly}
            onChange={({ target }) => put(asWhole(field, target.checked), 'whole')}
          >
            {t('set.whole')}
          </Checkbox>
        </div>
      </div>
      <Bound end="minimum" field={field} put={put} isReadOnly={isReadOnly} />
      <Bound end="maximum" field={field} put={put} isReadOnly={isReadOnly} />
    </>
  );
}

function withUnit({ unit: _was, ...rest }: Field, unit: string): Field {
  return unit === '' ? rest : { ...rest, unit };
}

function asWhole({ multipleOf: _was, ...rest }: Field, isWhole: boolean): Field {
  return isWhole ? { ...rest, multipleOf: 1 } : rest;
}

const ENDS = {
  minimum: ['minimum', 'exclusiveMinimum'],
  maximum: ['maximum', 'exclusiveMaximum'],
} as const;

type BoundKey = (typeof ENDS)[keyof typeof ENDS][number];

function withBound(field: Field, end: keyof typeof ENDS, [key, value]: [BoundKey, number | null]): Field {
  const [inclusive, exclusive] = ENDS[end];
  const { [inclusive]: _in, [exclusive]: _ex, ...rest } = field;
  return value === null ? rest : { ...rest, [key]: value };
}

function Bound({
  end,
  field,
  put,
  isReadOnly,
}: {
  end: keyof typeof ENDS;
  field: Field;
  put: (next: Field, about: string) => void;
  isReadOnly: boolean;
}) {
  const { t } = useWords(settingsWords);
  const id = useId();
  const keys = ENDS[end];
  const [inclusive, exclusive] = keys;
  const key: BoundKey = field[exclusive] !== undefined ? exclusive : inclusive;
  const value = field[key] ?? null;
  return (
    <div className={css.line}>
      <label htmlFor={id}>{t(end === 'minimum' ? 'set.from' : 'set.to')}</label>
      <div className={css.inline}>
        <Select
          className={css.bound}
          value={key}
          disabled={isReadOnly || value === null}
          aria-label={t(`set.${end}.is`)}
          options={keys.map((one) => ({ value: one, label: t(`set.${one}`) }))}
          onChange={(next) => put(withBound(field, end, [next, value]), end)}
        />
        <InputNumber
          id={id}
          value={value}
          disabled={isReadOnly}
          controls={false}
          placeholder={t('set.noBound')}
          suffix={field.unit}
          onChange={(next) => put(withBound(field, end, [key, next]), end)}
        />
      </div>
    </div>
  );
}
