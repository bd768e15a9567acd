import type { Application, Decision, TraceRule } from '../../schemas/generated/types.ts';
import { call } from './client.ts';
import { forEyes } from './for-eyes.ts';
import { queryText } from './rules.ts';
import type { Applicant, CaseAnswer, CasePage, ReceivedCase } from './types.ts';

/** Stores a case. The same key with the same body answers the case that was stored the first time. */
export function receiveCase(body: Record<string, unknown>, idempotencyKey: string): Promise<ReceivedCase> {
  return call<ReceivedCase>('/cases', {
    method: 'POST',
    body,
    headers: { 'idempotency-key': idempotencyKey },
  });
}

/** A random key; `randomUUID` is missing where the hall reaches us by plain http. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function caseQuery(id: string) {
  return {
    queryKey: ['cases', 'one', id],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      call<CaseAnswer>(`/cases/${encodeURIComponent(id)}`, { signal }).then(
        // Names and forms stay as they were written down.
        (stored) => ({ ...stored, item: forEyes(stored.item), decision: forEyes(stored.decision) }),
      ),
  };
}

export interface CaseFilters {
  item?: string;
  /** Decided by this version of the item; needs `item`. */
  version?: string;
  /** Routed to this department. */
  department?: string;
  outcome?: string;
  number?: string;
  from?: string;
  to?: string;
  /** Cases a page, 1 to 100. */
  limit?: string;
}

/** One page of cases, newest first; `cursor` is the `next` of the page before. */
export function listCases(
  filters: CaseFilters,
  cursor: string | null,
  signal: AbortSignal,
): Promise<CasePage> {
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value));
  if (cursor) query.set('cursor', cursor);
  return call<CasePage>(`/cases?${query}`, { signal }).then((page) => ({
    ...page,
    cases: page.cases.map((row) => ({ ...row, item: forEyes(row.item) })),
  }));
}

export interface Replay {
  /** Byte for byte. */
  identical: boolean;
  /** As it comes out today. */
  decision: Decision;
  /** How each rule was judged. */
  trace?: TraceRule[];
  differences?: { pointer: string; stored: unknown; replayed: unknown }[];
}

/** Decides the stored application again under the stored versions. */
export function replayCase(id: string): Promise<Replay> {
  return call<Replay>(`/cases/${encodeURIComponent(id)}/replay?trace=full`, { method: 'POST' });
}

export interface Unmasked {
  applicant: Applicant;
  application: Application;
}

/** What is otherwise shown in part, for a reason that the ledger keeps. */
export function unmaskCase(id: string, reason: string): Promise<Unmasked> {
  return call<Unmasked>(`/cases/${encodeURIComponent(id)}/unmask`, { method: 'POST', body: { reason } });
}

/** Where a case's evidence archive is downloaded from: redacted, or in full for a reason that the ledger keeps. */
export function evidenceAddress(id: string, asked: { redacted: true } | { reason: string }): string {
  const query = 'redacted' in asked ? { redacted: 'true' } : { reason: asked.reason };
  return `/api/cases/${encodeURIComponent(id)}/evidence${queryText(query)}`;
}
