import { ariaDescribedByIds, type WidgetProps } from '@rjsf/utils';
import { Input } from 'antd';
import { type IdentifierFormat, normaliseIdentifier } from '../../../server/core/identifiers/normalise.ts';

/**
 * 身份证号, 统一社会信用代码, 手机号: what is typed or pasted is normalised at once, because the server takes it as it comes.
 * While an input method composes, the text is left alone.
 */
export function IdentifierWidget(props: WidgetProps) {
  const { id, value, schema, placeholder, disabled, readonly, rawErrors, onChange, onBlur, onFocus } = props;
  // theme.ts registers this widget under exactly these formats.
  const format = schema.format as IdentifierFormat;
  const take = (text: string) => onChange(text === '' ? undefined : text);
  return (
    <Input
      id={id}
      value={value ?? ''}
      disabled={Boolean(disabled || readonly)}
      autoComplete="off"
      spellCheck={false}
      inputMode={format === 'mobile' ? 'tel' : 'text'}
      aria-describedby={ariaDescribedByIds(id)}
      aria-invalid={Boolean(rawErrors?.length)}
      status={rawErrors?.length ? 'error' : undefined}
      placeholder={placeholder}
      onChange={(event) => {
        const text = event.target.value;
        const composing = (event.nativeEvent as InputEvent).isComposing === true;
        take(composing ? text : normaliseIdentifier(format, text));
      }}
      onCompositionEnd={(event) => take(normaliseIdentifier(format, event.currentTarget.value))}
      onFocus={() => onFocus(id, value)}
      onBlur={() => onBlur(id, value)}
    />
  );
}
