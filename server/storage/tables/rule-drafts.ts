import { Op } from 'sequelize';
import { deleteRows, insertRow, type Reader, selectRow, selectRows, type Tx, updateRows } from '../access.ts';
import { StaleWrite } from '../errors.ts';
import { instant, parseJson, toJson } from '../row-text.ts';
import { nextNumber } from './counters.ts';
import { afterPlace, decodePlace, encodePlace, fromHighToLow } from './keyset.ts';
import type { RuleDraftRow } from './rows.ts';
import { titleOf } from './version-lists.ts';
import type { DocumentAddress, RuleKind } from './version-records.ts';

/** What is being written: one draft of a document. It may be unfinished. */
export interface RuleDraft extends DocumentAddress {
  /** Grows with every save, and goes on growing in the next draft of the document: an old one never fits again. */
  readonly revision: number;
  readonly document: Record<string, unknown>;
  /** The version that its writers have taken into account; null for a new document. */
  readonly basedOn: number | null;
  /** The department whose item it is; null for what belongs to no department. */
  readonly owner: string | null;
  /** The names of everybody who has written in it. */
  readonly writers: readonly string[];
  readonly createdBy: string;
  readonly createdAt: string;
  readonly updatedBy: string;
  readonly updatedAt: string;
}

export type DraftChange = Pick<RuleDraft, 'document' | 'basedOn' | 'writers' | 'updatedBy' | 'updatedAt'>;

export async function readRuleDraft(reader: Reader, at: DocumentAddress): Promise<RuleDraft | null> {
  const { kind, code } = at;
  const row = await selectRow(reader, 'ruleDrafts', { where: { kind, code } });
  return row === null ? null : toDraft(row);
}

/** Every draft of a kind, with its text: there are as many as somebody is writing. */
export async function listDraftDocuments(
  reader: Reader,
  kind: RuleKind,
): Promise<Pick<RuleDraft, 'code' | 'owner' | 'document'>[]> {
  const rows = await selectRows(reader, 'ruleDrafts', {
    attributes: ['code', 'owner', 'document'],
    where: { kind },
  });
  return rows.map((row) => ({ ...row, document: parseJson<RuleDraft['document']>(row.document) }));
}

/** Without the text; null when there is no draft. */
export async function readDraftRevision(
  reader: Reader,
  { kind, code }: DocumentAddress,
): Promise<number | null> {
  const row = await selectRow(reader, 'ruleDrafts', { attributes: ['revision'], where: { kind, code } });
  return row?.revision ?? null;
}

/** What a list of drafts shows. */
export interface DraftSummary extends Omit<RuleDraft, 'document'> {
  /** What the document calls itself; null while it does not. */
  readonly title: string | null;
}

const columns = ['updatedAt', 'kind', 'code'] as const satisfies (keyof RuleDraftRow)[];

/**
 * Drafts of one owner, the last saved first. There are as many as somebody is writing, and each is a page of text: they are
 * read for their titles.
 *
 * @throws InvalidCursor
 */
export async function listRuleDrafts(
  reader: Reader,
  query: { owner: string | null; limit: number; cursor?: string | undefined },
): Promise<{ drafts: DraftSummary[]; nextCursor: string | null }> {
  const { owner, limit, cursor } = query;
  const after =
    cursor === undefined ? [] : [afterPlace<RuleDraftRow>(columns, decodePlace(cursor, ['', '', '']))];
  const rows = await selectRows(reader, 'ruleDrafts', {
    where: { [Op.and]: [{ owner }, ...after] },
    order: fromHighToLow<RuleDraftRow>(columns),
    limit: limit + 1, // one more than asked tells whether there is another page
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const drafts = shown.map((row) => {
    const { document, ...draft } = toDraft(row);
    return { ...draft, title: titleOf(document) };
  });
  const nextCursor = rows.length > limit && last ? encodePlace(columns.map((column) => last[column])) : null;
  return { drafts, nextCursor };
}

/**
 * @returns its revision
 * @throws UniqueViolation when there is a draft of this document
 */
export async function insertRuleDraft(tx: Tx, draft: Omit<RuleDraft, 'revision'>): Promise<number> {
  const revision = await nextNumber(tx, revisionScope(draft));
  await insertRow(tx, 'ruleDrafts', {
    ...draft,
    revision,
    document: toJson(draft.document),
    writers: toJson(draft.writers),
    createdAt: instant(draft.createdAt),
    updatedAt: instant(draft.updatedAt),
  });
  return revision;
}

/**
 * Saves over the revision that the writer has read.
 *
 * @returns the new revision
 * @throws StaleWrite when it has another one by now, or is gone
 */
export async function updateRuleDraft(
  tx: Tx,
  at: DocumentAddress & { revision: number },
  change: DraftChange,
): Promise<number> {
  const { kind, code, revision } = at;
  const next = await nextNumber(tx, revisionScope(at));
  const set = {
    ...change,
    document: toJson(change.document),
    writers: toJson(change.writers),
    updatedAt: instant(change.updatedAt),
    revision: next,
  };
  const changed = await updateRows(tx, 'ruleDrafts', { set, where: { kind, code, revision } });
  if (changed !== 1) throw new StaleWrite('rule_drafts');
  return next;
}

/** @throws StaleWrite when it has another revision by now, or is gone */
export async function deleteRuleDraft(tx: Tx, at: DocumentAddress & { revision: number }): Promise<void> {
  const { kind, code, revision } = at;
  if ((await deleteRows(tx, 'ruleDrafts', { kind, code, revision })) !== 1)
    throw new StaleWrite('rule_drafts');
}

const revisionScope = ({ kind, code }: DocumentAddress) => `draft/${kind}/${code}`;

function toDraft(row: RuleDraftRow): RuleDraft {
  return {
    ...row,
    kind: row.kind as RuleKind, // only insertRuleDraft writes kinds
    document: parseJson<Record<string, unknown>>(row.document),
    writers: parseJson<string[]>(row.writers),
  };
}
