/** Cases in pages, by filter, the last received first. */
import { col, fn, literal, Op, type WhereOptions, where } from 'sequelize';
import { countRows, internals, type Reader, selectRows } from '../access.ts';
import { instant } from '../row-text.ts';
import { decodeCursor, encodeCursor } from './case-cursor.ts';
import { departmentList, versionList } from './case-lists.ts';
import { type CaseSummary, summaryAttributes } from './cases.ts';
import { afterPlace } from './keyset.ts';
import type { CaseListRow, CaseRow } from './rows.ts';

export interface CaseFilter {
  readonly itemCode?: string;
  /** Received under one of these versions. */
  readonly itemVersions?: readonly Pick<CaseRow, 'itemCode' | 'itemVersion'>[] | undefined;
  readonly outcome?: string;
  /** As it was decided. */
  readonly variant?: string | undefined;
  /** One of these alone. */
  readonly ids?: readonly string[] | undefined;
  readonly state?: string;
  readonly hall?: string;
  /** Routed to each of these departments. */
  readonly departments?: readonly string[];
  /** Received at or after this instant. */
  readonly from?: string;
  /** Received before this instant. */
  readonly to?: string;
  /** A part of the case number, upper and lower case told apart. */
  readonly numberContains?: string;
}

export interface CasePage {
  readonly cases: readonly CaseSummary[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/**
 * One page, the last received first. The cursor is a place in the order, not a count, so a page stays right while cases come in.
 *
 * @throws InvalidCursor
 */
export async function listCases(
  reader: Reader,
  query: { filter?: CaseFilter; limit: number; cursor?: string | undefined },
): Promise<CasePage> {
  const { filter = {}, limit, cursor } = query;
  const lists = listsIn(filter);
  const { itemVersions, departments: _, ...others } = filter;
  const conditions = filterConditions(lists.length > 0 ? others : { ...others, itemVersions });
  const within = receivedWithin<CaseListRow>(filter);
  const read = { conditions, within, cursor, limit: limit + 1 }; // one more tells whether there is another page
  const rows = lists.length > 0 ? await readLists(reader, lists, read) : await readAll(reader, read);
  const cases = rows.slice(0, query.limit);
  const last = cases.at(-1);
  const nextCursor = rows.length > query.limit && last !== undefined ? encodeCursor(last) : null;
  return { cases, nextCursor };
}

interface Read {
  readonly conditions: WhereOptions<CaseRow>[];
  /** The days, of a row of a list: reading begins and ends there. */
  readonly within: WhereOptions<CaseListRow>[];
  readonly cursor: string | undefined;
  readonly limit: number;
}

async function readAll(reader: Reader, { conditions, cursor, limit }: Read): Promise<CaseSummary[]> {
  const rows = await selectRows(reader, 'cases', {
    attributes: [...summaryAttributes],
    where: { [Op.and]: [...conditions, ...afterCursor(cursor)] },
    order: [
      ['receivedAt', 'DESC'],
      ['id', 'DESC'],
    ],
    limit,
  });
  return rows as unknown as CaseSummary[]; // exactly the attributes selected
}

/** From the place of the page in the first list; the case beside each row. */
async function readLists(
  reader: Reader,
  [list = '', ...others]: readonly string[],
  { conditions, within, cursor, limit }: Read,
): Promise<CaseSummary[]> {
  const rows = await selectRows(reader, 'caseLists', {
    attributes: [],
    where: {
      [Op.and]: [
        { list },
        ...within,
        ...others.map((other) => alsoIn(reader, other)),
        ...afterCursorInList(cursor),
      ],
    },
    include: [
      {
        association: 'case',
        required: true,
        attributes: [...summaryAttributes],
        where: { [Op.and]: conditions },
      },
    ],
    order: [
      ['receivedAt', 'DESC'],
      ['caseId', 'DESC'],
    ],
    limit,
    subQuery: false,
  });
  return rows.map((row) => {
    const columns = row as unknown as Record<string, unknown>; // named `case.<attribute>`
    const kept = summaryAttributes.map((name) => [name, columns[`case.${name}`]]);
    return Object.fromEntries(kept) as unknown as CaseSummary; // exactly its attributes
  });
}

/** How many cases the filter lets through. */
export function countCases(reader: Reader, filter: Omit<CaseFilter, 'departments'>): Promise<number> {
  return countRows(reader, 'cases', { [Op.and]: filterConditions(filter) });
}

/** The lists that the filter asks for. */
function listsIn({ itemVersions = [], departments = [] }: CaseFilter): string[] {
  const [version, ...others] = itemVersions;
  const ofVersion = version === undefined || others.length > 0 ? [] : [versionList(version)];
  return [...ofVersion, ...departments.map(departmentList)];
}

/** Of a row of one list, that the case stands in another as well. */
function alsoIn(reader: Reader, list: string): ReturnType<typeof literal> {
  return literal(
    `EXISTS (SELECT 1 FROM case_lists AS other WHERE other.list = ${reader[internals].sequelize.escape(list)}
     AND other.received_at = case_lists.received_at AND other.case_id = case_lists.case_id)`,
  );
}

function filterConditions(filter: Omit<CaseFilter, 'departments'>): WhereOptions<CaseRow>[] {
  const { itemCode, itemVersions, outcome, variant, ids, state, hall, from, to, numberContains } = filter;
  const conditions: WhereOptions<CaseRow>[] = [];
  if (itemCode !== undefined) conditions.push({ itemCode });
  if (itemVersions !== undefined) conditions.push({ [Op.or]: [...itemVersions] });
  if (outcome !== undefined) conditions.push({ outcome });
  if (variant !== undefined) conditions.push({ variant });
  if (ids !== undefined) conditions.push({ id: [...ids] });
  if (state !== undefined) conditions.push({ state });
  if (hall !== undefined) conditions.push({ hall });
  conditions.push(...receivedWithin<CaseRow>({ from, to }));
  if (numberContains !== undefined) {
    // INSTR rather than LIKE: LIKE has wildcards, and in SQLite it does not tell upper and lower case apart.
    conditions.push(where(fn('INSTR', col('case_number'), numberContains), Op.gt, 0));
  }
  return conditions;
}

function receivedWithin<Row extends { receivedAt: string }>({
  from,
  to,
}: {
  from?: string | undefined;
  to?: string | undefined;
}): WhereOptions<Row>[] {
  const bounds = [
    ...(from === undefined ? [] : [{ receivedAt: { [Op.gte]: instant(from) } }]),
    ...(to === undefined ? [] : [{ receivedAt: { [Op.lt]: instant(to) } }]),
  ];
  return bounds as WhereOptions<Row>[]; // every such row has the column
}

function afterCursor(cursor: string | undefined): WhereOptions<CaseRow>[] {
  if (cursor === undefined) return [];
  const { receivedAt, id } = decodeCursor(cursor);
  return [afterPlace<CaseRow>(['receivedAt', 'id'], [receivedAt, id])];
}

function afterCursorInList(cursor: string | undefined): WhereOptions<CaseListRow>[] {
  if (cursor === undefined) return [];
  const { receivedAt, id } = decodeCursor(cursor);
  return [afterPlace<CaseListRow>(['receivedAt', 'caseId'], [receivedAt, id])];
}
