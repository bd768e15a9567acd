/** Cases by filter, the last received first. Nobody's name is shown in full here. */
import { Refused } from '../../errors.ts';
import { hasRole, type Person } from '../../people/person.ts';
import { siteTimestamp, startOfSiteDay } from '../../site-time.ts';
import { type CaseFilter, type CasePage, InvalidCursor, listCases } from '../../storage/index.ts';
import type { Platform } from '../platform.ts';
import { type Applicant, listedName } from './applicant.ts';

export interface CaseQuery {
  readonly item?: string;
  /** Of the item: what was decided by this version of it. */
  readonly version?: string;
  /** Routed to this department. */
  readonly department?: string;
  readonly outcome?: string;
  /** A part of the case number. */
  readonly number?: string;
  /** First and last day of receipt. */
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly cursor?: string;
}

export interface ListedCase {
  readonly id: string;
  readonly caseNumber: string;
  readonly item: { readonly code: string; readonly name: string };
  readonly applicantName: string;
  readonly outcome: string;
  readonly state: string;
  readonly receivedAt: string;
  readonly commitmentDue: string | null;
}

export interface CaseList {
  readonly cases: readonly ListedCase[];
  readonly next: string | null;
}

/** Clerks see the cases of their hall, handlers those that are routed to their department. */
function scopeOf(person: Person, department: string | undefined): CaseFilter {
  const departments = department === undefined ? [] : [department];
  if (hasRole(person, 'admin', 'auditor')) return { departments };
  const ofOwn = hasRole(person, 'handler') && person.department !== null;
  // Who is both looks at the hall, and at the own department where it is named.
  const atHall = hasRole(person, 'clerk', 'issuer') && !(ofOwn && department === person.department);
  if (atHall) return { hall: person.hall ?? '', departments };
  return { departments: [...new Set([person.department ?? '', ...departments])] };
}

/** @throws Refused `malformed-request`: a version is one of an item */
function versionIn({ item, version }: CaseQuery): CaseFilter {
  if (version === undefined) return item === undefined ? {} : { itemCode: item };
  if (item === undefined) throw new Refused('malformed-request', { detail: 'version 要与 item 一起写' });
  return { itemVersions: [{ itemCode: item, itemVersion: Number(version) }] };
}

/**
 * The instants of receipt that two days, the last included, stand for.
 *
 * @throws Refused `malformed-request` on a day that does not exist
 */
export function receivedBetween(query: { from?: string; to?: string }): Pick<CaseFilter, 'from' | 'to'> {
  const day = (name: 'from' | 'to', daysLater: number): string | undefined => {
    const value = query[name];
    if (value === undefined) return undefined;
    const instant = startOfSiteDay(value, daysLater);
    if (instant !== undefined) return instant;
    throw new Refused('malformed-request', { detail: `${name} 应为真实存在的日期` });
  };
  const [from, to] = [day('from', 0), day('to', 1)];
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function filterOf(query: CaseQuery, person: Person): CaseFilter {
  return {
    ...scopeOf(person, query.department),
    ...versionIn(query),
    ...(query.outcome !== undefined && { outcome: query.outcome }),
    ...(query.number !== undefined && { numberContains: query.number }),
    ...receivedBetween(query),
  };
}

/** A page, where the cursor is one of ours. @throws Refused `malformed-request` */
export async function pageOfCases(
  { storage }: Pick<Platform, 'storage'>,
  query: { filter: CaseFilter; limit: number; cursor?: string | undefined },
): Promise<CasePage> {
  try {
    return await listCases(storage, query);
  } catch (error) {
    if (!(error instanceof InvalidCursor)) throw error;
    throw new Refused('malformed-request', { detail: 'cursor 应为上一页答复里的 next' });
  }
}

/** @throws Refused `malformed-request` on a cursor of another list, or a day that does not exist */
export async function findCases(platform: Platform, query: CaseQuery, person: Person): Promise<CaseList> {
  const { sealer, rules } = platform;
  const { limit, cursor } = query;
  const page = await pageOfCases(platform, { filter: filterOf(query, person), limit, cursor });
  const cases = page.cases.map(async (found): Promise<ListedCase> => {
    const { id, caseNumber, itemCode, outcome, state, receivedAt, commitmentDue, applicant } = found;
    return {
      ...{ id, caseNumber, outcome, state, commitmentDue },
      item: { code: itemCode, name: await itemName(rules, itemCode) },
      applicantName: listedName(sealer.open(applicant) as Applicant),
      receivedAt: siteTimestamp(new Date(receivedAt)),
    };
  });
  return { cases: await Promise.all(cases), next: page.nextCursor };
}

/** By its newest version; a name is for recognising, the case itself shows the one of its time. */
async function itemName(rules: Platform['rules'], code: string): Promise<string> {
  const [newest] = rules.versionsOf('service-item', code);
  return newest === undefined ? code : (await rules.document('item', newest)).name;
}
