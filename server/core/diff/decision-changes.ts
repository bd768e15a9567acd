/**
 * How one decision differs from another of the same application, under other rules: a closed list of kinds to count by, and
 * sentences for people. Nothing is said of what only one of the two can have: who is not accepted has no route and no due date.
 */
import type { Decision } from '../../../schemas/generated/types.ts';
import {
  DECISION_CHANGE_NAMES,
  type DecisionChange,
  type DecisionChangeKind,
  type DecisionWords,
  decisionChangeKinds,
} from './decision/change.ts';
import { clockChanges, dueChanges, receiptChanges } from './decision/clocks.ts';
import { departmentChanges, documentChanges, feeChanges, inspectionChanges } from './decision/handling.ts';
import { deferralChanges, materialChanges, problemChanges } from './decision/materials.ts';
import { outcomeChanges, remarkChanges } from './decision/outcome.ts';
import { sameJson } from './same-json.ts';

const ACCEPTANCES: ReadonlySet<Decision['outcome']> = new Set(['accepted', 'immediate', 'accepted_deferred']);

function isAcceptance({ outcome }: Decision): boolean {
  return ACCEPTANCES.has(outcome);
}

/** Whether both make the same of an application, whatever their versions and however it was found. */
function sameAnswers(
  { versions: _before, trace: _found, ...before }: Decision,
  { versions: _after, trace: _finding, ...after }: Decision,
): boolean {
  return sameJson(before, after);
}

/**
 * Every difference between two decisions of one application; empty exactly when both answer the same, whatever their
 * versions. Each kind may come several times.
 */
export function changesOfDecision(before: Decision, after: Decision): readonly DecisionChange[] {
  // Most past cases are decided alike: that is found out first.
  if (sameAnswers(before, after)) return [];
  const changes = [
    ...outcomeChanges(before, after),
    ...problemChanges(before, after),
    ...materialChanges(before, after),
    ...(isAcceptance(before) && isAcceptance(after)
      ? [
          ...deferralChanges(before, after),
          ...departmentChanges(before, after),
          ...clockChanges(before, after),
          ...dueChanges(before, after),
          ...feeChanges(before, after),
        ]
      : []),
    ...receiptChanges(before, after),
    ...documentChanges(before, after),
    ...inspectionChanges(before, after),
    ...remarkChanges(before, after),
  ];
  if (changes.length > 0) return changes;
  const name = DECISION_CHANGE_NAMES.wording;
  return [{ kind: 'wording', say: ({ language }) => name[language] }];
}

/** The kinds, each once and in the order of the list, and a sentence for every difference. */
export function decisionChanges(
  before: Decision,
  after: Decision,
  words: DecisionWords,
): { kinds: DecisionChangeKind[]; sentences: string[] } {
  const changes = changesOfDecision(before, after);
  const found = new Set(changes.map(({ kind }) => kind));
  return {
    kinds: decisionChangeKinds.filter((kind) => found.has(kind)),
    sentences: changes.map(({ say }) => say(words)),
  };
}
