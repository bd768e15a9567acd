/**
 * A cell answers how one kind of value is written as text and read back. What is ambiguous or wrong is a fault with its
 * way out, never a guess; a reading that has both a value and a fault was understood and may not stand.
 * Must never: know where in a rule the value lies (columns/ does).
 */
import type { Law, ServiceItem } from '../../../../../schemas/generated/types.ts';
import type { Language } from '../../../../../server/core/explain/names.ts';
import type { Vocabulary } from '../../../../../server/core/language/vocabulary.ts';

export interface CellFault {
  readonly message: string;
  readonly fix: string;
}

export interface Reading<T = unknown> {
  readonly value?: T;
  readonly fault?: CellFault;
}

/** What texts are written and read with; the same object as long as nothing of it changes. */
export interface CellContext {
  readonly language: Language;
  readonly vocabulary: Vocabulary;
  readonly conditions: ServiceItem['conditions'];
  readonly departments: ReadonlyMap<string, string>;
  readonly laws: readonly Law[];
  readonly variants: readonly string[];
}

export interface Cell<T = unknown> {
  readonly write: (value: T, context: CellContext) => string;
  /** Of a text that is not blank. */
  readonly read: (text: string, context: CellContext) => Reading<T>;
  /** What can be chosen, as it is written; absent where people type. */
  readonly choices?: (context: CellContext) => readonly string[];
  /** Whether spreadsheets are to see numbers. */
  readonly isNumber?: boolean;
}

/** One text for what people write in several widths: half and full, with blanks or without. */
export function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

/** A text as a spreadsheet gives it back: one kind of line end, no blanks around. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
