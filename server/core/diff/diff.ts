/**
 * What differs between two versions of a document, as paths. It works on any JSON: the form of a document is not its
 * business, the identity of list elements is in match-lists.ts.
 */
import { pointerToken } from '../language/finding.ts';
import type { DocumentChange } from './document-change.ts';
import { elementKey, matchLists } from './match-lists.ts';
import { sameJson } from './same-json.ts';

interface Place {
  readonly before: string;
  readonly after: string;
  readonly key?: string | undefined;
}

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The changes that make the second document of the first (`applyDiff`): empty exactly when both have the same canonical
 * JSON. Lists keep their order, objects have none.
 */
export function diff(before: unknown, after: unknown): DocumentChange[] {
  const changes: DocumentChange[] = [];
  compare([before, after], { before: '', after: '' }, changes);
  return changes;
}

function compare([before, after]: [unknown, unknown], place: Place, changes: DocumentChange[]): void {
  if (sameJson(before, after)) return;
  if (Array.isArray(before) && Array.isArray(after)) compareLists([before, after], place, changes);
  else if (isObject(before) && isObject(after)) compareObjects([before, after], place, changes);
  else changes.push({ op: 'replace', pointer: place.after, ...keyed(place.key), before, after });
}

function isObject(value: unknown): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function keyed(key: string | undefined): { key?: string } {
  return key === undefined ? {} : { key };
}

function compareObjects(
  [before, after]: [JsonObject, JsonObject],
  place: Place,
  changes: DocumentChange[],
): void {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  for (const key of keys) {
    const token = pointerToken(key);
    const inner = { before: `${place.before}/${token}`, after: `${place.after}/${token}` };
    if (!Object.hasOwn(after, key)) {
      changes.push({ op: 'remove', pointer: inner.before, before: before[key] });
    } else if (!Object.hasOwn(before, key)) {
      changes.push({ op: 'add', pointer: inner.after, after: after[key] });
    } else compare([before[key], after[key]], inner, changes);
  }
}

function compareLists(
  [before, after]: [readonly unknown[], readonly unknown[]],
  place: Place,
  changes: DocumentChange[],
): void {
  const { pairs, moved, removed, added } = matchLists(before, after);
  for (const i of removed) {
    const key = keyed(elementKey(before[i]));
    changes.push({ op: 'remove', pointer: `${place.before}/${i}`, ...key, before: before[i] });
  }
  for (const j of added) {
    const key = keyed(elementKey(after[j]));
    changes.push({ op: 'add', pointer: `${place.after}/${j}`, ...key, after: after[j] });
  }
  for (const [i, j] of pairs) {
    const inner = { before: `${place.before}/${i}`, after: `${place.after}/${j}`, key: elementKey(after[j]) };
    if (moved.has(j))
      changes.push({ op: 'move', from: inner.before, pointer: inner.after, ...keyed(inner.key) });
    compare([before[i], after[j]], inner, changes);
  }
}
