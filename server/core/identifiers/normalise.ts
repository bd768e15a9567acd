/**
 * What a form does to identifiers while they are typed: full-width characters become half-width, blanks and dashes go,
 * a lower-case x becomes X, +86 goes from phone numbers. The server does none of this: what it is sent is what counts.
 */

const FULL_WIDTH = /[！-～]/g;
const FULL_WIDTH_SHIFT = 0xfee0;

function halfWidth(text: string): string {
  return text
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(/[\s\u3000]/g, '');
}

export type IdentifierFormat = 'idcard' | 'uscc' | 'mobile';

export function normaliseIdentifier(format: IdentifierFormat, typed: string): string {
  const text = halfWidth(typed).toUpperCase();
  if (format !== 'mobile') return text;
  return text.replace(/-/g, '').replace(/^(\+86|0086)/, '');
}
