import type { Material } from '../../../schemas/generated/types.ts';
import type { ShownItem } from '../../api/types.ts';

export interface MaterialFact {
  key: string;
  /** Absent for what every material has: copies, validUntil, issuedOn. */
  title?: string;
  type: 'boolean' | 'date' | 'number' | 'string';
}

const ALWAYS_KNOWN: readonly MaterialFact[] = [
  { key: 'copies', type: 'number' },
  { key: 'validUntil', type: 'date' },
  { key: 'issuedOn', type: 'date' },
];

/** Which facts of materials the rules of the item read: `materials.M4.validUntil` → `M4.validUntil`. */
export function factsRead(item: ShownItem): ReadonlySet<string> {
  const { acceptance, materials, conditions, derived, routing, limits, fees, review } = item;
  const text = JSON.stringify({ acceptance, materials, conditions, derived, routing, limits, fees, review });
  return new Set([...text.matchAll(/"materials\.([^"]+)"/g)].map((match) => match[1] ?? ''));
}

/** What the clerk is asked about a material that has been handed in: only what some rule will look at. */
export function factsAsked(material: Material, read: ReadonlySet<string>): MaterialFact[] {
  const declared = Object.entries(material.attributes ?? {}).map(([key, fact]) => ({ key, ...fact }));
  const builtIn = ALWAYS_KNOWN.filter(
    ({ key }) =>
      !declared.some((fact) => fact.key === key) &&
      (read.has(`${material.id}.${key}`) || (key === 'copies' && material.copies > 1)),
  );
  return [...builtIn, ...declared];
}
