/** What an item cites, place by place: which places cite a law, and a copy in which they cite another. */
import type { Citation, Law, ServiceItem } from '../../../schemas/generated/types.ts';
import { pointerKeys } from '../../../server/core/language/finding.ts';
import { citationPlaces } from '../../../server/core/language/rule-places.ts';

/** How a law is cited when nobody has written anything else: without what stands in brackets behind its title. */
export function suggestedText({ law, article }: Pick<Law, 'law' | 'article'>): string {
  return `${law.replace(/[((][^()()]*[))]$/, '')}${article}`;
}

/** What cites at a pointer to citations: a rule, a material, a part of the item. */
export function placeOfCitations(pointer: string): string {
  return pointer.replace(/(\/event\/params)?\/basis$/, '');
}

/** Pointers to what cites a law. */
export function placesCiting(item: ServiceItem, lawId: string): string[] {
  return citationPlaces(item)
    .filter(({ citations }) => citations.some(({ law }) => law === lawId))
    .map(({ pointer }) => placeOfCitations(pointer));
}

/** Citations that cite what `change` answers; the same ones where it changes none, and each text of a law once. */
function changedCitations(
  citations: readonly Citation[],
  change: (citation: Citation) => Citation,
): readonly Citation[] {
  const next = citations.map(change);
  if (next.every((one, i) => one === citations[i])) return citations;
  return next.filter(
    (one, i) => next.findIndex(({ law, text }) => law === one.law && text === one.text) === i,
  );
}

/** A copy in which the value at the keys is another one; everything beside the way there stays the same. */
function withValue(node: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(node))
    return node.map((part, i) => (String(i) === key ? withValue(part, rest, value) : part));
  const record = node as Readonly<Record<string, unknown>>;
  return { ...record, [key]: withValue(record[key], rest, value) };
}

/** A copy with other citations; conditions and conclusions stay. `change` answers the same citation where it has nothing to say. */
export function withCitations(
  item: ServiceItem,
  change: (citation: Citation, place: string) => Citation,
): ServiceItem {
  return citationPlaces(item).reduce((changed, { pointer, citations }) => {
    const next = changedCitations(citations, (one) => change(one, placeOfCitations(pointer)));
    if (next === citations) return changed;
    return withValue(changed, pointerKeys(pointer), next) as ServiceItem; // the same item with other citations
  }, item);
}
