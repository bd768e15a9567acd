/** The files of items on their way out of a database and into another, beside the rules in a folder or in a bundle. */
import { createHash } from 'node:crypto';
import type { Attachment, ServiceItem } from '../../../../schemas/generated/types.ts';
import { checkFile } from '../../../attachments/check-file.ts';
import type { FilePlace } from '../../../rules/attachment-files.ts';
import { readAttachment, type Storage } from '../../../storage/index.ts';
import { keepAttachment } from './add-attachment.ts';
import { openAttachment } from './read-attachment.ts';
import { referencedAttachments } from './referenced-attachments.ts';

type Items = readonly Readonly<Record<string, unknown>>[];

/** Undefined where there is none. */
export type ReadFile = (place: FilePlace) => Buffer | undefined;

interface Referenced {
  readonly itemCode: string;
  readonly pointer: string;
  readonly attachment: Attachment;
  /** `材料“申请表”的文件“申请表.pdf”`. */
  readonly title: string;
}

/** A file that is not there, or not what its material says of it. */
export interface FileFault {
  readonly itemCode: string;
  /** Into the item. */
  readonly pointer: string;
  readonly message: string;
  readonly fix: string;
}

const referenced = (items: Items): Referenced[] =>
  items.flatMap((item) =>
    referencedAttachments(item).map(({ pointer, material, attachment }) => ({
      ...{ itemCode: String(item.code), pointer, attachment },
      title: `材料“${material}”的文件“${attachment.name}”`,
    })),
  );

/** Where the files of these items lie, each place once. */
export function filePlaces(items: Items): FilePlace[] {
  const places = referenced(items).map(({ itemCode, attachment: { sha256 } }) => ({ itemCode, sha256 }));
  return [...new Map(places.map((place) => [`${place.itemCode} ${place.sha256}`, place])).values()];
}

/** Looks at every file that the items refer to as if somebody had uploaded it: hash, size, type and what is inside. */
export async function fileFaults(items: Items, read: ReadFile): Promise<FileFault[]> {
  const found = await Promise.all(
    referenced(items).map(async ({ itemCode, pointer, attachment, title }): Promise<FileFault[]> => {
      const wrong = await wrongWith(attachment, read({ itemCode, sha256: attachment.sha256 }));
      return wrong === undefined
        ? []
        : [{ itemCode, pointer, message: `${title}${wrong.text}`, fix: wrong.fix }];
    }),
  );
  return found.flat();
}

async function wrongWith(
  { name, type, size, sha256 }: Attachment,
  bytes: Buffer | undefined,
): Promise<{ text: string; fix: string } | undefined> {
  const fix = '补上原来的文件,或者从材料里移除';
  if (bytes === undefined) return { text: '不在这里', fix };
  if (bytes.length !== size)
    return { text: `应为 ${size} 字节,实为 ${bytes.length} 字节,不是原来的文件`, fix };
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    return { text: '的内容与登记的散列不符,不是原来的文件', fix };
  const looked = await checkFile({ name, type, bytes });
  return 'refused' in looked ? { text: `不能用:${looked.refused}`, fix: '换一个合格的文件' } : undefined;
}

/**
 * Reads each file out of the database, each place once.
 *
 * @returns what is said of those that are not here
 */
export async function takeOutAttachments(
  storage: Storage,
  items: Items,
  write: (place: FilePlace, bytes: Buffer) => void,
): Promise<FileFault[]> {
  const absent = new Set<string>();
  for (const place of filePlaces(items)) {
    if ((await readAttachment(storage, place.sha256)) === null) {
      absent.add(place.sha256);
      continue;
    }
    const parts: Buffer[] = [];
    for await (const part of (await openAttachment(storage, place.sha256)).content()) parts.push(part);
    write(place, Buffer.concat(parts));
  }
  return referenced(items).flatMap(({ itemCode, pointer, attachment, title }) =>
    absent.has(attachment.sha256)
      ? [{ itemCode, pointer, message: `${title}不在数据库里`, fix: '在这个事项的草稿里重新上传,再发布' }]
      : [],
  );
}

/** Keeps the files of items that fileFaults has found nothing wrong with. */
export async function bringInAttachments(
  storage: Storage,
  items: readonly ServiceItem[],
  { read, by, at }: { read: ReadFile; by: string; at: string },
): Promise<void> {
  for (const { code: itemCode, owner, ...item } of items) {
    for (const { attachment } of referencedAttachments(item)) {
      const bytes = read({ itemCode, sha256: attachment.sha256 });
      if (bytes !== undefined) await keepAttachment(storage, { attachment, itemCode, owner, bytes, by, at });
    }
  }
}
