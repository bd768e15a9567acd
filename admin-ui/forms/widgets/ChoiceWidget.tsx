import { ariaDescribedByIds, type WidgetProps } from '@rjsf/utils';
import { Checkbox, Radio, Select } from 'antd';
import { withChinesePunctuation } from '../../../server/core/explain/punctuation.ts';
import { useMessages } from '../../messages/index.tsx';
import css from '../forms.module.css';
import { YesNoWidget } from './YesNoWidget.tsx';

/** Up to here all choices are in sight and one click away; beyond it they are in a list with search. */
const IN_SIGHT = 4;
const SHORT = 8;

/** One or several of a closed list; yes or no where a uiSchema asks for radio buttons on a boolean. */
export function ChoiceWidget(props: WidgetProps) {
  return props.schema.type === 'boolean' ? <YesNoWidget {...props} /> : <ListChoice {...props} />;
}

function ListChoice(props: WidgetProps) {
  const { id, value, options, multiple, schema, disabled, readonly, rawErrors, onChange, onBlur } = props;
  const { t } = useMessages();
  const choices = (options.enumOptions ?? []).map(({ value: choice, label }) => ({
    value: choice as string,
    label: withChinesePunctuation(label),
  }));
  const shared = {
    id,
    disabled: Boolean(disabled || readonly),
    'aria-labelledby': `${id}__label`,
    'aria-describedby': ariaDescribedByIds(id),
    onBlur: () => onBlur(id, value),
  };
  if (multiple || schema.type === 'array') {
    return (
      // biome-ignore lint/a11y/useSemanticElements: the frame around it already draws the heading that a legend would repeat
      <div {...shared} role="group" className={css.choices}>
        <Checkbox.Group
          name={id}
          value={(value as string[] | undefined) ?? []}
          disabled={shared.disabled}
          options={choices}
          onChange={(next) => onChange(next.length > 0 ? next : undefined)}
        />
      </div>
    );
  }
  if (
    options.widget === 'radio' ||
    (choices.length <= IN_SIGHT && choices.every(({ label }) => label.length <= SHORT))
  ) {
    return (
      <Radio.Group
        {...shared}
        name={id}
        role="radiogroup"
        value={value ?? null}
        options={choices}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  return (
    <Select
      {...shared}
      allowClear={{ label: t('form.clear') }}
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      placeholder={t('form.choose')}
      style={{ width: '100%' }}
      options={choices}
      status={rawErrors?.length ? 'error' : undefined}
      onChange={(next) => onChange(next)}
    />
  );
}
