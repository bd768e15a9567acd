/**
 * What becomes of one item when a law that it cites is replaced in chosen places, or becomes void. Pure: the same item comes back
 * where nothing changes, and replacing the replacement by what was there restores the item.
 */
import type { Law, ServiceItem } from '../../../../schemas/generated/types.ts';
import { placesCiting, withCitations } from '../../../shared/item/citations.ts';
import { entriesPicked, entryPointer, type Picked } from './picked.ts';

export interface Replacement {
  readonly law: string;
  readonly article: string;
  /** What the article says; that of what it replaces where nothing is given. */
  readonly point?: string | undefined;
  /** As the chosen places cite it. */
  readonly text: string;
  readonly confirmed: boolean;
  /** From which day it is in force. */
  readonly validFrom?: string | undefined;
}

export type BasisChange =
  | { readonly kind: 'replace'; readonly replacement: Replacement; readonly places: ReadonlySet<string> }
  /** In force no longer on this day. */
  | { readonly kind: 'void'; readonly from: string };

export function basisChanged(item: ServiceItem, picked: Picked, change: BasisChange): ServiceItem {
  return change.kind === 'void' ? voided(item, picked, change.from) : replaced(item, picked, change);
}

function voided(item: ServiceItem, picked: Picked, from: string): ServiceItem {
  const ids = new Set(entriesPicked(item, picked).map(({ id }) => id));
  const isNews = item.basis.some(({ id, validTo }) => ids.has(id) && validTo !== from);
  if (!isNews) return item;
  return withBasis(
    item,
    item.basis.map((entry) => (ids.has(entry.id) ? { ...entry, validTo: from } : entry)),
  );
}

/** The schema has one law at least, and no change here takes the last away. */
function withBasis(item: ServiceItem, basis: readonly Law[]): ServiceItem {
  return { ...item, basis: basis as ServiceItem['basis'] };
}

interface Moved {
  /** Entries of which something was chosen. */
  readonly entries: readonly Law[];
  /** Of these, those that nothing cites any more afterwards. */
  readonly gone: readonly Law[];
}

function movedEntries(item: ServiceItem, picked: Picked, places: ReadonlySet<string>): Moved {
  const placesOf = (id: string): string[] => {
    const citing = placesCiting(item, id);
    return citing.length > 0 ? citing : [entryPointer(item, id)];
  };
  const entries = entriesPicked(item, picked).filter(({ id }) => placesOf(id).some((at) => places.has(at)));
  return { entries, gone: entries.filter(({ id }) => placesOf(id).every((at) => places.has(at))) };
}

function replaced(
  item: ServiceItem,
  picked: Picked,
  { replacement, places }: Extract<BasisChange, { kind: 'replace' }>,
): ServiceItem {
  const moved = movedEntries(item, picked, places);
  if (moved.entries.length === 0) return item;
  const { basis, home } = newBasis(item, moved, replacement);
  const ids = new Set(moved.entries.map(({ id }) => id));
  const citation = {
    text: replacement.text,
    law: home.id,
    confirmed: home.confirmed && replacement.confirmed,
  };
  const cited = withCitations(item, (one, place) => (ids.has(one.law) && places.has(place) ? citation : one));
  return withBasis(cited, basis);
}

/**
 * The entry that is cited from now on: the item's own entry of the same article if it has one; else what it replaces becomes it, in
 * its place, unless something still cites that, when it comes behind.
 */
function newBasis({ basis }: ServiceItem, { entries, gone }: Moved, replacement: Replacement) {
  const [heir] = gone;
  const leaving = new Set(gone.map(({ id }) => id));
  const known = basis.find(
    ({ id, law, article }) => !leaving.has(id) && law === replacement.law && article === replacement.article,
  );
  const home = known ?? entryFor(replacement, { id: heir?.id ?? freeId(basis), like: entries });
  const last = entries.at(-1)?.id;
  const next = basis.flatMap((entry): Law[] => {
    if (entry.id === home.id) return [home];
    if (leaving.has(entry.id)) return [];
    return !known && !heir && entry.id === last ? [entry, home] : [entry];
  });
  return { basis: next, home };
}

function entryFor(
  { law, article, point, confirmed, validFrom }: Replacement,
  { id, like }: { id: string; like: readonly Law[] },
): Law {
  return {
    ...{ id, law, article, point: point || (like[0]?.point ?? article) },
    // What somebody has checked stands in a public text; the rest is known without it.
    source: confirmed ? 'L' : 'K',
    confirmed,
    ...(validFrom && { validFrom }),
  };
}

function freeId(basis: readonly Law[]): string {
  const taken = new Set(basis.map(({ id }) => id));
  let n = 1;
  while (taken.has(`b${n}`)) n += 1;
  return `b${n}`;
}
