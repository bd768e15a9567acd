import { insertRow, selectRow, type Tx, updateRows } from '../access.ts';
import { UniqueViolation } from '../errors.ts';
import type { Storage } from '../open-storage.ts';
import { instant, parseJson, toJson } from '../row-text.ts';

export interface IdempotencyKey {
  /** Who asks: a user or a token. Keys of two callers never meet. */
  readonly caller: string;
  readonly route: string;
  readonly key: string;
  /** A hash of the canonical body: the same key with another body is the client's mistake. */
  readonly bodyHash: string;
  readonly at: string;
}

export type OnceResult<Answer> =
  /** Done now. */
  | { readonly kind: 'done'; readonly status: number; readonly answer: Answer }
  /** Done before under this key; the stored answer. */
  | { readonly kind: 'replayed'; readonly status: number; readonly answer: Answer }
  /** The key was used with another body. */
  | { readonly kind: 'different-body' };

/**
 * Takes the key as the first thing of the transaction. `null` says that it is ours and the work may be done; otherwise what was stored.
 * Of two transactions with one key the second waits here for the first, so what it reads is committed.
 */
async function claimIdempotencyKey<Answer>(tx: Tx, key: IdempotencyKey): Promise<OnceResult<Answer> | null> {
  const primaryKey = { caller: key.caller, route: key.route, idempotencyKey: key.key };
  try {
    await insertRow(tx, 'idempotency', {
      ...primaryKey,
      bodyHash: key.bodyHash,
      status: null,
      answer: null,
      createdAt: instant(key.at),
    });
    return null;
  } catch (error) {
    if (!(error instanceof UniqueViolation)) throw error;
  }
  const row = await selectRow(tx, 'idempotency', { where: primaryKey });
  if (row === null) throw new Error('an idempotency key that exists cannot be read');
  if (row.bodyHash !== key.bodyHash) return { kind: 'different-body' };
  if (row.status === null || row.answer === null) {
    throw new Error('an idempotency key was committed without its answer');
  }
  return { kind: 'replayed', status: row.status, answer: parseJson<Answer>(row.answer) };
}

/** Keeps the answer beside its key, in the same transaction. */
async function storeIdempotentAnswer(
  tx: Tx,
  key: IdempotencyKey,
  answer: { status: number; answer: unknown },
): Promise<void> {
  await updateRows(tx, 'idempotency', {
    set: { status: answer.status, answer: toJson(answer.answer) },
    where: { caller: key.caller, route: key.route, idempotencyKey: key.key },
  });
}

/**
 * Does something once per key: claim, work and stored answer are one transaction, which may therefore be retried even when
 * the outcome of a COMMIT is unknown.
 *
 * @param work may run several times, of which one is committed; it must do nothing but write through `tx`
 */
export function runOnce<Answer>(
  storage: Storage,
  key: IdempotencyKey,
  work: (tx: Tx) => Promise<{ status: number; answer: Answer }>,
): Promise<OnceResult<Answer>> {
  return storage.write(
    async (tx): Promise<OnceResult<Answer>> => {
      const earlier = await claimIdempotencyKey<Answer>(tx, key);
      if (earlier !== null) return earlier;
      const result = await work(tx);
      await storeIdempotentAnswer(tx, key, result);
      return { kind: 'done', ...result };
    },
    { underIdempotencyKey: true },
  );
}
