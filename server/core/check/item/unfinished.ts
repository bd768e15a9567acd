/**
 * Rows of conditions that somebody has begun and not finished: nothing chosen, no value given, a group without a condition.
 * Each is told once and in plain words. For the rest of the check a condition of which nothing is known stands in its place:
 * whatever else would be said of it (a contradiction, a value that is not among the choices) would only follow from it.
 */
import { type Finding, fault, pointerToken } from '../../language/finding.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';

export interface UnfinishedRow {
  readonly pointer: string;
  readonly lacks: 'condition' | 'fact' | 'operator' | 'value';
  /** What the row looks at, where that has been chosen. */
  readonly fact?: string;
}

type Node = Readonly<Record<string, unknown>>;

const SECTIONS = ['acceptance', 'routing', 'limits', 'fees', 'review'] as const;

/** Where a document of any shape may hold a condition; `*` is each entry. */
const PLACES: readonly (readonly string[])[] = [
  ['inspection'],
  ['form', 'requiredWhen', '*'],
  ['derived', '*', 'where'],
  ['conditions', '*', 'when'],
  ...['required', 'exempt', 'submitLater'].map((key) => ['materials', '*', key]),
  ['materials', '*', 'deferrable', 'when'],
  ['materials', '*', 'checks', '*', 'conditions'],
  ...SECTIONS.map((section) => [section, '*', 'conditions']),
];

/** The document with every unfinished row set aside, and the rows. */
export function setUnfinishedAside(document: unknown): {
  readonly document: unknown;
  readonly rows: readonly UnfinishedRow[];
} {
  const rows: UnfinishedRow[] = [];
  const finished = (condition: unknown, pointer: string): unknown => {
    const row = isNode(condition) ? unfinishedRow(condition, pointer) : undefined;
    if (row === undefined) return PARTS.reduce((node, path) => changed(node, { path, pointer }), condition);
    rows.push(row);
    return { condition: `unfinished-${rows.length}` };
  };
  const changed = (
    node: unknown,
    { path, pointer }: { path: readonly string[]; pointer: string },
  ): unknown => {
    const [key, ...rest] = path;
    if (key === undefined) return finished(node, pointer);
    if (!isNode(node)) return node;
    const keys = key === '*' ? Object.keys(node) : [key].filter((one) => Object.hasOwn(node, one));
    const inner = (one: string): unknown =>
      changed(node[one], { path: rest, pointer: `${pointer}/${pointerToken(one)}` });
    const changes = keys.map((one) => [one, inner(one)] as const).filter(([one, next]) => next !== node[one]);
    return changes.length === 0 ? node : withChanges(node, changes);
  };
  return { document: PLACES.reduce((node, path) => changed(node, { path, pointer: '' }), document), rows };
}

const PARTS: readonly (readonly string[])[] = [['not'], ['all', '*'], ['any', '*']];

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

function withChanges(node: Node, changes: readonly (readonly [string, unknown])[]): unknown {
  const made = Object.fromEntries(changes);
  if (!Array.isArray(node)) return { ...node, ...made };
  return node.map((entry: unknown, i) => (Object.hasOwn(made, i) ? made[i] : entry));
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function unfinishedRow(condition: Node, pointer: string): UnfinishedRow | undefined {
  const isEmptyGroup = ['all', 'any'].some((key) => {
    const parts = condition[key];
    return Array.isArray(parts) && parts.length === 0;
  });
  if (isEmptyGroup) return { pointer, lacks: 'condition' };
  const { fact, operator, value } = condition;
  if (fact === '' || condition.condition === '') return { pointer, lacks: 'fact' };
  if (typeof fact !== 'string') return undefined;
  if (isBlank(operator)) return { pointer, lacks: 'operator', fact };
  return isBlank(value) ? { pointer, lacks: 'value', fact } : undefined;
}

export function unfinishedFinding(row: UnfinishedRow, vocabulary: Vocabulary): Finding {
  const message =
    row.lacks === 'condition'
      ? '这里还没有写条件:请选择要看的一项'
      : `这一行还没写完:请${whatIsLacking(row, vocabulary)}`;
  return fault('unfinished', row.pointer, { message, fix: '选好填好,或者删去' });
}

/** A fact that is gone has to be chosen anew before anything else. */
function whatIsLacking({ lacks, fact = '' }: UnfinishedRow, vocabulary: Vocabulary): string {
  const spec = vocabulary.get(fact);
  if (spec === undefined || lacks === 'fact') return '选择看哪一项';
  if (lacks === 'operator') return `选择“${spec.title}”怎样比较`;
  const isChosen = spec.type.values !== undefined || spec.type.of === 'boolean';
  return isChosen ? `选择“${spec.title}”的值` : `填写“${spec.title}”的值`;
}
