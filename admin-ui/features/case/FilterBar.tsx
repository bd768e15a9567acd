import { useQuery } from '@tanstack/react-query';
import { Button, Input, InputNumber, Select } from 'antd';
import type { Outcome } from '../../../schemas/generated/types.ts';
import type { CaseFilters } from '../../api/cases.ts';
import { catalogueQuery } from '../../api/items.ts';
import { useMessages } from '../../messages/index.tsx';
import { DayInput } from '../../shared/TimeInput.tsx';
import css from './CaseListPage.module.css';

const OUTCOMES: readonly Outcome[] = [
  'accepted',
  'immediate',
  'accepted_deferred',
  'one_time_notice',
  'refused',
  'refused_with_notice',
  'not_required',
  'not_in_jurisdiction',
  'special_channel',
];

/** Narrows the list: by item, outcome, number, and days. */
export function FilterBar({
  filters,
  onChange,
}: {
  filters: CaseFilters;
  onChange: (filters: CaseFilters) => void;
}) {
  const { t } = useMessages();
  const { data: items = [] } = useQuery(catalogueQuery);
  function set(part: { [Key in keyof CaseFilters]?: string | undefined }): void {
    onChange(Object.fromEntries(Object.entries({ ...filters, ...part }).filter(([, value]) => value)));
  }
  return (
    <search className={css.filters}>
      <div>
        <label htmlFor="filter-item">{t('cases.item')}</label>
        <Select
          id="filter-item"
          allowClear={{ label: t('form.clear') }}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('cases.all')}
          value={filters.item}
          options={items.map(({ code, name }) => ({ value: code, label: name }))}
          // A version is one of an item.
          onChange={(item) => set({ item, version: undefined })}
        />
      </div>
      <div>
        <label htmlFor="filter-version">{t('cases.version')}</label>
        <InputNumber
          id="filter-version"
          min={1}
          precision={0}
          disabled={!filters.item}
          placeholder={t('cases.all')}
          value={filters.version ? Number(filters.version) : null}
          onChange={(version) => set({ version: version ? String(version) : undefined })}
          style={{ width: '100%' }}
        />
      </div>
      <div>
        <label htmlFor="filter-outcome">{t('cases.outcome')}</label>
        <Select
          id="filter-outcome"
          allowClear={{ label: t('form.clear') }}
          placeholder={t('cases.all')}
          value={filters.outcome}
          options={OUTCOMES.map((outcome) => ({ value: outcome, label: t(`outcome.short.${outcome}`) }))}
          onChange={(outcome) => set({ outcome })}
        />
      </div>
      <div>
        <label htmlFor="filter-number">{t('cases.number')}</label>
        <Input.Search
          id="filter-number"
          allowClear
          defaultValue={filters.number}
          onSearch={(number) => set({ number: number.trim() })}
        />
      </div>
      <div>
        <label htmlFor="filter-from">{t('cases.from')}</label>
        <DayInput id="filter-from" value={filters.from} onChange={(from) => set({ from })} />
      </div>
      <div>
        <label htmlFor="filter-to">{t('cases.to')}</label>
        <DayInput id="filter-to" value={filters.to} onChange={(to) => set({ to })} />
      </div>
      <Button disabled={Object.keys(filters).length === 0} onClick={() => onChange({})}>
        {t('cases.clear')}
      </Button>
    </search>
  );
}
