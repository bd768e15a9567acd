/**
 * What of a document can be read although its schema finds faults. Of a rule, a material or a field the part at fault is left
 * out first, so that the rest of it can still be judged; where that is not enough the whole entry, and then its section. The
 * strict check tells what it finds in the rest, at the places of the original, so that an editor sees everything at once.
 */
import type { PointerError } from '../language/finding.ts';
import { pointerKeys, pointerToken } from '../language/finding.ts';
import { type DocumentKind, placeholders, standInBasis, standIns } from './placeholders.ts';

export type SchemaCheck = (document: unknown) => readonly PointerError[];

type Node = Record<string, unknown>;

export interface ReadablePart {
  readonly document: unknown;
  /** What is left out, by pointers into the original. */
  readonly leftOut: readonly string[];
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

/** Rounds in which parts of entries are left out, then entries; then whole sections, and then nothing can be read. */
const PART_ROUNDS = 6;
const ENTRY_ROUNDS = 14;
const ROUNDS = 18;

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
    cutter.cut(faults, round < PART_ROUNDS ? 'part' : round < ENTRY_ROUNDS ? 'entry' : 'section');
  }
  return undefined;
}

type Grain = 'part' | 'entry' | 'section';

/** The work in hand. */
interface Cut {
  readonly kind: DocumentKind;
  readonly document: Node;
  readonly leftOut: string[];
  /** For a list with entries left out: which of the original each of the rest is. */
  readonly kept: Map<string, number[]>;
}

interface Cutter extends ReadablePart {
  readonly cut: (faults: readonly PointerError[], grain: Grain) => void;
}

function createCutter(kind: DocumentKind, original: Node): Cutter {
  // Documents are JSON; the core has no platform clone to call.
  const document = JSON.parse(JSON.stringify(original)) as Node;
  const work: Cut = { kind, document, leftOut: [], kept: new Map() };
  const { leftOut } = work;
  return {
    document,
    leftOut,
    originalPlace: (pointer) => {
      const place = inOriginal(work, pointer);
      return leftOut.some((left) => isWithin(place, left)) ? undefined : place;
    },
    cut: (faults, grain) => {
      const entries = new Map<string, Set<string>>();
      const before = leftOut.length;
      for (const { pointer } of faults) {
        const entry = leaveOut(work, { pointer, before }, grain);
        if (entry) entries.set(entry.collection, (entries.get(entry.collection) ?? new Set()).add(entry.key));
      }
      for (const [collection, keys] of entries) cutEntries(work, collection, keys);
    },
  };
}

/** Leaves out what is at fault; an entry is only named, so that all of a list go together. */
function leaveOut(
  work: Cut,
  { pointer, before }: Omit<FaultyPart, 'collection'>,
  grain: Grain,
): { collection: string; key: string } | undefined {
  const collection = grain === 'section' ? undefined : collectionOf(work.kind, work.document, pointer);
  if (collection === undefined) {
    replaceSection(work, pointerKeys(pointer)[0] ?? '');
    return undefined;
  }
  if (grain === 'part' && putAside(work, { collection, pointer, before })) return undefined;
  return { collection, key: pointerKeys(pointer.slice(collection.length))[0] ?? '' };
}

function inOriginal({ kept }: Cut, pointer: string): string {
  const collection = [...kept.keys()].find((candidate) => pointer.startsWith(`${candidate}/`));
  if (collection === undefined) return pointer;
  const [index = '', ...rest] = pointer.slice(collection.length + 1).split('/');
  return [collection, kept.get(collection)?.[Number(index)] ?? index, ...rest].join('/');
}

function replaceSection({ kind, document, leftOut }: Cut, key: string): void {
  const stand = placeholders(kind)[key];
  if (stand === undefined) delete document[key];
  else document[key] = stand;
  leftOut.push(`/${pointerToken(key)}`);
}

function cutEntries(work: Cut, collection: string, keys: ReadonlySet<string>): void {
  const { document, leftOut, kept } = work;
  const node = nodeAt(document, collection);
  leftOut.push(...[...keys].map((key) => inOriginal(work, placeOf(collection, [key]))));
  if (Array.isArray(node)) {
    const indices = kept.get(collection) ?? node.map((_, i) => i);
    const isKept = (_: unknown, i: number): boolean => !keys.has(String(i));
    kept.set(collection, indices.filter(isKept));
    node.splice(0, node.length, ...node.filter(isKept));
  } else for (const key of keys) delete (node as Node)[key];
}

interface FaultyPart {
  collection: string;
  pointer: string;
  /** How much was left out before this round. */
  before: number;
}

/** Whether the part of an entry can be put aside: once, and never what the entry is known by. */
function putAside(work: Cut, { collection, pointer, before }: FaultyPart): boolean {
  const { document, leftOut } = work;
  const [entry = '', ...keys] = pointerKeys(pointer.slice(collection.length));
  const basis = keys.indexOf('basis');
  const path = keys.slice(0, basis + 1 || 1);
  const key = path.at(-1);
  if (key === undefined || IDENTITY.has(key)) return false;
  const replacements = basis >= 0 ? { basis: standInBasis() } : standIns(collection);
  const holder = nodeAt(document, placeOf(collection, [entry, ...path.slice(0, -1)]));
  if (replacements === undefined || !isRecord(holder)) return false;
  const place = inOriginal(work, placeOf(collection, [entry, ...path]));
  const known = leftOut.indexOf(place);
  if (known >= 0) return known >= before;
  if (Object.hasOwn(replacements, key)) holder[key] = replacements[key];
  else delete holder[key];
  leftOut.push(place);
  return true;
}

/** Entries are known by these; without them nothing can be said of the rest. */
const IDENTITY: ReadonlySet<string> = new Set(['id', 'name']);

function placeOf(collection: string, keys: readonly string[]): string {
  return [collection, ...keys.map(pointerToken)].join('/');
}

function isRecord(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
