import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, rememberCsrfToken } from './client.ts';
import { ApiProblem } from './problem.ts';
import type { Session } from './types.ts';

const sessionKey = ['session'];

/** First parts of the keys under which answers stand that only the signed-in person may see. */
const PRIVATE = ['cases', 'rules', 'drafts', 'versions', 'jobs', 'ledger'];

async function currentSession(signal: AbortSignal): Promise<Session | null> {
  try {
    const session = await call<Session>('/session', { signal });
    rememberCsrfToken(session.csrfToken);
    return session;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

/** How one can sign in here besides by password. */
export const signInWaysQuery = {
  queryKey: ['session-ways'],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    call<{ password: boolean; provider: boolean }>('/session/ways', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
};

/** Who is signed in; `null` is nobody, `undefined` is not known yet. */
export function useSession(): Session | null | undefined {
  return useQuery({
    queryKey: sessionKey,
    queryFn: ({ signal }) => currentSession(signal),
    staleTime: 5 * 60_000,
  }).data;
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (who: { username: string; password: string }) =>
      call<Session>('/session', { method: 'POST', body: who }),
    onSuccess: (session) => {
      rememberCsrfToken(session.csrfToken);
      queries.setQueryData(sessionKey, session);
    },
  });
}

/** Signs out and forgets everything that only the signed-in person may see. */
export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => call<void>('/session', { method: 'DELETE' }),
    onSuccess: () => {
      rememberCsrfToken(null);
      queries.setQueryData(sessionKey, null);
      for (const key of PRIVATE) queries.removeQueries({ queryKey: [key] });
    },
  });
}

/** The server no longer knows the session: the next write asks to sign in. */
export function useForgetSession(): () => void {
  const queries = useQueryClient();
  return () => {
    rememberCsrfToken(null);
    queries.setQueryData(sessionKey, null);
  };
}
