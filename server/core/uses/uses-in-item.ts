/** Where an item uses a fact, a law, a material or a department. */
import type { Condition, Directory, Parameters, ServiceItem } from '../../../schemas/generated/types.ts';
import { conditionPlaces, rulesOf } from '../language/rule-places.ts';
import { comparisonsIn, factsOf, factsUsedBy } from '../language/used-facts.ts';
import { vocabularyOf } from '../language/vocabulary.ts';
import { citedInItem } from '../law/cited-places.ts';
import { isSameLaw, lawNames } from '../law/law-identity.ts';
import { conditionPlace, derivedPlace, fieldPlace, type ItemWords, namedIn, placeOf } from './places.ts';
import type { Query } from './query.ts';
import { createUses, type Use } from './use.ts';

export interface ItemDocuments {
  readonly item: ServiceItem;
  readonly parameters: Parameters;
  readonly directory: Directory;
}

type Put = ReturnType<typeof createUses>['put'];

interface Search extends ItemWords {
  readonly query: Query;
  readonly put: Put;
}

export function usesInItem({ item, parameters, directory }: ItemDocuments, query: Query): Use[] {
  const departments = new Map(directory.departments.map(({ id, name }) => [id, name]));
  const vocabulary = vocabularyOf({ item, parameters });
  const sources = { vocabulary, conditions: item.conditions, departments };
  const { put, all } = createUses();
  const search = { item, sources, query, put };
  putDefinitions(search);
  putFacts(search);
  putLaws(search, { item, parameters, directory });
  putDepartments(search);
  return all();
}

/** Where the thing itself stands. */
function putDefinitions({ item, query, put }: Search): void {
  const found = (title: string, ...codes: string[]): string[] =>
    query.isIn(title) || codes.some(query.isCode) ? [title] : [];
  for (const [key, { title }] of Object.entries(item.form.schema.properties))
    put(found(title, key, `form.${key}`), () => fieldPlace(item, key));
  for (const [key, { title }] of Object.entries(item.derived))
    put(found(title, key, `derived.${key}`), () => derivedPlace(item, key));
  for (const [name, { title }] of Object.entries(item.conditions))
    put(found(title ?? name, name), () => conditionPlace(item, name));
  item.materials.forEach(({ id, name }, i) => {
    put(found(name, id), () => ({ pointer: `/materials/${i}`, what: 'material', title: name }));
  });
  item.notDemanded.forEach(({ name }, i) => {
    const title = `不得索要“${name}”`;
    put(found(name), () => ({ pointer: `/notDemanded/${i}`, what: 'not-demanded', title }));
  });
}

/** Where rules look at a fact, or ask a named condition. */
function putFacts(search: Search): void {
  const { item, query, put } = search;
  const wanted = wantedFacts(search);
  const titles = (facts: readonly string[]): string[] => facts.flatMap((fact) => wanted.get(fact) ?? []);
  const named = (condition: Condition): string[] =>
    namedIn(condition).flatMap((name) => {
      const title = conditionPlace(item, name).title;
      return query.isIn(title) || query.isCode(name) ? [title] : [];
    });
  for (const { pointer, condition } of conditionPlaces(item)) {
    const facts = comparisonsIn(condition, () => undefined).flatMap(factsOf);
    put([...titles(facts), ...named(condition)], () => placeOf(pointer, search));
  }
  for (const [key, derived] of Object.entries(item.derived))
    put(titles(factsUsedBy(derived)), () => derivedPlace(item, key));
  item.fees.forEach(({ event: { params } }, i) => {
    const { amount } = params;
    if (typeof amount !== 'number') put(titles([amount.fact]), () => placeOf(`/fees/${i}`, search));
  });
}

/** Facts that are called so, or whose code it is, with or without the part that says where they come from. */
function wantedFacts({ sources: { vocabulary }, query }: Search): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>();
  for (const [name, { title }] of vocabulary) {
    if (query.isIn(title) || query.isCode(name) || query.isCode(name.split('.').at(-1) ?? ''))
      wanted.set(name, title);
  }
  return wanted;
}

function putLaws({ item, query, put }: Search, documents: ItemDocuments): void {
  const laws = lawsFound(item.basis, query);
  for (const { i, law } of laws) {
    const title = `${law} ${item.basis[i]?.article ?? ''}`.trim();
    put([law], () => ({ pointer: `/basis/${i}`, what: 'basis', title }));
  }
  const names = new Set(laws.flatMap(({ law }) => [...lawNames(law)]));
  if (names.size === 0) return;
  for (const { part, pointer, title, citations } of citedInItem(documents, names))
    put(citations, () => ({ pointer, what: part, title }));
}

/** Laws of a document's basis that are called so, in any of the ways in which people call a law. */
export function lawsFound(
  basis: readonly { readonly law: string }[],
  query: Query,
): { readonly i: number; readonly law: string }[] {
  return basis.flatMap(({ law }, i) => {
    const isCalledSo = query.isIn(law) || isSameLaw(query.lawNames, law);
    return isCalledSo ? [{ i, law }] : [];
  });
}

function putDepartments(search: Search): void {
  const { item, sources, query, put } = search;
  const found = (id: unknown): string[] => {
    if (typeof id !== 'string') return [];
    const name = sources.departments.get(id);
    return query.isCode(id) || (name !== undefined && query.isIn(name)) ? [name ?? id] : [];
  };
  const ownerName = sources.departments.get(item.owner) ?? item.owner;
  put(found(item.owner), () => ({ pointer: '/owner', what: 'owner', title: ownerName }));
  item.materials.forEach(({ to = [] }, i) => {
    put(to.flatMap(found), () => placeOf(`/materials/${i}`, search));
  });
  for (const { pointer, event } of rulesOf(item))
    put(found(event.params.department), () => placeOf(pointer, search));
}
