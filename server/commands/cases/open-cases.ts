import { type CaseFilter, countCases, listCases, type Reader } from '../../storage/index.ts';
import type { CaseState } from './case-state.ts';

/** A case under way, without its applicant. */
export interface OpenCase {
  readonly id: string;
  readonly caseNumber: string;
  readonly receivedOn: string | null;
  readonly commitmentDue: string | null;
}

const underWay: CaseState = 'in-progress';

/** How many cases of an item, or of all, are with the departments. */
export function countOpenCases(reader: Reader, item: string | undefined): Promise<number> {
  return countCases(reader, filterOf(item));
}

/** The last received first, so many at most. */
export async function listOpenCases(
  reader: Reader,
  item: string | undefined,
  limit: number,
): Promise<OpenCase[]> {
  const { cases } = await listCases(reader, { filter: filterOf(item), limit });
  return cases.map(({ id, caseNumber, receivedOn, commitmentDue }) => ({
    ...{ id, caseNumber, receivedOn, commitmentDue },
  }));
}

function filterOf(item: string | undefined): CaseFilter {
  return { state: underWay, ...(item !== undefined && { itemCode: item }) };
}
