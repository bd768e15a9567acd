/**
 * Counts the rows of a list for which a condition holds, each row a run of the engine with its columns as `row.…`.
 *
 * The engine knows only yes and no. A row counts as undetermined when its answer would change with what is missing: the
 * condition is put to it twice, once with every comparison that lacks a fact taken against the condition, once for it.
 */
import type { Condition, DerivedValue, Field } from '../../schemas/generated/types.ts';
import { asRoot, type EngineSources, heldRules } from './engine.ts';
import { columnKinds, type Facts, rowOf, typedValue } from './facts.ts';
import { isMissing } from './operators.ts';

/** The condition with each comparison that lacks a fact replaced by one that is true, or false, for the whole. */
function assuming(condition: Condition, facts: Facts, truth: boolean): Condition {
  if ('not' in condition) return { not: assuming(condition.not, facts, !truth) };
  if ('all' in condition) return { all: condition.all.map((part) => assuming(part, facts, truth)) };
  if ('any' in condition) return { any: condition.any.map((part) => assuming(part, facts, truth)) };
  if ('condition' in condition) return condition;
  const { fact, operator, value } = condition;
  if (operator === 'present' || operator === 'absent') return condition;
  const names = typeof value === 'object' && 'fact' in value ? [fact, value.fact] : [fact];
  const lacks = names.some((name) => isMissing(facts.get(name)));
  return lacks ? { fact: 'always', operator: 'equal', value: truth } : condition;
}

async function rowHolds(where: Condition, facts: Facts, engine: EngineSources): Promise<boolean | undefined> {
  const rules = [false, true].map((truth) => ({
    name: 'row',
    condition: asRoot(assuming(where, facts, truth)),
  }));
  const [atLeast, atMost] = await heldRules(rules, facts, engine);
  return atLeast === atMost ? atLeast : undefined;
}

function withRow(facts: Facts, row: unknown, field: Field | undefined): Facts {
  const known: Facts = new Map(facts);
  for (const [column, kind] of columnKinds(field)) {
    const value = typedValue(kind, rowOf(row)[column]);
    if (value !== undefined) known.set(`row.${column}`, value);
  }
  return known;
}

/** Undefined when the list is missing or one of its rows is undetermined. */
export async function countRows(
  { where }: DerivedValue,
  { rows, field, facts }: { rows: unknown; field: Field | undefined; facts: Facts },
  engine: EngineSources,
): Promise<number | undefined> {
  if (!Array.isArray(rows) || isMissing(rows) || !where) return undefined;
  let count = 0;
  for (const row of rows) {
    const holds = await rowHolds(where, withRow(facts, row, field), engine);
    if (holds === undefined) return undefined;
    if (holds) count += 1;
  }
  return count;
}
