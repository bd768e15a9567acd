/**
 * Versions across all documents: the inbox of whoever has a part in them, and what comes into effect when. Somebody sees here what
 * one would see at each document, no more.
 */
import type { Phase } from '../../../core/life-cycle/phase.ts';
import { may } from '../../../people/permissions.ts';
import { hasRole, type Person } from '../../../people/person.ts';
import { siteDay } from '../../../site-time.ts';
import {
  listVersionPage,
  listVersionStandings,
  type RuleKind,
  type VersionFilter,
  type VersionOrder,
  type VersionRecord,
  type VersionStanding,
} from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import { departmentNames } from '../documents-beside.ts';
import type { AllowedVerb, VerbName } from '../lifecycle/allowed-verbs.ts';
import { mayReadVersion } from '../lifecycle/find-version.ts';
import { type ListedVersion, peopleOf, presented } from '../read-versions.ts';
import { refusingBadCursors } from './bad-cursor.ts';
import { versionTitles } from './version-titles.ts';

export interface VersionQuery {
  readonly kind?: RuleKind | undefined;
  readonly code?: string | undefined;
  readonly owner?: string | undefined;
  readonly phases?: readonly Phase[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Only what waits for the person who asks. */
  readonly forMe: boolean;
  readonly order: VersionOrder;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface ListedAcross extends ListedVersion {
  /** What the document calls itself in this version. */
  readonly title: string;
  readonly ownerName: string | null;
  /** Why it was submitted; for those who read versions on their way, null for what was imported. */
  readonly occasion?: string | null;
}

export interface VersionsAcross {
  readonly versions: readonly ListedAcross[];
  /** A page may be shorter than was asked and have another after it: what one may not read is left out. */
  readonly next: string | null;
}

/** What somebody does with a version that another has submitted. */
const inboxVerbs: readonly VerbName[] = ['sign', 'return', 'approve', 'publish'];
const inboxPhases: readonly Phase[] = ['submitted', 'approved'];

/** What one may not read is left out, and the page filled from further on: so often, then it stays short. */
const MOST_READS = 5;

/** @throws Refused `malformed-request` on a cursor of another list */
export async function listAllVersions(
  platform: Platform,
  query: VersionQuery,
  person: Person,
): Promise<VersionsAcross> {
  const { storage, now } = platform;
  const { order, limit, forMe } = query;
  const filter = filterOf(query, person);
  if (filter === null) return { versions: [], next: null };
  const found: { version: ListedAcross; place: string }[] = [];
  let next = query.cursor ?? null;
  for (let reads = 0; reads < MOST_READS && found.length < limit; reads++) {
    const page = await refusingBadCursors(() =>
      listVersionPage(storage, { filter, order, limit, today: siteDay(now()), cursor: next ?? undefined }),
    );
    const placed = page.versions.map((record, i) => ({ record, place: page.places[i] ?? '' }));
    const readable = placed.filter(({ record }) => mayReadVersion(record, person));
    const shown = await shownVersions(
      platform,
      readable.map(({ record }) => record),
      person,
    );
    const fits = shown
      .map((version, i) => ({ version, place: readable[i]?.place ?? '' }))
      .filter(({ version }) => !forMe || (version.allowed ?? []).some(isWaiting));
    found.push(...fits);
    next = page.isLast ? null : (page.places.at(-1) ?? null);
    if (next === null) break;
  }
  const cut = found.length > limit ? (found[limit - 1]?.place ?? null) : next;
  return { versions: found.slice(0, limit).map(({ version }) => version), next: cut };
}

async function shownVersions(
  platform: Platform,
  records: readonly VersionRecord[],
  person: Person,
): Promise<ListedAcross[]> {
  const { storage, rules, now } = platform;
  const departmentName = await departmentNames(rules, siteDay(now()));
  const standings = grouped(await listVersionStandings(storage, distinct(records)));
  const titleOf = await versionTitles(storage, records);
  const people = await peopleOf(platform, records);
  return records.map((record) => {
    const beside = standings.get(`${record.kind}/${record.code}`) ?? [];
    const shown = presented(platform, { record, records: beside, departmentName, people }, person);
    return {
      ...shown,
      title: titleOf(record),
      ownerName: record.owner === null ? null : departmentName(record.owner),
      ...(shown.life && { occasion: occasionOf(record) }),
    };
  });
}

/** Null where there can be nothing. */
function filterOf({ forMe, phases, ...query }: VersionQuery, person: Person): VersionFilter | null {
  const { kind, code, owner, from, to } = query;
  const wanted = forMe ? inboxPhases.filter((phase) => phases?.includes(phase) ?? true) : phases;
  if (wanted?.length === 0) return null;
  return { kind, code, owner, from, to, phases: wanted, onTheirWay: onTheirWayFor(person) };
}

/** The sieve before mayReadVersion, so that a page is not read for nothing. */
function onTheirWayFor(person: Person): VersionFilter['onTheirWay'] {
  if (!may(person, 'version.read')) return 'none';
  if (hasRole(person, 'centre-approver', 'auditor', 'admin')) return 'all';
  return { owner: person.department };
}

function isWaiting({ verb, blockers }: AllowedVerb): boolean {
  return inboxVerbs.includes(verb) && blockers.length === 0;
}

function occasionOf({ life }: VersionRecord): string | null {
  return life.find((step) => step.type === 'submitted')?.occasion ?? null;
}

function distinct(versions: readonly VersionRecord[]): VersionRecord[] {
  return [...new Map(versions.map((version) => [`${version.kind}/${version.code}`, version])).values()];
}

function grouped(standings: readonly VersionStanding[]): Map<string, VersionStanding[]> {
  const groups = new Map<string, VersionStanding[]>();
  for (const standing of standings) {
    const at = `${standing.kind}/${standing.code}`;
    groups.set(at, [...(groups.get(at) ?? []), standing]);
  }
  return groups;
}
