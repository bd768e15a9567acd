import { describe, expect, it } from 'vitest';
import type { Comparison, ServiceItem, TraceNode, TraceRule } from '../../../schemas/generated/types.ts';
import { compile, decide } from '../../../server/core/index.ts';
import { documentsOf, shippedItems, versions } from '../../../test/support/documents.ts';
import { type ReadNode, readTree } from './read-tree.ts';

const a: Comparison = { fact: 'form.a', operator: 'equal', value: 1 };
const met = (fact: string, actual: number): TraceNode => ({ verdict: 'met', fact, actual });

function leaves(node: ReadNode): ReadNode[] {
  return node.parts.length === 0 ? [node] : node.parts.flatMap(leaves);
}

/** A secret matter is decided without a look at the application, and has none. */
function tracesOf(item: ServiceItem): TraceRule[][] {
  const version = compile(documentsOf(item), versions);
  return item.cases.flatMap(({ application }) => {
    const { trace } = decide(version, application, { trace: true });
    return trace ? [trace] : [];
  });
}

function readRules({ acceptance, conditions }: ServiceItem, trace: readonly TraceRule[]): ReadNode[] {
  return acceptance.flatMap((rule) => {
    const found = trace.find(({ section, rule: name }) => section === 'acceptance' && name === rule.name);
    return leaves(readTree(rule.conditions, conditions, found?.conditions));
  });
}

describe('a condition with what a decision made of it', () => {
  it('gives each part its own verdict, groups of one and named conditions too', () => {
    const conditions = { n: { title: '命名', when: { all: [a] } } } as unknown as ServiceItem['conditions'];
    const tree = readTree({ all: [{ any: [a] }, { not: { condition: 'n' } }] }, conditions, {
      verdict: 'unmet',
      all: [met('form.a', 1), { verdict: 'unmet', not: met('form.a', 1) }],
    });
    expect(tree.parts.map(({ trace }) => trace?.verdict)).toEqual(['met', 'unmet']);
    expect(leaves(tree).map(({ trace }) => trace?.actual)).toEqual([1, 1]);
  });

  it('gives no verdict where the trace is of another condition', () => {
    const tree = readTree({ all: [a, a] }, {}, { verdict: 'met', all: [met('form.a', 1)] });
    expect(leaves(tree).map(({ trace }) => trace)).toEqual([undefined, undefined]);
  });

  it('does not follow a named condition that names itself', () => {
    const conditions = {
      n: { title: '命名', when: { all: [{ condition: 'n' }, a] } },
    } as unknown as ServiceItem['conditions'];
    expect(leaves(readTree({ condition: 'n' }, conditions, undefined))).toHaveLength(2);
  });

  it('finds the verdict of every part in the traces of real decisions', () => {
    const read = shippedItems.flatMap((item) => tracesOf(item).flatMap((trace) => readRules(item, trace)));
    expect(read.length).toBeGreaterThan(2000);
    expect(read.filter(({ trace }) => trace === undefined)).toEqual([]);
  });
});
