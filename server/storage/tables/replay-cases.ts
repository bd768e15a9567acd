/** Past cases as a replay reads them: by item and time, page by page, without what it does not need. */
import { col, fn, Op } from 'sequelize';
import type { Application, Versions } from '../../../schemas/generated/types.ts';
import { type Reader, selectRow, selectRows } from '../access.ts';
import { parseJson } from '../row-text.ts';
import { type CaseRecord, versionsOfRow } from './cases.ts';
import type { CaseRow } from './rows.ts';

export interface ReplayCase
  extends Pick<CaseRecord, 'id' | 'caseNumber' | 'itemCode' | 'outcome' | 'receivedAt' | 'receivedOn'> {
  readonly application: Application;
  readonly versions: Versions;
}

/** The cases of an item that were received in a month (UTC). */
export interface CaseWindow {
  readonly itemCode: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly cases: number;
}

/** Every month of every item, or of one, that has cases; from an index alone. */
export async function listCaseWindows(reader: Reader, itemCode?: string): Promise<CaseWindow[]> {
  const month = fn('SUBSTR', col('received_at'), 1, 7);
  const rows = await selectRows(reader, 'cases', {
    attributes: ['itemCode', [month, 'month'], [fn('COUNT', col('id')), 'cases']],
    where: itemCode === undefined ? {} : { itemCode },
    group: ['item_code', 'month'],
    order: [
      ['itemCode', 'ASC'],
      [col('month'), 'ASC'],
    ],
  });
  return (rows as unknown as CaseWindow[]).map((row) => ({ ...row, cases: Number(row.cases) })); // exactly what is selected
}

/** How many cases there are, and which came last: what a replay of them depends on. */
export async function caseCensus(
  reader: Reader,
  itemCode?: string,
): Promise<{ cases: number; newest: string | null }> {
  const row = await selectRow(reader, 'cases', {
    attributes: [
      [fn('COUNT', col('id')), 'cases'],
      [fn('MAX', col('id')), 'newest'],
    ],
    where: itemCode === undefined ? {} : { itemCode },
  });
  const { cases, newest } = row as unknown as { cases: number; newest: string | null }; // as selected
  return { cases: Number(cases), newest };
}

const attributes = [
  'id',
  'caseNumber',
  'itemCode',
  'outcome',
  'receivedAt',
  'receivedOn',
  'application',
  'itemVersion',
  'itemHash',
  'procedureCode',
  'procedureVersion',
  'procedureHash',
  'calendarCode',
  'calendarVersion',
  'calendarHash',
  'parametersCode',
  'parametersVersion',
  'parametersHash',
  'directoryCode',
  'directoryVersion',
  'directoryHash',
] as const satisfies (keyof CaseRow)[];

/** A page of a window in the order of receipt; the place where the last one ended is where the next begins. */
export async function readReplayCases(
  reader: Reader,
  { itemCode, month }: Pick<CaseWindow, 'itemCode' | 'month'>,
  page: { after: Pick<ReplayCase, 'receivedAt' | 'id'> | null; limit: number },
): Promise<ReplayCase[]> {
  const { after, limit } = page;
  // Instants begin with their month, and no sign sorts after `~`.
  const from = after?.receivedAt ?? month;
  const rows = await selectRows(reader, 'cases', {
    attributes: [...attributes],
    where: {
      itemCode,
      receivedAt: { [Op.gte]: from, [Op.lt]: `${month}~` },
      ...(after && { [Op.or]: [{ receivedAt: { [Op.gt]: from } }, { id: { [Op.gt]: after.id } }] }),
    },
    order: [
      ['receivedAt', 'ASC'],
      ['id', 'ASC'],
    ],
    limit,
  });
  return rows.map((row) => {
    const { id, caseNumber, outcome, receivedAt, receivedOn, application } = row;
    return {
      ...{ id, caseNumber, itemCode, receivedAt, receivedOn },
      outcome: outcome as ReplayCase['outcome'], // only decisions are written there
      application: parseJson<Application>(application),
      versions: versionsOfRow(row),
    };
  });
}
