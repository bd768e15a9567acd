/**
 * All conditions of a version in one table: every distinct node once, children before parents.
 *
 * This is the plain reading of conditions: traces, fixes and what is lacking are told by it. Which rules hold is decided
 * faster, and in the same sense, by rule-bits.ts.
 */
import type { Comparison, Condition } from '../../../schemas/generated/types.ts';
import { parseOperator } from '../language/operators.ts';
import { type ComparisonTest, comparisonTest } from './comparisons.ts';
import type { Leaf } from './fact-regions.ts';
import { FALSE, type Facts, TRUE, type Truth, UNDETERMINED } from './truth.ts';

export const COMPARISON = 0;
export const ALL = 1;
const ANY = 2;
export const NOT = 3;

export interface ConditionTable {
  size: number;
  kinds: Uint8Array;
  tests: ComparisonTest[];
  /** The nodes a composite is made of, all with smaller indexes than its own. */
  children: Uint32Array[];
  /** The comparison a leaf stands for; undefined for composites. */
  comparisons: (Comparison | undefined)[];
  leaves: Leaf[];
}

export interface ConditionTableBuilder {
  /** The node of a condition, made if it is new. */
  add(condition: Condition): number;
  build(): ConditionTable;
}

export interface BuilderSources {
  slotOf(fact: string): number;
  named(name: string): Condition | undefined;
}

interface Node {
  kind: number;
  children: number[];
  comparison?: Comparison;
}

/** A condition that refers to nothing known; documents that hold one are refused before they are compiled. */
class UncompilableCondition extends Error {}

function leafTest(comparison: Comparison, sources: BuilderSources): ComparisonTest {
  const parsed = parseOperator(comparison.operator);
  if (!parsed) throw new UncompilableCondition(comparison.operator);
  const { value } = comparison;
  const expected =
    typeof value === 'object' && 'fact' in value ? { slot: sources.slotOf(value.fact) } : { constant: value };
  return comparisonTest({ slot: sources.slotOf(comparison.fact), parsed, expected });
}

export function createConditionTable(sources: BuilderSources): ConditionTableBuilder {
  const nodes: Node[] = [];
  const byKey = new Map<string, number>();

  function keep(key: string, node: Node): number {
    const known = byKey.get(key);
    if (known !== undefined) return known;
    nodes.push(node);
    byKey.set(key, nodes.length - 1);
    return nodes.length - 1;
  }

  function add(condition: Condition): number {
    if ('condition' in condition) {
      const named = sources.named(condition.condition);
      if (!named) throw new UncompilableCondition(condition.condition);
      return add(named);
    }
    if ('not' in condition) {
      const child = add(condition.not);
      return keep(`!${child}`, { kind: NOT, children: [child] });
    }
    if ('all' in condition) return composite(ALL, condition.all);
    if ('any' in condition) return composite(ANY, condition.any);
    return keep(JSON.stringify([condition.fact, condition.operator, condition.value]), {
      kind: COMPARISON,
      children: [],
      comparison: condition,
    });
  }

  function composite(kind: number, conditions: readonly Condition[]): number {
    const children = conditions.map(add);
    const [only] = children;
    if (children.length === 1 && only !== undefined) return only;
    return keep(`${kind}:${children.join(',')}`, { kind, children });
  }

  function build(): ConditionTable {
    const never: ComparisonTest = () => UNDETERMINED;
    const tests = nodes.map(({ comparison }) => (comparison ? leafTest(comparison, sources) : never));
    return {
      size: nodes.length,
      kinds: Uint8Array.from(nodes, (node) => node.kind),
      tests,
      children: nodes.map((node) => Uint32Array.from(node.children)),
      comparisons: nodes.map((node) => node.comparison),
      leaves: nodes.flatMap(({ comparison }, node) =>
        comparison
          ? [{ node, comparison, slot: sources.slotOf(comparison.fact), test: tests[node] ?? never }]
          : [],
      ),
    };
  }

  return { add, build };
}

/** The truth of a node, by Kleene: `all` is the least of its parts, `any` the greatest. */
export function truthOfNode(table: ConditionTable, node: number, facts: Facts): Truth {
  const kind = table.kinds[node];
  if (kind === COMPARISON) return (table.tests[node] as ComparisonTest)(facts);
  const children = table.children[node] as Uint32Array;
  if (kind === NOT) return (TRUE - truthOfNode(table, children[0] as number, facts)) as Truth;
  const settles = kind === ALL ? FALSE : TRUE;
  let truth: Truth = kind === ALL ? TRUE : FALSE;
  for (const child of children) {
    const part = truthOfNode(table, child, facts);
    if (part === settles) return part;
    if (part === UNDETERMINED) truth = part;
  }
  return truth;
}

/** The facts for want of which a node is undetermined, in the order they are met. */
export function lackingFacts(
  table: ConditionTable,
  root: number,
  { facts, isMissing }: { facts: Facts; isMissing: (fact: string) => boolean },
): string[] {
  const lacking = new Set<string>();
  const visit = (node: number): void => {
    if (truthOfNode(table, node, facts) !== UNDETERMINED) return;
    const comparison = table.comparisons[node];
    if (comparison) {
      if (isMissing(comparison.fact)) lacking.add(comparison.fact);
      const { value } = comparison;
      if (typeof value === 'object' && 'fact' in value && isMissing(value.fact)) lacking.add(value.fact);
      return;
    }
    table.children[node]?.forEach(visit);
  };
  visit(root);
  return [...lacking];
}
