import { insertRow, type Reader, selectRows, type Tx, updateRows } from '../access.ts';
import { instant } from '../row-text.ts';
import type { DataKeyRow } from './rows.ts';

/** @throws UniqueViolation when another node has made this one */
export function insertDataKey(tx: Tx, key: DataKeyRow): Promise<void> {
  return insertRow(tx, 'dataKeys', { ...key, activeFrom: instant(key.activeFrom) });
}

/** Every key, the oldest of a purpose first. */
export function listDataKeys(reader: Reader): Promise<DataKeyRow[]> {
  return selectRows(reader, 'dataKeys', {
    order: [
      ['purpose', 'ASC'],
      ['number', 'ASC'],
    ],
  });
}

/** @returns false when the key was no longer wrapped as it had been read */
export async function rewrapDataKey(
  tx: Tx,
  before: Pick<DataKeyRow, 'purpose' | 'number' | 'wrapped'>,
  after: Pick<DataKeyRow, 'wrapped' | 'wrappedUnder'>,
): Promise<boolean> {
  const { purpose, number, wrapped } = before;
  const set = { wrapped: after.wrapped, wrappedUnder: after.wrappedUnder };
  return (await updateRows(tx, 'dataKeys', { set, where: { purpose, number, wrapped } })) === 1;
}
