import type { Law } from '../../../../../schemas/generated/types.ts';
import { pointerToken } from '../../../../../server/core/language/finding.ts';

type Text = Record<string, unknown>;

const NONE: readonly Law[] = [];

/** Of a document that may lack them while it is written. */
export function lawsOf({ basis }: Text): readonly Law[] {
  return Array.isArray(basis) ? basis : NONE;
}

export function withLaws(document: Text, change: (laws: readonly Law[]) => readonly Law[]): Text {
  return { ...document, basis: change(lawsOf(document)) };
}

/** An empty law with an id that no other has. */
export function newLaw(basis: readonly Law[]): Law {
  const taken = new Set(basis.map(({ id }) => id));
  let n = 1;
  while (taken.has(`b${n}`)) n += 1;
  return { id: `b${n}`, law: '', article: '', point: '', source: 'L', confirmed: false };
}

/** Where a document cites a law, by pointers to the citations. */
export function citedPlaces({ basis: _, ...rest }: Text, law: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown, pointer: string): void => {
    if (node === null || typeof node !== 'object') return;
    if ('law' in node && node.law === law && 'text' in node) found.push(pointer);
    for (const [key, value] of Object.entries(node)) visit(value, `${pointer}/${pointerToken(key)}`);
  };
  visit(rest, '');
  return found;
}
