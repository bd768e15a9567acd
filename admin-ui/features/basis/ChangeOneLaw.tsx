import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { Directory, Parameters } from '../../../schemas/generated/types.ts';
import { useWords } from '../../messages/words.tsx';
import css from './Basis.module.css';
import { basisWords } from './basis-words.ts';
import { ChangeForm } from './ChangeForm.tsx';
import type { Planned } from './logic/batch.ts';
import { type ChangeWords, changeOf, noWords } from './logic/change-words.ts';
import type { OwnItem } from './logic/own-items.ts';
import { type Picked, pickedPlaces } from './logic/picked.ts';
import { type CitingItem, plansOf } from './logic/plan.ts';
import { Others } from './Others.tsx';
import { PlaceList } from './PlaceList.tsx';
import { Preview } from './Preview.tsx';

interface ChangeOneLawProps {
  items: readonly OwnItem[];
  picked: Picked;
  parameters: Parameters;
  directory: Directory;
  onApply: (planned: readonly Planned[]) => void;
}

/** From the places that cite what was picked to the change that is written; on another law everything begins anew. */
export function ChangeOneLaw({ items, picked, parameters, directory, onApply }: ChangeOneLawProps) {
  const { t } = useWords(basisWords);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [words, setWords] = useState<ChangeWords>(noWords);
  const citing = useMemo(
    () =>
      items.flatMap((own): CitingItem[] => {
        const places = pickedPlaces({ item: own.item, parameters, directory }, picked);
        return places.length > 0 ? [{ own, places }] : [];
      }),
    [items, parameters, directory, picked],
  );
  const change = changeOf(words);
  const plans = useMemo(
    () => (change ? plansOf(citing, { picked, change, left }) : []),
    [citing, picked, change, left],
  );
  const writable = plans.filter(({ planned }) => planned.heldBy === null).length;
  return (
    <>
      <PlaceList {...{ citing, picked, left, onLeave: setLeft }} isWhole={words.kind === 'void'} />
      <Others picked={picked} own={items} />
      {citing.length > 0 ? (
        <>
          <ChangeForm words={words} onChange={setWords} />
          <section className="paper" aria-labelledby="preview-title">
            <h2 id="preview-title">{t('preview')}</h2>
            {plans.length === 0 ? <p className={css.note}>{t('preview.none')}</p> : null}
            {plans.map((plan) => (
              <Preview key={plan.planned.code} plan={plan} />
            ))}
            <Button
              type="primary"
              className={css.apply}
              disabled={writable === 0}
              onClick={() => onApply(plans.map(({ planned }) => planned))}
            >
              {writable === 0 ? t('apply.none') : t('apply', { n: writable })}
            </Button>
          </section>
        </>
      ) : null}
    </>
  );
}
