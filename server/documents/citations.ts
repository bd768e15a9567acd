/**
 * Where the basis texts of a decision come from. A text counts as confirmed only if every citation of it is;
 * a text that no rule cites is treated as unconfirmed, because nobody has compared it with the law.
 */
import type { Citation, Decision, Law, Procedure, ServiceItem } from '../../schemas/generated/types.ts';

export interface CitationIndex {
  isConfirmed(text: string): boolean;
  /** The laws that a text stands for, in the order they were found. */
  lawsOf(text: string): readonly Law[];
}

interface CitedText {
  confirmed: boolean;
  laws: Law[];
}

function isCitation(value: object): value is Citation {
  const candidate = value as Partial<Citation>; // any node of the document; each property is tested
  return (
    typeof candidate.text === 'string' &&
    typeof candidate.law === 'string' &&
    typeof candidate.confirmed === 'boolean'
  );
}

function collect(node: unknown, visit: (citation: Citation) => void): void {
  if (Array.isArray(node)) {
    for (const entry of node) collect(entry, visit);
  } else if (typeof node === 'object' && node !== null) {
    if (isCitation(node)) visit(node);
    else for (const entry of Object.values(node)) collect(entry, visit);
  }
}

function addCitations(document: ServiceItem | Procedure, found: Map<string, CitedText>): void {
  const laws = new Map(document.basis.map((law) => [law.id, law]));
  collect({ ...document, cases: [] }, ({ text, law: id, confirmed }) => {
    const cited = found.get(text) ?? { confirmed: true, laws: [] };
    const law = laws.get(id);
    cited.confirmed &&= confirmed;
    if (law && !cited.laws.includes(law)) cited.laws.push(law);
    found.set(text, cited);
  });
}

export function indexCitations({
  item,
  procedure,
  decision,
}: {
  item: ServiceItem;
  procedure: Procedure;
  decision: Decision;
}): CitationIndex {
  const found = new Map<string, CitedText>();
  addCitations(item, found);
  addCitations(procedure, found);
  const unconfirmed = new Set(decision.unconfirmedBasis);
  return {
    isConfirmed: (text) => !unconfirmed.has(text) && found.get(text)?.confirmed === true,
    lawsOf: (text) => found.get(text)?.laws ?? [],
  };
}
