/** Small files of each kind that may be attached, made here: whole, and nothing else besides. */
import { zipSync } from 'fflate';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const fileTypes = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  word,
  excel,
} as const;

/** @param padding bytes to add, inside the file */
export function pdfFile(padding = 0): Buffer {
  const head = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n';
  const body = '2 0 obj\n<< /Type /Pages /Count 0 /Kids [] >>\nendobj\n';
  const tail = 'xref\n0 3\ntrailer\n<< /Root 1 0 R /Size 3 >>\nstartxref\n9\n%%EOF\n';
  return Buffer.from(`${head}${body}%${'x'.repeat(padding)}\n${tail}`, 'latin1');
}

export function pngFile(): Buffer {
  return Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
}

export function jpegFile(): Buffer {
  const head = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');
  return Buffer.concat([head, Buffer.alloc(200, 0x11), Buffer.from('ffd9', 'hex')]);
}

const mainParts = { word: ['word/document.xml', word], excel: ['xl/workbook.xml', excel] } as const;

/** @param more entries besides what every such file has */
export function officeFile(kind: 'word' | 'excel', more: Readonly<Record<string, string>> = {}): Buffer {
  const [path, type] = mainParts[kind];
  const types = `<Types><Override PartName="/${path}" ContentType="${type}.main+xml"/></Types>`;
  const rels = '<Relationships><Relationship Id="r1" Target="x"/></Relationships>';
  const texts = { '[Content_Types].xml': types, '_rels/.rels': rels, [path]: '<x/>', ...more };
  return zipFile(texts);
}

export function zipFile(texts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const encoder = new TextEncoder();
  const entries = Object.entries(texts).map(
    ([name, text]) => [name, typeof text === 'string' ? encoder.encode(text) : text] as const,
  );
  return Buffer.from(zipSync(Object.fromEntries(entries), { level: 9 }));
}
