/** Random one-step edits of a JSON document: something deleted, doubled or replaced, anywhere in it. */
import fc from 'fast-check';

export interface Edit {
  readonly path: number;
  readonly value: unknown;
  readonly how: number;
}

export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  path: fc.nat(),
  value: fc.jsonValue({ maxDepth: 2 }),
  how: fc.nat({ max: 3 }),
});

export function edited(document: unknown, edits: readonly Edit[]): unknown {
  const copy = structuredClone(document);
  for (const { path, value, how } of edits) {
    const places: [Record<string, unknown>, string][] = [];
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const key of Object.keys(node)) {
        places.push([node as Record<string, unknown>, key]);
        visit((node as Record<string, unknown>)[key]);
      }
    };
    visit(copy);
    const [node, key] = places[path % places.length] ?? [];
    if (!node || key === undefined) continue;
    if (how === 0 && Array.isArray(node)) node.splice(Number(key), 1);
    else if (how === 0) delete node[key];
    else if (how === 1 && Array.isArray(node)) node.push(structuredClone(node[Number(key)]));
    else node[key] = structuredClone(value);
  }
  return copy;
}
