/** One law cited in place of another in every place of an item: places and texts change, conditions and conclusions do not. */
import type { ServiceItem } from '../../../../schemas/generated/types.ts';
import { withCitations } from '../../../shared/item/citations.ts';
import { withLaw } from '../shared/citation-edits.ts';

/** Nothing changes for a law that the item does not have. */
export function lawReplaced(item: ServiceItem, from: string, to: string): ServiceItem {
  const target = item.basis.find(({ id }) => id === to);
  if (!target || from === to) return item;
  return withCitations(item, (one) => (one.law === from ? withLaw(one, target, item.basis) : one));
}
