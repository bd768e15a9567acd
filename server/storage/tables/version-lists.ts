/** Versions across all documents, in pages. Their documents stay in the database: a list names them by what stands in columns. */
import { col, fn, literal, Op, type WhereOptions, where } from 'sequelize';
import type { Phase } from '../../core/life-cycle/phase.ts';
import { type Reader, selectRows } from '../access.ts';
import { parseJson } from '../row-text.ts';
import { afterPlace, decodePlace, encodePlace, fromHighToLow } from './keyset.ts';
import type { RuleVersionRow } from './rows.ts';
import {
  type DocumentAddress,
  type RuleKind,
  toRecord,
  type VersionAddress,
  type VersionRecord,
} from './version-records.ts';

export interface VersionFilter {
  readonly kind?: RuleKind | undefined;
  readonly code?: string | undefined;
  readonly owner?: string | undefined;
  /** Any of them; all without. */
  readonly phases?: readonly Phase[] | undefined;
  /** First and last day on which it begins to be in effect. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /**
   * Those that are not published: all, none, or those of an owner and those whose life names a department. The last is a
   * sieve, not a proof: the caller looks again at what comes through.
   */
  readonly onTheirWay: 'all' | 'none' | { readonly owner: string | null };
}

/** By submission, or (published ones only) by the day from which they are in effect; the newest first. */
export type VersionOrder = 'submitted' | 'effective';

export interface VersionPage {
  readonly versions: readonly VersionRecord[];
  /** The place of each, in the same order: where the next page may begin. */
  readonly places: readonly string[];
  readonly isLast: boolean;
}

const orders = {
  submitted: { columns: ['submittedAt', 'kind', 'code', 'version'], like: ['', '', '', 0] },
  effective: { columns: ['effectiveFrom', 'kind', 'code', 'version'], like: ['', '', '', 0] },
} as const satisfies Record<VersionOrder, { columns: (keyof RuleVersionRow)[]; like: (string | number)[] }>;

/**
 * @param query `today` is the site's, by which published versions are in effect or not yet
 * @throws InvalidCursor
 */
export async function listVersionPage(
  reader: Reader,
  query: {
    filter: VersionFilter;
    order: VersionOrder;
    today: string;
    limit: number;
    cursor?: string | undefined;
  },
): Promise<VersionPage> {
  const { filter, order, today, limit, cursor } = query;
  const { columns, like } = orders[order];
  const conditions = filterConditions(filter, today);
  if (order === 'effective') conditions.push({ effectiveFrom: { [Op.ne]: null } });
  if (cursor !== undefined) conditions.push(afterPlace<RuleVersionRow>(columns, decodePlace(cursor, like)));
  const rows = await selectRows(reader, 'ruleVersions', {
    attributes: { exclude: ['document'] },
    where: { [Op.and]: conditions },
    order: fromHighToLow<RuleVersionRow>(columns),
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  return {
    versions: shown.map(toRecord),
    places: shown.map((row) => encodePlace(columns.map((column) => row[column] ?? ''))),
    isLast: rows.length <= limit,
  };
}

function filterConditions(filter: VersionFilter, today: string): WhereOptions<RuleVersionRow>[] {
  const { kind, code, owner, phases, from, to, onTheirWay } = filter;
  const conditions: WhereOptions<RuleVersionRow>[] = [];
  if (kind !== undefined) conditions.push({ kind });
  if (code !== undefined) conditions.push({ code });
  if (owner !== undefined) conditions.push({ owner });
  if (phases !== undefined) conditions.push({ [Op.or]: phases.map((phase) => inPhase(phase, today)) });
  if (from !== undefined) conditions.push({ effectiveFrom: { [Op.gte]: from } });
  if (to !== undefined) conditions.push({ effectiveFrom: { [Op.lte]: to } });
  if (onTheirWay !== 'all') conditions.push(published(onTheirWay));
  return conditions;
}

function published(onTheirWay: 'none' | { owner: string | null }): WhereOptions<RuleVersionRow> {
  const state = 'published';
  if (onTheirWay === 'none') return { state };
  const { owner } = onTheirWay;
  const named = owner === null ? [] : [where(fn('INSTR', col('life'), JSON.stringify(owner)), Op.gt, 0)];
  return { [Op.or]: [{ state }, { owner }, ...named] };
}

/** A later one of the same document has begun as well. The day is the server's own, never a client's text. */
function laterBegun(today: string, word: 'EXISTS' | 'NOT EXISTS'): ReturnType<typeof literal> {
  return literal(
    `${word} (SELECT 1 FROM rule_versions AS later WHERE later.kind = rule_versions.kind AND later.code = rule_versions.code
     AND later.effective_from > rule_versions.effective_from AND later.effective_from <= '${today}')`,
  );
}

function inPhase(phase: Phase, today: string): WhereOptions<RuleVersionRow> {
  const state = 'published';
  const begun = { effectiveFrom: { [Op.lte]: today } };
  switch (phase) {
    case 'scheduled':
      return { state, effectiveFrom: { [Op.gt]: today } };
    case 'in-effect':
      return { [Op.and]: [{ state, ...begun }, laterBegun(today, 'NOT EXISTS')] };
    case 'superseded':
      return { [Op.and]: [{ state, ...begun }, laterBegun(today, 'EXISTS')] };
    default:
      return { state: phase };
  }
}

/** What is known of a version without reading it. */
export type VersionStanding = Pick<VersionRecord, 'kind' | 'code' | 'version' | 'state' | 'effectiveFrom'>;

/** All versions of some documents, from an index alone. */
export async function listVersionStandings(
  reader: Reader,
  documents: readonly DocumentAddress[],
): Promise<VersionStanding[]> {
  if (documents.length === 0) return [];
  const rows = await selectRows(reader, 'ruleVersions', {
    attributes: ['kind', 'code', 'version', 'state', 'effectiveFrom'],
    where: { [Op.or]: documents.map(({ kind, code }) => ({ kind, code })) },
  });
  return rows as unknown as VersionStanding[]; // exactly the attributes selected
}

/** What some versions call themselves; null for a document without a name. */
export async function readVersionTitles(
  reader: Reader,
  versions: readonly VersionAddress[],
): Promise<{ hash: string; title: string | null }[]> {
  if (versions.length === 0) return [];
  const rows = await selectRows(reader, 'ruleVersions', {
    attributes: ['hash', 'document'],
    where: { [Op.or]: versions.map(({ kind, code, version }) => ({ kind, code, version })) },
  });
  return rows.map(({ hash, document }) => ({ hash, title: titleOf(parseJson(document)) }));
}

/** The name that a document gives itself; a draft may have none yet, or something else in its place. */
export function titleOf(document: unknown): string | null {
  if (typeof document !== 'object' || document === null || !('name' in document)) return null;
  const { name } = document;
  return typeof name === 'string' && name.trim() !== '' ? name : null;
}
