/** Cases with dates that were open when their calendar decided them. */
import { col, fn, Op, where } from 'sequelize';
import { type Reader, selectRows } from '../access.ts';
import { afterPlace, fromHighToLow } from './keyset.ts';
import type { CaseRow } from './rows.ts';

const pageSize = 2000;
/** Decisions are long. */
const decisionsAtOnce = 200;
const order = ['receivedAt', 'id'] as const satisfies (keyof CaseRow)[];

/** Of one state, decided by another calendar than this one; the last received first. */
export async function* scanOpenDates(
  reader: Reader,
  { state, calendarHash }: { state: string; calendarHash: string },
): AsyncGenerator<string[]> {
  for (let end: Pick<CaseRow, 'receivedAt' | 'id'> | undefined; ; ) {
    const after = end ? [afterPlace<CaseRow>(order, [end.receivedAt, end.id])] : [];
    const rows = await selectRows(reader, 'cases', {
      attributes: ['id', 'receivedAt', 'calendarHash'],
      where: { [Op.and]: [{ state }, ...after] },
      order: fromHighToLow<CaseRow>(order),
      limit: pageSize,
    });
    const others = rows.filter((row) => row.calendarHash !== calendarHash).map(({ id }) => id);
    for (let first = 0; first < others.length; first += decisionsAtOnce) {
      const ids = others.slice(first, first + decisionsAtOnce);
      yield await withOpenDates(reader, ids);
    }
    end = rows.at(-1);
    if (rows.length < pageSize) return;
  }
}

async function withOpenDates(reader: Reader, ids: string[]): Promise<string[]> {
  const isOpen = where(fn('INSTR', col('decision'), '"unknown":['), Op.gt, 0);
  const rows = await selectRows(reader, 'cases', {
    attributes: ['id'],
    where: { [Op.and]: [{ id: ids }, isOpen] },
  });
  return rows.map(({ id }) => id);
}
