/** The lists that a case stands in: kept beside the case, in the same transaction, so that each is read from its place. */
import type { Decision } from '../../../schemas/generated/types.ts';
import { deleteRows, insertRows, type Reader, selectRows, type Tx } from '../access.ts';
import { parseJson } from '../row-text.ts';
import type { CaseListRow } from './rows.ts';

export function versionList({ itemCode, itemVersion }: { itemCode: string; itemVersion: number }): string {
  return `version/${itemCode}/${itemVersion}`;
}

const DEPARTMENT = 'department/';

export function departmentList(department: string): string {
  return DEPARTMENT + department;
}

function departmentLists({ routing = [] }: Pick<Decision, 'routing'>): string[] {
  return [...new Set(routing.map(({ department }) => departmentList(department)))];
}

interface Listed {
  readonly itemCode: string;
  readonly itemVersion: number;
  readonly decision: Pick<Decision, 'routing'>;
}

export function listsOf({ decision, ...version }: Listed): string[] {
  return [versionList(version), ...departmentLists(decision)];
}

/** @param found new to the database */
export function insertCaseLists(
  tx: Tx,
  found: readonly (Listed & { readonly id: string; readonly receivedAt: string })[],
): Promise<void> {
  const rows = found.flatMap(({ id: caseId, receivedAt, ...listed }) =>
    listsOf(listed).map((list): CaseListRow => ({ list, receivedAt, caseId })),
  );
  return insertRows(tx, 'caseLists', rows);
}

const columns = ['id', 'receivedAt', 'itemCode', 'itemVersion', 'decision'] as const;

/** The rows that these cases should have; of cases that are there. */
async function wantedRows(reader: Reader, ids: readonly string[]): Promise<CaseListRow[]> {
  const found = await selectRows(reader, 'cases', { attributes: [...columns], where: { id: [...ids] } });
  return found.flatMap(({ id: caseId, receivedAt, itemCode, itemVersion, decision }) =>
    listsOf({ itemCode, itemVersion, decision: parseJson<Decision>(decision) }).map((list) => ({
      ...{ list, receivedAt, caseId },
    })),
  );
}

const keyOf = ({ list, receivedAt, caseId }: CaseListRow): string => `${list} ${receivedAt} ${caseId}`;

function without(rows: readonly CaseListRow[], others: readonly CaseListRow[]): CaseListRow[] {
  const keys = new Set(others.map(keyOf));
  return rows.filter((row) => !keys.has(keyOf(row)));
}

/** Those of some cases that do not stand in exactly the lists that they should. */
export async function misplacedCases(reader: Reader, ids: readonly string[]): Promise<string[]> {
  const wanted = await wantedRows(reader, ids);
  const rows = await selectRows(reader, 'caseLists', { where: { caseId: [...ids] } });
  const wrong = [...without(wanted, rows), ...without(rows, wanted)].map(({ caseId }) => caseId);
  return [...new Set(wrong)];
}

/** Puts a case into its lists, and out of those that it has left: after an event it may go to other departments. */
export async function correctCaseLists(tx: Tx, caseId: string): Promise<void> {
  const wanted = await wantedRows(tx, [caseId]);
  const rows = await selectRows(tx, 'caseLists', { where: { caseId } });
  for (const row of without(rows, wanted)) await deleteRows(tx, 'caseLists', { ...row });
  await insertRows(tx, 'caseLists', without(wanted, rows));
}
