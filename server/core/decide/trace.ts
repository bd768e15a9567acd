/** The trace of a decision: every rule of every section with its verdict, every condition with what was expected and found. */
import type { Condition, TraceNode, TraceRule, Verdict } from '../../../schemas/generated/types.ts';
import { truthOfNode } from './condition-table.ts';
import type { Run } from './run.ts';
import { FALSE, TRUE, type Truth } from './truth.ts';

function verdictOf(truth: Truth): Verdict {
  if (truth === TRUE) return 'met';
  return truth === FALSE ? 'unmet' : 'undetermined';
}

const KIND_KEYS = ['', 'all', 'any', 'not'] as const;

type Shown = NonNullable<TraceNode['actual']> | null;

/** A fact holds what JSON can hold, so that the trace can show it as it is. */
function factValue(run: Run, fact: string): Shown {
  const slot = run.version.facts.slots.get(fact);
  return ((slot === undefined ? undefined : run.facts[slot]) as Shown | undefined) ?? null;
}

function leaf(run: Run, comparison: Extract<Condition, { fact: string }>, verdict: Verdict): TraceNode {
  const { fact, operator, value } = comparison;
  const expected = typeof value === 'object' && 'fact' in value ? factValue(run, value.fact) : value;
  return { verdict, fact, operator, expected, actual: factValue(run, fact) };
}

function nodeTrace(run: Run, node: number): TraceNode {
  const { table } = run.version;
  const verdict = verdictOf(truthOfNode(table, node, run.facts));
  const comparison = table.comparisons[node];
  if (comparison) return leaf(run, comparison, verdict);
  const children = [...(table.children[node] ?? [])];
  const traced = children.map((child) => nodeTrace(run, child));
  const key = KIND_KEYS[table.kinds[node] ?? 0];
  if (key === 'not') return { verdict, not: traced[0] as TraceNode };
  return key === 'any' ? { verdict, any: traced } : { verdict, all: traced };
}

export function traceOf(run: Run): TraceRule[] {
  return run.version.allRules.map(({ section, name, node }) => {
    const conditions = nodeTrace(run, node);
    return { section, rule: name, verdict: conditions.verdict, conditions };
  });
}
