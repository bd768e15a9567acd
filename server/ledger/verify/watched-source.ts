/** A source that says how far its reader has come, and lets go of it when nobody waits for the answer any more. */
import type { LedgerSource, Pages } from './source.ts';

/** What has been read so far. Checkpoints and leaves come first, then the chains, then what hangs on them. */
export interface VerifyingProgress {
  readonly checkpoints: number;
  /** Sealed places whose hashes have gone into the tree. */
  readonly leaves: number;
  readonly entries: number;
  /** Chains that have been begun. */
  readonly streams: number;
  readonly documents: number;
}

export interface Watch {
  readonly signal: AbortSignal;
  readonly progress: (soFar: VerifyingProgress) => void;
}

export function watchedSource(source: LedgerSource, { signal, progress }: Watch): LedgerSource {
  const soFar = { checkpoints: 0, leaves: 0, entries: 0, streams: 0, documents: 0 };
  let stream: string | undefined;
  async function* watched<Row>(pages: Pages<Row>, note: (rows: readonly Row[]) => void): Pages<Row> {
    for await (const rows of pages) {
      signal.throwIfAborted();
      note(rows);
      progress({ ...soFar });
      yield rows;
    }
  }
  const counted = <Row>(pages: Pages<Row>, what: 'checkpoints' | 'leaves' | 'documents') =>
    watched(pages, (rows) => {
      soFar[what] += rows.length;
    });
  return {
    ...source,
    checkpoints: () => counted(source.checkpoints(), 'checkpoints'),
    leaves: () => counted(source.leaves(), 'leaves'),
    documents: () => counted(source.documents(), 'documents'),
    entries: () =>
      watched(source.entries(), (rows) => {
        soFar.entries += rows.length;
        for (const row of rows) {
          if (row.stream !== stream) soFar.streams += 1;
          stream = row.stream;
        }
      }),
  };
}
