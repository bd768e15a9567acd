/** The drafts that somebody may write, without their texts, the last saved first. */
import type { Person } from '../../../people/person.ts';
import { siteDay } from '../../../site-time.ts';
import {
  type DraftSummary,
  listDisplayNames,
  listRuleDrafts,
  listVersionStandings,
} from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import { departmentNames } from '../documents-beside.ts';
import { refusingBadCursors } from './bad-cursor.ts';

export interface ListedDraft extends DraftSummary {
  readonly ownerName: string | null;
  /** Its last version came back with remarks, and none has been submitted since. */
  readonly isReturned: boolean;
  /** What its writers are called, by the names they sign in with. */
  readonly people: Readonly<Record<string, string>>;
}

export interface DraftList {
  readonly drafts: readonly ListedDraft[];
  readonly next: string | null;
}

/**
 * Of the own department; an editor without one is the centre's, for what belongs to no department.
 *
 * @throws Refused `malformed-request` on a cursor of another list
 */
export async function listDrafts(
  { storage, rules, now }: Platform,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  { department: owner }: Person,
): Promise<DraftList> {
  const page = await refusingBadCursors(() => listRuleDrafts(storage, { owner, limit, cursor }));
  const returned = await returnedDocuments(storage, page.drafts);
  const nameOf = await departmentNames(rules, siteDay(now()));
  const writers = page.drafts.flatMap((draft) => draft.writers);
  const displayNames = await listDisplayNames(storage, [...new Set(writers)]);
  const drafts = page.drafts.map((draft) => ({
    ...draft,
    ownerName: draft.owner === null ? null : nameOf(draft.owner),
    isReturned: returned.has(`${draft.kind}/${draft.code}`),
    people: Object.fromEntries(draft.writers.map((name) => [name, displayNames.get(name) ?? name])),
  }));
  return { drafts, next: page.nextCursor };
}

async function returnedDocuments(
  storage: Platform['storage'],
  drafts: readonly DraftSummary[],
): Promise<Set<string>> {
  const last = new Map<string, { version: number; state: string }>();
  for (const { kind, code, version, state } of await listVersionStandings(storage, drafts)) {
    const at = `${kind}/${code}`;
    if (version > (last.get(at)?.version ?? 0)) last.set(at, { version, state });
  }
  return new Set([...last].flatMap(([at, { state }]) => (state === 'returned' ? [at] : [])));
}
