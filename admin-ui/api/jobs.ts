/** Long work on the server: asked after until it has ended, cancelled on demand. Leaving the page does not stop it. */
import type { ImpactResult } from '../../server/core/impact/impact-result.ts';
import { call } from './client.ts';
import { forEyes } from './for-eyes.ts';

export interface Job<Result = unknown> {
  id: string;
  kind: string;
  /** `<kind>/<code>` of the rule document that it is about. */
  subject: string;
  state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  progress: { done: number; total: number };
  createdBy: string;
  createdAt: string;
  finishedAt: string | null;
  /** Once it is done. */
  result?: Result;
  failure?: string;
}

export type ImpactJob = Job<ImpactResult>;

export function isUnderWay({ state }: Pick<Job, 'state'>): boolean {
  return state === 'queued' || state === 'running';
}

const POLL_MS = 700;

/** Asks again while it is under way. */
export function jobQuery<Result = unknown>(id: string) {
  return {
    queryKey: ['jobs', id],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      call<Job<Result>>(`/jobs/${encodeURIComponent(id)}`, { signal }).then(forEyes),
    refetchInterval: ({ state }: { state: { data: Job<Result> | undefined } }) =>
      state.data && !isUnderWay(state.data) ? (false as const) : POLL_MS,
  };
}

/** Only who began it may. */
export function cancelJob(id: string): Promise<Job> {
  return call<Job>(`/jobs/${encodeURIComponent(id)}`, { method: 'DELETE' });
}
