import { DeleteOutlined, SwapOutlined } from '@ant-design/icons';
import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import type { ParameterKind } from '../../../../../server/core/language/derived-functions.ts';
import { useWords } from '../../../../messages/words.tsx';
import { DayInput } from '../../../../shared/TimeInput.tsx';
import type { FactChoices } from '../../condition/builder.ts';
import { FactSelect } from '../../condition/rows/FactSelect.tsx';
import css from './derived.module.css';
import { type Argument, constantOf, NO_ARGUMENT } from './derived-edits.ts';
import { derivedWords } from './derived-words.ts';

interface ArgumentFieldProps {
  id: string;
  label: string;
  kind: ParameterKind;
  value: Argument;
  choices: FactChoices;
  onChange: (next: Argument) => void;
  /** Where the function can do without it. */
  remove?: { label: string; do: () => void } | undefined;
}

/** One argument: a fact that fits, or a fixed number or day where the function takes one. */
export function ArgumentField(props: ArgumentFieldProps) {
  const { id, label, kind, value, choices, onChange, remove } = props;
  const { t } = useWords(derivedWords);
  const constant = constantOf(kind);
  const [isFixed, setFixed] = useState(typeof value !== 'object' && value !== NO_ARGUMENT);
  const fixed = isFixed ? constant : undefined;
  const words = t(isFixed ? 'arg.fact' : 'arg.constant');
  return (
    <div className={css.argument}>
      <span aria-hidden="true">{label}</span>
      <div className={css.control}>
        <div className={css.field}>
          {fixed === 'number' ? (
            <InputNumber
              aria-label={label}
              value={typeof value === 'number' ? value : null}
              controls={false}
              style={{ width: '100%' }}
              onChange={(next) => onChange(next ?? NO_ARGUMENT)}
            />
          ) : null}
          {fixed === 'day' ? (
            <DayInput
              id={id}
              label={label}
              value={typeof value === 'string' && value !== '' ? value : undefined}
              onChange={(next) => onChange(next ?? NO_ARGUMENT)}
            />
          ) : null}
          {fixed === undefined ? (
            <FactSelect
              label={label}
              value={typeof value === 'object' ? value.fact : undefined}
              choices={choices}
              isFaulty={value === NO_ARGUMENT}
              onChoose={(fact) => onChange({ fact })}
            />
          ) : null}
        </div>
        {constant === undefined ? null : (
          <Button
            type="text"
            icon={<SwapOutlined />}
            aria-label={words}
            title={words}
            aria-pressed={isFixed}
            onClick={() => {
              setFixed(!isFixed);
              onChange(NO_ARGUMENT);
            }}
          />
        )}
        {remove ? (
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={remove.label}
            title={remove.label}
            onClick={remove.do}
          />
        ) : null}
      </div>
    </div>
  );
}
