import { Checkbox, Select } from 'antd';
import { useId } from 'react';
import type { Outcome } from '../../../../../schemas/generated/types.ts';
import { OUTCOME_NAMES } from '../../../../../server/core/explain/names.ts';
import type { PastCaseFilters } from '../../../../api/past-cases.ts';
import { useWords } from '../../../../messages/words.tsx';
import { DayInput } from '../../../../shared/TimeInput.tsx';
import css from './PastCases.module.css';
import { pastWords } from './past-words.ts';

interface PastCaseFilterProps {
  filters: PastCaseFilters;
  variants: readonly string[];
  hasImpact: boolean;
  onChange: (filters: PastCaseFilters) => void;
}

export function PastCaseFilter({ filters, variants, hasImpact, onChange }: PastCaseFilterProps) {
  const { t, language } = useWords(pastWords);
  const id = useId();
  const set = (part: PastCaseFilters) => onChange({ ...filters, ...part });
  const outcomes = Object.keys(OUTCOME_NAMES) as Outcome[]; // its own keys
  return (
    <search className={css.filters}>
      <div>
        <label htmlFor={`${id}outcome`}>{t('outcome')}</label>
        <Select
          id={`${id}outcome`}
          style={{ width: 190 }}
          allowClear={{ label: t('clear') }}
          placeholder={t('all')}
          value={filters.outcome}
          options={outcomes.map((value) => ({ value, label: OUTCOME_NAMES[value][language] }))}
          onChange={(outcome?: Outcome) => set({ outcome })}
        />
      </div>
      {variants.length > 0 ? (
        <div>
          <label htmlFor={`${id}variant`}>{t('variant')}</label>
          <Select
            id={`${id}variant`}
            style={{ width: 150 }}
            allowClear={{ label: t('clear') }}
            placeholder={t('all')}
            value={filters.variant}
            options={variants.map((value) => ({ value, label: value }))}
            onChange={(variant?: string) => set({ variant })}
          />
        </div>
      ) : null}
      <div>
        <label htmlFor={`${id}from`}>{t('from')}</label>
        <DayInput id={`${id}from`} value={filters.from} onChange={(from) => set({ from })} />
      </div>
      <div>
        <label htmlFor={`${id}to`}>{t('to')}</label>
        <DayInput id={`${id}to`} value={filters.to} onChange={(to) => set({ to })} />
      </div>
      <Checkbox
        checked={filters.affected === 'yes'}
        disabled={!hasImpact}
        onChange={(event) => set({ affected: event.target.checked ? 'yes' : undefined })}
      >
        {t(hasImpact ? 'affected' : 'affected.none')}
      </Checkbox>
    </search>
  );
}
