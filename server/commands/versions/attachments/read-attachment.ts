import { createHash } from 'node:crypto';
import { Refused } from '../../../errors.ts';
import {
  type Reader,
  readAttachment,
  readAttachmentChunk,
  type StoredAttachment,
} from '../../../storage/index.ts';

export interface OpenedAttachment extends StoredAttachment {
  /** Part by part; the last comes only when the whole is what its hash says. */
  readonly content: () => AsyncGenerator<Buffer>;
}

/** @throws Refused `not-found` until all of it is there */
export async function openAttachment(storage: Reader, sha256: string): Promise<OpenedAttachment> {
  const found = /^[0-9a-f]{64}$/.test(sha256) ? await readAttachment(storage, sha256) : null;
  if (found === null) throw new Refused('not-found', { detail: '没有这个附件' });
  return { ...found, content: () => contentOf(storage, found) };
}

async function* contentOf(storage: Reader, { sha256, chunks }: StoredAttachment): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for (let number = 0; number < chunks; number += 1) {
    const chunk = await readAttachmentChunk(storage, { sha256, number });
    if (chunk === null) throw new Error('a part of an attachment is gone');
    hash.update(chunk);
    if (number === chunks - 1 && hash.digest('hex') !== sha256)
      throw new Error('an attachment is not what its hash says');
    yield chunk;
  }
}
