/** Cases that were received before there were lists, put into theirs; as often as it is begun, each stands there once. */
import { QueryTypes, type Sequelize } from 'sequelize';
import type { Decision } from '../../../schemas/generated/types.ts';
import { listsOf } from '../tables/case-lists.ts';
import type { Dialect } from './table-definition.ts';

interface Found {
  readonly id: string;
  readonly received_at: string;
  readonly item_code: string;
  readonly item_version: number;
  readonly decision: string;
}

/** A transaction stays small. */
const CASES_A_STATEMENT = 200;

export async function fillCaseLists(sequelize: Sequelize, dialect: Dialect): Promise<void> {
  const ignore = dialect === 'sqlite' ? 'INSERT OR IGNORE' : 'INSERT IGNORE';
  for (let after = ''; ; ) {
    const cases = await sequelize.query<Found>(
      `SELECT id, received_at, item_code, item_version, decision FROM cases WHERE id > $after ORDER BY id LIMIT ${CASES_A_STATEMENT}`,
      { bind: { after }, type: QueryTypes.SELECT },
    );
    const last = cases.at(-1);
    if (last === undefined) return;
    const rows = cases.flatMap((found) =>
      listsOf({
        itemCode: found.item_code,
        itemVersion: found.item_version,
        decision: JSON.parse(found.decision) as Decision, // only decisions are written there
      }).map((list) => [list, found.received_at, found.id]),
    );
    await sequelize.query(
      `${ignore} INTO case_lists (list, received_at, case_id) VALUES ${rows.map(() => '(?, ?, ?)').join(', ')}`,
      { replacements: rows.flat(), type: QueryTypes.INSERT },
    );
    after = last.id;
  }
}
