/** One run of json-rules-engine over some rules, on an Engine that is made for it and thrown away. */
import { Engine, type TopLevelCondition } from 'json-rules-engine';
import type { Condition, RootCondition, ServiceItem } from '../../schemas/generated/types.ts';
import { type OperatorTest, operators } from './operators.ts';

/** Facts by name. A missing scalar has no entry; a missing set, column or list is NOTHING. */
export type FactValues = ReadonlyMap<string, unknown>;

export interface EngineSources {
  conditions: ServiceItem['conditions'];
  /** Registered last, in place of those of the same name: to see that a fault in one is noticed. */
  operators?: Readonly<Record<string, OperatorTest>>;
}

export interface NamedRule {
  name: string;
  condition: RootCondition;
}

/** A condition by itself as the root of a rule, which the engine wants to be composite. */
export function asRoot(condition: Condition): RootCondition {
  return 'fact' in condition ? { all: [condition] } : condition;
}

/** Conditions of the language are the engine's own format; only the types do not know it. */
function engineCondition(condition: RootCondition): TopLevelCondition {
  return structuredClone(condition) as TopLevelCondition;
}

function refusePath(): never {
  throw new Error('a rule of ours has no path');
}

function newEngine({ conditions, operators: altered = {} }: EngineSources): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true, pathResolver: refusePath });
  for (const [name, test] of Object.entries({ ...operators, ...altered })) engine.addOperator(name, test);
  for (const [name, { when }] of Object.entries(conditions)) engine.setCondition(name, engineCondition(when));
  return engine;
}

/** Which rules hold, in the order given. Two rules of one name are told apart by their places. */
export async function heldRules(
  rules: readonly NamedRule[],
  facts: FactValues,
  sources: EngineSources,
): Promise<boolean[]> {
  const engine = newEngine(sources);
  for (const [i, { condition }] of rules.entries()) {
    engine.addRule({ name: String(i), conditions: engineCondition(condition), event: { type: 'held' } });
  }
  for (const [name, value] of facts) engine.addFact(name, value);
  const { results } = await engine.run();
  const held = new Set(results.map(({ name }) => name));
  return rules.map((_, i) => held.has(String(i)));
}
