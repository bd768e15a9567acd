import { describe, expect, it } from 'vitest';
import { shippedItems } from '../../../../test/support/documents.ts';
import { placesCiting } from '../../../shared/item/citations.ts';
import { lawReplaced } from './replace-law.ts';

describe('One law in place of another', () => {
  it('is cited in every place where the other was, and nowhere else anything changes', () => {
    for (const item of shippedItems) {
      const [from, to] = item.basis;
      if (!from || !to) continue;
      const places = placesCiting(item, from.id);
      const changed = lawReplaced(item, from.id, to.id);
      expect(placesCiting(changed, from.id)).toEqual([]);
      expect(placesCiting(changed, to.id)).toEqual(expect.arrayContaining(places));
      const bare = (value: unknown): string =>
        JSON.stringify(value, (key, part) =>
          key === 'basis' && Array.isArray(part) && part[0]?.text !== undefined ? [] : part,
        );
      expect(bare(changed)).toBe(bare(item));
      expect(changed.basis).toEqual(item.basis);
    }
  });

  it('leaves an item as it is when there is nothing to put in place', () => {
    const [item] = shippedItems;
    if (!item) throw new Error('no items');
    expect(lawReplaced(item, item.basis[0]?.id ?? '', 'none')).toBe(item);
  });
});
