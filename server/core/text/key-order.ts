/**
 * The order of an object's keys in a text: as the schema lists them that describes such an object. Which one that is, is told by the keys
 * alone: the smallest list that has them all.
 */

export type Keys = readonly string[];

/** The keys in the order of their schema; keys that no schema lists together by code unit. */
export type KeyOrder = (keys: Keys) => Keys;

function propertyLists(schema: unknown): string[][] {
  if (schema === null || typeof schema !== 'object') return [];
  const { properties } = schema as { properties?: unknown };
  const own = properties !== null && typeof properties === 'object' ? [Object.keys(properties)] : [];
  const parts = Object.entries(schema).filter(([key]) => key !== 'examples' && key !== 'default');
  return [...own, ...parts.flatMap(([, part]) => propertyLists(part))];
}

const mostKnown = 10_000;

/** @param schemas of the documents; of two lists as short as each other that of the earlier schema counts */
export function keyOrderOf(schemas: readonly unknown[]): KeyOrder {
  const smallestFirst: readonly Keys[] = schemas.flatMap(propertyLists).sort((a, b) => a.length - b.length);
  const known = new Map<string, Keys>();
  return (keys) => {
    const sorted = [...keys].sort((a, b) => (a < b ? -1 : 1));
    const address = JSON.stringify(sorted);
    const earlier = known.get(address);
    if (earlier !== undefined) return earlier;
    const list = smallestFirst.find((candidate) => sorted.every((key) => candidate.includes(key)));
    const ordered = list === undefined ? sorted : list.filter((key) => sorted.includes(key));
    if (known.size < mostKnown) known.set(address, ordered);
    return ordered;
  };
}
