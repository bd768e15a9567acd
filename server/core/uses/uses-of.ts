/**
 * Where a document uses what somebody looks for: a fact, a law, a material, a department, by the names that people call them
 * and by their codes. It tells places and never changes anything; which documents one may look into is decided elsewhere.
 * Start reading at usesOf; an item is searched in uses-in-item.ts.
 */
import type { Directory, Parameters, Procedure, ServiceItem } from '../../../schemas/generated/types.ts';
import { pointerToken } from '../language/finding.ts';
import { citedInProcedure } from '../law/cited-places.ts';
import { lawNames } from '../law/law-identity.ts';
import { type Query, queryFor } from './query.ts';
import { createUses, type Use } from './use.ts';
import { lawsFound, usesInItem } from './uses-in-item.ts';

export type SearchedDocument =
  | {
      readonly kind: 'service-item';
      readonly document: ServiceItem;
      readonly parameters: Parameters;
      readonly directory: Directory;
    }
  | { readonly kind: 'procedure'; readonly document: Procedure }
  | { readonly kind: 'parameters'; readonly document: Parameters }
  | { readonly kind: 'directory'; readonly document: Directory }
  /** Days have no names that anybody looks for. */
  | { readonly kind: 'calendar' };

/** Nothing for a query without a letter. */
export function usesOf(searched: SearchedDocument, text: string): Use[] {
  const query = queryFor(text);
  if (query === undefined) return [];
  switch (searched.kind) {
    case 'service-item':
      return usesInItem({ ...searched, item: searched.document }, query);
    case 'procedure':
      return usesInProcedure(searched.document, query);
    case 'parameters':
      return usesInParameters(searched.document, query);
    case 'directory':
      return usesInDirectory(searched.document, query);
    case 'calendar':
      return [];
  }
}

function usesInProcedure(procedure: Procedure, query: Query): Use[] {
  const { put, all } = createUses();
  const laws = lawsFound(procedure.basis, query);
  for (const { i, law } of laws) put([law], () => ({ pointer: `/basis/${i}`, what: 'basis', title: law }));
  const names = new Set(laws.flatMap(({ law }) => [...lawNames(law)]));
  for (const { pointer, title, citations } of names.size > 0 ? citedInProcedure(procedure, names) : [])
    put(citations, () => ({ pointer, what: 'procedure', title }));
  return all();
}

function usesInParameters({ parameters }: Parameters, query: Query): Use[] {
  const { put, all } = createUses();
  for (const [key, { title }] of Object.entries(parameters)) {
    const isFound = query.isIn(title) || query.isCode(key) || query.isCode(`parameters.${key}`);
    const pointer = `/parameters/${pointerToken(key)}`;
    put(isFound ? [title] : [], () => ({ pointer, what: 'parameter', title }));
  }
  return all();
}

function usesInDirectory({ departments, halls }: Directory, query: Query): Use[] {
  const { put, all } = createUses();
  const found = (id: string, name: string): string[] => (query.isIn(name) || query.isCode(id) ? [name] : []);
  departments.forEach(({ id, name }, i) => {
    put(found(id, name), () => ({ pointer: `/departments/${i}`, what: 'department', title: name }));
  });
  halls.forEach(({ id, name, windows }, i) => {
    put(found(id, name), () => ({ pointer: `/halls/${i}`, what: 'hall', title: name }));
    windows.forEach((window, j) => {
      const title = name + window.name;
      put(found(window.id, window.name), () => ({
        pointer: `/halls/${i}/windows/${j}`,
        what: 'window',
        title,
      }));
    });
  });
  return all();
}
