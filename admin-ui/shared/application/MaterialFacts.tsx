import { Input, InputNumber, Radio } from 'antd';
import { useMessages } from '../../messages/index.tsx';
import { DayInput } from '../TimeInput.tsx';
import type { MaterialEntry } from './application-draft.ts';
import css from './Materials.module.css';
import type { MaterialFact } from './material-facts.ts';

interface MaterialFactsProps {
  id: string;
  facts: readonly MaterialFact[];
  entry: MaterialEntry;
  onEnter: (part: Partial<MaterialEntry>) => void;
}

/** What the clerk reads off a material in hand: copies, dates, and the marks this material's checks look for. */
export function MaterialFacts({ id, facts, entry, onEnter }: MaterialFactsProps) {
  const { t } = useMessages();
  return (
    <div className={css.facts}>
      {facts.map((fact) => {
        const inputId = `material-${id}-${fact.key}`;
        return (
          <div key={fact.key} className={css.fact}>
            <FactLabel
              fact={fact}
              inputId={inputId}
              text={fact.title ?? t(`material.fact.${builtIn(fact.key)}`)}
            />
            <FactInput
              fact={fact}
              inputId={inputId}
              value={entry[fact.key]}
              onChange={(value) => onEnter({ [fact.key]: value })}
            />
          </div>
        );
      })}
    </div>
  );
}

function builtIn(key: string): 'copies' | 'validUntil' | 'issuedOn' {
  return key === 'validUntil' || key === 'issuedOn' ? key : 'copies';
}

function FactLabel({ fact, inputId, text }: { fact: MaterialFact; inputId: string; text: string }) {
  return fact.type === 'boolean' ? (
    <span id={`${inputId}-label`}>{text}</span>
  ) : (
    <label htmlFor={inputId}>{text}</label>
  );
}

interface FactInputProps {
  fact: MaterialFact;
  inputId: string;
  value: MaterialEntry[string];
  onChange: (value: MaterialEntry[string]) => void;
}

function FactInput({ fact, inputId, value, onChange }: FactInputProps) {
  const { t } = useMessages();
  if (fact.type === 'boolean') {
    return (
      <Radio.Group
        role="radiogroup"
        aria-labelledby={`${inputId}-label`}
        value={value ?? null}
        options={[
          { value: true, label: t('yes') },
          { value: false, label: t('no') },
        ]}
        onChange={(event) => onChange(event.target.value as boolean)}
      />
    );
  }
  if (fact.type === 'date') {
    return (
      <DayInput id={inputId} value={typeof value === 'string' ? value : undefined} onChange={onChange} />
    );
  }
  if (fact.type === 'number') {
    return (
      <InputNumber
        id={inputId}
        min={0}
        style={{ width: '100%' }}
        value={typeof value === 'number' ? value : null}
        placeholder={fact.key === 'copies' ? '1' : ''}
        onChange={(next) => onChange(next ?? undefined)}
      />
    );
  }
  return (
    <Input
      id={inputId}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  );
}
