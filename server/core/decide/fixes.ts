/**
 * What would have to change for an application to be acceptable: the smallest set, as sentences.
 *
 * Problems are repaired one by one. A refusal is lifted by the fewest changes of what the applicant has filled in; a
 * rule that rests on the calendar, a parameter or the day of receipt alone cannot be lifted and gives no sentence.
 */
import type { Comparison, DecisionProblem } from '../../../schemas/generated/types.ts';
import { sentenceOf } from '../explain/sentence.ts';
import type { ListedRule } from './compiled-version.ts';
import { truthOfNode } from './condition-table.ts';
import type { Run } from './run.ts';
import { FALSE, TRUE } from './truth.ts';

const COMPOSITE_ALL = 1;
const COMPOSITE_NOT = 3;

function problemFix({ kind, code, name, message }: DecisionProblem): string {
  if (kind === 'material') return code === 'missing' ? `补交:${name}` : `更换或补正“${name}”:${message}`;
  return code === 'missing' ? `填写:${name}` : `更正“${name}”:${message}`;
}

/** Facts that an applicant can do something about: what the form says, and what is made of it without the passing of time. */
function isChangeable(run: Run, fact: string): boolean {
  if (fact.startsWith('form.') || fact.startsWith('materials.')) return true;
  const madeFrom = run.version.facts.madeFrom.get(fact) ?? [];
  return madeFrom.some((part) => isChangeable(run, part)) && !madeFrom.includes('receivedOn');
}

/** Leaving a field empty, or filling in one that does not apply, is advice only where nothing else helps. */
function costOf(run: Run, changes: readonly Change[]): number {
  const asksPresence = ({ node }: Change): boolean => {
    const operator = run.version.table.comparisons[node]?.operator;
    return operator === 'present' || operator === 'absent';
  };
  return changes.reduce((cost, change) => cost + (asksPresence(change) ? 3 : 1), 0);
}

type Change = { node: number; to: 'true' | 'false' };

/** The fewest leaves to change so that a node gets another truth; undefined when that cannot be done. */
function cheapest(run: Run, node: number, to: Change['to']): Change[] | undefined {
  const { table } = run.version;
  if (truthOfNode(table, node, run.facts) === (to === 'true' ? TRUE : FALSE)) return [];
  const comparison = table.comparisons[node];
  if (comparison) return isChangeable(run, comparison.fact) ? [{ node, to }] : undefined;
  const children = [...(table.children[node] ?? [])];
  const kind = table.kinds[node];
  if (kind === COMPOSITE_NOT) return cheapest(run, children[0] as number, to === 'true' ? 'false' : 'true');
  const needsEvery = (kind === COMPOSITE_ALL) === (to === 'true');
  const options = children.map((child) => cheapest(run, child, to));
  if (needsEvery) return options.includes(undefined) ? undefined : (options as Change[][]).flat();
  return options
    .filter((option) => option !== undefined)
    .reduce<Change[] | undefined>(
      (best, option) => (!best || costOf(run, option) < costOf(run, best) ? option : best),
      undefined,
    );
}

/** What is now and has to go, or what has still to come. */
function changeWords(run: Run, { node, to }: Change): string {
  const comparison = run.version.table.comparisons[node] as Comparison;
  const sources = { vocabulary: run.version.vocabulary, conditions: run.version.documents.item.conditions };
  const sentence = sentenceOf(comparison, sources);
  return to === 'true' ? `需要:${sentence}` : `现为:${sentence}`;
}

/** The facts that an applicant could change to lift a rule, wherever they stand in it. */
function changeableFacts(run: Run, node: number): Set<string> {
  const { comparisons, children } = run.version.table;
  const comparison = comparisons[node];
  if (comparison) return new Set(isChangeable(run, comparison.fact) ? [comparison.fact] : []);
  return new Set([...(children[node] ?? [])].flatMap((child) => [...changeableFacts(run, child)]));
}

/**
 * The requirement of a standing refusal; undefined when nothing that the applicant can change would meet it. What stands
 * against it is named only where it is one thing: of several ways out, naming one would be taken for a hint.
 */
function refusalFix(run: Run, refusal: Run['met']['refusals'][number]): string | undefined {
  const { node } = run.version.allRules[refusal.rule] as ListedRule;
  const changes = cheapest(run, node, 'false');
  if (!changes) return undefined;
  const requirement = `须符合:${refusal.params.requirement}`;
  if (changeableFacts(run, node).size > 1) return requirement;
  return `${requirement}(${changes.map((change) => changeWords(run, change)).join(';')})`;
}

export function fixesOf(run: Run, problems: readonly DecisionProblem[]): string[] {
  const lifted = run.met.refusals.map((refusal) => refusalFix(run, refusal));
  // One refusal that cannot be lifted makes the rest idle advice.
  if (lifted.includes(undefined)) return [];
  return [...new Set([...(lifted as string[]), ...problems.map(problemFix)])];
}
