/**
 * What of a document can be read although its schema finds faults: the rule, material or day that is at fault is left out, and
 * where that is not enough its whole section. The strict check then tells what it finds in the rest, at the places of the
 * original, so that an editor sees everything at once.
 */
import type { PointerError } from '../language/finding.ts';
import { pointerKeys } from '../language/finding.ts';
import { type DocumentKind, placeholders } from './placeholders.ts';

export type SchemaCheck = (document: unknown) => readonly PointerError[];

type Node = Record<string, unknown>;

export interface ReadablePart {
  readonly document: unknown;
  /** Collections and sections of which something is left out, by pointer. */
  readonly incomplete: ReadonlySet<string>;
  /** The place in the original of a place in the readable part; undefined for what stands in for something left out. */
  readonly originalPlace: (pointer: string) => string | undefined;
}

/** Where single entries can be left out. */
const COLLECTIONS: Readonly<Record<DocumentKind, readonly string[]>> = {
  'service-item': [
    ...[
      '/variants',
      '/basis',
      '/derived',
      '/conditions',
      '/acceptance',
      '/materials',
      '/notDemanded',
      '/routing',
    ],
    ...['/limits', '/fees', '/review', '/knowledge', '/cases', '/keywords'],
    ...['/form/schema/properties', '/form/schema/required', '/form/requiredWhen'],
  ],
  procedure: ['/basis', '/choices'],
  calendar: ['/years'],
  parameters: ['/parameters'],
  directory: ['/departments', '/halls'],
};

/** Rounds in which single entries are left out; then whole sections, and then nothing can be read. */
const ENTRY_ROUNDS = 12;
const ROUNDS = 16;

/** Undefined where not even the sections can be told apart. */
export function readablePart(
  kind: DocumentKind,
  original: unknown,
  check: SchemaCheck,
): ReadablePart | undefined {
  if (typeof original !== 'object' || original === null || Array.isArray(original)) return undefined;
  const cutter = createCutter(kind, original as Node);
  for (let round = 0; round < ROUNDS; round += 1) {
    const faults = check(cutter.document);
    if (faults.length === 0) return cutter;
    cutter.cut(faults, round < ENTRY_ROUNDS);
  }
  return undefined;
}

interface Cutter extends ReadablePart {
  readonly cut: (faults: readonly PointerError[], byEntry: boolean) => void;
}

function createCutter(kind: DocumentKind, original: Node): Cutter {
  // Documents are JSON; the core has no platform clone to call.
  const document = JSON.parse(JSON.stringify(original)) as Node;
  const replaced = new Set<string>();
  const incomplete = new Set<string>();
  /** For a list with entries left out: which of the original each of the rest is. */
  const kept = new Map<string, number[]>();

  const replaceSection = (key: string): void => {
    const stand = placeholders(kind)[key];
    if (stand === undefined) delete document[key];
    else document[key] = stand;
    replaced.add(`/${key}`);
    incomplete.add(`/${key}`);
  };
  const cutEntries = (collection: string, keys: ReadonlySet<string>): void => {
    const node = nodeAt(document, collection);
    if (Array.isArray(node)) {
      const indices = kept.get(collection) ?? node.map((_, i) => i);
      const isKept = (_: unknown, i: number): boolean => !keys.has(String(i));
      kept.set(collection, indices.filter(isKept));
      node.splice(0, node.length, ...node.filter(isKept));
    } else for (const key of keys) delete (node as Node)[key];
    incomplete.add(collection);
  };
  const originalPlace = (pointer: string): string | undefined => {
    if ([...replaced].some((section) => isWithin(pointer, section))) return undefined;
    const collection = [...kept.keys()].find((candidate) => pointer.startsWith(`${candidate}/`));
    if (collection === undefined) return pointer;
    const [index = '', ...rest] = pointer.slice(collection.length + 1).split('/');
    return [collection, kept.get(collection)?.[Number(index)] ?? index, ...rest].join('/');
  };
  return {
    document,
    incomplete,
    originalPlace,
    cut: (faults, byEntry) => {
      const entries = new Map<string, Set<string>>();
      for (const { pointer } of faults) {
        const collection = byEntry ? collectionOf(kind, document, pointer) : undefined;
        const [section = ''] = pointerKeys(pointer);
        if (collection === undefined) replaceSection(section);
        else {
          const [key = ''] = pointerKeys(pointer.slice(collection.length));
          entries.set(collection, (entries.get(collection) ?? new Set()).add(key));
        }
      }
      for (const [collection, keys] of entries) cutEntries(collection, keys);
    },
  };
}

function isWithin(pointer: string, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}

function nodeAt(document: Node, pointer: string): unknown {
  return pointerKeys(pointer).reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, key) ? (node as Node)[key] : undefined,
    document,
  );
}

/** The collection of which the faulty place is one entry, or inside one. */
function collectionOf(kind: DocumentKind, document: Node, pointer: string): string | undefined {
  const found = COLLECTIONS[kind].find((collection) => pointer.startsWith(`${collection}/`));
  if (found === undefined) return undefined;
  const node = nodeAt(document, found);
  const [key = ''] = pointerKeys(pointer.slice(found.length));
  return typeof node === 'object' && node !== null && Object.hasOwn(node, key) ? found : undefined;
}
