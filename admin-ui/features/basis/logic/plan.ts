/** Which items change, into what: those of which something is ticked and that a change makes different. */
import type { ServiceItem } from '../../../../schemas/generated/types.ts';
import { onDocument } from '../../../shared/item/whole-item.ts';
import type { Planned } from './batch.ts';
import { basisChanged } from './change-basis.ts';
import type { StatedChange } from './change-words.ts';
import type { OwnItem } from './own-items.ts';
import type { Picked, PickedPlace } from './picked.ts';

export interface CitingItem {
  readonly own: OwnItem;
  readonly places: readonly PickedPlace[];
}

export interface Plan {
  readonly planned: Planned;
  readonly before: ServiceItem;
  readonly after: ServiceItem;
  readonly places: readonly PickedPlace[];
}

/** What a place that was left out is known by. */
export function placeKey(code: string, { pointer }: Pick<PickedPlace, 'pointer'>): string {
  return `${code} ${pointer}`;
}

interface Asked {
  readonly picked: Picked;
  readonly change: StatedChange;
  /** Places that were not ticked. */
  readonly left: ReadonlySet<string>;
}

export function plansOf(citing: readonly CitingItem[], { picked, change, left }: Asked): Plan[] {
  return citing.flatMap(({ own, places }) => {
    const chosen = places.filter((place) => !left.has(placeKey(own.code, place)));
    if (chosen.length === 0) return [];
    const pointers = new Set(chosen.map(({ pointer }) => pointer));
    const stated = change.kind === 'void' ? change : { ...change, places: pointers };
    const changed = (item: ServiceItem) => basisChanged(item, picked, stated);
    const after = changed(own.item);
    if (after === own.item) return [];
    const { code, name, document, revision, version, heldBy } = own;
    const planned = {
      ...{ code, name, revision, version, heldBy },
      before: document,
      after: onDocument(changed)(document),
    };
    return [{ planned, before: own.item, after, places }];
  });
}
