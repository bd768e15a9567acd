import { QueryTypes } from 'sequelize';
import { internals, selectRow, type Tx } from '../access.ts';

/**
 * The next number of a scope, from 1, without gaps: it is taken in the transaction that uses it, and a rolled-back transaction gives it back.
 * The scope's row stays locked until that transaction ends, so take the number late in it.
 *
 * @param scope what is numbered, e.g. `case/<hall>/<day>` or `document/<hall>/<kind>/<year>`; at most 190 characters
 */
export function nextNumber(tx: Tx, scope: string): Promise<number> {
  return increment(tx, 'counters', scope);
}

/** Takes so many numbers of a scope at once and answers the first of them. */
export async function takeNumbers(tx: Tx, scope: string, count: number): Promise<number> {
  return (await add(tx, 'counters', { scope, by: count })) - count + 1;
}

type CounterTable = 'counters' | 'revisions' | 'throttles';

/** Adds one to a row of a table of counters, makes the row if it is missing, and answers the new value. */
export function increment(tx: Tx, table: CounterTable, scope: string): Promise<number> {
  return add(tx, table, { scope, by: 1 });
}

async function add(
  tx: Tx,
  table: CounterTable,
  { scope, by }: { scope: string; by: number },
): Promise<number> {
  const { sequelize, transaction } = tx[internals];
  const changed = await sequelize.query(`UPDATE ${table} SET value = value + $by WHERE scope = $scope`, {
    bind: { scope, by },
    type: QueryTypes.BULKUPDATE,
    transaction,
  });
  if (changed === 0) {
    // Another transaction may insert the row at this moment. An insert that turns into an update takes the row's exclusive lock at once,
    // where insert, fail, update would let two waiters hold the shared lock and deadlock each other.
    const orElse =
      sequelize.getDialect() === 'sqlite'
        ? 'ON CONFLICT (scope) DO UPDATE SET value = value + $by'
        : 'ON DUPLICATE KEY UPDATE value = value + $by';
    await sequelize.query(`INSERT INTO ${table} (scope, value) VALUES ($scope, $by) ${orElse}`, {
      bind: { scope, by },
      type: QueryTypes.INSERT,
      transaction,
    });
  }
  const row = await selectRow(tx, table, { where: { scope } });
  if (row === null) throw new Error(`the counter ${scope} vanished inside its transaction`);
  return row.value;
}
