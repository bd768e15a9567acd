import type { WidgetProps } from '@rjsf/utils';
import { DayInput } from '../../shared/TimeInput.tsx';

/** A calendar day. */
export function DateWidget({ id, value, disabled, readonly, rawErrors, onChange, onBlur }: WidgetProps) {
  return (
    <DayInput
      id={id}
      value={value}
      disabled={Boolean(disabled || readonly)}
      faulty={Boolean(rawErrors?.length)}
      onChange={onChange}
      onBlur={() => onBlur(id, value)}
    />
  );
}
