/**
 * What a change to a law touches: a basis is to become void on a day, and this answers every rule, material, limit, route and fee
 * that cites it in what is in effect or scheduled, and the open cases that were received under a version of an item that cites it. The
 * procedure touches every case there is, so cases are not listed for it.
 */
import type { Law, Procedure, ServiceItem } from '../../../schemas/generated/types.ts';
import { type CitedPlace, citedInItem, citedInProcedure, entriesOf } from '../../core/law/cited-places.ts';
import { lawNames } from '../../core/law/law-identity.ts';
import { Refused } from '../../errors.ts';
import { hasRole, type Person } from '../../people/person.ts';
import { siteDay, siteTimestamp } from '../../site-time.ts';
import {
  type CaseFilter,
  countCases,
  InvalidCursor,
  listCases,
  type RuleKind,
  type RuleVersion,
} from '../../storage/index.ts';
import type { CaseState } from '../cases/case-state.ts';
import type { Platform } from '../platform.ts';
import { sharedDocuments } from './documents-beside.ts';

export interface LawChange {
  /** The law's title, as it is called anywhere, or its number. */
  readonly law: string;
  /** The day on which it becomes void. */
  readonly on: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface TouchedDocument {
  readonly kind: RuleKind;
  readonly code: string;
  readonly name: string;
  readonly version: number;
  readonly effectiveFrom: string;
  readonly phase: 'in-effect' | 'scheduled';
  /** Whether it is what stands on the day: another version may have come by then. */
  readonly standsOn: boolean;
  readonly laws: readonly Pick<Law, 'id' | 'law' | 'article'>[];
  readonly places: readonly CitedPlace[];
}

export interface OpenCase {
  readonly id: string;
  readonly caseNumber: string;
  readonly item: string;
  readonly receivedAt: string;
  readonly commitmentDue: string | null;
}

export interface BasisImpact {
  readonly law: string;
  readonly on: string;
  readonly documents: readonly TouchedDocument[];
  /** Of those that one may read. */
  readonly cases: {
    readonly count: number;
    readonly cases: readonly OpenCase[];
    readonly next: string | null;
  };
}

/** @throws Refused `malformed-request` on a cursor of another list */
export async function basisImpact(
  platform: Platform,
  change: LawChange,
  person: Person,
): Promise<BasisImpact> {
  const { law, on } = change;
  const names = lawNames(law);
  const documents = await touchedDocuments(platform, names, on);
  const versions = await citingVersions(platform, names);
  const own = versions.filter(({ owner }) => mayReadCasesOf(person, owner));
  return { law, on, documents, cases: await openCases(platform, own, change) };
}

/** An editor sees the cases of the own department's items; whoever answers for all rules, all of them. */
function mayReadCasesOf(person: Person, owner: string | null): boolean {
  if (hasRole(person, 'auditor', 'centre-approver', 'admin')) return true;
  return owner !== null && owner === person.department;
}

/** Versions of documents that may cite a law: in effect today, or scheduled. */
function current({ rules, now }: Platform, kind: 'service-item' | 'procedure'): RuleVersion[] {
  const today = siteDay(now());
  return rules
    .versionsOf(kind)
    .filter(
      (version) =>
        version.effectiveFrom > today ||
        rules.inEffect(kind, today, version.code)?.version === version.version,
    );
}

async function touchedDocuments(
  platform: Platform,
  names: ReadonlySet<string>,
  on: string,
): Promise<TouchedDocument[]> {
  const { rules, now } = platform;
  const today = siteDay(now());
  const { parameters, directory } = await sharedDocuments(rules, today);
  const touched: TouchedDocument[] = [];
  const put = (
    version: RuleVersion,
    document: ServiceItem | Procedure,
    places: readonly CitedPlace[],
  ): void => {
    const { kind, code, version: number, effectiveFrom } = version;
    const laws = entriesOf(document.basis, names).map(({ id, law, article }) => ({ id, law, article }));
    if (laws.length === 0) return;
    touched.push({
      ...{ kind, code, name: document.name, version: number, effectiveFrom, laws, places },
      phase: effectiveFrom > today ? 'scheduled' : 'in-effect',
      standsOn: rules.inEffect(kind, on, code)?.version === number,
    });
  };
  for (const version of current(platform, 'procedure')) {
    const procedure = await rules.document('procedure', version);
    put(version, procedure, citedInProcedure(procedure, names));
  }
  for (const version of current(platform, 'service-item')) {
    const item = await rules.document('item', version);
    if (parameters && directory) put(version, item, citedInItem({ item, parameters, directory }, names));
  }
  return touched.sort((a, b) => (a.kind + a.code < b.kind + b.code ? -1 : 1));
}

/** Every published version of an item that cites the law: a case stays with the one that it was received under. */
async function citingVersions({ rules }: Platform, names: ReadonlySet<string>): Promise<RuleVersion[]> {
  const found: RuleVersion[] = [];
  for (const version of rules.versionsOf('service-item')) {
    const { basis } = await rules.document('item', version);
    if (entriesOf(basis, names).length > 0) found.push(version);
  }
  return found;
}

const underWay: CaseState = 'in-progress';

async function openCases(
  { storage }: Platform,
  versions: readonly RuleVersion[],
  { limit, cursor }: LawChange,
): Promise<BasisImpact['cases']> {
  if (versions.length === 0) return { count: 0, cases: [], next: null };
  const filter: CaseFilter = {
    state: underWay,
    itemVersions: versions.map(({ code, version }) => ({ itemCode: code, itemVersion: version })),
  };
  try {
    const page = await listCases(storage, { filter, limit, ...(cursor !== undefined && { cursor }) });
    const cases = page.cases.map(({ id, caseNumber, itemCode, receivedAt, commitmentDue }) => ({
      ...{ id, caseNumber, item: itemCode, commitmentDue },
      receivedAt: siteTimestamp(new Date(receivedAt)),
    }));
    return { count: await countCases(storage, filter), cases, next: page.nextCursor };
  } catch (error) {
    if (!(error instanceof InvalidCursor)) throw error;
    throw new Refused('malformed-request', { detail: 'cursor 应为上一页答复里的 next' });
  }
}
