/**
 * How a decision is shown, wherever it is shown: on the receiving page while typing, and on a stored case.
 * The parts take a decision and the names around it and add nothing to it. Start with Outcome.tsx and DueDates.tsx.
 */
import type { Decision, DecisionProblem } from '../../../schemas/generated/types.ts';
import type { DepartmentName, ShownItem } from '../../api/types.ts';
import type { Excluded } from './clocks.ts';

export interface Answer {
  decision: Decision;
  item: ShownItem;
  departments: readonly DepartmentName[];
  /** When it was handed in, on the site's clock: `2025-09-29T09:50`. */
  submittedAt?: string;
  /** Of a stored case: the days that special procedures take off the limits. */
  excluded?: Excluded;
}

export function departmentName(departments: readonly DepartmentName[], id: string): string {
  return departments.find((department) => department.id === id)?.name ?? id;
}

export function isConfirmedIn({ unconfirmedBasis = [] }: Decision): (text: string) => boolean {
  return (text) => !unconfirmedBasis.includes(text);
}

/** What stands in the way: a material that is deferred (容缺) is named with its date instead. */
export function standingProblems({ problems = [], deferred = [] }: Decision): DecisionProblem[] {
  return problems.filter(
    ({ kind, id }) => kind === 'field' || !deferred.some((material) => material.id === id),
  );
}

/** Accepted in one of its three forms. */
export function isAccepted({ outcome }: Decision): boolean {
  return outcome === 'accepted' || outcome === 'immediate' || outcome === 'accepted_deferred';
}
