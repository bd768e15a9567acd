import { Refused } from '../../../errors.ts';
import { InvalidCursor } from '../../../storage/index.ts';

/** @throws Refused `malformed-request` on a cursor that is no place of the list */
export async function refusingBadCursors<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof InvalidCursor)) throw error;
    throw new Refused('malformed-request', { detail: 'cursor 应为上一页答复里的 next' });
  }
}
