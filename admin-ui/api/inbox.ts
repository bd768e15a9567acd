/** What waits for the signed-in person: asked by the inbox and by the count beside its name. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { draftsQuery, type ListedDraft } from './drafts.ts';
import type { Session } from './types.ts';
import { allVersionsQuery, type ListedAcross } from './versions.ts';

export function hasAnyRole(session: Session | null | undefined, ...roles: string[]): boolean {
  return session?.user.roles.some((role) => roles.includes(role)) ?? false;
}

/** May read versions that are on their way. */
export function readsRules(session: Session | null | undefined): boolean {
  return hasAnyRole(session, 'editor', 'centre-approver', 'auditor', 'admin');
}

export interface Inbox {
  readonly waiting: readonly ListedAcross[];
  /** Own drafts that came back with remarks. */
  readonly returned: readonly ListedDraft[];
  /** Own drafts that are being written. */
  readonly begun: readonly ListedDraft[];
  readonly isPending: boolean;
  readonly error: unknown;
  readonly hasMore: boolean;
  readonly more: () => void;
  readonly retry: () => void;
}

const ASKED_AGAIN_MS = 120_000;

export function useInbox(session: Session | null | undefined): Inbox {
  const isEditor = hasAnyRole(session, 'editor');
  const isConcerned = isEditor || hasAnyRole(session, 'centre-approver');
  const waiting = useInfiniteQuery({
    ...allVersionsQuery({ for: 'me', limit: 50 }),
    enabled: isConcerned,
    refetchInterval: ASKED_AGAIN_MS,
  });
  const drafts = useInfiniteQuery({ ...draftsQuery, enabled: isEditor, refetchInterval: ASKED_AGAIN_MS });
  const own = drafts.data?.pages.flatMap((page) => page.drafts) ?? [];
  return {
    waiting: waiting.data?.pages.flatMap(({ versions }) => versions) ?? [],
    returned: own.filter(({ isReturned }) => isReturned),
    begun: own.filter(({ isReturned }) => !isReturned),
    isPending: (isConcerned && waiting.isPending) || (isEditor && drafts.isPending),
    error: waiting.error ?? drafts.error,
    hasMore: waiting.hasNextPage || drafts.hasNextPage,
    more: () => {
      if (waiting.hasNextPage) void waiting.fetchNextPage();
      if (drafts.hasNextPage) void drafts.fetchNextPage();
    },
    retry: () => {
      void waiting.refetch();
      if (isEditor) void drafts.refetch();
    },
  };
}
