import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Application, Decision } from '../../../schemas/generated/types.ts';
import { evaluate } from '../../api/items.ts';
import { type ApplicationDraft, applicationOf } from '../../shared/application/application-draft.ts';
import { nowAtSite } from '../../shared/dates.ts';

const PAUSE_MS = 250;
const STALE_MS = 5 * 60_000;

export interface LiveDecision {
  /** The last answer; while a newer one is on its way it is an old one. */
  decision: Decision | undefined;
  /** Whether the answer is to exactly what stands in the form now. */
  isCurrent: boolean;
  error: unknown;
  retry: () => void;
}

/** The answer to the draft, asked for when typing pauses. A newer question aborts the one before. */
export function useDecision(code: string, draft: ApplicationDraft): LiveDecision {
  const asked = usePaused(draft);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    queryKey: ['evaluate', code, asked.application],
    queryFn: ({ signal }) => evaluate(code, asked.application, signal),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: true,
  });
  return {
    decision: data,
    isCurrent: asked.draft === draft && !isFetching && !isPlaceholderData && !error,
    error,
    retry: () => void refetch(),
  };
}

function usePaused(draft: ApplicationDraft): { draft: ApplicationDraft; application: Application } {
  const [paused, setPaused] = useState(() => ({ draft, application: applicationOf(draft, nowAtSite()) }));
  useEffect(() => {
    if (paused.draft === draft) return;
    const timer = setTimeout(
      () => setPaused({ draft, application: applicationOf(draft, nowAtSite()) }),
      PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [draft, paused]);
  useEffect(() => {
    if (draft.submittedAt) return;
    // "Now" moves on while the page stands open: the dates shown are never older than this.
    const ask = () => setPaused({ draft, application: applicationOf(draft, nowAtSite()) });
    const timer = setInterval(ask, STALE_MS);
    return () => clearInterval(timer);
  }, [draft]);
  return paused;
}
