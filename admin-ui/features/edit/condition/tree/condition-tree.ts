/**
 * A condition of a rule as the tree that the builder draws, and back: what was not touched comes back exactly as it was,
 * nested and ordered alike. Must never drop anything: what the builder has no row for is kept as it is written, in a row
 * that can only be read. Start reading at treeOf and conditionOf.
 */
import type {
  Comparison,
  Condition,
  ConditionValue,
  RootCondition,
} from '../../../../../schemas/generated/types.ts';

/** `sole`: nothing around its one row, as where a rule names one condition and no more. */
export type Combinator = 'all' | 'any' | 'sole';

export interface ConditionRow {
  id: string;
  /** `blank`: no fact has been chosen yet; `verbatim`: kept as it is written. */
  kind: 'comparison' | 'named' | 'verbatim' | 'blank';
  /** The fact, or the name of the named condition. */
  field: string;
  operator: string;
  value: ConditionValue;
  not: boolean;
  verbatim?: Condition;
}

export interface ConditionGroup {
  id: string;
  combinator: Combinator;
  not: boolean;
  rules: ConditionNode[];
}

export type ConditionNode = ConditionRow | ConditionGroup;

export function isGroup(node: ConditionNode): node is ConditionGroup {
  return 'rules' in node;
}

/** New ones for every node: React, the focus and the findings know nodes by them. */
export function newId(): string {
  return Math.random().toString(36).slice(2, 12);
}

export function blankRow(): ConditionRow {
  return { id: newId(), kind: 'blank', field: '', operator: '', value: '', not: false };
}

export function groupOf(rules: ConditionNode[], combinator: Combinator = 'all'): ConditionGroup {
  return { id: newId(), combinator, not: false, rules };
}

export function comparisonRow({ fact, operator, value }: Comparison): ConditionRow {
  return { id: newId(), kind: 'comparison', field: fact, operator, value, not: false };
}

/** A draft may hold anything: only what has exactly these keys is taken apart. */
function hasOnly(condition: object, keys: readonly string[]): boolean {
  return Object.keys(condition).length === keys.length && keys.every((key) => Object.hasOwn(condition, key));
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function isValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isScalar);
  if (typeof value !== 'object' || value === null) return isScalar(value);
  return hasOnly(value, ['fact']) && typeof (value as { fact: unknown }).fact === 'string';
}

/** What somebody has added and not yet chosen anything in: the draft keeps it, and the check asks for the rest. */
function isBlank(condition: Condition): boolean {
  return (
    hasOnly(condition, ['fact', 'operator', 'value']) && Object.values(condition).every((part) => part === '')
  );
}

function isComparison(condition: Condition): condition is Comparison {
  if (!hasOnly(condition, ['fact', 'operator', 'value'])) return false;
  const { fact, operator, value } = condition as Comparison;
  return typeof fact === 'string' && fact !== '' && typeof operator === 'string' && isValue(value);
}

function verbatimRow(condition: Condition): ConditionRow {
  return { ...blankRow(), kind: 'verbatim', verbatim: condition };
}

function negatedNode(condition: { not: Condition }): ConditionNode {
  const inner = nodeOf(condition.not);
  return inner.not ? verbatimRow(condition) : { ...inner, not: true };
}

function nodeOf(condition: Condition): ConditionNode {
  if (typeof condition !== 'object' || condition === null) return verbatimRow(condition);
  if (hasOnly(condition, ['not'])) return negatedNode(condition as { not: Condition });
  for (const combinator of ['all', 'any'] as const) {
    const parts = Object.entries(condition).find(([key]) => key === combinator)?.[1] as unknown;
    if (hasOnly(condition, [combinator]) && Array.isArray(parts)) {
      return groupOf((parts as Condition[]).map(nodeOf), combinator);
    }
  }
  if (hasOnly(condition, ['condition'])) {
    const { condition: name } = condition as { condition: unknown };
    if (typeof name === 'string') return { ...blankRow(), kind: 'named', field: name };
  }
  if (isBlank(condition)) return blankRow();
  return isComparison(condition) ? comparisonRow(condition) : verbatimRow(condition);
}

/** Without a condition: one row to begin with. */
export function treeOf(condition: Condition | undefined): ConditionGroup {
  if (condition === undefined) return groupOf([blankRow()]);
  const node = nodeOf(condition);
  return isGroup(node) ? node : groupOf([node], 'sole');
}

function positiveRow(row: ConditionRow): Condition {
  const { kind, field, operator, value, verbatim } = row;
  if (kind === 'named') return { condition: field };
  return kind === 'verbatim' && verbatim !== undefined ? verbatim : { fact: field, operator, value };
}

function positiveGroup({ combinator, rules }: ConditionGroup): Condition {
  const parts = rules.map(conditionOf);
  const [only] = parts;
  if (combinator === 'sole' && only !== undefined && parts.length === 1) return only;
  return combinator === 'any' ? { any: parts } : { all: parts };
}

export function conditionOf(node: ConditionNode): Condition {
  const positive = isGroup(node) ? positiveGroup(node) : positiveRow(node);
  return node.not ? { not: positive } : positive;
}

/** Nothing has been chosen anywhere in it. */
export function isUnwritten(node: ConditionNode): boolean {
  return isGroup(node) ? node.rules.every(isUnwritten) : node.kind === 'blank';
}

/** What a rule may have at its root: a lone comparison stands in an `all`. */
export function rootOf(condition: Condition): RootCondition {
  return typeof condition === 'object' && condition !== null && 'fact' in condition
    ? { all: [condition] }
    : condition;
}
