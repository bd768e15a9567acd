/**
 * Of what is found in the readable part of an item, what may only be there because of what had to be left out. A finding that
 * speaks of something unreadable is in doubt, and is not told; every other one is certain, wherever the fault is.
 */
import type { ServiceItem } from '../../../schemas/generated/types.ts';
import { type Finding, type FindingCode, pointerKeys, pointerToken } from '../language/finding.ts';
import type { ReadablePart } from './readable-part.ts';

type Node = Readonly<Record<string, unknown>>;

/** Codes that depend on what stands elsewhere, by the names that their place mentions. */
const DEPENDENT: ReadonlySet<FindingCode> = new Set<FindingCode>([
  ...(['unknown-fact', 'unknown-condition', 'unknown-law', 'unknown-field', 'unknown-material'] as const),
  ...(['unknown-rule', 'unknown-variant', 'value-not-listed', 'type-mismatch', 'bad-arguments'] as const),
  ...(['cycle', 'unguarded-fact', 'never-holds', 'duplicate-rule'] as const),
]);

/** Codes that look at a section as a whole. */
const OF_SECTION: Readonly<Record<string, readonly FindingCode[]>> = {
  acceptance: ['unreachable-variant'],
  routing: ['unreachable-variant'],
  limits: ['commitment-exceeds-statutory'],
  form: ['form-order'],
};

/** What names a section gives, and by which code their lack shows: for a section whose names cannot be read. */
const GIVES: Readonly<Record<string, { prefix?: string; codes: readonly FindingCode[] }>> = {
  form: { prefix: 'form.', codes: ['unknown-field'] },
  materials: { prefix: 'materials.', codes: ['unknown-material', 'unknown-rule'] },
  derived: { prefix: 'derived.', codes: [] },
  conditions: { codes: ['unknown-condition'] },
  basis: { codes: ['unknown-law'] },
  variants: { codes: ['unknown-variant'] },
  acceptance: { codes: ['unknown-rule'] },
  review: { codes: ['unknown-rule'] },
};

interface Unreadable {
  readonly names: Set<string>;
  readonly prefixes: Set<string>;
  readonly codes: Set<FindingCode>;
}

export function doubtIn(original: unknown, part: ReadablePart): (finding: Finding) => boolean {
  // Its schema has admitted the readable part.
  const item = part.document as ServiceItem;
  const unreadable: Unreadable = { names: new Set(), prefixes: new Set(), codes: new Set(['unused']) };
  for (const place of part.leftOut) leaveOut(pointerKeys(place), original, unreadable);
  const speaks = (value: unknown): boolean => stringsIn(value).some((text) => isUnreadable(text, unreadable));
  spread(item, { names: unreadable.names, speaks });
  return ({ code, pointer, message }) => {
    if (unreadable.codes.has(code)) return true;
    if (!DEPENDENT.has(code)) return false;
    // Of a value that is not among the choices, and of a fact that may be left out, the comparison beside it speaks.
    const at = code === 'value-not-listed' ? pointer.replace(/\/value$/, '') : pointer;
    const named = [...message.matchAll(/“([^”]+)”/g)].map(([, name]) => name);
    const place = part.originalPlace(pointer);
    const isMended = part.leftOut.some((left) => place !== undefined && left.startsWith(`${place}/`));
    return (
      isMended ||
      speaks(valueAt(item, at)) ||
      (code === 'unguarded-fact' && speaks(named)) ||
      speaks(lastKey(at))
    );
  };
}

/** What refers to something unreadable cannot be read to its end either. */
function spread(
  item: ServiceItem,
  { names, speaks }: { names: Set<string>; speaks: (value: unknown) => boolean },
): void {
  const parts = [
    ...Object.entries(item.derived).map(([name, derived]) => [`derived.${name}`, derived] as const),
    ...Object.entries(item.conditions).map(([name, { when }]) => [name, when] as const),
  ];
  for (let before = -1; before < names.size; ) {
    before = names.size;
    for (const [name, value] of parts) if (speaks(value)) names.add(name);
  }
}

function leaveOut([section = '', ...keys]: readonly string[], original: unknown, found: Unreadable): void {
  for (const code of OF_SECTION[section] ?? []) found.codes.add(code);
  if (section === 'variants') found.names.add('variant');
  const names = namesOf(section, keys, original);
  for (const name of names ?? []) found.names.add(name);
  if (names !== undefined) return;
  const { prefix, codes = [] } = GIVES[section] ?? {};
  if (prefix !== undefined) found.prefixes.add(prefix);
  for (const code of codes) found.codes.add(code);
}

/** The names that an entry gives; undefined where it cannot be told which. */
function namesOf(section: string, keys: readonly string[], original: unknown): string[] | undefined {
  const whole = valueAt(original, `/${[section, ...keys].map(pointerToken).join('/')}`);
  const [key] = keys;
  if (key === undefined) return undefined;
  const entry = valueAt(original, `/${section}/${pointerToken(key)}`);
  switch (section) {
    case 'form':
      return namesOfField(keys, whole);
    case 'derived':
      return [`derived.${key}`];
    case 'conditions':
      return [key];
    case 'variants':
      return typeof entry === 'string' ? [entry] : [];
    case 'materials': {
      const id = nameIn(entry, 'id');
      const checks = keys.length === 1 || keys[1] === 'checks' ? rulesIn(entry) : [];
      return id === undefined || checks === undefined ? undefined : [id, `materials.${id}.`, ...checks];
    }
    default: {
      const name = nameIn(entry, section === 'basis' ? 'id' : 'name');
      return name === undefined ? undefined : [name];
    }
  }
}

function namesOfField(keys: readonly string[], value: unknown): string[] | undefined {
  const [part, inner, property] = keys;
  const key =
    part === 'requiredWhen'
      ? inner
      : inner === 'required'
        ? value
        : inner === 'properties'
          ? property
          : undefined;
  return typeof key === 'string' ? [key, `form.${key}`] : undefined;
}

function nameIn(entry: unknown, key: string): string | undefined {
  const name = valueAt(entry, `/${key}`);
  return typeof name === 'string' && name !== '' ? name : undefined;
}

function rulesIn(material: unknown): string[] | undefined {
  const checks = valueAt(material, '/checks');
  if (checks === undefined) return [];
  if (!Array.isArray(checks)) return undefined;
  const names = checks.map((check) => nameIn(check, 'name'));
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** Facts of a material and columns of a list are named after it. */
function isUnreadable(text: string, { names, prefixes }: Unreadable): boolean {
  if (names.has(text) || [...prefixes].some((prefix) => text.startsWith(prefix))) return true;
  const [head = '', name = '', ...rest] = text.split('.');
  if (head === 'materials' && rest.length > 0) return names.has(`materials.${name}.`);
  return head === 'form' && name.includes('[]') && names.has(`form.${name.replace('[]', '')}`);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function lastKey(pointer: string): string | undefined {
  return pointerKeys(pointer).at(-1);
}

function valueAt(value: unknown, pointer: string): unknown {
  return pointerKeys(pointer).reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, key) ? (node as Node)[key] : undefined,
    value,
  );
}
