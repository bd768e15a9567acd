import { Select } from 'antd';
import type { Directory } from '../../../../schemas/generated/types.ts';
import { withChinesePunctuation } from '../../../../server/core/explain/punctuation.ts';
import { useWords } from '../../../messages/words.tsx';
import css from './DepartmentSelect.module.css';
import { sharedWords } from './shared-words.ts';

type Department = Directory['departments'][number];

interface Common {
  departments: readonly Department[];
  label: string;
  isReadOnly: boolean;
  /** Of the control, for a visible label. */
  id?: string;
  hasFault?: boolean;
}

/** One department of the directory, found by its name; who is not in the hall every day is marked. */
export function DepartmentSelect({
  value,
  onChange,
  ...common
}: Common & { value: string | undefined; onChange: (id: string) => void }) {
  const settings = useSettings(common, value === undefined ? [] : [value]);
  return <Select {...settings} value={value} onChange={onChange} />;
}

/** Several departments of the directory, in the order in which they were chosen. */
export function DepartmentsSelect({
  value,
  onChange,
  ...common
}: Common & { value: readonly string[]; onChange: (ids: string[]) => void }) {
  const settings = useSettings(common, value);
  return <Select {...settings} mode="multiple" value={[...value]} onChange={onChange} />;
}

interface Option {
  value: string;
  label: string;
  isResident: boolean | undefined;
  disabled?: boolean;
}

function useSettings(
  { departments, label, isReadOnly, id, hasFault = false }: Common,
  chosen: readonly string[],
) {
  const { t, language } = useWords(sharedWords);
  const known: Option[] = departments.map(({ id: value, name, resident }) => ({
    value,
    label: language === 'zh' ? withChinesePunctuation(name) : name,
    isResident: resident,
  }));
  const unknown: Option[] = chosen
    .filter((value) => !departments.some((department) => department.id === value))
    .map((value) => ({ value, label: t('departments.unknown'), isResident: undefined, disabled: true }));
  return {
    className: css.select,
    ...(id === undefined ? {} : { id }),
    options: [...known, ...unknown],
    disabled: isReadOnly,
    status: hasFault || unknown.length > 0 ? ('error' as const) : ('' as const),
    'aria-label': label,
    placeholder: t('departments.choose'),
    showSearch: { optionFilterProp: 'label' },
    popupMatchSelectWidth: false,
    optionRender: ({ data }: { data: Option }) => (
      <span className={css.option}>
        {data.label}
        {data.isResident === undefined ? null : (
          <span className={css.mark}>
            {t(data.isResident ? 'departments.resident' : 'departments.absent')}
          </span>
        )}
      </span>
    ),
  };
}
