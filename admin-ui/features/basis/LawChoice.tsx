import { Select } from 'antd';
import { useMemo } from 'react';
import { withChinesePunctuation } from '../../../server/core/explain/punctuation.ts';
import { useWords } from '../../messages/words.tsx';
import css from './Basis.module.css';
import { basisWords } from './basis-words.ts';
import type { OwnItem } from './logic/own-items.ts';
import { entriesPicked, type Picked } from './logic/picked.ts';

interface LawChoiceProps {
  items: readonly OwnItem[];
  picked: Picked | null;
  onPick: (picked: Picked) => void;
}

/** Laws of the department's items, by name; then one article of it or all of them. */
export function LawChoice({ items, picked, onPick }: LawChoiceProps) {
  const { t } = useWords(basisWords);
  const laws = useMemo(() => {
    const names = items.flatMap(({ item }) => item.basis.map(({ law }) => law)).filter(Boolean);
    return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'zh-CN'));
  }, [items]);
  const law = picked?.law;
  const articles = useMemo(() => {
    if (law === undefined) return [];
    const entries = items.flatMap(({ item }) => entriesPicked(item, { law }));
    return [...new Set(entries.map(({ article }) => article))];
  }, [items, law]);
  return (
    <section className="paper" aria-labelledby="pick-title">
      <h2 id="pick-title">{t('pick')}</h2>
      <div className={css.fields}>
        <div>
          <label htmlFor="basis-law">{t('law')}</label>
          <Select
            id="basis-law"
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('law.hint')}
            value={law}
            options={laws.map((value) => ({ value, label: withChinesePunctuation(value) }))}
            onChange={(value: string) => onPick({ law: value })}
          />
        </div>
        <div>
          <label htmlFor="basis-article">{t('article')}</label>
          <Select
            id="basis-article"
            disabled={law === undefined}
            value={picked?.article ?? ''}
            options={[
              { value: '', label: t('article.all') },
              ...articles.map((value) => ({ value, label: withChinesePunctuation(value) })),
            ]}
            onChange={(value) =>
              law !== undefined && onPick({ law, article: value === '' ? undefined : value })
            }
          />
        </div>
      </div>
    </section>
  );
}
