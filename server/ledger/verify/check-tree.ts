/** Whether the checkpoints are those that were signed, one after the other, and the leaves are those that they cover. */
import { type Checkpoint, checkpointHash, isSignedBy } from '../checkpoint.ts';
import { emptyRange, growing } from '../merkle/compact-range.ts';
import { leafHash } from '../merkle/hashes.ts';
import type { PublicKey } from '../signatures/signature.ts';
import { cursorOf } from './cursor.ts';
import { type Finding, finding } from './finding.ts';
import type { CheckpointRow, LedgerSource } from './source.ts';

export interface TreeCheck {
  readonly findings: readonly Finding[];
  readonly leaves: number;
  readonly checkpoints: number;
  readonly last: Checkpoint | undefined;
}

export interface Trusted {
  readonly keys: readonly PublicKey[];
  /** Checkpoints kept outside the database, read before anything else; undefined where there are none to compare with. */
  readonly outside?: readonly Checkpoint[] | undefined;
}

export async function checkTree(source: LedgerSource, trusted: Trusted): Promise<TreeCheck> {
  const findings: Finding[] = [];
  const kept = new Map(trusted.outside?.map((checkpoint) => [checkpoint.number, checkpoint]));
  // The checkpoints first: what is sealed while the leaves are read is then beyond the last of them, and not looked at.
  const checkpoints = await allOf(source);
  let last: Checkpoint | undefined;
  for (const row of checkpoints) {
    findings.push(...checkpointFindings(row, last, trusted.keys));
    const copy = kept.get(row.number);
    if (copy !== undefined && checkpointHash(copy) !== checkpointHash(row.checkpoint))
      findings.push(finding('checkpoint-differs-outside', { checkpoint: row.number }));
    kept.delete(row.number);
    last = row.checkpoint;
  }
  for (const number of kept.keys())
    findings.push(finding('checkpoint-missing-inside', { checkpoint: number }));
  const { found, size } = await leafFindings(source, checkpoints);
  return { findings: [...findings, ...found], leaves: size, checkpoints: checkpoints.length, last };
}

async function allOf(source: LedgerSource): Promise<CheckpointRow[]> {
  const rows: CheckpointRow[] = [];
  for await (const page of source.checkpoints()) rows.push(...page);
  return rows;
}

function checkpointFindings(
  { number, size, checkpoint }: CheckpointRow,
  last: Checkpoint | undefined,
  keys: readonly PublicKey[],
): Finding[] {
  const found: Finding[] = [];
  const expected = (last?.number ?? 0) + 1;
  if (number !== expected) found.push(finding('checkpoint-missing', { checkpoint: expected }));
  if (number !== checkpoint.number || size !== checkpoint.size || !isSignedBy(checkpoint, keys))
    found.push(finding('checkpoint-changed', { checkpoint: number }));
  else if (number === expected && checkpoint.previous !== checkpointHash(last))
    found.push(finding('checkpoint-unlinked', { checkpoint: number }));
  return found;
}

/** Grows the tree from the leaves and compares it with each checkpoint. */
async function leafFindings(
  source: LedgerSource,
  checkpoints: readonly CheckpointRow[],
): Promise<{ found: Finding[]; size: number }> {
  const found: Finding[] = [];
  const tree = growing(emptyRange);
  const leaves = await cursorOf(source.leaves());
  const growTo = async (size: number): Promise<void> => {
    for (let leaf = leaves.row(); leaf !== undefined && leaf.index < size; leaf = leaves.row()) {
      if (leaf.index !== tree.size())
        found.push(finding('leaf-missing', { leaves: { from: tree.size(), to: leaf.index } }));
      tree.add(leafHash(Buffer.from(leaf.hash, 'hex')));
      const wait = leaves.next();
      if (wait) await wait;
    }
  };
  for (const row of checkpoints) {
    const from = tree.size();
    await growTo(row.size);
    if (matches(tree, row)) continue;
    const to = Math.max(from, row.size - 1);
    found.push(finding('root-differs', { checkpoint: row.number, leaves: { from, to } }));
    break; // every root after a changed leaf differs too
  }
  return { found, size: tree.size() };
}

function matches(tree: ReturnType<typeof growing>, { checkpoint, frontier }: CheckpointRow): boolean {
  const edge = tree.range().hashes.map((hash) => hash.toString('hex'));
  const sameRoot = tree.size() === checkpoint.size && tree.root().toString('hex') === checkpoint.root;
  return sameRoot && edge.join() === frontier.join();
}
