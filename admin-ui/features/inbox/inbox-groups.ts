import type { ListedAcross } from '../../api/versions.ts';

export const waitingGroups = ['sign', 'approve', 'publish', 'waiting'] as const;
export type WaitingGroup = (typeof waitingGroups)[number];

/** What a version waits for from the person whose verbs it names; `waiting` where somebody else has to come first. */
export function groupOf({ allowed = [] }: Pick<ListedAcross, 'allowed'>): WaitingGroup {
  const free = (verb: string) => allowed.some((each) => each.verb === verb && each.blockers.length === 0);
  return (['sign', 'approve', 'publish'] as const).find(free) ?? 'waiting';
}

/** Whole days from one instant to another. */
export function daysBetween(since: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / 86_400_000));
}
