/** A document with a diff applied to it: `applyDiff(diff(a, b), a)` has the canonical JSON of `b`. */
import type { DocumentChange, Moved } from './document-change.ts';

/** The operations below one place of one of the two documents. */
interface Node {
  readonly inner: Map<string, Node>;
  change?: DocumentChange;
}

/** The same place in both documents; a side is undefined where nothing below it changes there. */
interface Sides {
  readonly before: Node | undefined;
  readonly after: Node | undefined;
}

/** @throws RangeError when the changes were not made for this document */
export function applyDiff(changes: readonly DocumentChange[], document: unknown): unknown {
  const before: Node = { inner: new Map() };
  const after: Node = { inner: new Map() };
  for (const change of changes) {
    if (change.op === 'remove') put(before, change.pointer, change);
    else put(after, change.pointer, change);
    if (change.op === 'move') put(before, change.from, change);
  }
  return applied(document, { before, after });
}

function tokensOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replace(/~1/g, '/').replace(/~0/g, '~'));
}

function put(root: Node, pointer: string, change: DocumentChange): void {
  let node = root;
  for (const token of tokensOf(pointer)) {
    const next = node.inner.get(token) ?? { inner: new Map() };
    node.inner.set(token, next);
    node = next;
  }
  // An element that moved and became something else is said twice; where it goes is known from the first document.
  if (node.change === undefined || change.op === 'replace') node.change = change;
}

function applied(value: unknown, { before, after }: Sides): unknown {
  if (after?.change?.op === 'replace') return after.change.after;
  if (!before?.inner.size && !after?.inner.size) return value;
  if (Array.isArray(value)) return appliedList(value, { before, after });
  if (value !== null && typeof value === 'object') return appliedObject(value, { before, after });
  throw new RangeError('the changes were not made for this document');
}

function appliedObject(value: object, { before, after }: Sides): unknown {
  const kept = Object.entries(value)
    .filter(([key]) => before?.inner.get(key)?.change?.op !== 'remove')
    .map(([key, inner]) => [
      key,
      applied(inner, { before: before?.inner.get(key), after: after?.inner.get(key) }),
    ]);
  const added = [...(after?.inner ?? [])].flatMap(([key, { change }]) =>
    change?.op === 'add' ? [[key, change.after]] : [],
  );
  return Object.fromEntries([...kept, ...added]);
}

/** Added and moved elements have their places; the others fill the rest in the order they had. */
function appliedList(value: readonly unknown[], { before, after }: Sides): unknown[] {
  const placed = new Map<number, unknown>();
  const moves = new Map<number, number>();
  const staying: number[] = [];
  value.forEach((_, i) => {
    const change = before?.inner.get(String(i))?.change;
    if (change?.op === 'move') moves.set(targetOf(change), i);
    else if (change?.op !== 'remove') staying.push(i);
  });
  for (const [index, { change }] of after?.inner ?? [])
    if (change?.op === 'add') placed.set(Number(index), change.after);
  const length = staying.length + moves.size + placed.size;
  let next = 0;
  return Array.from({ length }, (_, j) => {
    if (placed.has(j)) return placed.get(j);
    const i = moves.get(j) ?? staying[next++];
    if (i === undefined) throw new RangeError('the changes were not made for this document');
    return applied(value[i], { before: before?.inner.get(String(i)), after: after?.inner.get(String(j)) });
  });
}

function targetOf({ pointer }: Moved): number {
  return Number(pointer.slice(pointer.lastIndexOf('/') + 1));
}
