import { Refused } from '../../errors.ts';
import type { Finding } from '../../ledger/verify/finding.ts';
import { verifyStream } from '../../ledger/verify/verify-ledger.ts';
import type { Platform } from '../platform.ts';
import { storedLedger } from './stored-ledger.ts';

export interface StreamReport {
  readonly intact: boolean;
  readonly stream: string;
  readonly entries: number;
  readonly findings: readonly Finding[];
}

/**
 * One stream and the case that hangs on it, at once; without the signatures, which are of the whole.
 *
 * @throws Refused `not-found` when there is nothing of this name
 */
export async function verifyOneStream({ storage }: Platform, stream: string): Promise<StreamReport> {
  const source = storedLedger(storage);
  const { entries, leaves, length } = await source.stream(stream);
  if (entries.length + leaves.length + length === 0) throw new Refused('not-found', { detail: '没有这条链' });
  const findings = await verifyStream(source, stream);
  return { intact: findings.length === 0, stream, entries: entries.length, findings };
}
