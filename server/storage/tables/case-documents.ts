import { insertRow, type Reader, selectRow, selectRows, type Tx, updateRows } from '../access.ts';
import { UniqueViolation } from '../errors.ts';
import { instant, parseJson, toJson } from '../row-text.ts';
import { nextNumber } from './counters.ts';
import type { CaseDocumentRow } from './rows.ts';

/** A 文书 that was issued. Its input is frozen: printed again years later it says the same. */
export interface CaseDocument {
  /** The number printed on it; unique. */
  readonly number: string;
  readonly hall: string;
  readonly kind: string;
  readonly year: number;
  /** From 1, without gaps in (hall, kind, year). */
  readonly seq: number;
  readonly caseId: string;
  /** The document's code, e.g. `acceptance-commitment`. */
  readonly code: string;
  readonly issuedAt: string;
  /** All that the document is made from. */
  readonly input: unknown;
  /** SHA-256 of the PDF, in hex; null until it was first made. */
  readonly contentSha256: string | null;
}

/** What numbers the documents of a kind that a hall issues in a year. */
export function documentCounter({ hall, kind, year }: Pick<CaseDocument, 'hall' | 'kind' | 'year'>): string {
  return `document/${hall}/${kind}/${year}`;
}

/**
 * Gives the document the next number of (hall, kind, year) and stores it. The number is without gaps, because a rolled-back transaction gives it
 * back; the counter's row stays locked until the transaction ends, so issue last.
 *
 * @param document `input` is made from the number, which stands in the document itself
 */
export async function issueCaseDocument(
  tx: Tx,
  document: Pick<CaseDocument, 'hall' | 'kind' | 'year' | 'caseId' | 'code' | 'issuedAt'>,
  text: { number: (seq: number) => string; input: (number: string) => unknown },
): Promise<CaseDocument> {
  const { hall, kind, year } = document;
  const seq = await nextNumber(tx, documentCounter({ hall, kind, year }));
  const number = text.number(seq);
  const issued: CaseDocument = {
    ...document,
    issuedAt: instant(document.issuedAt),
    seq,
    number,
    input: text.input(number),
    contentSha256: null,
  };
  await insertRow(tx, 'caseDocuments', { ...issued, input: toJson(issued.input) });
  return issued;
}

/** Keeps the PDF and its hash when it is first made; what is there stays, and the answer is false. `content` is encrypted by the caller. */
export async function storeDocumentContent(
  tx: Tx,
  { number, contentSha256, content }: { number: string; contentSha256: string; content: string },
): Promise<boolean> {
  try {
    await insertRow(tx, 'documentContents', { number, content });
  } catch (error) {
    if (error instanceof UniqueViolation) return false;
    throw error;
  }
  await updateRows(tx, 'caseDocuments', { set: { contentSha256 }, where: { number, contentSha256: null } });
  return true;
}

/** Null until the PDF was first made. */
export async function readDocumentContent(reader: Reader, number: string): Promise<string | null> {
  return (await selectRow(reader, 'documentContents', { where: { number } }))?.content ?? null;
}

export async function readCaseDocument(reader: Reader, number: string): Promise<CaseDocument | null> {
  const row = await selectRow(reader, 'caseDocuments', { where: { number } });
  return row === null ? null : toDocument(row);
}

/** The documents of a case in the order of issue. */
export async function listCaseDocuments(reader: Reader, caseId: string): Promise<CaseDocument[]> {
  const order: [string, 'ASC'][] = [
    ['issuedAt', 'ASC'],
    ['number', 'ASC'],
  ];
  const rows = await selectRows(reader, 'caseDocuments', { where: { caseId }, order });
  return rows.map(toDocument);
}

function toDocument(row: CaseDocumentRow): CaseDocument {
  return { ...row, input: parseJson(row.input) };
}
