/** Whole tables in their order, page by page, for whoever verifies the ledger. Each page is a read by itself: nothing is held while it goes on. */
import { Op, QueryTypes } from 'sequelize';
import { internals, type Reader, selectRow, selectRows } from '../access.ts';
import type { EntryAddress, LedgerLeaf } from './ledger-seals.ts';
import type { CaseRow, LedgerRow, RuleVersionRow } from './rows.ts';

export type Pages<Row> = AsyncGenerator<readonly Row[]>;

const pageSize = 2000;
/** Cases and rule documents are large. */
const largePageSize = 100;

/** Rows as they lie there, without the detour through models: there may be millions. */
function query<Row extends object>(
  reader: Reader,
  sql: string,
  bind: Record<string, unknown>,
): Promise<Row[]> {
  const { sequelize, transaction, attempt } = reader[internals];
  return attempt(() => sequelize.query<Row>(sql, { bind, type: QueryTypes.SELECT, transaction }));
}

/**
 * Pages of a table whose order is (stream, seq, last): first on in the stream where the last page ended, then from the next stream on. As one
 * condition with OR, neither database would use the key.
 */
async function* byStream<Row extends { stream: string; seq: number }>(
  reader: Reader,
  select: string,
  last?: { column: string; of: (row: Row) => number },
): Pages<Row> {
  const order = `ORDER BY stream, seq${last ? `, ${last.column}` : ''} LIMIT ${pageSize}`;
  const here = last ? `(seq > $seq OR (seq = $seq AND ${last.column} > $last))` : 'seq > $seq';
  for (let end: Row | undefined, isLast = false; !isLast; ) {
    const rows: Row[] = [];
    if (end) {
      const bind = { stream: end.stream, seq: end.seq, ...(last && { last: last.of(end) }) };
      rows.push(...(await query<Row>(reader, `${select} WHERE stream = $stream AND ${here} ${order}`, bind)));
    }
    if (rows.length < pageSize) {
      const [where, bind] = end ? ['WHERE stream > $stream', { stream: end.stream }] : ['', {}];
      const further = await query<Row>(reader, `${select} ${where} ${order}`, bind);
      isLast = further.length < pageSize;
      rows.push(...further);
    }
    yield rows;
    end = rows.at(-1);
  }
}

const entryColumns = 'stream, seq, prev_hash AS prevHash, hash, entry, at, actor';
const leafColumns = 'leaf_index AS `index`, stream, seq, hash';

/** By stream, seq. */
export function scanLedger(reader: Reader): Pages<LedgerRow> {
  return byStream<LedgerRow>(reader, `SELECT ${entryColumns} FROM ledger`);
}

/** By stream, seq, index. */
export function scanLeavesByEntry(reader: Reader): Pages<LedgerLeaf> {
  return byStream<LedgerLeaf>(reader, `SELECT ${leafColumns} FROM ledger_leaves`, {
    column: 'leaf_index',
    of: ({ index }) => index,
  });
}

/** By index. */
export async function* scanLeaves(reader: Reader): Pages<Pick<LedgerLeaf, 'index' | 'hash'>> {
  for (let after = -1; ; ) {
    const sql = `SELECT leaf_index AS \`index\`, hash FROM ledger_leaves WHERE leaf_index > $after ORDER BY leaf_index LIMIT ${pageSize}`;
    const rows = await query<Pick<LedgerLeaf, 'index' | 'hash'>>(reader, sql, { after });
    const end = rows.at(-1);
    yield rows;
    if (end === undefined || rows.length < pageSize) return;
    after = end.index;
  }
}

const lengthScope = 'ledger/';

/** How many entries each stream has, by its counter; by stream. */
export async function* scanLedgerLengths(reader: Reader): Pages<{ stream: string; length: number }> {
  for (let after = lengthScope; ; ) {
    const rows = await selectRows(reader, 'counters', {
      // 0 is the character after /.
      where: { scope: { [Op.gt]: after, [Op.lt]: 'ledger0' } },
      order: [['scope', 'ASC']],
      limit: pageSize,
    });
    const end = rows.at(-1);
    yield rows.map(({ scope, value }) => ({ stream: scope.slice(lengthScope.length), length: value }));
    if (end === undefined || rows.length < pageSize) return;
    after = end.scope;
  }
}

type CaseTexts = Pick<CaseRow, 'id' | 'application' | 'decision'>;
const caseTexts: (keyof CaseTexts)[] = ['id', 'application', 'decision'];

/** What the ledger vouches for in a case, as text; by id. */
export async function* scanCases(reader: Reader): Pages<CaseTexts> {
  for (let after = ''; ; ) {
    const rows = await selectRows(reader, 'cases', {
      attributes: caseTexts,
      where: { id: { [Op.gt]: after } },
      order: [['id', 'ASC']],
      limit: largePageSize,
    });
    const end = rows.at(-1);
    yield rows;
    if (end === undefined || rows.length < largePageSize) return;
    after = end.id;
  }
}

type DocumentTexts = Pick<
  RuleVersionRow,
  'kind' | 'code' | 'version' | 'hash' | 'document' | 'effectiveFrom'
>;

/** Every version of every rule document, with its text; one document a page. */
export async function* scanRuleDocuments(reader: Reader): Pages<DocumentTexts> {
  const known = await selectRows(reader, 'ruleVersions', {
    attributes: ['kind', 'code', 'version'],
    order: [
      ['kind', 'ASC'],
      ['code', 'ASC'],
      ['version', 'ASC'],
    ],
  });
  for (const { kind, code, version } of known) {
    const row = await selectRow(reader, 'ruleVersions', { where: { kind, code, version } });
    if (row !== null) yield [row];
  }
}

/** One stream with all that hangs on it. What may move while it is read is read in the order in which it moves. */
export async function readStreamRows(
  reader: Reader,
  stream: string,
): Promise<{
  entries: LedgerRow[];
  leaves: LedgerLeaf[];
  unsealed: EntryAddress[];
  length: number;
  case: CaseTexts | undefined;
}> {
  const id = stream.startsWith('case/') ? stream.slice('case/'.length) : undefined;
  const found =
    id === undefined ? null : await selectRow(reader, 'cases', { attributes: caseTexts, where: { id } });
  const counter = await selectRow(reader, 'counters', { where: { scope: lengthScope + stream } });
  const bind = { stream };
  return {
    case: found ?? undefined,
    length: counter?.value ?? 0,
    entries: await query(
      reader,
      `SELECT ${entryColumns} FROM ledger WHERE stream = $stream ORDER BY seq`,
      bind,
    ),
    unsealed: await query(
      reader,
      'SELECT stream, seq, hash FROM ledger_unsealed WHERE stream = $stream ORDER BY seq',
      bind,
    ),
    leaves: await query(
      reader,
      `SELECT ${leafColumns} FROM ledger_leaves WHERE stream = $stream ORDER BY seq, leaf_index`,
      bind,
    ),
  };
}
