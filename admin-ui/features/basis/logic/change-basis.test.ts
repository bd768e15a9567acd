import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Law, ServiceItem } from '../../../../schemas/generated/types.ts';
import { shippedItems } from '../../../../test/support/documents.ts';
import { placesCiting, suggestedText, withCitations } from '../../../shared/item/citations.ts';
import { basisChanged, type Replacement } from './change-basis.ts';
import { entriesPicked, entryPointer } from './picked.ts';

const other: Replacement = {
  ...{ law: '某某新法', article: '第9条', text: '某某新法第9条', confirmed: true, validFrom: '2026-12-01' },
};

/** An entry as this screen writes one, cited in one way: what can be put back is what was written here. */
function prepared(item: ServiceItem, entry: Law): { item: ServiceItem; own: Replacement } {
  const { id, law, article, point, confirmed } = entry;
  const own = { law, article, point, confirmed, text: suggestedText(entry) };
  const plain: Law = { id, law, article, point, confirmed, source: confirmed ? 'L' : 'K' };
  const cited = withCitations(item, (one) => (one.law === id ? { law: id, text: own.text, confirmed } : one));
  const basis = item.basis.map((each) => (each.id === id ? plain : each)) as ServiceItem['basis']; // as many
  return { item: { ...cited, basis }, own };
}

const choice = fc
  .constantFrom(...shippedItems)
  .chain((item) => fc.record({ item: fc.constant(item), entry: fc.constantFrom(...item.basis) }))
  .chain(({ item, entry }) => {
    const citing = placesCiting(item, entry.id);
    const places = citing.length > 0 ? citing : [entryPointer(item, entry.id)];
    return fc.record({
      ...{ item: fc.constant(item), entry: fc.constant(entry) },
      places: fc.subarray(places, { minLength: 1 }),
    });
  })
  // Two entries of one law and one article are one thing to whoever picks.
  .filter(({ item, entry }) => entriesPicked(item, entry).length === 1);

const bare = (item: ServiceItem): string =>
  JSON.stringify({ ...item, basis: [] }, (key, part) =>
    key === 'basis' && Array.isArray(part) && part[0]?.text !== undefined ? [] : part,
  );

describe('A law in place of another', () => {
  it('is taken back by replacing it with what was there, whatever places were chosen', () => {
    fc.assert(
      fc.property(choice, ({ item: shipped, entry, places }) => {
        const { item, own } = prepared(shipped, entry);
        const chosen = new Set(places);
        const there = basisChanged(item, entry, { kind: 'replace', replacement: other, places: chosen });
        expect(there).not.toEqual(item);
        expect(basisChanged(there, other, { kind: 'replace', replacement: own, places: chosen })).toEqual(
          item,
        );
      }),
    );
  });

  it('is cited in the chosen places and nowhere else, and nothing but citations changes', () => {
    fc.assert(
      fc.property(choice, ({ item, entry, places }) => {
        const chosen = new Set(places);
        const next = basisChanged(item, entry, { kind: 'replace', replacement: other, places: chosen });
        const [home] = entriesPicked(next, other);
        const citing = placesCiting(item, entry.id);
        expect(placesCiting(next, home?.id ?? '')).toEqual(citing.filter((place) => chosen.has(place)));
        expect(entriesPicked(next, entry).flatMap(({ id }) => placesCiting(next, id))).toEqual(
          citing.filter((place) => !chosen.has(place)),
        );
        expect(bare(next)).toBe(bare(item));
      }),
    );
  });

  it('takes the entry that the item has already, and confirms nothing that is not confirmed there', () => {
    for (const item of shippedItems) {
      const [from, to] = item.basis;
      if (!from || !to || entriesPicked(item, from).length !== 1) continue;
      const places = new Set(placesCiting(item, from.id));
      if (places.size === 0) continue;
      const replacement = { ...other, law: to.law, article: to.article };
      const next = basisChanged(item, from, { kind: 'replace', replacement, places });
      expect(next.basis).toEqual(item.basis.filter(({ id }) => id !== from.id));
      expect(placesCiting(next, to.id)).toEqual(expect.arrayContaining([...places]));
      if (!to.confirmed) expect(JSON.stringify(next)).toContain('"confirmed":false');
    }
  });

  it('leaves an item as it is where nothing was chosen', () => {
    for (const item of shippedItems) {
      const [from = { law: '' }] = item.basis;
      const change = { kind: 'replace', replacement: other, places: new Set<string>() } as const;
      expect(basisChanged(item, from, change)).toBe(item);
    }
  });
});

it('A void law keeps its places and says from when', () => {
  for (const item of shippedItems) {
    const [first = { law: '' }] = item.basis;
    const next = basisChanged(item, first, { kind: 'void', from: '2027-01-01' });
    const ids = entriesPicked(item, first).map(({ id }) => id);
    for (const { id, validTo } of next.basis) expect(validTo === '2027-01-01').toBe(ids.includes(id));
    expect({ ...next, basis: item.basis }).toEqual(item);
    expect(basisChanged(next, first, { kind: 'void', from: '2027-01-01' })).toBe(next);
  }
});
