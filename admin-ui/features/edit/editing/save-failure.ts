/** Why a save did not come about, in the terms in which the editor goes on. */
import { staleDraftOf } from '../../../api/drafts.ts';
import { ApiProblem, NoAnswer } from '../../../api/problem.ts';
import type { Ground } from './ground.ts';

export type Failure =
  | { readonly why: 'newer'; readonly ground: Ground; readonly by: string }
  /** Submitted or discarded meanwhile. */
  | { readonly why: 'gone' }
  | { readonly why: 'no-answer' | 'signed-out' }
  | { readonly why: 'refused'; readonly problem: ApiProblem };

export function failureOf(error: unknown): Failure {
  if (error instanceof NoAnswer) return { why: 'no-answer' };
  const newer = staleDraftOf(error);
  if (newer === null) return { why: 'gone' };
  if (newer !== undefined) {
    const { document, revision, updatedBy } = newer;
    return { why: 'newer', ground: { document, revision }, by: updatedBy };
  }
  if (!(error instanceof ApiProblem)) throw error;
  if (error.status === 401) return { why: 'signed-out' };
  // Too many requests, or a server that is starting again: the same as no answer.
  if (error.status === 429 || error.status >= 500) return { why: 'no-answer' };
  return { why: 'refused', problem: error };
}
