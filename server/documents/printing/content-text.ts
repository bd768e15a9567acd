/** Walks the texts of pdfmake content. The addresses of QR codes are not text and stay as they are. */
import type { Content } from 'pdfmake/interfaces.js';

type Node = Record<string, unknown>;

/** Where a content node keeps nested content. */
const NESTED = ['text', 'stack', 'columns', 'ul', 'ol', 'body', 'table'] as const;

function mapNode(node: unknown, change: (text: string) => string): unknown {
  if (typeof node === 'string') return change(node);
  if (Array.isArray(node)) return node.map((entry) => mapNode(entry, change));
  if (typeof node !== 'object' || node === null) return node;
  const copy: Node = { ...node };
  for (const key of NESTED) {
    if (copy[key] !== undefined) copy[key] = mapNode(copy[key], change);
  }
  return copy;
}

/** The same content with every text changed. */
export function mapText(content: Content, change: (text: string) => string): Content {
  return mapNode(content, change) as Content; // the shape is kept, only strings differ
}

/** Every text of the content in reading order. */
export function textsIn(content: Content): string[] {
  const texts: string[] = [];
  mapNode(content, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}
