/**
 * Salted commitments to the values of a JSON document: SHA-256 over salt, path and value, one by one. Their root stands where the ledger vouches
 * for it; a value can then be shown with its salt, or kept back, and what is shown can be checked either way (as in RFC 9901, SD-JWT).
 */
import { hash } from 'node:crypto';

/** By JSON pointer: a value with its salt where it is shown, its commitment alone where it is kept back. */
export type Disclosure = Readonly<Record<string, Shown | KeptBack>>;

export interface Shown {
  readonly value: unknown;
  readonly salt: string;
}

export interface KeptBack {
  readonly commitment: string;
}

/** As RFC 6901 has it; a key that is `-` alone is `~2`, because `-` tells the length of a list. */
function escaped(key: string): string {
  return key === '-' ? '~2' : key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Every scalar, and every object or list that is empty, by its pointer. */
function valuesOf(value: unknown, pointer = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[pointer, value]];
  const entries = Object.entries(value).filter(([, child]) => child !== undefined);
  if (entries.length === 0) return [[pointer, value]];
  // A list is told from an object by what stands at its own pointer.
  const own: [string, unknown][] = Array.isArray(value) ? [[`${pointer}/-`, value.length]] : [];
  return [...own, ...entries.flatMap(([key, child]) => valuesOf(child, `${pointer}/${escaped(key)}`))];
}

/** The salt of one value: from it neither the secret nor another value's salt can be had. */
function saltOf(secret: string, pointer: string): string {
  return hash('sha256', `${secret}\n${pointer}\n${secret}`, 'hex');
}

function commitmentTo(pointer: string, { value, salt }: Shown): string {
  // Of scalars JSON.stringify writes what RFC 8785 asks for.
  return hash('sha256', `${salt}\n[${JSON.stringify(pointer)},${JSON.stringify(value)}]`, 'hex');
}

/** @param secret kept with the document, sealed; @param isKeptBack which values are not to be shown */
export function disclose(
  document: unknown,
  secret: string,
  isKeptBack: (pointer: string, value: unknown) => boolean = () => false,
): Disclosure {
  return Object.fromEntries(
    valuesOf(document).map(([pointer, value]) => {
      const shown = { value, salt: saltOf(secret, pointer) };
      return [pointer, isKeptBack(pointer, value) ? { commitment: commitmentTo(pointer, shown) } : shown];
    }),
  );
}

/** `sha256:` and the hash of all commitments by their pointers: the same whatever is shown. */
export function disclosureRoot(disclosure: Disclosure): string {
  const pointers = Object.keys(disclosure).sort(); // by UTF-16 units, as RFC 8785 does
  const commitments = pointers.map((pointer) => {
    const item = disclosure[pointer] as Shown | KeptBack; // one of its own keys
    const commitment = 'commitment' in item ? item.commitment : commitmentTo(pointer, item);
    return `${JSON.stringify(pointer)}:${JSON.stringify(commitment)}`;
  });
  return `sha256:${hash('sha256', `{${commitments.join(',')}}`, 'hex')}`;
}

export function commitmentRoot(document: unknown, secret: string): string {
  return disclosureRoot(disclose(document, secret));
}

/** The pointers of what is kept back. */
export function keptBack(disclosure: Disclosure): string[] {
  return Object.entries(disclosure).flatMap(([pointer, item]) => ('commitment' in item ? [pointer] : []));
}

/** The document of what is shown; what is kept back is not in it. */
export function shownDocument(disclosure: Disclosure): unknown {
  const shown = Object.entries(disclosure).flatMap(([pointer, item]) =>
    'value' in item ? [[pointer, item.value] as const] : [],
  );
  const lists = new Set(shown.flatMap(([pointer]) => (pointer.endsWith('/-') ? [pointer.slice(0, -2)] : [])));
  let root: unknown = lists.has('') ? [] : {};
  for (const [pointer, value] of shown) {
    if (pointer === '') root = value;
    else if (!pointer.endsWith('/-')) place({ root, lists }, pointer, value);
  }
  return root;
}

type Container = Record<string, unknown>;

function place(
  { root, lists }: { root: unknown; lists: ReadonlySet<string> },
  pointer: string,
  value: unknown,
): void {
  const keys = pointer.split('/').slice(1);
  let inside = root as Container;
  let at = '';
  for (const [depth, raw] of keys.entries()) {
    const key = raw === '~2' ? '-' : raw.replaceAll('~1', '/').replaceAll('~0', '~');
    at += `/${raw}`;
    const next = depth === keys.length - 1 ? value : (ownOf(inside, key) ?? (lists.has(at) ? [] : {}));
    Object.defineProperty(inside, key, { value: next, enumerable: true, writable: true, configurable: true });
    inside = next as Container;
  }
}

function ownOf(container: Container, key: string): unknown {
  return Object.hasOwn(container, key) ? container[key] : undefined;
}
