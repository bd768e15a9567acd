/** What somebody has picked, a law or one entry of it, in an item: its entries there and every place that cites them, in words. */
import type {
  Citation,
  Directory,
  Law,
  Parameters,
  ServiceItem,
} from '../../../../schemas/generated/types.ts';
import { citationPlaces } from '../../../../server/core/language/rule-places.ts';
import { type CitedPlace, citedInItem, entriesOf } from '../../../../server/core/law/cited-places.ts';
import { lawNames } from '../../../../server/core/law/law-identity.ts';
import { placeOfCitations } from '../../../shared/item/citations.ts';

export interface Picked {
  readonly law: string;
  /** As it stands in the entry; undefined for every entry of the law. */
  readonly article?: string | undefined;
}

export interface PickedPlace {
  /** `basis`: the entry itself, where nothing cites it. */
  readonly part: CitedPlace['part'] | 'basis';
  readonly pointer: string;
  readonly title: string;
  /** Those of what was picked. */
  readonly citations: readonly Citation[];
}

export function entriesPicked({ basis }: ServiceItem, { law, article }: Picked): Law[] {
  return entriesOf(basis, lawNames(law)).filter(
    (entry) => article === undefined || entry.article === article,
  );
}

/** Where an entry of the basis stands itself. */
export function entryPointer({ basis }: ServiceItem, id: string): string {
  return `/basis/${basis.findIndex((entry) => entry.id === id)}`;
}

export interface ItemBeside {
  readonly item: ServiceItem;
  readonly parameters: Parameters;
  readonly directory: Directory;
}

export function pickedPlaces(documents: ItemBeside, picked: Picked): PickedPlace[] {
  const { item } = documents;
  const entries = entriesPicked(item, picked);
  const cited = citationsOf(item, new Set(entries.map(({ id }) => id)));
  const places = citedInItem(documents, lawNames(picked.law)).flatMap(({ part, pointer, title }) => {
    const citations = cited.get(pointer);
    return citations ? [{ part, pointer, title, citations }] : [];
  });
  const known = new Set([...cited.values()].flat().map(({ law }) => law));
  const alone = entries
    .filter(({ id }) => !known.has(id))
    .map(({ id, law, article }) => ({
      ...{ part: 'basis' as const, pointer: entryPointer(item, id), title: `${law} ${article}` },
      citations: [],
    }));
  return [...alone, ...places];
}

function citationsOf(item: ServiceItem, laws: ReadonlySet<string>): Map<string, Citation[]> {
  const found = new Map<string, Citation[]>();
  for (const { pointer, citations } of citationPlaces(item)) {
    const own = citations.filter(({ law }) => laws.has(law));
    if (own.length > 0) found.set(placeOfCitations(pointer), own);
  }
  return found;
}
