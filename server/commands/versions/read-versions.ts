/** The versions of a rule document: the published ones for everybody, those on their way for those concerned. */
import type { LifeStep } from '../../core/life-cycle/life.ts';
import { type Phase, phaseOf } from '../../core/life-cycle/phase.ts';
import { Refused } from '../../errors.ts';
import { may } from '../../people/permissions.ts';
import type { Person } from '../../people/person.ts';
import { siteDay } from '../../site-time.ts';
import {
  type DocumentAddress,
  listDisplayNames,
  listVersionRecords,
  type VersionAddress,
  type VersionRecord,
  type VersionStanding,
} from '../../storage/index.ts';
import type { Platform } from '../platform.ts';
import { departmentNames } from './documents-beside.ts';
import { type AllowedVerb, allowedVerbs } from './lifecycle/allowed-verbs.ts';
import { findVersion, mayReadVersion } from './lifecycle/find-version.ts';

export interface ListedVersion
  extends Pick<
    VersionRecord,
    | 'kind'
    | 'code'
    | 'version'
    | 'hash'
    | 'effectiveFrom'
    | 'publishedAt'
    | 'publishedBy'
    | 'imported'
    | 'retires'
    | 'owner'
  > {
  readonly state: Phase;
  /** The rest for those who read versions on their way. */
  readonly author?: string;
  readonly submittedAt?: string;
  readonly life?: readonly LifeStep[];
  readonly allowed?: readonly AllowedVerb[];
  /** What the people of its life are called, by the names they sign in with. */
  readonly people?: Readonly<Record<string, string>>;
}

/** @throws Refused `not-found` when there is none that one may read */
export async function listVersions(
  platform: Platform,
  at: DocumentAddress,
  person: Person | null,
): Promise<ListedVersion[]> {
  const records = await listVersionRecords(platform.storage, at);
  const visible = records.filter((record) => mayReadVersion(record, person));
  if (visible.length === 0) throw new Refused('not-found', { detail: '没有这份规则文件' });
  const departmentName = await departmentNames(platform.rules, siteDay(platform.now()));
  const people = await peopleOf(platform, visible);
  const shown = visible.map((record) =>
    presented(platform, { record, records, departmentName, people }, person),
  );
  // The published ones by their day, as they follow each other; before them what is still on its way.
  return shown.sort(
    (a, b) => compareText(b.effectiveFrom ?? '9999', a.effectiveFrom ?? '9999') || b.version - a.version,
  );
}

/** @throws Refused `not-found` */
export async function readVersion(
  platform: Platform,
  at: VersionAddress,
  person: Person | null,
): Promise<ListedVersion & { document: unknown }> {
  const { document, ...record } = await findVersion(platform.storage, at, person);
  const records = await listVersionRecords(platform.storage, at);
  const departmentName = await departmentNames(platform.rules, siteDay(platform.now()));
  const people = await peopleOf(platform, [record]);
  return { ...presented(platform, { record, records, departmentName, people }, person), document };
}

function namesIn({ author, life }: VersionRecord): string[] {
  return [author, ...life.flatMap((step) => [step.by, ...(step.type === 'submitted' ? step.writers : [])])];
}

/** What the people of these versions are called. */
export async function peopleOf(
  { storage }: Platform,
  records: readonly VersionRecord[],
): Promise<ReadonlyMap<string, string>> {
  return listDisplayNames(storage, [...new Set(records.flatMap(namesIn))]);
}

/** A version that has just taken a step. */
export function presentMoved(
  { now }: Platform,
  { kind, code, version, hash, state, effectiveFrom }: VersionRecord,
): Pick<ListedVersion, 'kind' | 'code' | 'version' | 'hash' | 'state' | 'effectiveFrom'> {
  const phase = phaseOf({ state, effectiveFrom }, [], siteDay(now()));
  return { kind, code, version, hash, state: phase, effectiveFrom };
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

interface Presenting {
  readonly record: VersionRecord;
  /** All of its document. */
  readonly records: readonly VersionStanding[];
  readonly departmentName: (code: string) => string;
  readonly people: ReadonlyMap<string, string>;
}

/** One version as it is shown to a person who may read it. */
export function presented(
  { now }: Platform,
  { record, records, departmentName, people }: Presenting,
  person: Person | null,
): ListedVersion {
  const today = siteDay(now());
  const { kind, code, version, hash, effectiveFrom, publishedAt, publishedBy, imported } = record;
  const { retires, owner, author, submittedAt, life } = record;
  const days = records.flatMap((other) => other.effectiveFrom ?? []);
  const listed: ListedVersion = {
    ...{ kind, code, version, hash, effectiveFrom, publishedAt, publishedBy, imported, retires, owner },
    state: phaseOf(record, days, today),
  };
  if (person === null || !may(person, 'version.read')) return listed;
  const others = records.filter((other) => other.version !== version);
  return {
    ...listed,
    author,
    submittedAt,
    life,
    allowed: allowedVerbs(record, person, { today, others, departmentName }),
    people: Object.fromEntries(
      namesIn(record).flatMap((name) => {
        const displayName = people.get(name);
        return displayName === undefined ? [] : [[name, displayName]];
      }),
    ),
  };
}
