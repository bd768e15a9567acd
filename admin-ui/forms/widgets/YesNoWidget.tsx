import { ariaDescribedByIds, type WidgetProps } from '@rjsf/utils';
import { Radio } from 'antd';
import { useMessages } from '../../messages/index.tsx';

/** Yes, no, or not said yet: a lone checkbox could not tell the last two apart. */
export function YesNoWidget({ id, value, disabled, readonly, onChange, onBlur }: WidgetProps) {
  const { t } = useMessages();
  return (
    <Radio.Group
      id={id}
      name={id}
      role="radiogroup"
      aria-labelledby={`${id}__label`}
      aria-describedby={ariaDescribedByIds(id)}
      value={value ?? null}
      disabled={Boolean(disabled || readonly)}
      onChange={(event) => onChange(event.target.value as boolean)}
      onBlur={() => onBlur(id, value)}
      options={[
        { value: true, label: t('yes') },
        { value: false, label: t('no') },
      ]}
    />
  );
}
