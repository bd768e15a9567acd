import { App, Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { withChinesePunctuation } from '../../../../server/core/explain/punctuation.ts';
import { pointerKeys } from '../../../../server/core/language/finding.ts';
import { placeOf } from '../../../../server/core/uses/places.ts';
import { useWords } from '../../../messages/words.tsx';
import { placesCiting } from '../../../shared/item/citations.ts';
import { useItemEditing } from '../editing/editing.ts';
import { lawReplaced } from './replace-law.ts';
import css from './Search.module.css';
import { searchWords } from './search-words.ts';

/** Every place that cites a law is shown before it cites another; the whole is one step of undo. */
export function ReplaceLaw() {
  const { t } = useWords(searchWords);
  const { document: item, edit } = useItemEditing();
  const { message } = App.useApp();
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const places = useMemo(() => (from === null ? [] : placesCiting(item, from)), [item, from]);
  const titleOf = usePlaceTitle();
  const options = item.basis.map(({ id, law, article }) => ({
    value: id,
    label: withChinesePunctuation(`${law} ${article}`),
  }));
  const canReplace = from !== null && to !== null && from !== to && places.length > 0;

  function replace(): void {
    if (from === null || to === null) return;
    edit((before) => lawReplaced(before, from, to));
    void message.success(t('replace.done', { n: places.length }));
    setFrom(null);
    setTo(null);
  }

  return (
    <section className="paper" aria-labelledby="replace-title">
      <h2 id="replace-title">{t('replace.title')}</h2>
      <p className={css.lead}>{t('replace.lead')}</p>
      <div className={css.choices}>
        <div>
          <label htmlFor="replace-from">{t('replace.from')}</label>
          <Select
            id="replace-from"
            value={from}
            options={options}
            placeholder={t('replace.choose')}
            onChange={(id: string | null) => setFrom(id)}
          />
        </div>
        <div>
          <label htmlFor="replace-to">{t('replace.to')}</label>
          <Select
            id="replace-to"
            value={to}
            options={options.filter(({ value }) => value !== from)}
            placeholder={t('replace.choose')}
            onChange={(id: string | null) => setTo(id)}
          />
        </div>
      </div>
      {from === null ? null : (
        <>
          <p role="status">
            {places.length === 0 ? t('replace.none') : t('replace.count', { n: places.length })}
          </p>
          <ul className={css.hits}>
            {places.map((pointer) => (
              <li key={pointer}>{withChinesePunctuation(titleOf(pointer))}</li>
            ))}
          </ul>
        </>
      )}
      <div className={css.actions}>
        <Button type="primary" disabled={!canReplace} onClick={replace}>
          {t('replace.do', { n: places.length })}
        </Button>
      </div>
    </section>
  );
}

function usePlaceTitle(): (pointer: string) => string {
  const { t } = useWords(searchWords);
  const { document: item, vocabulary, departments } = useItemEditing();
  const sources = { vocabulary, conditions: item.conditions, departments };
  return (pointer) => {
    const [section] = pointerKeys(pointer);
    if (section === 'correction' || section === 'retirement') return t(`place.${section}`);
    return placeOf(pointer, { item, sources }).title;
  };
}
