/** Every version that was ever submitted, with its state and what it has been through. */
import canonicalize from 'canonicalize';
import type { LifeStep, VersionState } from '../../core/life-cycle/life.ts';
import { insertRow, type Reader, selectRow, selectRows, type Tx, updateRows } from '../access.ts';
import { StaleWrite } from '../errors.ts';
import { instant, parseJson, toJson } from '../row-text.ts';
import { increment } from './counters.ts';
import type { RuleVersionRow } from './rows.ts';

export type RuleKind = 'service-item' | 'procedure' | 'calendar' | 'parameters' | 'directory';

export interface DocumentAddress {
  readonly kind: RuleKind;
  readonly code: string;
}

export interface VersionAddress extends DocumentAddress {
  readonly version: number;
}

/** A version without its document. Its document and hash never change; the rest moves with its life. */
export interface VersionRecord extends VersionAddress {
  readonly hash: string;
  /** The department whose item it is; null for what belongs to no department. */
  readonly owner: string | null;
  readonly state: VersionState;
  /** From 1; every move adds one. */
  readonly revision: number;
  /** The day from which it is in force, `YYYY-MM-DD`; null exactly when it is not published. */
  readonly effectiveFrom: string | null;
  readonly retires: boolean;
  /** The name of who submitted it. */
  readonly author: string;
  readonly submittedAt: string;
  readonly publishedAt: string | null;
  readonly publishedBy: string | null;
  readonly imported: boolean;
  /** Oldest first. */
  readonly life: readonly LifeStep[];
}

export interface VersionRecordWithDocument extends VersionRecord {
  readonly document: unknown;
}

export type VersionMove = Pick<
  VersionRecord,
  'state' | 'life' | 'effectiveFrom' | 'publishedAt' | 'publishedBy'
>;

const revisionScope = 'rules';

/** @throws UniqueViolation when the number is taken, or when it is published from the day of another one */
export async function insertVersionRecord(
  tx: Tx,
  version: Omit<VersionRecordWithDocument, 'revision'>,
): Promise<void> {
  const document = canonicalize(version.document);
  if (document === undefined) throw new TypeError('a rule document is a JSON value');
  await insertRow(tx, 'ruleVersions', {
    ...version,
    document,
    revision: 1,
    retires: version.retires ? 1 : 0,
    imported: version.imported ? 1 : 0,
    life: toJson(version.life),
    submittedAt: instant(version.submittedAt),
    publishedAt: version.publishedAt === null ? null : instant(version.publishedAt),
  });
  if (version.state === 'published') await increment(tx, 'revisions', revisionScope);
}

/**
 * Moves a version that nobody else has moved meanwhile; where the move publishes or unpublishes, every node hears of it.
 *
 * @throws StaleWrite when it has another revision by now; UniqueViolation when another version begins on the same day
 */
export async function moveVersion(
  tx: Tx,
  from: Pick<VersionRecord, 'kind' | 'code' | 'version' | 'revision' | 'state'>,
  to: VersionMove,
): Promise<void> {
  const { kind, code, version, revision, state } = from;
  const set = {
    ...to,
    life: toJson(to.life),
    publishedAt: to.publishedAt === null ? null : instant(to.publishedAt),
    revision: revision + 1,
  };
  const changed = await updateRows(tx, 'ruleVersions', { set, where: { kind, code, version, revision } });
  if (changed !== 1) throw new StaleWrite('rule_versions');
  if (state === 'published' || to.state === 'published') await increment(tx, 'revisions', revisionScope);
}

/** A number that grows with every publication and every withdrawal of one; 0 before the first. A node reloads when it has changed. */
export async function readRevision(reader: Reader): Promise<number> {
  const row = await selectRow(reader, 'revisions', { where: { scope: revisionScope } });
  return row?.value ?? 0;
}

/** Whatever their state, without documents, the last number first. */
export async function listVersionRecords(reader: Reader, at: DocumentAddress): Promise<VersionRecord[]> {
  const { kind, code } = at;
  const rows = await selectRows(reader, 'ruleVersions', {
    attributes: { exclude: ['document'] },
    where: { kind, code },
    order: [['version', 'DESC']],
  });
  return rows.map(toRecord);
}

export async function readVersionRecord(
  reader: Reader,
  at: VersionAddress,
): Promise<VersionRecordWithDocument | null> {
  const { kind, code, version } = at;
  const row = await selectRow(reader, 'ruleVersions', { where: { kind, code, version } });
  return row === null ? null : { ...toRecord(row), document: parseJson(row.document) };
}

/** The highest number given so far, whatever became of it; 0 when there is none. */
export async function latestRuleVersionNumber(reader: Reader, at: DocumentAddress): Promise<number> {
  const { kind, code } = at;
  const row = await selectRow(reader, 'ruleVersions', {
    attributes: ['version'],
    where: { kind, code },
    order: [['version', 'DESC']],
  });
  return row?.version ?? 0;
}

/** Of a row with or without its document, which is left out. */
export function toRecord(row: RuleVersionRow): VersionRecord {
  const { document: _, ...rest } = row;
  return {
    ...rest,
    kind: row.kind as RuleKind, // only insertVersionRecord writes kinds and states
    state: row.state as VersionState,
    retires: row.retires !== 0,
    imported: row.imported !== 0,
    life: parseJson<LifeStep[]>(row.life),
  };
}
