/** The lists that a case stands in: kept beside the case, in the same transaction, so that each is read from its place. */
import type { Decision } from '../../../schemas/generated/types.ts';
import { deleteRows, insertRows, selectRows, type Tx } from '../access.ts';
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

/** After an event a case may go to other departments; its version stays. */
export async function moveCaseLists(
  tx: Tx,
  caseId: string,
  decision: Pick<Decision, 'routing'>,
): Promise<void> {
  const rows = await selectRows(tx, 'caseLists', { where: { caseId } });
  const [first] = rows;
  if (first === undefined) return;
  const wanted = departmentLists(decision);
  const gone = rows.filter(({ list }) => list.startsWith(DEPARTMENT) && !wanted.includes(list));
  for (const { list, receivedAt } of gone) await deleteRows(tx, 'caseLists', { list, receivedAt, caseId });
  const missing = wanted.filter((list) => !rows.some((row) => row.list === list));
  const { receivedAt } = first;
  await insertRows(
    tx,
    'caseLists',
    missing.map((list) => ({ list, receivedAt, caseId })),
  );
}
