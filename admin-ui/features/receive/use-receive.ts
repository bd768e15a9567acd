import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { newKey, receiveCase } from '../../api/cases.ts';
import { ApiProblem } from '../../api/problem.ts';
import { useForgetSession } from '../../api/session.ts';
import type { Applicant } from '../../api/types.ts';
import { type ApplicationDraft, applicationOf } from '../../shared/application/application-draft.ts';
import { nowAtSite } from '../../shared/dates.ts';

/**
 * Receives the case once. The key is kept for as long as the content is the same, so that pressing again after a lost
 * answer returns the case that was stored, and never stores a second one.
 */
export function useReceive(code: string) {
  const forgetSession = useForgetSession();
  const sent = useRef({ content: '', key: '' });
  return useMutation({
    mutationFn: ({ draft, applicant }: { draft: ApplicationDraft; applicant: Applicant }) => {
      const { submittedAt, ...application } = applicationOf(draft, nowAtSite());
      // Without a time set by hand the server's clock is the time of receipt.
      const body = { item: code, ...application, ...(draft.submittedAt ? { submittedAt } : {}), applicant };
      const content = JSON.stringify(body);
      if (sent.current.content !== content) sent.current = { content, key: newKey() };
      return receiveCase(body, sent.current.key);
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.status === 401) forgetSession();
    },
  });
}
