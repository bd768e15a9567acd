import type { DocumentAddress } from '../../storage/index.ts';

/** The stream of the ledger in which everything that happens to a rule document stands. */
export function ledgerStream({ kind, code }: DocumentAddress): string {
  return `rules/${kind}/${code}`;
}
