/** Which citations a decision shows whose text nobody has confirmed yet (R109): a screen must mark them. */
import type { Citation } from '../../../schemas/generated/types.ts';

/** A text that is confirmed in one place and not in another counts as unconfirmed. */
export function unconfirmedBasisOf(shown: readonly (readonly Citation[])[]): string[] {
  const texts: string[] = [];
  for (const citations of shown)
    for (const { text, confirmed } of citations) if (!confirmed && !texts.includes(text)) texts.push(text);
  return texts;
}
