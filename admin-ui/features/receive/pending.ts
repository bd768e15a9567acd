import type { Decision, DecisionProblem } from '../../../schemas/generated/types.ts';
import { standingProblems } from '../../shared/answer/answer.ts';
import type { ApplicationDraft } from '../../shared/application/application-draft.ts';

export interface SplitProblems {
  /** To be shown as problems. */
  found: DecisionProblem[];
  /** Merely not entered yet: no reproach before the clerk has been there or asked for a check. */
  pending: DecisionProblem[];
}

export interface Attention {
  /** `field area`, `material M4`: where the clerk has been. */
  visited: ReadonlySet<string>;
  /** The place that is being typed in for the first time; half a number is no wrong number. */
  typing: string | null;
  /** The clerk pressed 核对: everything counts. */
  checked: boolean;
}

export function placeOf({ kind, id }: Pick<DecisionProblem, 'kind' | 'id'>): string {
  return `${kind} ${kind === 'field' ? (id.split('.')[0] ?? id) : id}`;
}

/** The answer is a moment old: what it misses may have been entered since. */
function isEnteredSince(
  { kind, id, code }: DecisionProblem,
  { form, materials, licences }: ApplicationDraft,
): boolean {
  if (code !== 'missing') return false;
  if (kind === 'material') return materials[id]?.submitted === true || licences.includes(id);
  const value = form[id];
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** A material of several copies was ticked and nobody has said yet how many there are. */
function isUncounted({ kind, id, code }: DecisionProblem, { materials }: ApplicationDraft): boolean {
  return kind === 'material' && code === 'copies' && materials[id]?.copies === undefined;
}

export function splitProblems(
  decision: Decision | undefined,
  draft: ApplicationDraft,
  { visited, typing, checked }: Attention,
): SplitProblems {
  const found: DecisionProblem[] = [];
  const pending: DecisionProblem[] = [];
  for (const problem of decision ? standingProblems(decision) : []) {
    if (isEnteredSince(problem, draft)) continue;
    const place = placeOf(problem);
    const isUnsaid = !visited.has(place) && (problem.code === 'missing' || typing === place);
    const waits = !checked && (isUnsaid || isUncounted(problem, draft));
    (waits ? pending : found).push(problem);
  }
  return { found, pending };
}
