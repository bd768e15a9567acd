import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImpactResult } from '../../../../server/core/impact/impact-result.ts';
import { startImpact } from '../../../api/drafts.ts';
import { cancelJob, type ImpactJob, isUnderWay, jobQuery } from '../../../api/jobs.ts';
import { useEditing } from '../editing/editing.ts';

/** Where a draft's last job is remembered: it goes on when the page is left, and is found again by whoever comes back. */
function addressOf(kind: string, code: string): string {
  return `onewindow.impact.${kind}.${code}`;
}

export interface ImpactState {
  readonly job: ImpactJob | undefined;
  readonly isStarting: boolean;
  readonly isUnderWay: boolean;
  readonly error: unknown;
  /** The remembered job is not there any more. */
  readonly isGone: boolean;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** The impact of this draft: begun, followed, left and come back to. */
export function useImpact(): ImpactState {
  const { kind, code, save } = useEditing();
  const [jobId, setJobId] = useState(() => sessionStorage.getItem(addressOf(kind, code)));
  const started = useMutation({
    // What was typed a moment ago belongs to what is asked.
    mutationFn: () => save().then(() => startImpact({ kind, code })),
    onSuccess: ({ id }) => {
      sessionStorage.setItem(addressOf(kind, code), id);
      setJobId(id);
    },
  });
  const followed = useQuery({
    ...jobQuery<ImpactResult>(jobId ?? ''),
    enabled: jobId !== null,
    retry: false,
  });
  const { refetch } = followed;
  const cancelled = useMutation({
    mutationFn: (id: string) => cancelJob(id),
    onSettled: () => void refetch(),
  });
  // A result that is known already comes with the start.
  const own = started.data?.id === jobId ? started.data : undefined;
  const job = followed.data ?? own;
  return {
    job,
    isStarting: started.isPending,
    isUnderWay: job !== undefined && isUnderWay(job),
    error: started.error ?? cancelled.error,
    isGone: followed.isError && job === undefined && !started.isPending,
    start: () => started.mutate(),
    cancel: () => {
      if (jobId !== null) cancelled.mutate(jobId);
    },
  };
}
