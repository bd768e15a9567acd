/**
 * From definition to bytes. pdfmake and the fonts (17 MB) are loaded at the first document, so that the server starts
 * without them. The same definition always makes the same bytes: pdfkit derives the file's ID from its info, and the
 * only time in that is the one given.
 */
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { FONT_FAMILY, fontFiles } from './font-files.ts';

type Pdfmake = typeof import('pdfmake');

async function loadPdfmake(): Promise<Pdfmake> {
  const { default: pdfmake } = await import('pdfmake');
  const { regular, bold } = fontFiles();
  const readable = new Set([regular, bold]);
  pdfmake.setFonts({ [FONT_FAMILY]: { normal: regular, bold, italics: regular, bolditalics: bold } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => readable.has(path));
  return pdfmake;
}

let loading: Promise<Pdfmake> | undefined;

/** Renders a definition, which pdfmake changes while it works: make a new one for every call. */
export async function renderDefinition(definition: TDocumentDefinitions): Promise<Buffer> {
  loading ??= loadPdfmake();
  const pdfmake = await loading;
  return pdfmake.createPdf(definition).getBuffer();
}
