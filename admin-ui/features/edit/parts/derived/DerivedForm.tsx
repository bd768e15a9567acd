import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useMemo } from 'react';
import type { DerivedValue } from '../../../../../schemas/generated/types.ts';
import { type Finding, pointerToken } from '../../../../../server/core/language/finding.ts';
import { rowVocabulary } from '../../../../../server/core/language/vocabulary.ts';
import { useWords } from '../../../../messages/words.tsx';
import { ConditionEditor } from '../../condition/ConditionEditor.tsx';
import { conditionWords } from '../../condition/condition-words.ts';
import { factChoices } from '../../condition/fact-choices.ts';
import { findingsWithin, useItemEditing } from '../../editing/editing.ts';
import css from '../../shared/entry/EntryCard.module.css';
import { FaultLines } from '../../shared/FaultLines.tsx';
import { ArgumentField } from './ArgumentField.tsx';
import own from './derived.module.css';
import {
  type DerivedFunctionName,
  kindsOf,
  leastArguments,
  mayHaveMore,
  NO_ARGUMENT,
  takesFact,
  withArgument,
  withFunction,
} from './derived-edits.ts';
import { derivedWords, functionWords } from './derived-words.ts';

interface DerivedFormProps {
  name: string;
  derived: DerivedValue;
  faults: readonly Finding[];
  onChange: (next: DerivedValue, about?: string) => void;
}

export function DerivedForm({ name, derived, faults, onChange }: DerivedFormProps) {
  const { t } = useWords(derivedWords);
  const { t: functionName } = useWords(functionWords);
  const { vocabulary } = useItemEditing();
  const { title, unit, fn } = derived;
  const functions = Object.keys(functionWords.zh) as DerivedFunctionName[];
  return (
    <>
      <FaultLines faults={faults.filter(({ pointer }) => !pointer.includes('/where'))} />
      <div className={css.fields}>
        <div className={css.field}>
          <label htmlFor={`derived-name-${name}`}>{t('name')}</label>
          <Input
            id={`derived-name-${name}`}
            value={title}
            maxLength={200}
            status={title === '' ? 'error' : ''}
            onChange={({ target }) => onChange({ ...derived, title: target.value }, 'title')}
          />
        </div>
        <div className={css.field}>
          <label htmlFor={`derived-unit-${name}`}>{t('unit')}</label>
          <Input
            id={`derived-unit-${name}`}
            value={unit ?? ''}
            maxLength={20}
            onChange={({ target }) => {
              const { unit: _before, ...rest } = derived;
              onChange(target.value === '' ? rest : { ...rest, unit: target.value }, 'unit');
            }}
          />
        </div>
        <div className={css.field}>
          <span aria-hidden="true">{t('fn')}</span>
          <Select
            aria-label={t('fn')}
            value={fn}
            style={{ width: '100%' }}
            options={functions.map((value) => ({ value, label: functionName(value) }))}
            onChange={(next: DerivedFunctionName) => onChange(withFunction(derived, next, vocabulary))}
          />
        </div>
      </div>
      <Arguments {...{ name, derived, onChange }} />
      {fn === 'countWhere' ? <RowCondition {...{ name, derived, onChange }} /> : null}
    </>
  );
}

type PartProps = Pick<DerivedFormProps, 'name' | 'derived' | 'onChange'>;

function Arguments({ name, derived, onChange }: PartProps) {
  const { t } = useWords(derivedWords);
  const { t: conditionText } = useWords(conditionWords);
  const { vocabulary } = useItemEditing();
  const { fn, args } = derived;
  const kinds = kindsOf(derived);
  return (
    <div className={own.arguments}>
      {kinds.map((kind, i) => {
        const suits = takesFact(kind, name);
        const fitting = new Map([...vocabulary].filter(([, fact]) => suits(fact)));
        const label = t(kinds.length === 1 ? 'arg.one' : 'arg', { n: i + 1, kind: t(`kind.${kind}`) });
        return (
          <ArgumentField
            // biome-ignore lint/suspicious/noArrayIndexKey: an argument is known by its place
            key={`${fn} ${i}`}
            id={`argument-${name}-${i}`}
            {...{ label, kind }}
            value={args[i] ?? NO_ARGUMENT}
            choices={factChoices(fitting, {}, conditionText)}
            onChange={(next) => onChange(withArgument(derived, i, next), `argument ${i}`)}
            remove={
              i >= leastArguments(fn) && i === kinds.length - 1
                ? {
                    label: t('arg.remove', { n: i + 1 }),
                    do: () => onChange({ ...derived, args: args.slice(0, -1) }),
                  }
                : undefined
            }
          />
        );
      })}
      {mayHaveMore(derived) ? (
        <div>
          <Button
            type="dashed"
            icon={<PlusOutlined aria-hidden="true" />}
            onClick={() => onChange({ ...derived, args: [...args, NO_ARGUMENT] })}
          >
            {t('arg.add')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** What a row of the list has to be to be counted; its columns are facts of their own. */
function RowCondition({ name, derived, onChange }: PartProps) {
  const { t } = useWords(derivedWords);
  const { vocabulary, findings, isReadOnly } = useItemEditing();
  const [list] = derived.args;
  const fact = typeof list === 'object' ? list.fact : undefined;
  const rows = useMemo(
    () => (fact === undefined ? undefined : rowVocabulary(vocabulary, fact)),
    [vocabulary, fact],
  );
  if (!rows) return <p className={css.note}>{t('where.list')}</p>;
  const place = `/derived/${pointerToken(name)}/where`;
  const label = t('where', { title: derived.title });
  return (
    <div>
      <p>{label}</p>
      <ConditionEditor
        value={derived.where}
        onChange={(where, about) => onChange({ ...derived, where }, about)}
        vocabulary={rows}
        conditions={NO_CONDITIONS}
        findings={findingsWithin(findings, place).map((finding) => ({
          ...finding,
          pointer: finding.pointer.slice(place.length),
        }))}
        isReadOnly={isReadOnly}
        label={label}
        allowsAlways={false}
      />
    </div>
  );
}

/** A row condition names none. */
const NO_CONDITIONS = {};
