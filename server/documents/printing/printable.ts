/**
 * Text that the font can draw. A character that it lacks (𠮷 in a name, say) is printed as a description and listed
 * at the end of the document: a blank in an official document is worse than a hand-written character.
 */
import { type CharacterMap, readCharacterMap } from './character-map.ts';
import { fontFiles } from './font-files.ts';

let characterMap: CharacterMap | undefined;

/** Read at the first document, once: the fonts do not change while the server runs. */
function drawable(): CharacterMap {
  characterMap ??= readCharacterMap(fontFiles().regular);
  return characterMap;
}

/** Format characters and variation selectors draw nothing of their own. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/gu;
/** White space and control characters other than the line feed, and the half-width filler, which the font draws empty. */
const BLANK = /[^\S\n]|[\p{Cc}\uFFA0]/gu;

function normalised(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(BLANK, (blank) => (blank === '\n' || blank === '\u3000' ? blank : ' '));
}

/** The characters of a text that the font cannot draw, each once, in the order they occur. */
export function unprintableCharacters(text: string): string[] {
  const canDraw = drawable();
  const missing = new Set<string>();
  for (const character of normalised(text)) {
    if (character !== '\n' && !canDraw(character.codePointAt(0) ?? 0)) missing.add(character);
  }
  return [...missing];
}

/** U+20BB7. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The text with 〔字库缺字 U+20BB7〕 for every character that the font lacks. */
export function printableText(text: string): string {
  let printable = normalised(text);
  for (const character of unprintableCharacters(text)) {
    printable = printable.replaceAll(character, `〔字库缺字 ${codePointName(character)}〕`);
  }
  return printable;
}
