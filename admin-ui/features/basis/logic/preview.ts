/** What is different between an item and what becomes of it, entry by entry and place by place. */
import type { Citation, Law, ServiceItem } from '../../../../schemas/generated/types.ts';
import { sameJson } from '../../../../server/core/diff/same-json.ts';
import { citationPlaces } from '../../../../server/core/language/rule-places.ts';
import { placeOfCitations } from '../../../shared/item/citations.ts';

export interface ItemPreview {
  /** Either is missing for what was added or taken away. */
  readonly entries: readonly { readonly before: Law | undefined; readonly after: Law | undefined }[];
  readonly places: readonly {
    readonly pointer: string;
    readonly before: readonly Citation[];
    readonly after: readonly Citation[];
  }[];
}

export function previewOf(before: ServiceItem, after: ServiceItem): ItemPreview {
  const ids = [...new Set([...before.basis, ...after.basis].map(({ id }) => id))];
  const entries = ids.map((id) => ({
    before: before.basis.find((entry) => entry.id === id),
    after: after.basis.find((entry) => entry.id === id),
  }));
  const next = new Map(citationPlaces(after).map(({ pointer, citations }) => [pointer, citations]));
  const places = citationPlaces(before).map(({ pointer, citations }) => ({
    ...{ pointer: placeOfCitations(pointer), before: citations, after: next.get(pointer) ?? [] },
  }));
  const isChanged = (pair: { before: unknown; after: unknown }) => !sameJson(pair.before, pair.after);
  return { entries: entries.filter(isChanged), places: places.filter(isChanged) };
}
