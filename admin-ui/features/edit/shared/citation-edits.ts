/** What happens to a list of citations when somebody chooses in it. */
import type { Citation, Law } from '../../../../schemas/generated/types.ts';
import { suggestedText } from '../../../shared/item/citations.ts';

/** Another law for a citation. A text that was only suggested follows the law; what somebody wrote stays. */
export function withLaw(citation: Citation, next: Law, laws: readonly Law[]): Citation {
  const previous = laws.find(({ id }) => id === citation.law);
  const isSuggested = citation.text === '' || (previous && citation.text === suggestedText(previous));
  return {
    law: next.id,
    text: isSuggested ? suggestedText(next) : citation.text,
    confirmed: next.confirmed && citation.confirmed,
  };
}

/** A further citation: of the first law that is not cited yet. Its text stays to be checked until somebody says it was. */
export function furtherCitation(citations: readonly Citation[], laws: readonly Law[]): Citation | undefined {
  const cited = new Set(citations.map(({ law }) => law));
  const law = laws.find(({ id }) => !cited.has(id)) ?? laws[0];
  return law && { text: suggestedText(law), law: law.id, confirmed: false };
}
