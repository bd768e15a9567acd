/** The versions of a rule document, and the verbs of their life, each for exactly the text whose hash it names. */
import type { Language } from '../../server/core/explain/names.ts';
import type { Blocker } from '../../server/core/life-cycle/blocker.ts';
import type { LifeStep, Remark } from '../../server/core/life-cycle/life.ts';
import type { Phase } from '../../server/core/life-cycle/phase.ts';
import { call } from './client.ts';
import type { Comparison, RuleDocument, SavedDraft } from './drafts.ts';
import { forEyes } from './for-eyes.ts';
import type { ImpactJob } from './jobs.ts';
import { queryText, type RuleAddress, type RuleKind, ruleAddress } from './rules.ts';

export type VersionVerb = 'sign' | 'return' | 'approve' | 'publish' | 'withdraw' | 'restore';

export interface AllowedVerb {
  verb: VersionVerb;
  /** What is still in its way; none when it can be done now. */
  blockers: Blocker[];
}

export interface ListedVersion extends RuleAddress {
  version: number;
  hash: string;
  state: Phase;
  effectiveFrom: string | null;
  publishedAt: string | null;
  publishedBy: string | null;
  imported: boolean;
  /** Ends the item from its day on. */
  retires: boolean;
  owner: string | null;
  /** The rest for those who read versions on their way. */
  author?: string;
  submittedAt?: string;
  life?: LifeStep[];
  /** What the people of its life are called, by user name. */
  people?: Record<string, string>;
  allowed?: AllowedVerb[];
}

export interface VersionFilters {
  /** One, or several with commas between them. */
  state?: Phase | string;
  kind?: RuleKind;
  code?: string;
  owner?: string;
  /** First and last day on which it begins to be in effect. */
  from?: string;
  to?: string;
  /** Only what waits for whoever asks: to be signed, reviewed or published. */
  for?: 'me';
  /** `effective`: published ones by their day; else by submission. The newest first. */
  order?: 'submitted' | 'effective';
  limit?: number;
}

/** A version in a list across all documents. */
export interface ListedAcross extends ListedVersion {
  title: string;
  ownerName: string | null;
  /** For those who read versions on their way; null for what was imported. */
  occasion?: string | null;
}

export interface VersionPage {
  versions: ListedAcross[];
  next: string | null;
}

/** A page may be short and have another after it. */
export function versionPage(
  filters: VersionFilters,
  cursor: string | null,
  signal: AbortSignal,
): Promise<VersionPage> {
  return call<VersionPage>(`/versions${queryText({ ...filters, cursor })}`, { signal }).then(forEyes);
}

/** For useInfiniteQuery. */
export function allVersionsQuery(filters: VersionFilters) {
  return {
    queryKey: ['versions', filters],
    queryFn: ({ pageParam, signal }: { pageParam: string | null; signal: AbortSignal }) =>
      versionPage(filters, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }: VersionPage) => next,
  };
}

export interface VersionAnswer extends ListedVersion {
  document: RuleDocument;
}

export interface VersionAddress extends RuleAddress {
  version: number;
}

const versionsKey = ({ kind, code }: RuleAddress): string[] => ['rules', kind, code, 'versions'];

const versionAddress = (at: VersionAddress): string => `${ruleAddress(at)}/versions/${at.version}`;

/** All that one may read: those on their way first, then the published ones, the newest day first. */
export function versionsQuery(at: RuleAddress) {
  return {
    queryKey: versionsKey(at),
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      call<{ versions: ListedVersion[] }>(`${ruleAddress(at)}/versions`, { signal }).then(({ versions }) =>
        forEyes(versions),
      ),
  };
}

export function versionQuery(at: VersionAddress) {
  return {
    queryKey: [...versionsKey(at), at.version],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      call<VersionAnswer>(versionAddress(at), { signal }).then(forEyes),
  };
}

/** What changed from one version to another of the same document. */
export function versionDiffQuery(at: RuleAddress, [from, to]: readonly [number, number], language: Language) {
  return {
    queryKey: [...versionsKey(at), 'diff', from, to, language],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      call<Comparison>(`${ruleAddress(at)}/versions/${from}/diff/${to}${queryText({ language })}`, {
        signal,
      }).then(forEyes),
    staleTime: Number.POSITIVE_INFINITY,
  };
}

/** What past cases would have become under it, where somebody asked while it was a draft; null where nobody did. */
export function versionImpactQuery(at: VersionAddress) {
  return {
    queryKey: [...versionsKey(at), at.version, 'impact'],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      call<{ impact: ImpactJob | null }>(`${versionAddress(at)}/impact`, { signal }).then(({ impact }) =>
        forEyes(impact),
      ),
  };
}

export interface KnownVersion extends VersionAddress {
  on: string;
  knownAt: string;
  hash: string;
  effectiveFrom: string;
}

/** Which version was in effect on a day, as it was known at an instant; both default to now. 404 for none. */
export function inEffectQuery(at: RuleAddress, asked: { on?: string; knownAt?: string } = {}) {
  return {
    queryKey: [...versionsKey(at), 'in-effect', asked],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      call<KnownVersion>(`${ruleAddress(at)}/in-effect${queryText(asked)}`, { signal }),
  };
}

export interface MovedVersion extends VersionAddress {
  hash: string;
  state: Phase;
  effectiveFrom: string | null;
}

/** A version, and the text of it that one has seen. */
export interface SeenVersion extends VersionAddress {
  hash: string;
}

function step<T extends MovedVersion>(verb: VersionVerb, at: SeenVersion, said: object): Promise<T> {
  const body = { hash: at.hash, ...said };
  return call<T>(`${versionAddress(at)}/${verb}`, { method: 'POST', body });
}

/*
 * Each throws ApiProblem 409: `blocked` with every obstacle in `errors`, `stale-revision` when somebody was faster.
 */

/** For one's own department. */
export function signVersion(at: SeenVersion): Promise<MovedVersion> {
  return step('sign', at, {});
}

export function returnVersion(at: SeenVersion, remarks: readonly Remark[]): Promise<MovedVersion> {
  return step('return', at, { remarks });
}

export function approveVersion(at: SeenVersion, remark?: string): Promise<MovedVersion> {
  return step('approve', at, remark ? { remark } : {});
}

export interface Publication extends MovedVersion {
  /** They go on under the version that they were received under; listed where the item ends. */
  openCases: {
    count: number;
    cases: {
      id: string;
      caseNumber: string;
      receivedOn: string | null;
      commitmentDue: string | null;
    }[];
  };
}

export function publishVersion(at: SeenVersion, effectiveFrom: string): Promise<Publication> {
  return step<Publication>('publish', at, { effectiveFrom });
}

export function withdrawVersion(at: SeenVersion, reason: string): Promise<MovedVersion> {
  return step('withdraw', at, { reason });
}

/** Makes the content of a version a draft again. */
export function restoreVersion(at: VersionAddress): Promise<SavedDraft> {
  return call<SavedDraft>(`${versionAddress(at)}/restore`, { method: 'POST' }).then(forEyes);
}
