/** Files under the hash of their content. One is there when its row is, which is written last, after all of its parts. */
import { countRows, insertRow, type Reader, selectRow, type Tx } from '../access.ts';
import { ignoringDuplicates } from '../errors.ts';
import { instant } from '../row-text.ts';

export interface StoredAttachment {
  /** Of the content, in hex. */
  readonly sha256: string;
  /** As it was called when it first came. */
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** How many parts it lies in, numbered from 0. */
  readonly chunks: number;
  readonly createdBy: string;
  readonly createdAt: string;
}

/** Null until all of it is there. */
export async function readAttachment(reader: Reader, sha256: string): Promise<StoredAttachment | null> {
  return selectRow(reader, 'attachments', { where: { sha256 } });
}

/** Keeps one part. One that is there already is the same, because the hash of the whole says so. */
export async function insertAttachmentChunk(
  tx: Tx,
  { sha256, number, content }: { sha256: string; number: number; content: Buffer },
): Promise<void> {
  await ignoringDuplicates(
    insertRow(tx, 'attachmentChunks', { sha256, number, content: content.toString('base64') }),
  );
}

/**
 * From here on the attachment is there. Of two who bring the same, the first stays.
 *
 * @throws Error when a part is missing
 */
export async function completeAttachment(tx: Tx, attachment: StoredAttachment): Promise<void> {
  const { sha256, chunks } = attachment;
  const stored = await countRows(tx, 'attachmentChunks', { sha256 });
  if (stored !== chunks) throw new Error(`an attachment has ${stored} parts, not ${chunks}`);
  const row = { ...attachment, createdAt: instant(attachment.createdAt) };
  await ignoringDuplicates(insertRow(tx, 'attachments', row));
}

/** Null where there is none. */
export async function readAttachmentChunk(
  reader: Reader,
  at: { sha256: string; number: number },
): Promise<Buffer | null> {
  const row = await selectRow(reader, 'attachmentChunks', { where: at });
  return row === null ? null : Buffer.from(row.content, 'base64');
}
