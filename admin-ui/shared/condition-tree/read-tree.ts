/**
 * A condition as it is read, with what a decision made of each part of it. A trace tells named conditions by what they say and
 * groups of one by their one part; here every part of the condition finds its own.
 */
import type { Comparison, Condition, ServiceItem, TraceNode } from '../../../schemas/generated/types.ts';

export interface ReadNode {
  readonly condition: Condition;
  /** What the decision made of it; undefined without a trace, or where it does not fit. */
  readonly trace?: TraceNode | undefined;
  /** The comparison of which the trace tells the value it found. */
  readonly asked?: Comparison | undefined;
  readonly parts: readonly ReadNode[];
}

interface Reading {
  readonly conditions: ServiceItem['conditions'];
  /** Named conditions that are being read: one that names itself is not followed again. */
  readonly within: readonly string[];
}

function partsOf(
  parts: readonly Condition[],
  traces: readonly (TraceNode | undefined)[] | undefined,
  reading: Reading,
): ReadNode[] {
  return parts.map((part, i) =>
    readNode(part, traces?.length === parts.length ? traces[i] : undefined, reading),
  );
}

function namedNode(
  condition: { condition: string },
  trace: TraceNode | undefined,
  reading: Reading,
): ReadNode {
  const { condition: name } = condition;
  const isKnown = Object.hasOwn(reading.conditions, name) && !reading.within.includes(name);
  const when = isKnown ? reading.conditions[name]?.when : undefined;
  const inner = { ...reading, within: [...reading.within, name] };
  return { condition, trace, parts: when ? [readNode(when, trace?.when ?? trace, inner)] : [] };
}

function readNode(condition: Condition, trace: TraceNode | undefined, reading: Reading): ReadNode {
  if ('condition' in condition) return namedNode(condition, trace, reading);
  if ('not' in condition) {
    const inner = readNode(condition.not, trace?.not, reading);
    return { condition, trace, asked: inner.asked, parts: [inner] };
  }
  if (!('all' in condition || 'any' in condition)) return { condition, trace, asked: condition, parts: [] };
  const [parts, traces] = 'all' in condition ? [condition.all, trace?.all] : [condition.any, trace?.any];
  return { condition, trace, parts: partsOf(parts, parts.length === 1 ? [trace] : traces, reading) };
}

export function readTree(
  condition: Condition,
  conditions: ServiceItem['conditions'],
  trace: TraceNode | undefined,
): ReadNode {
  return readNode(condition, trace, { conditions, within: [] });
}
