/** The draft of a rule document: read, saved against the revision that was read, checked, tried and submitted. */

import type { DocumentChange } from '../../server/core/diff/document-change.ts';
import type { Effect } from '../../server/core/diff/effects-of.ts';
import type { ChangeSentence } from '../../server/core/diff/sentences/change-sentence.ts';
import type { Language } from '../../server/core/explain/names.ts';
import type { Unexercised } from '../../server/core/golden/exercise.ts';
import type { Finding } from '../../server/core/language/finding.ts';
import type { Remark } from '../../server/core/life-cycle/life.ts';
import { call } from './client.ts';
import { forEyes } from './for-eyes.ts';
import type { ImpactJob } from './jobs.ts';
import { ApiProblem } from './problem.ts';
import { queryText, type RuleAddress, ruleAddress } from './rules.ts';

export type RuleDocument = Record<string, unknown>;

export interface DraftAnswer extends RuleAddress {
  revision: number;
  document: RuleDocument;
  /** The published version that it takes into account; null for a new document. */
  basedOn: number | null;
  owner: string | null;
  writers: string[];
  createdBy: string;
  createdAt: string;
  updatedBy: string;
  updatedAt: string;
  findings: Finding[];
  /** Why the last version was returned. */
  remarks: Remark[];
}

export interface ListedDraft extends Omit<DraftAnswer, 'document' | 'findings' | 'remarks'> {
  /** What the document calls itself; null while it does not. */
  title: string | null;
  ownerName: string | null;
  /** Its last version came back with remarks. */
  isReturned: boolean;
  /** What its writers are called, by the names they sign in with. */
  people: Record<string, string>;
}

export interface DraftPage {
  drafts: ListedDraft[];
  next: string | null;
}

/** The drafts that one may write, the last saved first. */
export function draftPage(cursor: string | null, signal: AbortSignal): Promise<DraftPage> {
  return call<DraftPage>(`/drafts${queryText({ cursor })}`, { signal }).then(forEyes);
}

/** For useInfiniteQuery. */
export const draftsQuery = {
  queryKey: ['drafts'],
  queryFn: ({ pageParam, signal }: { pageParam: string | null; signal: AbortSignal }) =>
    draftPage(pageParam, signal),
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }: DraftPage) => next,
};

const draftAddress = (at: RuleAddress): string => `${ruleAddress(at)}/draft`;

export function draftKey({ kind, code }: RuleAddress): string[] {
  return ['rules', kind, code, 'draft'];
}

/** Null where there is none. */
export function draftQuery(at: RuleAddress) {
  return {
    queryKey: draftKey(at),
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      call<DraftAnswer>(draftAddress(at), { signal })
        .then(forEyes)
        .catch((error: unknown) => {
          if (error instanceof ApiProblem && error.status === 404) return null;
          throw error;
        }),
  };
}

export interface DraftText {
  document: RuleDocument;
  /** The revision that was read; null begins a draft. */
  revision: number | null;
  /** The published version that the text takes into account; left as it was without one. */
  basedOn?: number;
}

export interface SavedDraft {
  revision: number;
  findings: Finding[];
}

const matching = (revision: number | null): Record<string, string> =>
  revision === null ? {} : { 'if-match': `"${revision}"` };

/** Somebody else who has the draft open. */
export interface Present {
  name: string;
  displayName: string;
  part: string | null;
  at: string;
}

/**
 * Says that one is in a draft, and hears who else is; to be repeated every ten seconds or so, because after thirty one counts as gone.
 * A `revision` that is not one's own is a newer save, null is a draft that is gone or not saved yet.
 */
export function appearInDraft(
  at: RuleAddress,
  part: string | undefined,
  signal?: AbortSignal,
): Promise<{ others: Present[]; revision: number | null }> {
  return call(`${draftAddress(at)}/presence`, {
    method: 'PUT',
    body: part === undefined ? {} : { part },
    ...(signal && { signal }),
  });
}

