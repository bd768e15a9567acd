import { ariaDescribedByIds, type BaseInputTemplateProps } from '@rjsf/utils';
import { Input, InputNumber } from 'antd';

/** Text and numbers; a number shows its unit and an emptied field is absent, not zero. */
export function TypedInput(props: BaseInputTemplateProps) {
  const { id, value, schema, placeholder, disabled, readonly, rawErrors, onChange, onBlur, onFocus } = props;
  const shared = {
    id,
    disabled: Boolean(disabled || readonly),
    'aria-describedby': ariaDescribedByIds(id),
    'aria-invalid': Boolean(rawErrors?.length),
    status: rawErrors?.length ? ('error' as const) : undefined,
    placeholder,
    onBlur: () => onBlur(id, value),
    onFocus: () => onFocus(id, value),
  };
  const unit = (schema as { unit?: string }).unit;
  if (schema.type === 'number' || schema.type === 'integer') {
    return (
      <InputNumber
        {...shared}
        value={value}
        suffix={unit}
        controls={false}
        inputMode="decimal"
        precision={schema.type === 'integer' ? 0 : undefined}
        style={{ width: '100%' }}
        onChange={(next) => onChange(next ?? undefined)}
      />
    );
  }
  return (
    <Input
      {...shared}
      value={value ?? ''}
      suffix={unit}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
    />
  );
}
