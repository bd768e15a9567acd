/** Published versions: what anybody may be decided by. Those still on their way are in version-records.ts. */
import { Op } from 'sequelize';
import { type Reader, selectRow, selectRows, type Tx } from '../access.ts';
import { parseJson } from '../row-text.ts';
import type { RuleVersionRow } from './rows.ts';
import { insertVersionRecord, type RuleKind } from './version-records.ts';

/** A published version of a rule document. It never changes; a change is another version. */
export interface RuleVersion {
  readonly kind: RuleKind;
  readonly code: string;
  /** From 1 within (kind, code). Numbers of versions that were never published are left out. */
  readonly version: number;
  /** `sha256:…` of the canonical JSON. */
  readonly hash: string;
  /** The day from which it is in force, `YYYY-MM-DD` in the site's time zone. */
  readonly effectiveFrom: string;
  readonly publishedAt: string;
  /** The name of the user who published it. */
  readonly publishedBy: string;
  /** Loaded from files rather than published by people. */
  readonly imported: boolean;
  /** It ends the item: from its day on there is no version in effect. */
  readonly retires: boolean;
  /** The department whose item it is; null for what belongs to no department. */
  readonly owner: string | null;
}

export interface RuleVersionWithDocument extends RuleVersion {
  readonly document: unknown;
}

/** A version that is published without having been on its way before. */
export type NewRuleVersion = Omit<RuleVersionWithDocument, 'retires' | 'owner'> &
  Partial<Pick<RuleVersionWithDocument, 'retires' | 'owner'>>;

const published = { state: 'published' };
const attributes = [
  'kind',
  'code',
  'version',
  'hash',
  'effectiveFrom',
  'publishedAt',
  'publishedBy',
  'imported',
  'retires',
  'owner',
] as const satisfies (keyof RuleVersionRow)[];
const newestFirst: [string, 'DESC'][] = [
  ['effectiveFrom', 'DESC'],
  ['version', 'DESC'],
];

/**
 * Publishes at once, without approval: what is imported. Bumps the revision that every node polls.
 *
 * @throws UniqueViolation when the number is taken, or another version begins on the same day (ties are refused)
 */
export function insertRuleVersion(tx: Tx, version: NewRuleVersion): Promise<void> {
  const { hash, effectiveFrom, publishedAt: at, publishedBy: by } = version;
  return insertVersionRecord(tx, {
    retires: false,
    owner: null,
    ...version,
    state: 'published',
    author: by,
    submittedAt: at,
    life: [{ type: 'imported', by, at, hash, effectiveFrom }],
  });
}

/** Published versions without their documents, by kind and code, the newest first. */
export async function listRuleVersions(
  reader: Reader,
  filter: { kind?: RuleKind; code?: string } = {},
): Promise<RuleVersion[]> {
  const rows = await selectRows(reader, 'ruleVersions', {
    attributes: [...attributes],
    where: { ...filter, ...published },
    order: [['kind', 'ASC'], ['code', 'ASC'], ...newestFirst],
  });
  return rows.map(toVersion);
}

/** Null when there is none, and when it is not published. */
export async function readRuleVersion(
  reader: Reader,
  at: { kind: RuleKind; code: string; version: number },
): Promise<RuleVersionWithDocument | null> {
  const { kind, code, version } = at;
  const where = { kind, code, version, ...published };
  return withDocument(await selectRow(reader, 'ruleVersions', { where }));
}

/** The version in effect on a day (design §5): the latest `effectiveFrom` that is not after it; null when there is none yet. */
export async function findRuleVersionInEffect(
  reader: Reader,
  at: { kind: RuleKind; code: string; on: string },
): Promise<RuleVersionWithDocument | null> {
  const { kind, code, on } = at;
  const where = { kind, code, ...published, effectiveFrom: { [Op.lte]: on } };
  return withDocument(await selectRow(reader, 'ruleVersions', { where, order: newestFirst }));
}

function toVersion(row: RuleVersionRow): RuleVersion {
  const kept = Object.fromEntries(attributes.map((name) => [name, row[name]]));
  return {
    ...(kept as unknown as RuleVersion), // exactly its attributes; published, so that none of them is null
    imported: row.imported !== 0,
    retires: row.retires !== 0,
  };
}

function withDocument(row: RuleVersionRow | null): RuleVersionWithDocument | null {
  return row === null ? null : { ...toVersion(row), document: parseJson(row.document) };
}
