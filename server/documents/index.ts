/**
 * The 文书 as PDF: what a decision obliges the window to hand out, ready to sign and seal.
 *
 * Must never: decide anything (every fact comes from the decision), show an unconfirmed basis as confirmed, print a
 * blank for a character the font lacks, print personal data on the guide to a special channel, or read a clock.
 * The same input makes the same bytes. Start reading in definition.ts, then one file of content/.
 */
import { definitionOf } from './definition.ts';
import type { DocumentInput } from './document-input.ts';
import { renderDefinition } from './printing/render.ts';

export type {
  Applicant,
  ApplicantAgent,
  DocumentCode,
  DocumentInput,
  IssuingHall,
} from './document-input.ts';
/** @public For a form that wants to warn before anything is printed. */
export { unprintableCharacters } from './printing/printable.ts';
export { documentTitles } from './titles.ts';

/** The document as PDF. The first call loads pdfmake and the fonts; rendering holds the thread for some 0.3 s a page. */
export async function renderDocument(input: DocumentInput): Promise<Buffer> {
  return renderDefinition(definitionOf(input));
}
