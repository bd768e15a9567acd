import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { discardDraft, draftKey, saveDraft, staleDraftOf } from '../../api/drafts.ts';
import { ApiProblem } from '../../api/problem.ts';
import { Batch, type BatchPorts, type Planned } from './logic/batch.ts';

const at = ({ code }: Planned) => ({ kind: 'service-item' as const, code });

const server: BatchPorts = {
  save: (planned, { document, revision }) => {
    // Only a draft that begins says which version it takes into account; one that is there has said so.
    const base = revision === null && planned.version !== null && { basedOn: planned.version };
    return saveDraft(at(planned), { document, revision, ...base });
  },
  discard: (planned, revision) => discardDraft(at(planned), revision),
  isStale: (error) =>
    staleDraftOf(error) !== undefined || (error instanceof ApiProblem && error.status === 404),
};

/** What was applied last, for as long as the site is open: it stands when its author comes back from one of the drafts. */
let kept: { readonly person: string; readonly batch: Batch } | null = null;

export function useBatch(person: string) {
  const queries = useQueryClient();
  const [batch, setBatch] = useState(() => (kept?.person === person ? kept.batch : null));
  const put = (next: Batch | null): void => {
    kept = next && { person, batch: next };
    setBatch(next);
  };
  return {
    batch,
    begin: (planned: readonly Planned[]) => {
      const next = new Batch(planned, server);
      put(next);
      void next.apply().then(() => {
        void queries.invalidateQueries({ queryKey: ['drafts'] });
        for (const each of planned) queries.removeQueries({ queryKey: draftKey(at(each)) });
      });
    },
    end: () => put(null),
  };
}