/** On leaving; nothing is lost where it does not get through. */
export function leaveDraft(at: RuleAddress): Promise<void> {
  return call<void>(`${draftAddress(at)}/presence`, { method: 'DELETE' });
}

/** @throws ApiProblem 409 when another has saved meanwhile: `staleDraftOf` says what */
export function saveDraft(
  at: RuleAddress,
  { document, revision, basedOn }: DraftText,
  signal?: AbortSignal,
): Promise<SavedDraft> {
  return call<SavedDraft>(`${draftAddress(at)}${queryText({ basedOn })}`, {
    method: 'PUT',
    body: document,
    headers: matching(revision),
    ...(signal && { signal }),
  }).then(forEyes);
}

export interface NewerDraft {
  revision: number;
  document: RuleDocument;
  updatedBy: string;
  updatedAt: string;
}

/** The draft that stands in the way of a save: null when it is gone (submitted, discarded), undefined when another thing is wrong. */
export function staleDraftOf(error: unknown): NewerDraft | null | undefined {
  if (!(error instanceof ApiProblem) || error.problem.code !== 'stale-revision') return undefined;
  // As the server's schema says of a stale draft, which has all four.
  return (error.problem.current ?? null) as NewerDraft | null;
}

export function discardDraft(at: RuleAddress, revision: number): Promise<void> {
  return call<void>(draftAddress(at), { method: 'DELETE', headers: matching(revision) });
}

export interface FailedCase {
  item: { code: string; name: string };
  id: string;
  title: string;
  pointer: string;
  differences: { pointer: string; expected: unknown; actual: unknown; message: string }[];
  /** Rules on which the second engine says otherwise. */
  opinions: { rule: string; message: string }[];
  fix: string;
}

export interface DraftTest {
  revision: number;
  hash: string;
  /** `not-run`: nothing can be decided by the draft as it is. */
  state: 'run' | 'not-run';
  passed: number;
  failed: FailedCase[];
  unexercised: { rules: Unexercised[]; materials: Unexercised[] };
  mutations?: { tried: number; of: number; unnoticed: { pointer: string; message: string }[] };
}

/** @param mutations also asks which one-step edits no golden case would notice; takes seconds */
export function testDraft(
  at: RuleAddress,
  { mutations = false }: { mutations?: boolean } = {},
): Promise<DraftTest> {
  const query = queryText({ mutations: mutations ? 'true' : undefined });
  return call<DraftTest>(`${draftAddress(at)}/test${query}`, { method: 'POST' }).then(forEyes);
}

/** What past cases would have become: done at once where it is known already, else a job to follow (jobs.ts). */
export function startImpact(at: RuleAddress): Promise<ImpactJob> {
  return call<ImpactJob>(`${draftAddress(at)}/impact`, { method: 'POST' }).then(forEyes);
}

export interface Comparison {
  from: { version: number | null; hash: string | null };
  to: { version: number | null; hash: string | null };
  changes: DocumentChange[];
  sentences: ChangeSentence[];
  /** Null where it cannot be said: another kind than an item, or a draft with errors. */
  effects: Effect[] | null;
  /** Whom it concerns, and the places because of which. */
  departments: { department: string; name: string; because: string[] }[];
}

/** The draft against the version that it is based on. */
export function draftDiffQuery(at: RuleAddress, language: Language) {
  return {
    queryKey: [...draftKey(at), 'diff', language],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      call<Comparison>(`${draftAddress(at)}/diff${queryText({ language })}`, { signal }).then(forEyes),
  };
}

export interface Submission {
  /** The revision that was read and is meant. */
  revision: number;
  statement: string;
  occasion: string;
}

/** @throws ApiProblem 409 `blocked` with every obstacle in `errors` */
export function submitDraft(
  at: RuleAddress,
  submission: Submission,
): Promise<{ version: number; hash: string }> {
  return call<{ version: number; hash: string }>(`${draftAddress(at)}/submit`, {
    method: 'POST',
    body: submission,
  });
}
