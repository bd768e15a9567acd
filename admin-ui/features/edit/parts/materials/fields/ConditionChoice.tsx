import { Input, Radio } from 'antd';
import { type ReactNode, useRef } from 'react';
import type { RootCondition } from '../../../../../../schemas/generated/types.ts';
import type { Finding } from '../../../../../../server/core/language/finding.ts';
import { useWords } from '../../../../../messages/words.tsx';
import { landIn } from '../../../shared/landing.ts';
import { materialsWords } from '../materials-words.ts';
import { ConditionField } from './ConditionField.tsx';
import css from './fields.module.css';
import { Labelled } from './Labelled.tsx';

export type Mode = 'never' | 'always' | 'when';

interface ConditionChoiceProps {
  label: string;
  /** In this order. */
  modes: readonly (readonly [Mode, string])[];
  mode: Mode;
  condition: RootCondition | undefined;
  /** @param about consecutive changes about the same thing are one step of undo */
  onChange: (mode: Mode, condition: RootCondition | undefined, about?: string) => void;
  /** Of the condition, pointers relative to it. */
  findings: readonly Finding[];
  isReadOnly: boolean;
  /** What applicants read about it; undefined where there is no such text. */
  text?: { label: string; value: string; onChange: (text: string) => void; findings: readonly Finding[] };
  /** Shown whenever it applies at all. */
  children?: ReactNode;
}

const UNWRITTEN: RootCondition = { all: [] };

/** Always, never, or under a condition; what is shown below belongs to what is chosen. */
export function ConditionChoice(props: ConditionChoiceProps) {
  const { label, modes, mode, condition, onChange, findings, isReadOnly, text, children } = props;
  const { t } = useWords(materialsWords);
  // Who tries another answer and comes back finds the condition as it was.
  const last = useRef(condition);
  if (condition !== undefined) last.current = condition;
  const place = useRef<HTMLFieldSetElement>(null);
  const choose = (next: Mode) => {
    onChange(next, next === 'when' ? (last.current ?? UNWRITTEN) : undefined);
    if (next === 'when') landIn(() => place.current?.querySelector('[data-part="fact"]'));
  };
  return (
    <fieldset ref={place} className={css.choice} aria-label={label}>
      <h4>{label}</h4>
      <Radio.Group
        value={mode}
        disabled={isReadOnly}
        aria-label={label}
        options={modes.map(([value, words]) => ({ value, label: words }))}
        onChange={({ target }) => choose(target.value as Mode)}
      />
      {mode === 'when' ? (
        <div className={css.inner}>
          <ConditionField
            value={condition}
            label={t('condition', { what: label })}
            findings={findings}
            isReadOnly={isReadOnly}
            onChange={(next, about) => onChange('when', next, about)}
          />
          {text ? (
            <Labelled label={text.label} faults={text.findings}>
              {(id) => (
                <Input
                  id={id}
                  maxLength={2000}
                  value={text.value}
                  disabled={isReadOnly}
                  onChange={({ target }) => text.onChange(target.value)}
                />
              )}
            </Labelled>
          ) : null}
        </div>
      ) : null}
      {children}
    </fieldset>
  );
}
