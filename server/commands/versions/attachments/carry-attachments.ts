/** The files of items on their way out of a database and into another, as parts of a folder of rules. */
import { createHash } from 'node:crypto';
import type { ServiceItem } from '../../../../schemas/generated/types.ts';
import { checkFile } from '../../../attachments/check-file.ts';
import type { FilePlace } from '../../../rules/attachment-files.ts';
import { readAttachment, type Storage } from '../../../storage/index.ts';
import { keepAttachment } from './add-attachment.ts';
import { openAttachment } from './read-attachment.ts';
import { referencedAttachments } from './referenced-attachments.ts';

const referenced = (items: readonly ServiceItem[]) =>
  items.flatMap((item) =>
    referencedAttachments({ ...item }).map(({ attachment }) => ({ itemCode: item.code, attachment })),
  );

/** Hands over each file that is here. */
export async function takeOutAttachments(
  storage: Storage,
  items: readonly ServiceItem[],
  write: (place: FilePlace, bytes: Buffer) => void,
): Promise<number> {
  let count = 0;
  for (const { itemCode, attachment } of referenced(items)) {
    if ((await readAttachment(storage, attachment.sha256)) === null) continue;
    const parts: Buffer[] = [];
    for await (const part of (await openAttachment(storage, attachment.sha256)).content()) parts.push(part);
    write({ itemCode, sha256: attachment.sha256 }, Buffer.concat(parts));
    count += 1;
  }
  return count;
}

/**
 * Keeps each file that is brought and is what its item says; looked into as if somebody had uploaded it.
 *
 * @returns the names of those that are missing or different
 */
export async function bringInAttachments(
  storage: Storage,
  items: readonly ServiceItem[],
  { read, by, at }: { read: (place: FilePlace) => Buffer | undefined; by: string; at: string },
): Promise<string[]> {
  const wrong: string[] = [];
  for (const { itemCode, attachment } of referenced(items)) {
    const { sha256, size, name, type } = attachment;
    const bytes = read({ itemCode, sha256 });
    const isSame = bytes?.length === size && createHash('sha256').update(bytes).digest('hex') === sha256;
    if (!bytes || !isSame || 'refused' in (await checkFile({ name, type, bytes })))
      wrong.push(`${itemCode} ${name}`);
    else await keepAttachment(storage, { attachment, bytes, by, at });
  }
  return wrong;
}
