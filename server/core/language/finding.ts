/** What a check finds: values, returned all at once, each with its place and its way out. */

/** Every kind of finding. The list is closed, and a code never changes its meaning: screens and scripts know them by it. */
export const findingCodes = [
  // What a JSON Schema finds, or keeps the rest from being read.
  'schema',
  'missing-source',
  // Of a condition that somebody is still writing.
  'unfinished',
  // Names and references.
  'reserved-name',
  'duplicate-name',
  'unknown-fact',
  'unknown-operator',
  'unknown-condition',
  'unknown-department',
  'unknown-law',
  'unknown-field',
  'unknown-material',
  'unknown-rule',
  'unknown-setting',
  'unknown-variant',
  'form-order',
  // Types and values.
  'type-mismatch',
  'value-not-listed',
  'bad-pattern',
  'bad-date',
  'bad-arguments',
  'bad-order',
  'cycle',
  // What a rule would do.
  'unguarded-fact',
  'never-holds',
  'duplicate-rule',
  'unreachable-variant',
  'commitment-exceeds-statutory',
  'unused',
  // Law.
  'no-basis',
  'basis-not-in-force',
  'basis-ends',
  'unconfirmed-basis',
  'not-demanded',
  // The other kinds of document.
  'incomplete-year',
  'no-window',
  'breaks-item',
] as const;

export type FindingCode = (typeof findingCodes)[number];

export interface Finding {
  /** An error refuses the document; a warning is shown and lets it pass. */
  severity: 'error' | 'warning';
  code: FindingCode;
  /** JSON pointer into the document. */
  pointer: string;
  message: string;
  /** What to do about it. */
  fix: string;
}

interface FindingWords {
  message: string;
  fix: string;
}

export function fault(code: FindingCode, pointer: string, { message, fix }: FindingWords): Finding {
  return { severity: 'error', code, pointer, message, fix };
}

export function warning(code: FindingCode, pointer: string, { message, fix }: FindingWords): Finding {
  return { severity: 'warning', code, pointer, message, fix };
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** A fault in what a client sent, by JSON pointer. */
export interface PointerError {
  pointer: string;
  message: string;
}

/** One JSON pointer token, escaped after RFC 6901. */
export function pointerToken(key: string): string {
  return key.replace(/~/g, '~0').replace(/\//g, '~1');
}

/** The keys that a JSON pointer goes through; none for the whole document. */
export function pointerKeys(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'));
}
