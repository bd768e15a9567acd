import { SwapOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { ConditionValue } from '../../../../../schemas/generated/types.ts';
import { useWords } from '../../../../messages/words.tsx';
import { useBuilder } from '../builder.ts';
import css from '../ConditionEditor.module.css';
import { conditionWords } from '../condition-words.ts';
import type { ConditionRow } from '../tree/condition-tree.ts';
import { FactSelect } from './FactSelect.tsx';
import { operatorKey, operatorMenuWords } from './operator-menu-words.ts';
import {
  comparableWith,
  operatorsFor,
  type Quantifier,
  quantifiersFor,
  type RowOperator,
} from './row-operators.ts';
import { isReference, type RowView, withOperator } from './row-view.ts';
import { ValueField } from './ValueField.tsx';

export interface ComparisonFieldsProps {
  row: ConditionRow;
  view: Extract<RowView, { kind: 'comparison' | 'lost-operator' }>;
  isFaulty: boolean;
  onChange: (row: ConditionRow) => void;
}

/** Operator and value of a comparison; for lists and sets also which of their entries are meant. */
export function ComparisonFields({ row, view, isFaulty, onChange }: ComparisonFieldsProps) {
  const { t } = useWords(conditionWords);
  const { t: name } = useWords(operatorMenuWords);
  const { vocabulary } = useBuilder();
  const { fact } = view;
  const chosen = view.kind === 'comparison' ? view.chosen : undefined;
  const quantifiers = quantifiersFor(fact.type);
  const quantifier = chosen?.quantifier ?? quantifiers[0] ?? 'whole';
  const choose = (next: RowOperator) => onChange(withOperator(row, { fact, chosen: next }, vocabulary));
  const ask = (next: Quantifier) => {
    const operators = operatorsFor(fact.type, next);
    const kept = operators.find((operator) => operator === chosen?.operator) ?? operators[0];
    if (kept) choose({ quantifier: next, operator: kept });
  };
  const words = fact.type.shape === 'set' ? ('quantifier.set.' as const) : ('quantifier.' as const);
  return (
    <>
      {quantifiers.length > 1 ? (
        <div className={css.quantifier}>
          <Select
            aria-label={t('row.quantifier')}
            value={quantifier}
            style={{ width: '100%' }}
            popupMatchSelectWidth={false}
            options={quantifiers.map((value) => ({ value, label: t(`${words}${value}`) }))}
            onChange={ask}
          />
        </div>
      ) : null}
      <div className={css.operator} data-part="operator">
        <Select
          aria-label={t('row.operator')}
          showSearch={{ optionFilterProp: 'label' }}
          value={chosen?.operator}
          placeholder={t('row.operator.choose')}
          status={chosen ? undefined : 'error'}
          style={{ width: '100%' }}
          popupMatchSelectWidth={false}
          options={operatorsFor(fact.type, quantifier).map((value) => ({
            value,
            label: name(operatorKey(value, fact.type.of)),
          }))}
          onChange={(operator) => choose({ quantifier, operator })}
        />
      </div>
      {view.kind === 'comparison' && view.input !== 'none' ? (
        <ValueOrFact
          row={row}
          view={view}
          isFaulty={isFaulty}
          onChange={(value) => onChange({ ...row, value })}
        />
      ) : null}
    </>
  );
}

interface ValueOrFactProps {
  row: ConditionRow;
  view: Extract<RowView, { kind: 'comparison' }>;
  isFaulty: boolean;
  onChange: (value: ConditionValue) => void;
}

function ValueOrFact({ row, view, isFaulty, onChange }: ValueOrFactProps) {
  const { t } = useWords(conditionWords);
  const { choices } = useBuilder();
  const { value } = row;
  // Another entry is meant, and none has been chosen yet: until then the value stays what it was.
  const [isPending, setPending] = useState(false);
  const refers = isReference(value) || isPending;
  const fitting = useFittingChoices(view, choices);
  const toggle = () => {
    if (isReference(value)) onChange(view.input === 'yes-no' ? true : '');
    setPending(!refers);
  };
  const canRefer = isReference(value) || fitting.length > 0;
  const words = refers ? t('row.reference.off') : t('row.reference.on');
  return (
    <div className={css.value} data-part="value">
      <div className={css.valueField}>
        {refers ? (
          <FactSelect
            value={isReference(value) ? value.fact : undefined}
            label={t('row.reference')}
            choices={fitting}
            isFaulty={isFaulty}
            onChoose={(fact) => {
              setPending(false);
              onChange({ fact });
            }}
          />
        ) : (
          <ValueField
            id={`value-${row.id}`}
            fact={view.fact}
            input={view.input}
            value={value}
            isFaulty={isFaulty}
            onChange={onChange}
          />
        )}
      </div>
      {canRefer ? (
        <Button
          type="text"
          size="small"
          style={{ height: 36 }}
          icon={<SwapOutlined aria-hidden="true" />}
          aria-pressed={refers}
          aria-label={words}
          title={words}
          onClick={toggle}
        />
      ) : null}
    </div>
  );
}

function useFittingChoices(
  { fact, chosen }: Extract<RowView, { kind: 'comparison' }>,
  choices: ReturnType<typeof useBuilder>['choices'],
) {
  const { vocabulary } = useBuilder();
  const { quantifier, operator } = chosen;
  return useMemo(() => {
    const suits = comparableWith(fact, { quantifier, operator });
    return choices.flatMap(({ label, options }) => {
      const fitting = options.filter(({ value }) => {
        const other = vocabulary.get(value);
        return other !== undefined && suits(other);
      });
      return fitting.length > 0 ? [{ label, options: fitting }] : [];
    });
  }, [fact, quantifier, operator, choices, vocabulary]);
}
