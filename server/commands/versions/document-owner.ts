/**
 * Whose a rule document is: an item belongs to the department that it names as its owner, every other document to the
 * centre, whose editor has no department. What is not one's own is not there.
 */
import { Refused } from '../../errors.ts';
import type { Person } from '../../people/person.ts';
import {
  type DocumentAddress,
  listRuleVersions,
  listVersionRecords,
  type Reader,
  readRuleDraft,
  type VersionRecord,
} from '../../storage/index.ts';

/** A document as far as it has got; both empty for one that somebody is about to begin. */
export interface DocumentStanding {
  /** Whatever their state, the last number first. */
  readonly versions: readonly VersionRecord[];
  /** The department that keeps it; null for the centre. */
  readonly owner: string | null;
}

/**
 * The document of somebody who may write it. A code that nobody has used yet is a new item of one's own department.
 *
 * @throws Refused `not-found`
 */
export async function findOwnDocument(
  reader: Reader,
  at: DocumentAddress,
  { department }: Person,
): Promise<DocumentStanding> {
  const versions = await listVersionRecords(reader, at);
  const isOwn =
    at.kind === 'service-item'
      ? department !== null && (await ownersOf(reader, at, versions)).every((owner) => owner === department)
      : department === null && (versions.length > 0 || (await isFirstOfItsKind(reader, at)));
  if (!isOwn) throw new Refused('not-found', { detail: '没有这份规则文件' });
  return { versions, owner: department };
}

/** The last version number that was published: what a new draft starts from. Null when there is none. */
export function lastPublished(versions: readonly VersionRecord[]): number | null {
  return versions.find(({ state }) => state === 'published')?.version ?? null;
}

async function ownersOf(
  reader: Reader,
  at: DocumentAddress,
  versions: readonly VersionRecord[],
): Promise<(string | null)[]> {
  const standing = versions.find(({ state }) => state === 'published') ?? versions[0];
  const draft = await readRuleDraft(reader, at);
  return [standing, draft].flatMap((known) => (known ? [known.owner] : []));
}

/** A district has one procedure, one calendar and so on: a second one under another code would compete with it. */
async function isFirstOfItsKind(reader: Reader, { kind }: DocumentAddress): Promise<boolean> {
  return (await listRuleVersions(reader, { kind })).length === 0;
}
