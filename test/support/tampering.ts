/**
 * Ways to change a ledger, or what it vouches for, behind the platform's back: as SQL on a database, in one list for every kind of source.
 * The tamperer knows everything but the private key: hashes, links, counters and the queue are made to fit wherever that helps.
 */
import { QueryTypes } from 'sequelize';
import { beforeTheFirst, type EntryRow, entryHash } from '../../server/ledger/entry-hash.ts';
import type { Finding, FindingKind } from '../../server/ledger/verify/finding.ts';
import { internals } from '../../server/storage/access.ts';
import type { Tx } from '../../server/storage/index.ts';

/** Where something was changed, as a finding has to name it. */
export type Place = Partial<Pick<Finding, 'stream' | 'seq' | 'checkpoint' | 'subject'>>;

/** Chooses from a list; seeded, so that a failure can be had again. */
export type Choose = <T>(list: readonly T[]) => T;

export interface Tampering {
  readonly name: string;
  /** What it may be found as. */
  readonly kinds: readonly FindingKind[];
  readonly tamper: (tx: Tx, choose: Choose) => Promise<Place>;
}

function run(tx: Tx, sql: string, bind: Record<string, unknown> = {}): Promise<unknown> {
  const { sequelize, transaction } = tx[internals];
  return sequelize.query(sql, { bind, transaction });
}

function rows<Row extends object>(tx: Tx, sql: string, bind: Record<string, unknown> = {}): Promise<Row[]> {
  const { sequelize, transaction } = tx[internals];
  return sequelize.query<Row>(sql, { bind, transaction, type: QueryTypes.SELECT });
}

const columns = 'stream, seq, prev_hash AS prevHash, hash, entry, at, actor';

const entriesOf = (tx: Tx, stream: string) =>
  rows<EntryRow>(tx, `SELECT ${columns} FROM ledger WHERE stream = $stream ORDER BY seq`, { stream });

async function aStream(tx: Tx, choose: Choose, atLeast = 1): Promise<EntryRow[]> {
  const streams = await rows<{ stream: string }>(
    tx,
    `SELECT stream FROM ledger GROUP BY stream HAVING COUNT(*) >= ${atLeast} ORDER BY stream`,
  );
  return entriesOf(tx, choose(streams).stream);
}

const put = (tx: Tx, { stream, seq, prevHash, hash, entry, at, actor }: EntryRow) =>
  run(
    tx,
    'INSERT INTO ledger (stream, seq, prev_hash, hash, entry, at, actor) VALUES ($stream, $seq, $prevHash, $hash, $entry, $at, $actor)',
    {
      ...{ stream, seq, prevHash, hash, entry, at, actor },
    },
  );

const cut = (tx: Tx, { stream, seq }: { stream: string; seq: number }) =>
  run(tx, 'DELETE FROM ledger WHERE stream = $stream AND seq = $seq', { stream, seq });

const setLength = (tx: Tx, stream: string, value: number) =>
  run(tx, 'UPDATE counters SET value = $value WHERE scope = $scope', { scope: `ledger/${stream}`, value });

/** The entries again as a proper chain from `from` on. */
async function relink(tx: Tx, entries: readonly EntryRow[], from: number): Promise<void> {
  let prevHash = entries[from - 1]?.hash ?? beforeTheFirst;
  for (const [offset, entry] of entries.slice(from).entries()) {
    const link = { ...entry, prevHash, seq: from + offset + 1 };
    await cut(tx, link);
    const made = { ...link, hash: entryHash(link) };
    await put(tx, made);
    prevHash = made.hash;
  }
}

const changed = (entry: EntryRow): EntryRow => ({ ...entry, entry: entry.entry.replace('{', '{"added":1,') });
const at = (list: readonly EntryRow[], choose: Choose, from = 0) => choose([...list.keys()].slice(from));

