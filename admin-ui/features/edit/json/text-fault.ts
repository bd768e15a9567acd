/** Why a text cannot be taken into the draft: it is no JSON, or a part of it is of another kind than every view relies on. */
import { pointerToken } from '../../../../server/core/language/finding.ts';
import { describedAt, valueAt } from './completions.ts';
import { isRecord } from './is-record.ts';
import { type FaultKind, jsonFault } from './json-fault.ts';
import { type SchemaFiles, schemasAt } from './schema-walk.ts';

export type TextFault =
  | { readonly kind: FaultKind; readonly at: number; readonly key?: string }
  /** A part that should be a list or an object; its title, and where it is. */
  | { readonly kind: 'not-list' | 'not-object'; readonly pointer: string; readonly title: string };

export interface TextPlace {
  readonly files: SchemaFiles;
  readonly file: string;
  /** Keys from the document to what the text is of. */
  readonly keys: readonly string[];
}

/** Null for a text that may be taken. */
export function textFault(text: string, place: TextPlace): TextFault | null {
  return jsonFault(text) ?? shapeFault(JSON.parse(text), place);
}

function shapeFault(value: unknown, place: TextPlace): TextFault | null {
  const own = kindFault(value, [], place);
  if (own || !isRecord(value) || place.keys.length > 0) return own;
  for (const key of Object.keys(value)) {
    const fault = kindFault(value, [key], place);
    if (fault) return fault;
  }
  return null;
}

/** @param within keys from the value to the part */
function kindFault(value: unknown, within: readonly string[], place: TextPlace): TextFault | null {
  const part = valueAt(value, within);
  const keys = [...place.keys, ...within];
  const described = { ...place, document: undefined };
  const types = schemasAt(described, keys).map(({ type }) => type);
  const pointer = within.map((key) => `/${pointerToken(key)}`).join('');
  const title = describedAt(described, keys)?.title ?? keys.at(-1) ?? '';
  if (types.includes('object') && !isRecord(part)) return { kind: 'not-object', pointer, title };
  return types.includes('array') && !Array.isArray(part) ? { kind: 'not-list', pointer, title } : null;
}

/** What a sentence about a fault has to name. */
export function wordsOf(fault: TextFault): Record<string, string> {
  return 'title' in fault ? { title: fault.title } : { key: fault.key ?? '' };
}
