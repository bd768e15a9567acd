import type { Application, Decision } from '../../schemas/generated/types.ts';
import { call } from './client.ts';
import { forEyes } from './for-eyes.ts';
import type {
  CatalogueItem,
  ComputeAnswer,
  DerivationAnswer,
  DerivationDay,
  GuideAnswer,
  Span,
} from './types.ts';

export const catalogueQuery = {
  queryKey: ['items'],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    call<{ items: CatalogueItem[] }>('/items', { signal }).then(({ items }) => forEyes(items)),
  staleTime: 60_000,
};

export function guideQuery(code: string) {
  return {
    queryKey: ['guide', code],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      call<GuideAnswer>(`/items/${encodeURIComponent(code)}/guide`, { signal }).then(forEyes),
    staleTime: 60_000,
  };
}

/** The guide that a case was decided by, whatever has become of the item. */
export function caseGuideQuery(caseId: string) {
  return {
    queryKey: ['cases', 'guide', caseId],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      call<GuideAnswer>(`/cases/${encodeURIComponent(caseId)}/guide`, { signal }).then(forEyes),
    staleTime: Number.POSITIVE_INFINITY,
  };
}

/** A dry run; nothing is stored. */
export function evaluate(code: string, application: Application, signal: AbortSignal): Promise<Decision> {
  return call<Decision>(`/items/${encodeURIComponent(code)}/evaluate`, {
    method: 'POST',
    body: application,
    signal,
  }).then(forEyes);
}

export interface SpanFrom extends Span {
  from: string;
  excluded?: { from: string; to: string; name: string }[];
}

/** How a date was counted: a plain span, or by the notice's own limit, which the procedure sets and the commitment caps. */
export type Counting =
  | { kind: 'span'; span: SpanFrom }
  | { kind: 'correction-notice'; from: string; commitmentWorkdays: number };

export interface Counted {
  from: string;
  due: string | null;
  derivation: DerivationDay[];
}

async function counted(counting: Counting, signal: AbortSignal): Promise<Counted> {
  if (counting.kind === 'span') {
    const body = counting.span;
    const answer = await call<DerivationAnswer>('/calendar/derivation', { method: 'POST', body, signal });
    return { from: body.from, ...answer };
  }
  const { from, commitmentWorkdays } = counting;
  const body = { kind: 'correctionNoticeBy', input: { acceptedOn: from, commitmentWorkdays } };
  const answer = await call<ComputeAnswer>('/calendar/compute', { method: 'POST', body, signal });
  return { from, due: answer.result, derivation: answer.derivation };
}

/** Every day of a span once, counted or not and why. */
export function countedQuery(counting: Counting) {
  return {
    queryKey: ['counted', counting],
    queryFn: ({ signal }: { signal: AbortSignal }) => counted(counting, signal),
    staleTime: Number.POSITIVE_INFINITY,
  };
}
