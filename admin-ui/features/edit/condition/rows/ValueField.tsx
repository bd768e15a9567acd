import { Input, InputNumber, Radio, Select } from 'antd';
import type { ConditionValue } from '../../../../../schemas/generated/types.ts';
import { parseLocalTime, timestampText } from '../../../../../server/core/index.ts';
import type { FactSpec } from '../../../../../server/core/language/vocabulary.ts';
import { useWords } from '../../../../messages/words.tsx';
import { DayInput, MomentInput } from '../../../../shared/TimeInput.tsx';
import { conditionWords } from '../condition-words.ts';
import type { ValueInput } from './row-operators.ts';
import { useValueChoices } from './use-value-choices.ts';

export interface ValueFieldProps {
  id: string;
  fact: FactSpec;
  input: ValueInput;
  value: ConditionValue;
  isFaulty: boolean;
  onChange: (value: ConditionValue) => void;
}

/** The value as the type of the fact has it: chosen where it can be chosen. */
export function ValueField(props: ValueFieldProps) {
  switch (props.input) {
    case 'none':
      return null;
    case 'yes-no':
      return <YesNo {...props} />;
    case 'choice':
      return <Choice {...props} />;
    case 'choices':
    case 'numbers':
    case 'texts':
      return <Several {...props} />;
    case 'number':
      return <NumberField {...props} />;
    case 'text':
      return <TextField {...props} />;
    case 'day':
    case 'moment':
      return <Time {...props} />;
  }
}

function YesNo({ value, onChange }: ValueFieldProps) {
  const { t } = useWords(conditionWords);
  return (
    <Radio.Group
      optionType="button"
      role="radiogroup"
      aria-label={t('row.value')}
      value={value}
      options={[
        { value: true, label: t('yes') },
        { value: false, label: t('no') },
      ]}
      onChange={(event) => onChange(event.target.value as boolean)}
    />
  );
}

function Choice({ fact, value, isFaulty, onChange }: ValueFieldProps) {
  const { t } = useWords(conditionWords);
  const options = useValueChoices(fact);
  return (
    <Select
      aria-label={t('row.value')}
      showSearch={{ optionFilterProp: 'label' }}
      value={typeof value === 'string' && value !== '' ? value : undefined}
      placeholder={t('row.value.choose')}
      status={isFaulty ? 'error' : undefined}
      style={{ width: '100%' }}
      popupMatchSelectWidth={false}
      options={options}
      onChange={(next: string) => onChange(next)}
    />
  );
}

function Several({ fact, input, value, isFaulty, onChange }: ValueFieldProps) {
  const { t } = useWords(conditionWords);
  const options = useValueChoices(fact);
  const entered = (Array.isArray(value) ? value : []).map(String);
  const hint = ({ choices: 'chooseMany', numbers: 'numbers', texts: 'texts' } as const)[
    input as 'choices' | 'numbers' | 'texts'
  ];
  return (
    <Select
      aria-label={t('row.value')}
      mode={input === 'choices' ? 'multiple' : 'tags'}
      tokenSeparators={input === 'choices' ? [] : ['，', '、', ' ', ',']}
      value={entered}
      placeholder={t(`row.value.${hint}`)}
      status={isFaulty ? 'error' : undefined}
      style={{ width: '100%' }}
      popupMatchSelectWidth={false}
      options={input === 'choices' ? options : []}
      {...(input === 'choices' ? {} : { open: false, suffixIcon: null })}
      onChange={(next: string[]) => onChange(input === 'numbers' ? numbersIn(next) : next)}
    />
  );
}

function numbersIn(texts: readonly string[]): number[] {
  return texts.filter((text) => text.trim() !== '' && Number.isFinite(Number(text))).map(Number);
}

function NumberField({ fact, value, isFaulty, onChange }: ValueFieldProps) {
  const { t } = useWords(conditionWords);
  return (
    <InputNumber
      aria-label={t('row.value')}
      value={typeof value === 'number' ? value : null}
      placeholder={t('row.value.number')}
      suffix={fact.unit}
      controls={false}
      status={isFaulty ? 'error' : undefined}
      style={{ width: '100%' }}
      onChange={(next) => onChange(next ?? '')}
    />
  );
}

function TextField({ value, isFaulty, onChange }: ValueFieldProps) {
  const { t } = useWords(conditionWords);
  return (
    <Input
      aria-label={t('row.value')}
      value={typeof value === 'string' ? value : ''}
      placeholder={t('row.value.text')}
      status={isFaulty ? 'error' : undefined}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** A moment is written with its zone in a rule, and read without it on the site's clock. */
function Time({ id, input, value, isFaulty, onChange }: ValueFieldProps) {
  const { t } = useWords(conditionWords);
  const shown = typeof value === 'string' && value !== '' ? value.slice(0, 16) : undefined;
  const shared = { id, value: shown, label: t('row.value'), faulty: isFaulty };
  if (input === 'day') return <DayInput {...shared} onChange={(next) => onChange(next ?? '')} />;
  return (
    <MomentInput
      {...shared}
      onChange={(next) => {
        const time = next === undefined ? undefined : parseLocalTime(next);
        onChange(time ? timestampText(time) : '');
      }}
    />
  );
}
