/** The number of a 文书: hall, kind, year, and a sequence without gaps, in signs that a web address can carry. */
import type { DocumentCode } from '../../documents/index.ts';

/** The initials of the Chinese title. */
const kinds: Readonly<Record<DocumentCode, string>> = {
  'acceptance-commitment': 'SLCN',
  'material-receipt': 'CLJS',
  result: 'BLJG',
  'deferral-notice': 'RQTZ',
  'deferral-pledge': 'RQCN',
  'one-time-notice': 'YCGZ',
  'refusal-decision': 'BYSL',
  'refusal-with-notice': 'BYGZ',
  'not-required-notice': 'BXXK',
  'special-guide': 'TSZY',
};

export function documentKind(code: DocumentCode): string {
  return kinds[code];
}

/** `BH-SLCN-2025-000001`. */
export function documentNumber(at: { hall: string; kind: string; year: number }, seq: number): string {
  return `${at.hall}-${at.kind}-${at.year}-${String(seq).padStart(6, '0')}`;
}

/** What numbers the cases of a hall on a day. */
export function caseCounter(hall: string, day: string): string {
  return `case/${hall}/${day}`;
}

/** `BH-20250929-00012`, of the day on which it is received. */
export function caseNumberOf(hall: string, day: string, seq: number): string {
  return `${hall}-${day.replaceAll('-', '')}-${String(seq).padStart(5, '0')}`;
}

export function documentUrl(caseId: string, number: string): string {
  return `/api/cases/${caseId}/documents/${number}`;
}
