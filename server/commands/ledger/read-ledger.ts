/** Entries of the ledger, and what is needed to check them: checkpoints and the public key. */
import { Refused } from '../../errors.ts';
import type { Checkpoint } from '../../ledger/checkpoint.ts';
import type { PublicKey } from '../../ledger/signatures/signature.ts';
import { may } from '../../people/permissions.ts';
import type { Person } from '../../people/person.ts';
import { siteDay, startOfSiteDay } from '../../site-time.ts';
import { type LedgerEntry, type LedgerFilter, listCheckpoints, readLedger } from '../../storage/index.ts';
import { findCase } from '../cases/case-access.ts';
import { type ShownPerson, shownPeople } from '../people/shown-people.ts';
import type { Platform } from '../platform.ts';
import { departmentNames } from '../versions/documents-beside.ts';
import { checkpointOf } from './seal-entries.ts';

export interface LedgerPage {
  readonly entries: readonly LedgerEntry[];
  /** Where the next page begins; null when this one is the last. */
  readonly next: number | null;
  /** Who acted, by the names in the entries. */
  readonly people: Readonly<Record<string, ShownPerson>>;
}

export interface LedgerQuery {
  readonly stream: string;
  readonly after: number;
  readonly limit: number;
  readonly actor?: string | undefined;
  readonly type?: string | undefined;
  /** First and last day. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** @throws Refused `malformed-request` on a day that does not exist */
function filterOf({ actor, type, from, to }: LedgerQuery): LedgerFilter {
  const day = (value: string | undefined, daysLater: number): string | undefined => {
    const instant = value === undefined ? undefined : startOfSiteDay(value, daysLater);
    if (value === undefined || instant !== undefined) return instant;
    throw new Refused('malformed-request', { detail: `${value} 应为真实存在的日期` });
  };
  return { actor, type, from: day(from, 0), before: day(to, 1) };
}

/**
 * Part of one stream: of a case for whoever may read the case, of any other for those who watch over the ledger.
 *
 * @throws Refused `not-found` for what one may not read, as for what is not there
 */
export async function readLedgerPage(
  { storage, rules, now }: Platform,
  query: LedgerQuery,
  person: Person,
): Promise<LedgerPage> {
  const { stream, after, limit } = query;
  if (!may(person, 'ledger.read')) {
    const [, caseId] = /^case\/(.+)$/.exec(stream) ?? [];
    if (caseId === undefined || !may(person, 'case.read'))
      throw new Refused('not-found', { detail: '没有这条存证' });
    await findCase(storage, caseId, person);
  }
  const entries = await readLedger(storage, {
    ...{ stream, afterSeq: after, limit: limit + 1 },
    filter: filterOf(query),
  });
  if (entries.length === 0 && after === 0 && (await readLedger(storage, { stream, limit: 1 })).length === 0)
    throw new Refused('not-found', { detail: '没有这条存证' });
  const page = entries.slice(0, limit);
  const names = page.map(({ actor }) => actor);
  const departmentName = await departmentNames(rules, siteDay(now()));
  const people = await shownPeople(storage, { names, departmentName }, person);
  return {
    entries: page,
    next: entries.length > limit ? (page.at(-1)?.seq ?? null) : null,
    people: Object.fromEntries(people),
  };
}

export async function readCheckpoints(
  { storage }: Platform,
  { newestFirst, after, limit }: { newestFirst: boolean; after: number | undefined; limit: number },
): Promise<{ checkpoints: readonly Checkpoint[]; next: number | null }> {
  const stored = await listCheckpoints(storage, {
    limit: limit + 1,
    ...(newestFirst ? { newest: true as const, before: after } : { after: after ?? 0 }),
  });
  const page = stored.slice(0, limit).map(checkpointOf);
  return { checkpoints: page, next: stored.length > limit ? (page.at(-1)?.number ?? null) : null };
}

export function readLedgerKey({
  ledger,
}: Platform): Pick<PublicKey, 'algorithm' | 'keyId'> & { publicKey: string } {
  const { algorithm, keyId, text } = ledger.signer.publicKey;
  return { algorithm, keyId, publicKey: text };
}
