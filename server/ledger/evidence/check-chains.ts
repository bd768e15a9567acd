/** Whether the chains in an archive are chains, from their first entry on, and each entry is under the signed root. */
import { type Checkpoint, isSignedBy } from '../checkpoint.ts';
import { beforeTheFirst, entryHash } from '../entry-hash.ts';
import { leafHash } from '../merkle/hashes.ts';
import { provesInclusion } from '../merkle/proofs.ts';
import type { PublicKey } from '../signatures/signature.ts';
import type { Chain, ProvenEntry } from './contents.ts';
import { type EvidenceFinding, wrong } from './evidence-finding.ts';

export function checkpointFindings(checkpoint: Checkpoint, key: PublicKey): EvidenceFinding[] {
  if (checkpoint.keyId !== key.keyId) return [wrong('another-key', checkpoint.keyId)];
  return isSignedBy(checkpoint, [key]) ? [] : [wrong('checkpoint-signature', String(checkpoint.number))];
}

export function chainFindings({ stream, entries }: Chain, checkpoint: Checkpoint): EvidenceFinding[] {
  let previous = { seq: 0, hash: beforeTheFirst };
  return entries.flatMap((proven) => {
    const { entry } = proven;
    const place = `${stream} #${entry.seq}`;
    const found: EvidenceFinding[] = [];
    if (entry.stream !== stream || entryHash(entry) !== entry.hash) found.push(wrong('entry', place));
    if (entry.seq !== previous.seq + 1 || entry.prevHash !== previous.hash) found.push(wrong('link', place));
    if (!isIncluded(proven, checkpoint)) found.push(wrong('inclusion', place));
    previous = entry;
    return found;
  });
}

function isIncluded({ entry, index, path }: ProvenEntry, { size, root }: Checkpoint): boolean {
  const bytes = (text: string) => Buffer.from(text, 'hex');
  const leaf = leafHash(bytes(entry.hash));
  return provesInclusion({ leaf, index, size, path: path.map(bytes) }, bytes(root));
}
