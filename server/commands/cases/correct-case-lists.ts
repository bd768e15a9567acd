/**
 * Puts cases into their lists that a node of a release before the lists (migration 0011) has received or moved: it knows only the case itself, but tells of it in
 * the outbox as every release does. What lies right is left alone.
 */
import {
  correctCaseLists as correct,
  listCasesToldSince,
  misplacedCases,
  type Storage,
} from '../../storage/index.ts';

/**
 * @param since cases that were told of since then
 * @returns how many stood wrong
 */
export async function correctCaseLists(storage: Storage, since: Date): Promise<number> {
  let count = 0;
  for await (const ids of listCasesToldSince(storage, since.getTime())) {
    const wrong = await misplacedCases(storage, ids);
    // What is moved at this very moment is told of again, and the next round finds it.
    for (const id of wrong) await storage.write((tx) => correct(tx, id));
    count += wrong.length;
  }
  return count;
}
