import { useMemo } from 'react';
import type { Law } from '../../../schemas/generated/types.ts';
import { withChinesePunctuation } from '../../../server/core/explain/punctuation.ts';
import { useWords } from '../../messages/words.tsx';
import { BasisTag } from '../../shared/BasisTag.tsx';
import { dayText } from '../../shared/dates.ts';
import css from './Basis.module.css';
import { basisWords } from './basis-words.ts';
import type { Plan } from './logic/plan.ts';
import { previewOf } from './logic/preview.ts';

/** One item before and after, entry by entry and place by place. */
export function Preview({ plan: { planned, before, after, places } }: { plan: Plan }) {
  const { t } = useWords(basisWords);
  const preview = useMemo(() => previewOf(before, after), [before, after]);
  const titles = useMemo(() => new Map(places.map(({ pointer, title }) => [pointer, title])), [places]);
  return (
    <section className={css.item} aria-label={planned.name}>
      <h3>{withChinesePunctuation(planned.name)}</h3>
      {planned.heldBy === null ? null : (
        <p className={css.note}>{t('item.held', { person: planned.heldBy })}</p>
      )}
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('preview.place')}</th>
              <th scope="col">{t('preview.before')}</th>
              <th scope="col">{t('preview.after')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.entries.map((pair) => (
              <tr key={(pair.before ?? pair.after)?.id}>
                <th scope="row">{t('preview.entry')}</th>
                <td>{pair.before ? <Entry entry={pair.before} /> : '—'}</td>
                <td>
                  {pair.after ? <Entry entry={pair.after} /> : t('preview.removed')}
                  {pair.before ? null : ` ${t('preview.added')}`}
                </td>
              </tr>
            ))}
            {preview.places.map((place) => (
              <tr key={place.pointer}>
                <th scope="row">{withChinesePunctuation(titles.get(place.pointer) ?? '')}</th>
                <td>
                  <Cited citations={place.before} />
                </td>
                <td>
                  <Cited citations={place.after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Entry({ entry: { law, article, confirmed, validFrom, validTo } }: { entry: Law }) {
  const { t, language } = useWords(basisWords);
  const days = [
    validFrom && t('preview.validFrom', { day: dayText(validFrom, language) }),
    validTo && t('preview.validTo', { day: dayText(validTo, language) }),
  ].filter(Boolean);
  return (
    <span className={css.entry}>
      <BasisTag text={withChinesePunctuation(`${law} ${article}`)} confirmed={confirmed} />
      {days.length > 0 ? <span className={css.note}>{days.join(' ')}</span> : null}
    </span>
  );
}

function Cited({ citations }: { citations: Plan['places'][number]['citations'] }) {
  return (
    <span className={css.entry}>
      {citations.map(({ law, text, confirmed }) => (
        <BasisTag key={`${law} ${text}`} text={withChinesePunctuation(text)} confirmed={confirmed} />
      ))}
    </span>
  );
}
