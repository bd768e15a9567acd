/** What draws the facts of a conclusion that rjsf cannot know: they are chosen from the item and the directory. */
import { Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import type { ComponentProps } from 'react';
import type { Citations, Field, Span } from '../../../../../schemas/generated/types.ts';
import { roleName } from '../../../../../server/core/explain/names.ts';
import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import { factName } from '../../../../../server/core/explain/value-words.ts';
import type { Finding } from '../../../../../server/core/language/finding.ts';
import { columnsOf } from '../../../../../server/core/language/vocabulary.ts';
import type { OwnField } from '../../../../forms/SchemaForm.tsx';
import { useWords } from '../../../../messages/words.tsx';
import { useItemEditing } from '../../editing/editing.ts';
import { CitationsField } from '../../shared/CitationsField.tsx';
import { DepartmentSelect } from '../../shared/DepartmentSelect.tsx';
import { FaultLines } from '../../shared/FaultLines.tsx';
import css from './rules.module.css';
import { rulesWords } from './rules-words.ts';

type OwnProps = ComponentProps<OwnField>;

/** What a SchemaForm is given here are findings of the check. */
const asFindings = (faults: OwnProps['faults']): readonly Finding[] => faults as readonly Finding[];

function BasisField({ value, onChange, isReadOnly, faults }: OwnProps) {
  const { document } = useItemEditing();
  return (
    <CitationsField
      value={value as Citations | undefined}
      onChange={onChange}
      laws={document.basis}
      isReadOnly={isReadOnly}
      faults={asFindings(faults)}
    />
  );
}

function DepartmentField({ value, onChange, isReadOnly, faults }: OwnProps) {
  const { t } = useWords(rulesWords);
  const { beside } = useItemEditing();
  return (
    <>
      <DepartmentSelect
        value={(value as string) || undefined}
        onChange={onChange}
        departments={beside.directory?.departments ?? []}
        label={t('field.department')}
        isReadOnly={isReadOnly}
        hasFault={faults.length > 0}
      />
      <FaultLines faults={asFindings(faults)} />
    </>
  );
}

const ROLES = ['lead', 'co', 'first', 'decide', 'post'] as const;

function RoleField({ value, onChange, isReadOnly, faults }: OwnProps) {
  const { t, language } = useWords(rulesWords);
  const role = String(value ?? '');
  const isBefore = role.startsWith('pre-');
  return (
    <>
      <div className={css.pair}>
        <Select
          value={isBefore ? 'pre' : role || undefined}
          aria-label={t('field.role')}
          disabled={isReadOnly}
          placeholder={t('field.choose')}
          options={[
            ...ROLES.map((known) => ({ value: known as string, label: roleName(known, language) })),
            { value: 'pre', label: t('field.role.pre') },
          ]}
          onChange={(next) => onChange(next === 'pre' ? 'pre-' : next)}
        />
        {isBefore ? (
          <Input
            value={role.slice('pre-'.length)}
            aria-label={t('field.role.pre.name')}
            placeholder={t('field.role.pre.name')}
            maxLength={20}
            disabled={isReadOnly}
            onChange={({ target }) => onChange(`pre-${target.value}`)}
          />
        ) : null}
      </div>
      <FaultLines faults={asFindings(faults)} />
    </>
  );
}

const UNITS = ['working-day', 'natural-day', 'month', 'working-hour', 'on-the-spot'] as const;

function SpanInput({
  value,
  onChange,
  label,
  isReadOnly,
}: {
  value: Span;
  onChange: (next: Span) => void;
  label: string;
  isReadOnly: boolean;
}) {
  const { t } = useWords(rulesWords);
  const isAtOnce = value.unit === 'on-the-spot';
  return (
    <span className={css.span}>
      <InputNumber
        value={value.n}
        min={0}
        max={10000}
        precision={0}
        controls={false}
        aria-label={`${label} ${t('field.n')}`}
        disabled={isReadOnly || isAtOnce}
        onChange={(n) => onChange({ ...value, n: n ?? 0 })}
      />
      <Select
        value={value.unit}
        aria-label={`${label} ${t('field.unit')}`}
        disabled={isReadOnly}
        options={UNITS.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
        onChange={(unit) => onChange({ n: unit === 'on-the-spot' ? 0 : value.n, unit })}
      />
    </span>
  );
}

const ONE_DAY: Span = { n: 1, unit: 'working-day' };

function OptionalSpan({
  value,
  onChange,
  label,
  isReadOnly,
}: {
  value: Span | undefined;
  onChange: (next: Span | undefined) => void;
  label: string;
  isReadOnly: boolean;
}) {
  return (
    <div className={css.optional}>
      <Checkbox
        checked={value !== undefined}
        disabled={isReadOnly}
        onChange={({ target }) => onChange(target.checked ? ONE_DAY : undefined)}
      >
        {label}
      </Checkbox>
      {value ? <SpanInput value={value} onChange={onChange} label={label} isReadOnly={isReadOnly} /> : null}
    </div>
  );
}

/** A department's own limit in its stage: a committed one, and a statutory one beside it where the law has one. */
function StageLimitField({ value, onChange, isReadOnly, faults }: OwnProps) {
  const { t } = useWords(rulesWords);
  const limit = value as { committed?: Span; statutory?: Span } | undefined;
  return (
    <>
      <p className={css.label}>{t('field.stageLimit')}</p>
      <OptionalSpan
        label={t('field.committed')}
        value={limit?.committed}
        isReadOnly={isReadOnly}
        onChange={(committed) => onChange(committed && { ...limit, committed })}
      />
      {limit?.committed ? (
        <OptionalSpan
          label={t('field.statutory')}
          value={limit.statutory}
          isReadOnly={isReadOnly}
          onChange={(statutory) => onChange({ committed: limit.committed, ...(statutory && { statutory }) })}
        />
      ) : null}
      <FaultLines faults={asFindings(faults)} />
    </>
  );
}

function ExtensionField({ value, onChange, isReadOnly, faults }: OwnProps) {
  const { t } = useWords(rulesWords);
  return (
    <>
      <OptionalSpan
        label={t('field.extension')}
        value={value as Span | undefined}
        isReadOnly={isReadOnly}
        onChange={onChange}
      />
      <FaultLines faults={asFindings(faults)} />
    </>
  );
}

function ChosenText({ value, onChange, isReadOnly, faults, options, label }: OwnProps & ChosenTextProps) {
  const { t } = useWords(rulesWords);
  return (
    <>
      <Select
        value={(value as string) || undefined}
        aria-label={label}
        disabled={isReadOnly}
        placeholder={t('field.choose')}
        showSearch={{ optionFilterProp: 'label' }}
        options={[...options]}
        onChange={onChange}
        style={{ width: '100%' }}
      />
      <FaultLines faults={asFindings(faults)} />
    </>
  );
}

interface ChosenTextProps {
  options: readonly { value: string; label: string }[];
  label: string;
}

function VariantField(props: OwnProps) {
  const { t, language } = useWords(rulesWords);
  const { document } = useItemEditing();
  const read = (text: string) => (language === 'zh' ? withChinesePunctuation(text) : text);
  const options = document.variants.map((variant) => ({ value: variant, label: read(variant) }));
  return <ChosenText {...props} options={options} label={t('field.choose')} />;
}

/** A field of the form, or a column of one of its lists: `shareholders.payDeadline`. */
function FormFieldField(props: OwnProps) {
  const { t, language } = useWords(rulesWords);
  const { document } = useItemEditing();
  const read = (text: string) => (language === 'zh' ? withChinesePunctuation(text) : text);
  const fields = Object.entries(document.form.schema.properties as Record<string, Field>);
  const options = fields.flatMap(([key, field]) => [
    { value: key, label: read(field.title) },
    ...columnsOf(field).map(([column, { title }]) => ({
      value: `${key}.${column}`,
      label: read(`${field.title}：${title}`),
    })),
  ]);
  return <ChosenText {...props} options={options} label={t('field.choose')} />;
}

function AmountField({ value, onChange, isReadOnly, faults }: OwnProps) {
  const { t, language } = useWords(rulesWords);
  const { document, vocabulary } = useItemEditing();
  const fact = typeof value === 'object' && value !== null ? (value as { fact: string }).fact : undefined;
  const derived = Object.keys(document.derived).map((name) => `derived.${name}`);
  const numbers = derived.filter((name) => vocabulary.get(name)?.type.of === 'number');
  return (
    <>
      <Radio.Group
        value={fact === undefined ? 'fixed' : 'derived'}
        disabled={isReadOnly}
        options={[
          { value: 'fixed', label: t('field.amount.fixed') },
          { value: 'derived', label: t('field.amount.derived'), disabled: numbers.length === 0 },
        ]}
        onChange={({ target }) => onChange(target.value === 'fixed' ? 0 : { fact: numbers[0] })}
      />
      {fact === undefined ? (
        <InputNumber
          value={typeof value === 'number' ? value : 0}
          min={0}
          controls={false}
          aria-label={t('field.amount.fixed')}
          suffix={t('field.amount.yuan')}
          disabled={isReadOnly}
          onChange={(amount) => onChange(amount ?? 0)}
        />
      ) : (
        <Select
          value={fact}
          aria-label={t('field.amount.derived')}
          disabled={isReadOnly}
          options={numbers.map((name) => ({
            value: name,
            label: factName(name, vocabulary, language),
          }))}
          onChange={(name) => onChange({ fact: name })}
          style={{ width: '100%' }}
        />
      )}
      <FaultLines faults={asFindings(faults)} />
    </>
  );
}

/** By the property that each draws; the same object for good, as SchemaForm asks. */
export const OWN_FIELDS: Readonly<Record<string, OwnField>> = {
  basis: BasisField,
  department: DepartmentField,
  role: RoleField,
  limit: StageLimitField,
  extension: ExtensionField,
  to: VariantField,
  field: FormFieldField,
  amount: AmountField,
};