export const tamperings: readonly Tampering[] = [
  {
    name: 'a changed entry',
    kinds: ['entry-changed'],
    tamper: async (tx, choose) => {
      const { stream, seq } = choose(await aStream(tx, choose));
      const change = choose([
        "actor = 'somebody'",
        "at = '2020-01-01T00:00:00.000Z'",
        `entry = '{"type":"nothing"}'`,
      ]);
      await run(tx, `UPDATE ledger SET ${change} WHERE stream = $stream AND seq = $seq`, { stream, seq });
      return { stream, seq };
    },
  },
  {
    name: 'an entry changed together with its own hash',
    kinds: ['entry-rewritten'],
    tamper: async (tx, choose) => {
      const entry = changed(choose(await aStream(tx, choose)));
      await cut(tx, entry);
      await put(tx, { ...entry, hash: entryHash(entry) });
      return { stream: entry.stream, seq: entry.seq };
    },
  },
  {
    name: 'an entry taken out',
    kinds: ['entry-missing', 'stream-missing'],
    tamper: async (tx, choose) => {
      const { stream, seq } = choose(await aStream(tx, choose, 2));
      await cut(tx, { stream, seq });
      return { stream, seq };
    },
  },
  {
    name: 'an entry put in between, the rest linked anew',
    kinds: ['entry-rewritten', 'entry-inserted'],
    tamper: async (tx, choose) => {
      const entries = await aStream(tx, choose, 2);
      const place = at(entries, choose);
      const inserted = changed(entries[place] as EntryRow);
      const after = [...entries.slice(0, place), inserted, ...entries.slice(place)];
      await relink(tx, after, place);
      await setLength(tx, inserted.stream, after.length);
      return { stream: inserted.stream, seq: place + 1 };
    },
  },
  {
    name: 'two entries that changed places, linked anew',
    kinds: ['entry-rewritten'],
    tamper: async (tx, choose) => {
      const entries = await aStream(tx, choose, 2);
      const place = at(entries, choose, 1);
      const [first, second] = [entries[place - 1] as EntryRow, entries[place] as EntryRow];
      await relink(
        tx,
        [...entries.slice(0, place - 1), second, first, ...entries.slice(place + 1)],
        place - 1,
      );
      return { stream: first.stream, seq: place };
    },
  },
  {
    name: 'a tail cut off, the counter set back',
    kinds: ['entry-missing'],
    tamper: async (tx, choose) => {
      const entries = await aStream(tx, choose, 2);
      const place = at(entries, choose, 1);
      for (const entry of entries.slice(place)) await cut(tx, entry);
      const [{ stream }] = entries as [EntryRow];
      await setLength(tx, stream, place);
      return { stream, seq: place + 1 };
    },
  },
  {
    name: 'a whole stream gone, with its counter and its case',
    kinds: ['stream-missing'],
    tamper: async (tx, choose) => {
      const [{ stream }] = (await aStream(tx, choose)) as [EntryRow];
      await run(tx, 'DELETE FROM ledger WHERE stream = $stream', { stream });
      await run(tx, 'DELETE FROM ledger_unsealed WHERE stream = $stream', { stream });
      await run(tx, 'DELETE FROM counters WHERE scope = $scope', { scope: `ledger/${stream}` });
      await run(tx, 'DELETE FROM cases WHERE id = $id', { id: stream.slice('case/'.length) });
      return { stream };
    },
  },
  {
    name: 'a chain rewritten to its end',
    kinds: ['entry-rewritten'],
    tamper: async (tx, choose) => {
      const entries = await aStream(tx, choose, 2);
      const place = at(entries, choose);
      const rewritten = entries.map((entry, index) => (index >= place ? changed(entry) : entry));
      await relink(tx, rewritten, place);
      return { stream: rewritten[0]?.stream ?? '', seq: place + 1 };
    },
  },
  {
    name: 'a chain rewritten to its end, and the leaves as well',
    kinds: ['root-differs'],
    tamper: async (tx, choose) => {
      const entries = await aStream(tx, choose, 2);
      const [{ stream }] = entries as [EntryRow];
      await relink(tx, entries.map(changed), 0);
      for (const { seq, hash } of await entriesOf(tx, stream))
        await run(tx, 'UPDATE ledger_leaves SET hash = $hash WHERE stream = $stream AND seq = $seq', {
          stream,
          seq,
          hash,
        });
      const [first] = await rows<{ number: number }>(
        tx,
        'SELECT MIN(number) AS number FROM checkpoints WHERE size > (SELECT MIN(leaf_index) FROM ledger_leaves WHERE stream = $stream)',
        { stream },
      );
      return { checkpoint: first?.number ?? 0 };
    },
  },
  {
    name: 'a forged entry at the end, well linked and counted',
    kinds: ['entry-inserted'],
    tamper: async (tx, choose) => {
      const last = (await aStream(tx, choose)).at(-1) as EntryRow;
      const link = { ...last, seq: last.seq + 1, prevHash: last.hash, entry: '{"type":"forged"}' };
      await put(tx, { ...link, hash: entryHash(link) });
      await setLength(tx, last.stream, link.seq);
      return { stream: last.stream, seq: link.seq };
    },
  },
  {
    name: 'a changed rule document, with its hash',
    kinds: ['document-changed'],
    tamper: async (tx, choose) => {
      const versions = await rows<{ kind: string; code: string; version: number }>(
        tx,
        'SELECT kind, code, version FROM rule_versions ORDER BY kind, code, version',
      );
      const { kind, code, version } = choose(versions);
      const change = choose([
        `document = '{"forged":true}', hash = 'sha256:${'0'.repeat(64)}'`,
        `document = '{"forged":true}'`,
        "effective_from = '1999-01-01'",
      ]);
      const where = 'WHERE kind = $kind AND code = $code AND version = $version';
      await run(tx, `UPDATE rule_versions SET ${change} ${where}`, { kind, code, version });
      return { subject: `${kind}/${code}/${version}` };
    },
  },
  {
    name: 'a changed decision or application of a case',
    kinds: ['case-changed'],
    tamper: async (tx, choose) => {
      const { id } = choose(await rows<{ id: string }>(tx, 'SELECT id FROM cases ORDER BY id'));
      const column = choose(['decision', 'application']);
      await run(tx, `UPDATE cases SET ${column} = '{"outcome":"accepted"}' WHERE id = $id`, { id });
      return { subject: id };
    },
  },
  {
    name: "a person's rights, changed",
    kinds: ['person-changed'],
    tamper: async (tx, choose) => {
      const { name } = choose(await rows<{ name: string }>(tx, 'SELECT name FROM users ORDER BY name'));
      const change = choose([`roles = '["admin","unmask"]'`, "department = 'elsewhere'"]);
      await run(tx, `UPDATE users SET ${change} WHERE name = $name`, { name });
      return { subject: name };
    },
  },
  {
    name: 'a changed checkpoint',
    kinds: ['checkpoint-changed'],
    tamper: async (tx, choose) => {
      const list = await rows<{ number: number; body: string }>(
        tx,
        'SELECT number, body FROM checkpoints ORDER BY number',
      );
      const { number, body } = choose(list);
      const key = choose(['root', 'at', 'previous', 'keyId']);
      const forged = JSON.stringify({ ...JSON.parse(body), [key]: 'f'.repeat(64) });
      await run(tx, 'UPDATE checkpoints SET body = $forged WHERE number = $number', { number, forged });
      return { checkpoint: number };
    },
  },
];

/** Whether some finding names what was done and where. */
export function isLocated(findings: readonly Finding[], { kinds }: Tampering, place: Place): boolean {
  return findings.some(
    (found) =>
      kinds.includes(found.kind) &&
      Object.entries(place).every(
        // A whole stream has no one entry that is missing.
        ([key, value]) =>
          found[key as keyof Place] === value || (key === 'seq' && found.kind === 'stream-missing'),
      ),
  );
}
