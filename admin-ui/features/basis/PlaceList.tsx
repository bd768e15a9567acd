import { EditOutlined, LockOutlined } from '@ant-design/icons';
import { Checkbox } from 'antd';
import { withChinesePunctuation } from '../../../server/core/explain/punctuation.ts';
import { useWords } from '../../messages/words.tsx';
import { Bases } from '../../shared/BasisTag.tsx';
import { nowAtSite } from '../../shared/dates.ts';
import { ExportMenu } from '../../shared/export/ExportMenu.tsx';
import { citingParts } from '../../shared/item/citing-parts.ts';
import { Tag } from '../../shared/Tag.tsx';
import css from './Basis.module.css';
import { basisWords } from './basis-words.ts';
import type { Picked, PickedPlace } from './logic/picked.ts';
import { type CitingItem, placeKey } from './logic/plan.ts';

interface PlaceListProps {
  citing: readonly CitingItem[];
  picked: Picked;
  left: ReadonlySet<string>;
  onLeave: (left: ReadonlySet<string>) => void;
  /** Items are ticked as wholes. */
  isWhole: boolean;
}

/** Every place of every own item that cites what was picked, as a sentence, to be ticked. */
export function PlaceList({ citing, picked, left, onLeave, isWhole }: PlaceListProps) {
  const { t } = useWords(basisWords);
  const keys = citing.flatMap(({ own, places }) => places.map((place) => placeKey(own.code, place)));
  const chosen = keys.filter((key) => !left.has(key)).length;
  function toggle(of: readonly string[], isChosen: boolean): void {
    const next = new Set(left);
    for (const key of of) isChosen ? next.delete(key) : next.add(key);
    onLeave(next);
  }
  return (
    <section className="paper" aria-labelledby="places-title">
      <div className={css.title}>
        <h2 id="places-title">{t('places')}</h2>
        <PlacesExport citing={citing} picked={picked} />
      </div>
      <p className={css.note} role="status">
        {citing.length === 0
          ? t('places.none')
          : t('places.sum', { items: citing.length, places: keys.length, chosen })}
      </p>
      {isWhole && citing.length > 0 ? <p className={css.note}>{t('places.void')}</p> : null}
      {citing.map((one) => (
        <ItemPlaces key={one.own.code} {...{ one, left, isWhole }} onToggle={toggle} />
      ))}
    </section>
  );
}

interface ItemPlacesProps {
  one: CitingItem;
  left: ReadonlySet<string>;
  isWhole: boolean;
  onToggle: (keys: readonly string[], isChosen: boolean) => void;
}

/** As many are shown at once; more are folded. */
const fewPlaces = 12;

function ItemPlaces({ one: { own, places }, left, isWhole, onToggle }: ItemPlacesProps) {
  const { t } = useWords(basisWords);
  const keys = places.map((place) => placeKey(own.code, place));
  const chosen = keys.filter((key) => !left.has(key)).length;
  const isHeld = own.heldBy !== null;
  return (
    <fieldset className={css.item} disabled={isHeld} aria-label={own.name}>
      <div className={css.itemHead}>
        <Checkbox
          checked={chosen > 0 && (isWhole || chosen === keys.length)}
          indeterminate={!isWhole && chosen > 0 && chosen < keys.length}
          disabled={isHeld}
          aria-label={t('item.choose', { name: own.name })}
          onChange={({ target }) => onToggle(keys, target.checked)}
        />
        <h3>{withChinesePunctuation(own.name)}</h3>
        <Tag icon={own.revision === null ? undefined : <EditOutlined />}>
          {own.revision === null ? t('item.version', { n: own.version ?? 1 }) : t('item.draft')}
        </Tag>
        {isHeld ? (
          <Tag tone="wait" icon={<LockOutlined />}>
            {t('item.held', { person: own.heldBy ?? '' })}
          </Tag>
        ) : (
          <span className={css.note}>{own.revision === null ? t('item.begins') : null}</span>
        )}
      </div>
      <details open={places.length <= fewPlaces}>
        <summary>{t('item.count', { n: places.length })}</summary>
        <ul className={css.places}>
          {places.map((place) => (
            <PlaceRow
              key={place.pointer}
              place={place}
              isChosen={isWhole ? chosen > 0 : !left.has(placeKey(own.code, place))}
              isDisabled={isHeld || isWhole}
              onToggle={(isChosen) => onToggle([placeKey(own.code, place)], isChosen)}
            />
          ))}
        </ul>
      </details>
    </fieldset>
  );
}

interface PlaceRowProps {
  place: PickedPlace;
  isChosen: boolean;
  isDisabled: boolean;
  onToggle: (isChosen: boolean) => void;
}

function PlaceRow({ place: { part, title, citations }, isChosen, isDisabled, onToggle }: PlaceRowProps) {
  const { t: partOf } = useWords(citingParts);
  return (
    <li>
      <Checkbox checked={isChosen} disabled={isDisabled} onChange={({ target }) => onToggle(target.checked)}>
        <span className={css.part}>{partOf(part)}</span>
        <span>{withChinesePunctuation(title)}</span>
      </Checkbox>
      <Bases
        texts={citations.map(({ text }) => withChinesePunctuation(text))}
        isConfirmed={(shown) =>
          citations.every(({ text, confirmed }) => confirmed || withChinesePunctuation(text) !== shown)
        }
      />
    </li>
  );
}

interface ExportedPlace extends PickedPlace {
  readonly item: string;
}

function PlacesExport({ citing, picked }: { citing: readonly CitingItem[]; picked: Picked }) {
  const { t } = useWords(basisWords);
  const { t: partOf } = useWords(citingParts);
  const rows = citing.flatMap(({ own, places }) =>
    places.map((place): ExportedPlace => ({ item: own.name, ...place })),
  );
  return (
    <ExportMenu
      name={`${t('file', { law: picked.law })}-${nowAtSite().slice(0, 10)}`}
      columns={[
        { title: t('file.item'), value: ({ item }: ExportedPlace) => item },
        { title: t('file.part'), value: ({ part }) => partOf(part) },
        { title: t('file.says'), value: ({ title }) => title },
        { title: t('file.cites'), value: ({ citations }) => citations.map(({ text }) => text).join(' ') },
      ]}
      fetchPage={async () => ({ rows, next: null })}
    />
  );
}
