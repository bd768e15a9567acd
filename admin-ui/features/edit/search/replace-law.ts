/** One law cited in place of another in every place of an item: places and texts change, conditions and conclusions do not. */
import type { Citation, Law, ServiceItem } from '../../../../schemas/generated/types.ts';
import { pointerKeys } from '../../../../server/core/language/finding.ts';
import { citationPlaces } from '../../../../server/core/language/rule-places.ts';
import { withLaw } from '../shared/citation-edits.ts';

/** Pointers to what cites a law: a rule, a material, a part of the item. */
export function placesCiting(item: ServiceItem, lawId: string): string[] {
  return citationPlaces(item)
    .filter(({ citations }) => citations.some(({ law }) => law === lawId))
    .map(({ pointer }) => pointer.replace(/(\/event\/params)?\/basis$/, ''));
}

/** Once the same text of the same law stands there twice, one of them is enough. */
function distinct(citations: readonly Citation[]): Citation[] {
  return citations.filter(
    (one, i) => citations.findIndex(({ law, text }) => law === one.law && text === one.text) === i,
  );
}

interface Replaced {
  readonly from: string;
  readonly to: Law;
  readonly laws: readonly Law[];
}

function replacedIn(citations: readonly Citation[], { from, to, laws }: Replaced): Citation[] {
  return distinct(citations.map((one) => (one.law === from ? withLaw(one, to, laws) : one)));
}

/** A copy in which the value at the keys is another one; everything beside the way there stays the same. */
function withValue(node: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(node))
    return node.map((part, i) => (String(i) === key ? withValue(part, rest, value) : part));
  const record = node as Readonly<Record<string, unknown>>;
  return { ...record, [key]: withValue(record[key], rest, value) };
}

/** Nothing changes for a law that the item does not have. */
export function lawReplaced(item: ServiceItem, from: string, to: string): ServiceItem {
  const target = item.basis.find(({ id }) => id === to);
  if (!target || from === to) return item;
  return citationPlaces(item)
    .filter(({ citations }) => citations.some(({ law }) => law === from))
    .reduce((changed, { pointer, citations }) => {
      const next = replacedIn(citations, { from, to: target, laws: item.basis });
      return withValue(changed, pointerKeys(pointer), next) as ServiceItem; // the same item with other citations
    }, item);
}
