import { Button } from 'antd';
import { useState } from 'react';
import { DECISION_CHANGE_NAMES } from '../../../../server/core/diff/decision/change.ts';
import { OUTCOME_NAMES } from '../../../../server/core/explain/names.ts';
import type { Effect } from '../../../../server/core/index.ts';
import { useWords } from '../../../messages/words.tsx';
import { Tag } from '../../../shared/Tag.tsx';
import css from './changes.module.css';
import { changesWords } from './changes-words.ts';
import { countedKinds } from './effect-kinds.ts';

const SHOWN_AT_FIRST = 20;

/** The same applications decided under both versions: how often each kind of difference appears, then each of them. */
export function Effects({ effects }: { effects: readonly Effect[] | null }) {
  const { t, language } = useWords(changesWords);
  const [all, setAll] = useState(false);
  if (effects === null) return <p>{t('effects.unknown')}</p>;
  if (effects.length === 0) return <p>{t('effects.none')}</p>;
  const kinds = countedKinds(effects);
  const shown = all ? effects : effects.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <ul className={css.kinds} aria-label={t('effects.kinds', { n: kinds.length })}>
        {kinds.map(({ kind, n }) => (
          <li key={kind}>
            <Tag>{t('effects.kind', { name: DECISION_CHANGE_NAMES[kind][language], n })}</Tag>
          </li>
        ))}
      </ul>
      <div className={css.scroll}>
        <table className={css.table} aria-label={t('effects.label')}>
          <thead>
            <tr>
              <th scope="col">{t('effects.application')}</th>
              <th scope="col">{t('effects.outcome')}</th>
              <th scope="col">{t('effects.differs')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((effect) => (
              <EffectRow key={`${effect.source} ${effect.id} ${effect.title}`} effect={effect} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < effects.length ? (
        <p className={css.more}>
          <Button onClick={() => setAll(true)}>
            {t('effects.more', { n: effects.length - shown.length })}
          </Button>
        </p>
      ) : null}
    </>
  );
}

function EffectRow({ effect: { title, source, before, after, sentences } }: { effect: Effect }) {
  const { t, language } = useWords(changesWords);
  const name = (outcome: Effect['before']) =>
    outcome === null ? t('effects.impossible') : OUTCOME_NAMES[outcome][language];
  return (
    <tr>
      <td>
        <p>{title}</p>
        <p className={css.source}>{t(`effects.${source}`)}</p>
      </td>
      <td className={css.outcome}>
        {before === after
          ? t('effects.same', { outcome: name(after) })
          : t('effects.changed', { before: name(before), after: name(after) })}
      </td>
      <td>
        <ul className={css.differences}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
