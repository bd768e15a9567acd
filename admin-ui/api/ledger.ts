/** The ledger: its entries by chain, its checkpoints, and whether anybody has touched it. */
import { call } from './client.ts';
import { isUnderWay, type Job } from './jobs.ts';
import { queryText } from './rules.ts';
import type { ShownPerson } from './types.ts';

export interface LedgerEntry {
  stream: string;
  seq: number;
  prevHash: string;
  hash: string;
  at: string;
  actor: string;
  entry: Record<string, unknown> & { type?: string };
}

export interface LedgerPage {
  entries: LedgerEntry[];
  next: number | null;
  /** Who acted, by the names in the entries. */
  people: Record<string, ShownPerson>;
}

export interface LedgerFilters {
  actor?: string;
  type?: string;
  /** First and last day. */
  from?: string;
  to?: string;
}

/** A page of one chain (`case/<id>`, `rules/<kind>/<code>`, `people`), the oldest first. */
export function ledgerPage(
  asked: LedgerFilters & { stream: string; after?: number | null; limit?: number },
  signal: AbortSignal,
): Promise<LedgerPage> {
  return call<LedgerPage>(`/ledger${queryText({ ...asked })}`, { signal });
}

export interface Checkpoint {
  format: string;
  number: number;
  size: number;
  root: string;
  previous: string;
  at: string;
  keyId: string;
  signature: string;
}

export function checkpoints(
  asked: { after?: number | null; limit?: number; order?: 'oldest' | 'newest' },
  signal: AbortSignal,
): Promise<{ checkpoints: Checkpoint[]; next: number | null }> {
  return call(`/ledger/checkpoints${queryText(asked)}`, { signal });
}

export interface LedgerFinding {
  kind: string;
  message: string;
  stream?: string;
  seq?: number;
  checkpoint?: number;
  leaves?: { from: number; to: number };
  subject?: string;
}

export interface LedgerReport {
  intact: boolean;
  /** Of one chain only. */
  stream?: string;
  entries?: number;
  /** Of the whole ledger. */
  checked?: Record<
    'entries' | 'streams' | 'leaves' | 'checkpoints' | 'documents' | 'cases' | 'people',
    number
  >;
  lastCheckpoint?: Checkpoint | null;
  findings: LedgerFinding[];
  findingCount?: number;
}

/** One chain at once, without the signatures, which are of the whole. */
export function verifyStream(stream: string): Promise<LedgerReport> {
  return call<LedgerReport>(`/ledger/verify${queryText({ stream })}`);
}

/** How far a verification of the whole is. */
export interface VerifyingProgress {
  checkpoints: number;
  leaves: number;
  entries: number;
  streams: number;
  documents: number;
  /** Sealed places at the start. */
  sealed: number;
  elapsedMs: number;
}

export type WholeReport = LedgerReport &
  Required<Pick<LedgerReport, 'checked' | 'findingCount'>> & {
    elapsedMs: number;
  };

export type VerificationJob = Job<WholeReport> & { partial?: VerifyingProgress };

/** Begins one, or answers the one that is under way already. */
export function startVerification(): Promise<VerificationJob> {
  return call<VerificationJob>('/ledger/verifications', { method: 'POST' });
}

const POLL_MS = 600;

/** The last verifications, the newest first; asked again while one is under way, whoever began it. */
export const verificationsQuery = {
  queryKey: ['ledger', 'verifications'],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    call<{ jobs: VerificationJob[]; next: string | null }>('/ledger/verifications?limit=10', { signal }),
  refetchInterval: ({ state }: { state: { data: { jobs: VerificationJob[] } | undefined } }) =>
    state.data?.jobs.some(isUnderWay) ? POLL_MS : (false as const),
};

export const ledgerKeyQuery = {
  queryKey: ['ledger', 'key'],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    call<{ algorithm: 'ed25519' | 'sm2'; keyId: string; publicKey: string }>('/ledger/key', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
};
