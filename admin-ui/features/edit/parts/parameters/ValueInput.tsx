import { Input, InputNumber, Select } from 'antd';
import { useWords } from '../../../../messages/words.tsx';
import { DayInput } from '../../../../shared/TimeInput.tsx';
import type { Parameter } from './parameter-edits.ts';
import { parametersWords } from './parameters-words.ts';

interface ValueInputProps {
  id: string;
  parameter: Parameter;
  label: string;
  isReadOnly: boolean;
  isFaulty: boolean;
  onChange: (value: Parameter['value']) => void;
}

/** A value as its type wants it; an emptied one stays what it was. */
export function ValueInput({ id, parameter, label, isReadOnly, isFaulty, onChange }: ValueInputProps) {
  const { t } = useWords(parametersWords);
  const { type, value, unit } = parameter;
  const common = { id, disabled: isReadOnly, 'aria-label': label };
  const status = isFaulty ? ('error' as const) : ('' as const);
  switch (type) {
    case 'number':
      return (
        <InputNumber
          {...common}
          value={typeof value === 'number' ? value : null}
          suffix={unit}
          controls={false}
          inputMode="decimal"
          status={status}
          style={{ width: '100%' }}
          onChange={(next) => (next === null ? undefined : onChange(next))}
        />
      );
    case 'boolean':
      return (
        <Select
          {...common}
          value={value === true}
          status={status}
          options={[
            { value: true, label: t('yes') },
            { value: false, label: t('no') },
          ]}
          style={{ width: '100%' }}
          onChange={onChange}
        />
      );
    case 'date':
      return (
        <DayInput
          id={id}
          value={String(value)}
          label={label}
          disabled={isReadOnly}
          faulty={isFaulty}
          onChange={(next) => onChange(next ?? '')}
        />
      );
    case 'string':
      return (
        <Input
          {...common}
          value={String(value)}
          maxLength={2000}
          status={status}
          onChange={({ target }) => onChange(target.value)}
        />
      );
  }
}
