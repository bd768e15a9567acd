/**
 * Looks at a JSON text before it is parsed: a 10 kB body of depth 5,000 parses and then kills whoever walks it.
 * Answers only what is too much or dangerous; whether the text is JSON at all is for JSON.parse, after it.
 * Refuses duplicate keys and lone surrogates too (I-JSON, RFC 7493): two readers would read them differently.
 */
export const jsonLimits = { depth: 64, nodes: 20_000, arrayItems: 5_000, stringLength: 65_536 } as const;

/** A whole rule document has more in it than any other body: 500 rules alone are some 15,000 values. */
export const documentNodes = 100_000;

export type JsonFault =
  | 'too-deep'
  | 'too-many-values'
  | 'array-too-long'
  | 'string-too-long'
  | 'number-out-of-range'
  | 'reserved-key'
  | 'duplicate-key'
  | 'lone-surrogate'
  | 'nul-character';

const reservedKeys = new Set(['__proto__', 'constructor', 'prototype']);

interface Container {
  /** Undefined in an array. */
  readonly keys: Set<string> | undefined;
  items: number;
  /** In an object: the next string is a key. */
  expectsKey: boolean;
}

/** What forbids parsing the text, or undefined. One pass, no recursion, no backtracking. */
export function scanJson(text: string, mostNodes: number = jsonLimits.nodes): JsonFault | undefined {
  const open: Container[] = [];
  let nodes = 0;
  for (let at = 0; at < text.length; ) {
    const found = tokenAt(text, at);
    if (found === undefined) return undefined;
    at += found.length;
    const fault = structureFault(found, open) ?? scalarFault(found, open.at(-1));
    if (fault !== undefined) return fault;
    if (startsValue(found)) nodes += 1;
    if (nodes > mostNodes) return 'too-many-values';
  }
  return undefined;
}

const numberOrWord = /[-+.\w]+/y;

/** A string, a run of digits or letters, or one other character; undefined for a string that does not end. */
function tokenAt(text: string, at: number): string | undefined {
  if (text[at] === '"') {
    const end = stringEnd(text, at);
    return end === undefined ? undefined : text.slice(at, end);
  }
  numberOrWord.lastIndex = at;
  return numberOrWord.exec(text)?.[0] ?? text[at];
}

const quote = 0x22;
const backslash = 0x5c;

function stringEnd(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === quote) return at + 1;
  }
  return undefined;
}

function startsValue(found: string): boolean {
  return found.length > 1 || /[{[\d"]/.test(found);
}

function structureFault(found: string, open: Container[]): JsonFault | undefined {
  const inside = open.at(-1);
  switch (found) {
    case '{':
    case '[':
      if (open.length >= jsonLimits.depth) return 'too-deep';
      open.push({ keys: found === '{' ? new Set() : undefined, items: 1, expectsKey: found === '{' });
      return undefined;
    case '}':
    case ']':
      open.pop();
      return undefined;
    case ',':
      if (inside === undefined) return undefined;
      inside.items += 1;
      inside.expectsKey = inside.keys !== undefined;
      return inside.keys === undefined && inside.items > jsonLimits.arrayItems ? 'array-too-long' : undefined;
    default:
      return undefined;
  }
}

function scalarFault(found: string, inside: Container | undefined): JsonFault | undefined {
  if (found.startsWith('"')) return stringFault(found, inside);
  if (!/^[-\d]/.test(found)) return undefined;
  // Beyond 2^53 two readers may round differently; what is no number at all the parser will refuse.
  return Math.abs(Number(found)) > 2 ** 53 ? 'number-out-of-range' : undefined;
}

function stringFault(found: string, inside: Container | undefined): JsonFault | undefined {
  const value = stringValue(found);
  if (value === undefined) return undefined;
  if (value.length > jsonLimits.stringLength) return 'string-too-long';
  if (/\p{Surrogate}/u.test(value)) return 'lone-surrogate';
  // SQLite ends a text there, MariaDB does not: what is stored would not be what was sent.
  if (value.includes('\0')) return 'nul-character';
  if (inside?.keys === undefined || !inside.expectsKey) return undefined;
  inside.expectsKey = false;
  if (reservedKeys.has(value)) return 'reserved-key';
  if (inside.keys.has(value)) return 'duplicate-key';
  inside.keys.add(value);
  return undefined;
}

/** Undefined for what is no JSON string (a control character inside): the parser will say so. */
function stringValue(found: string): string | undefined {
  if (!found.includes('\\')) return found.slice(1, -1);
  try {
    return JSON.parse(found) as string;
  } catch {
    return undefined;
  }
}
