import { Modal, Select } from 'antd';
import { useId, useState } from 'react';
import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import type { FactSpec } from '../../../../../server/core/language/vocabulary.ts';
import { useWords } from '../../../../messages/words.tsx';
import { conditionColumn, keyOfPlace } from '../columns/condition-columns.ts';
import { type ColumnPlace, columnOperators, comparisonHeading } from '../columns/headings.ts';
import type { RuleTableState } from '../use-rule-table.ts';
import css from './grid.module.css';
import { gridWords } from './grid-words.ts';

const NAMED = 'named ';

/** A condition column is chosen: what it is about by its title, how it is compared in words. */
export function AddColumnDialog({ state, onClose }: { state: RuleTableState; onClose: () => void }) {
  const { t, language } = useWords(gridWords);
  const { context, table } = state;
  const [subject, setSubject] = useState<string>();
  const [operator, setOperator] = useState<string>();
  const id = useId();
  const shown = (text: string): string => (language === 'zh' ? withChinesePunctuation(text) : text);
  const fact = subject === undefined ? undefined : context.vocabulary.get(subject);
  const operators = fact
    ? columnOperators(fact).filter((name) => conditionColumn({ fact: fact.name, operator: name }, context))
    : [];
  const place = placeOf(subject, operator);
  const isThere = place !== undefined && table.conditionColumns.some(({ key }) => key === keyOfPlace(place));
  const facts = [...context.vocabulary.values()]
    .filter(({ name, type }) => name !== 'always' && type.shape !== 'list')
    .map(({ name, title }) => ({ value: name, label: shown(title) }));
  const named = Object.entries(context.conditions).map(([name, { title }]) => ({
    value: `${NAMED}${name}`,
    label: shown(title),
  }));
  const choose = (next: string): void => {
    setSubject(next);
    const spec = context.vocabulary.get(next);
    setOperator(spec && usualOperator(spec));
  };
  return (
    <Modal
      open
      title={t('addColumnTitle')}
      okText={t('add')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: place === undefined || isThere }}
      onCancel={onClose}
      onOk={() => {
        if (place) state.showColumn(keyOfPlace(place), true);
        onClose();
      }}
    >
      <div className={css.fields}>
        <label htmlFor={`${id}-fact`}>{t('fact')}</label>
        <Select
          id={`${id}-fact`}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('chooseFact')}
          value={subject ?? null}
          onChange={choose}
          options={[
            { label: t('facts'), options: facts },
            ...(named.length > 0 ? [{ label: t('named'), options: named }] : []),
          ]}
        />
        <label htmlFor={`${id}-operator`}>{t('operator')}</label>
        <Select
          id={`${id}-operator`}
          disabled={fact === undefined}
          value={fact ? (operator ?? null) : subject === undefined ? null : t('namedHolds')}
          onChange={setOperator}
          options={operators.map((name) => ({
            value: name,
            label: fact ? shown(comparisonHeading(fact, name, context)) : name,
          }))}
        />
      </div>
      <p className={css.note} role="status">
        {isThere ? t('there') : ''}
      </p>
    </Modal>
  );
}

/** What is asked most of a fact of this type. */
function usualOperator(fact: FactSpec): string | undefined {
  const operators = columnOperators(fact);
  return operators.find((name) => name === 'greaterThanInclusive') ?? operators[0];
}

function placeOf(subject: string | undefined, operator: string | undefined): ColumnPlace | undefined {
  if (subject === undefined) return undefined;
  if (subject.startsWith(NAMED)) return { named: subject.slice(NAMED.length) };
  return operator === undefined ? undefined : { fact: subject, operator };
}
