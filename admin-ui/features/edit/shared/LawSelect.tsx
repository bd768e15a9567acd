import { Select } from 'antd';
import type { Law } from '../../../../schemas/generated/types.ts';
import { withChinesePunctuation } from '../../../../server/core/explain/punctuation.ts';
import { useWords } from '../../../messages/words.tsx';
import css from './LawSelect.module.css';
import { sharedWords } from './shared-words.ts';

interface LawSelectProps {
  value: string | undefined;
  laws: readonly Law[];
  label: string;
  onChange: (id: string) => void;
}

/** One of the laws that the document lists, found by its title, its articles or what they say. */
export function LawSelect({ value, laws, label, onChange }: LawSelectProps) {
  const { t, language } = useWords(sharedWords);
  const shown = (text: string) => (language === 'zh' ? withChinesePunctuation(text) : text);
  const known = laws.map(({ id, law, article, point, confirmed }) => ({
    value: id,
    label: shown(law),
    article: shown(article),
    point: shown(point),
    confirmed,
    search: `${law} ${article} ${point}`,
  }));
  const isUnknown = value !== undefined && value !== '' && !laws.some(({ id }) => id === value);
  const options = isUnknown
    ? [
        ...known,
        {
          value,
          label: t('citations.unknown'),
          article: '',
          point: '',
          confirmed: true,
          search: '',
          disabled: true,
        },
      ]
    : known;
  return (
    <Select
      className={css.select}
      value={value === '' ? undefined : value}
      status={isUnknown ? 'error' : ''}
      options={options}
      aria-label={label}
      placeholder={t('citations.law.choose')}
      showSearch={{ optionFilterProp: 'search' }}
      popupMatchSelectWidth={460}
      optionRender={({ data: { label: law, article, point, confirmed } }) => (
        <span className={css.option}>
          <span>
            <strong>{law}</strong> {article}
            {confirmed ? null : <span className={css.unconfirmed}>{t('citations.unconfirmed')}</span>}
          </span>
          <span className={css.point}>{point}</span>
        </span>
      )}
      onChange={onChange}
    />
  );
}
