import type { WidgetProps } from '@rjsf/utils';
import { MomentInput } from '../../shared/TimeInput.tsx';

/** A day and a time on the site's clock, to the minute. */
export function LocalDateTimeWidget({
  id,
  value,
  disabled,
  readonly,
  rawErrors,
  onChange,
  onBlur,
}: WidgetProps) {
  return (
    <MomentInput
      id={id}
      value={value}
      disabled={Boolean(disabled || readonly)}
      faulty={Boolean(rawErrors?.length)}
      onChange={onChange}
      onBlur={() => onBlur(id, value)}
    />
  );
}
