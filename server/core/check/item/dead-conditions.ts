/**
 * Conditions that can never hold, as far as can be seen without a solver: x = 1 and x = 2, a number below 3 and above 5,
 * something that is present and absent. A whole rule that never holds is an error; a way of an `any` that nobody can take
 * is a warning. Proofs over all rules together are another part's.
 */
import type { Condition, ServiceItem } from '../../../../schemas/generated/types.ts';
import { sentenceOf } from '../../explain/sentence.ts';
import { type Finding, fault, warning } from '../../language/finding.ts';
import { conditionPlaces } from '../../language/rule-places.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import { mayHold, type Reading, readingOf } from '../logic/satisfiable.ts';

interface Sources extends Reading {
  conditions: ServiceItem['conditions'];
}

function isPossible(conditions: readonly Condition[], reading: Reading): boolean {
  return mayHold(
    conditions.map((condition) => ({ condition, truth: true })),
    reading,
  );
}

/** Of conditions that contradict each other, as few as still do. */
function contradiction(conditions: readonly Condition[], reading: Reading): Condition[] {
  let core = [...conditions];
  for (const condition of conditions) {
    const fewer = core.filter((kept) => kept !== condition);
    if (!isPossible(fewer, reading)) core = fewer;
  }
  return core;
}

function wordsFor(conditions: readonly Condition[], sources: Sources): string {
  const sentences = conditions.map((condition) => `“${sentenceOf(condition, sources)}”`);
  if (sentences.length === 1) return `${sentences[0]}永远不会成立`;
  return `${sentences.slice(0, -1).join('、')}和${sentences.at(-1)}不可能同时成立`;
}

interface Place {
  pointer: string;
  /** What else has to hold where the condition stands. */
  around: readonly Condition[];
}

/** Ways of an `any`, at any depth, that contradict themselves or what stands around them. */
function deadWays(condition: Condition, { pointer, around }: Place, sources: Sources): Finding[] {
  if ('all' in condition) {
    const parts = condition.all as Condition[];
    return parts.flatMap((part, i) =>
      deadWays(
        part,
        { pointer: `${pointer}/all/${i}`, around: [...around, ...parts.filter((other) => other !== part)] },
        sources,
      ),
    );
  }
  if (!('any' in condition)) return [];
  return (condition.any as Condition[]).flatMap((way, i) => {
    const at = `${pointer}/any/${i}`;
    if (isPossible([...around, way], sources)) return deadWays(way, { pointer: at, around }, sources);
    const message = `这一种情况不会出现:${wordsFor(contradiction([...around, way], sources), sources)}`;
    return [warning('never-holds', at, { message, fix: '改正互相矛盾的条件,或删去这一种情况' })];
  });
}

function flatParts(condition: Condition): Condition[] {
  return 'all' in condition ? (condition.all as Condition[]).flatMap(flatParts) : [condition];
}

export function deadConditions(item: ServiceItem, vocabulary: Vocabulary): Finding[] {
  const sources: Sources = { ...readingOf(item, vocabulary), conditions: item.conditions };
  return conditionPlaces(item).flatMap(({ pointer, condition }) => {
    if (isPossible([condition], sources)) return deadWays(condition, { pointer, around: [] }, sources);
    const message = `这里的条件自相矛盾:${wordsFor(contradiction(flatParts(condition), sources), sources)}`;
    return [fault('never-holds', pointer, { message, fix: '改正互相矛盾的条件,或删去整条' })];
  });
}
