/**
 * Whether conditions can hold together, as far as can be seen without a solver. "No" is certain; "yes" only means that
 * nothing stands against it: comparisons of two facts, patterns and decorated operators are taken as they come.
 *
 * A tableau: what must be true and what must be false is taken apart until comparisons are left, and each fact's domain
 * is narrowed by them. A part that has a choice is tried both ways, within a budget.
 */
import type {
  Comparison,
  Condition,
  ConditionValue,
  ServiceItem,
} from '../../../../schemas/generated/types.ts';
import { type OperatorName, type ParsedOperator, parseOperator } from '../../language/operators.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import { type Domain, domainOf, isEmpty, narrowed, opposite } from './domains.ts';

export interface Reading {
  readonly vocabulary: Vocabulary;
  readonly named: (name: string) => Condition | undefined;
}

export function readingOf(item: ServiceItem, vocabulary: Vocabulary): Reading {
  const named = (name: string): Condition | undefined =>
    Object.hasOwn(item.conditions, name) ? item.conditions[name]?.when : undefined;
  return { vocabulary, named };
}

/** A condition and whether it is to be true or false: undetermined is neither. */
export interface Wish {
  readonly condition: Condition;
  readonly truth: boolean;
}

interface Search extends Reading {
  left: number;
}

interface Branch {
  domains: Map<string, Domain>;
  /** Comparisons that no domain can hold, by their text. */
  said: Map<string, boolean>;
}

/** Shipped items need a few dozen steps a condition; past this a condition counts as possible. */
const MOST_STEPS = 2000;

export function mayHold(wishes: readonly Wish[], reading: Reading): boolean {
  const search: Search = { ...reading, left: MOST_STEPS };
  return holds(search, [...wishes], { domains: new Map(), said: new Map() });
}

/** Each way in which a condition can get its truth: one way of several parts, or several ways of one part each. */
function waysOf({ condition, truth }: Wish, { named }: Search): Wish[][] | undefined {
  if ('not' in condition) return [[{ condition: condition.not, truth: !truth }]];
  if ('condition' in condition) {
    const target = named(condition.condition);
    return target && [[{ condition: target, truth }]];
  }
  if (!('all' in condition || 'any' in condition)) return undefined;
  const isAll = 'all' in condition;
  const wishes = (isAll ? condition.all : condition.any).map((part) => ({ condition: part, truth }));
  return isAll === truth ? [wishes] : wishes.map((wish) => [wish]);
}

function holds(search: Search, wishes: Wish[], branch: Branch): boolean {
  const choices: Wish[][][] = [];
  for (let wish = wishes.pop(); wish; wish = wishes.pop()) {
    search.left -= 1;
    if (search.left < 0) return true;
    const ways = waysOf(wish, search);
    if (ways?.length === 1) wishes.push(...(ways[0] as Wish[]));
    else if (ways) choices.push(ways);
    else if ('fact' in wish.condition && !admits(wish.condition, wish.truth, { search, branch }))
      return false;
  }
  const [first, ...rest] = choices;
  if (!first) return true;
  const others = rest.map((ways): Wish => asChoice(ways));
  return first.some((way) => holds(search, [...way, ...others], copyOf(branch)));
}

/** A choice that was not taken yet, as a condition again. */
function asChoice(ways: readonly Wish[][]): Wish {
  const any = ways.map(([wish]): Condition => {
    const { condition, truth } = wish as Wish; // each way of a choice is one part
    return truth ? condition : { not: condition };
  });
  return { condition: { any } as Condition, truth: true };
}

function copyOf({ domains, said }: Branch): Branch {
  return { domains: new Map(domains), said: new Map(said) };
}

interface Place {
  search: Search;
  branch: Branch;
}

/** Narrows the branch by one comparison; false when that is a contradiction. */
function admits(comparison: Comparison, truth: boolean, { search, branch }: Place): boolean {
  const { fact, value } = comparison;
  const spec = search.vocabulary.get(fact);
  const parsed = parseOperator(comparison.operator);
  if (!spec || !parsed) return true;
  const before = branch.domains.get(fact) ?? domainOf(fact, spec.type);
  const keep = (domain: Domain): boolean => {
    branch.domains.set(fact, domain);
    return !isEmpty(domain);
  };
  if (parsed.operator === 'present' || parsed.operator === 'absent') {
    const present = ((parsed.operator === 'present') === value) === truth;
    return (before.present ?? present) === present && keep({ ...before, present });
  }
  // Only of a fact that is there a comparison is true or false.
  if (before.present === false) return false;
  const there = { ...before, present: true };
  const told = operatorTold(parsed, truth);
  if (isReference(value) || !told) return keep(there) && isSaidAlike(branch, comparison, truth);
  return keep(narrowed(there, told, Array.isArray(value) ? value : [value]));
}

/** The plain operator that is true then; undefined where a domain can tell nothing. */
function operatorTold({ decorators, operator }: ParsedOperator, truth: boolean): OperatorName | undefined {
  if (operator === 'matches' || operator === 'subsetOf') return undefined;
  if (decorators.some((decorator) => decorator !== 'not')) return undefined;
  return truth === (decorators.length % 2 === 0) ? operator : opposite(operator);
}

function isReference(value: ConditionValue): value is { fact: string } {
  return typeof value === 'object' && !Array.isArray(value);
}

function isSaidAlike({ said }: Branch, { fact, operator, value }: Comparison, truth: boolean): boolean {
  const text = `${fact} ${operator} ${JSON.stringify(value)}`;
  const earlier = said.get(text);
  said.set(text, truth);
  return earlier === undefined || earlier === truth;
}
