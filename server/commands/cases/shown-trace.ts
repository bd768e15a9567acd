/** The trace of a decision as it is shown: what it found in fields that hold numbers of persons is masked as in the application. */
import type { Field, ServiceItem, TraceNode, TraceRule } from '../../../schemas/generated/types.ts';
import { maskedNumber } from '../../personal-data/masks.ts';
import { maskedFormats } from './stored-application.ts';

interface Masked {
  readonly facts: ReadonlySet<string>;
  /** What stands in them, wherever else a rule holds it against something. */
  readonly numbers: ReadonlySet<unknown>;
}

export function shownTrace(
  trace: readonly TraceRule[],
  { form }: ServiceItem,
  values: Readonly<Record<string, unknown>>,
): TraceRule[] {
  const fields = form.schema.properties;
  const facts = new Set(Object.entries(fields).flatMap(([key, field]) => factsOf(key, field)));
  const masked = { facts, numbers: new Set(numbersIn(values, fields)) };
  return trace.map((rule) => ({ ...rule, conditions: shownNode(rule.conditions, masked) }));
}

function numbersIn(
  values: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, Field>>,
): unknown[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    if (maskedFormats.has(field.format)) return [value];
    const columns = field.items && 'properties' in field.items ? field.items.properties : undefined;
    if (!Array.isArray(value) || columns === undefined) return [];
    return value.flatMap((row: unknown) =>
      row !== null && typeof row === 'object' ? numbersIn({ ...row }, columns) : [],
    );
  });
}

/** The field itself, its columns, and a whole list that has such a column. */
function factsOf(key: string, field: Field): string[] {
  if (maskedFormats.has(field.format)) return [`form.${key}`];
  const columns = field.items && 'properties' in field.items ? Object.entries(field.items.properties) : [];
  const own = columns.filter(([, column]) => maskedFormats.has((column as Field).format));
  if (own.length === 0) return [];
  return [`form.${key}`, ...own.map(([column]) => `form.${key}[].${column}`)];
}

type Shown = NonNullable<TraceNode['actual']> | null;

/** @param isNumber of a fact that holds numbers, so that all of it does */
function shownValue(value: unknown, isNumber: boolean, { numbers }: Pick<Masked, 'numbers'>): unknown {
  if (Array.isArray(value)) return value.map((each) => shownValue(each, isNumber, { numbers }));
  if (typeof value === 'string') return isNumber || numbers.has(value) ? maskedNumber(value) : value;
  // A row of a list: which of its columns is the number does not matter to who reads a verdict.
  if (isNumber && value !== null && typeof value === 'object') return null;
  return value;
}

function shownNode(node: TraceNode, masked: Masked): TraceNode {
  const { all, any, not, when, actual, expected } = node;
  const isNumber = node.fact !== undefined && masked.facts.has(node.fact);
  const shown = (value: unknown): Shown => shownValue(value, isNumber, masked) as Shown; // a JSON value as the one it stands for
  return {
    ...node,
    ...(all && { all: all.map((part) => shownNode(part, masked)) }),
    ...(any && { any: any.map((part) => shownNode(part, masked)) }),
    ...(not && { not: shownNode(not, masked) }),
    // What a named condition asks.
    ...(when && { when: shownNode(when, masked) }),
    ...(actual !== undefined && { actual: shown(actual) }),
    // What it is compared with may be another such field.
    ...(expected !== undefined && { expected: shown(expected) }),
  };
}
