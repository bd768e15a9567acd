/**
 * Keeps a file that a material of an item will refer to (空白样表、填写示例). It is kept under the hash of its content, in parts, so that no
 * transaction is large, and is there when all of them are: an upload that was cut off leaves nothing that can be seen, and may be repeated.
 */
import { createHash } from 'node:crypto';
import type { Attachment } from '../../../../schemas/generated/types.ts';
import { checkFile } from '../../../attachments/check-file.ts';
import { fileKinds, kindOfName, largestFileBytes, shownName } from '../../../core/attachments/file-kinds.ts';
import { Refused } from '../../../errors.ts';
import type { Person } from '../../../people/person.ts';
import {
  appendLedgerEntry,
  completeAttachment,
  type DocumentAddress,
  insertAttachmentChunk,
  noteUpload,
  readAttachment,
  type Storage,
  type Tx,
} from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import { findOwnDocument } from '../document-owner.ts';
import { ledgerStream } from '../ledger-stream.ts';
import { refuseBeyondQuota } from './upload-quota.ts';

export interface Upload extends DocumentAddress {
  readonly name: string;
  /** As the sender declares it, without parameters. */
  readonly type: string;
  readonly bytes: Buffer;
}

/** Bytes of one part; a third more as it is stored. */
export const chunkBytes = 384 * 1024;

/**
 * @throws Refused `not-found` for another department's item, `blocked` beyond what may be uploaded, `unsupported-media-type`, `too-large`, `invalid-body` with what is wrong
 */
export async function addAttachment(platform: Platform, upload: Upload, person: Person): Promise<Attachment> {
  const { storage } = platform;
  await findOwnDocument(storage, upload, person);
  const attachment = await checked(upload);
  const owner = person.department ?? '';
  await refuseBeyondQuota(platform, { ...attachment, itemCode: upload.code, owner });
  const at = platform.now().toISOString();
  const { sha256, name, size, type: mediaType } = attachment;
  const entry = { type: 'attachment-added', sha256, name, size, mediaType };
  const record = async (tx: Tx) => {
    await appendLedgerEntry(tx, { stream: ledgerStream(upload), entry, at, actor: person });
  };
  const place = { itemCode: upload.code, owner };
  await keepAttachment(storage, { attachment, ...place, bytes: upload.bytes, by: person.name, at, record });
  return attachment;
}

async function checked({ name: given, type, bytes }: Upload): Promise<Attachment> {
  const name = shownName(given);
  if (kindOfName(name) === undefined || !fileKinds.some((kind) => kind.type === type)) {
    const detail = '只接受 PDF、Word(docx)、Excel(xlsx)、PNG 和 JPEG 文件';
    throw new Refused('unsupported-media-type', { detail });
  }
  if (bytes.length > largestFileBytes) throw new Refused('too-large', { detail: '文件不超过 5 MB' });
  const looked = await checkFile({ name, type, bytes });
  if ('refused' in looked) {
    throw new Refused('invalid-body', {
      detail: looked.refused,
      errors: [{ pointer: '', message: looked.refused }],
    });
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, type: looked.type, size: bytes.length, sha256 };
}

export interface Keeping {
  readonly attachment: Attachment;
  readonly itemCode: string;
  /** The department whose item it is. */
  readonly owner: string;
  readonly bytes: Buffer;
  readonly by: string;
  readonly at: string;
  /** What else is written in the transaction that makes it be there. */
  readonly record?: (tx: Tx) => Promise<void>;
}

/** Keeps a checked file; one that is there already stays. */
export async function keepAttachment(
  storage: Storage,
  { attachment, itemCode, owner, bytes, by, at, record }: Keeping,
): Promise<void> {
  const { sha256, size } = attachment;
  // First of all: who sweeps files away sees that this one is wanted, and from here on leaves it.
  await storage.write((tx) => noteUpload(tx, { sha256, itemCode, owner, size, at }), {
    underIdempotencyKey: true,
  });
  const isThere = (await readAttachment(storage, sha256)) !== null;
  if (!isThere) await keepChunks(storage, sha256, bytes);
  const chunks = Math.ceil(bytes.length / chunkBytes);
  const made = { ...attachment, chunks, createdBy: by, createdAt: at };
  if (isThere && record === undefined) return;
  await storage.write(
    async (tx) => {
      if (!isThere) await completeAttachment(tx, made);
      await record?.(tx);
    },
    // A second record would say that it was brought twice.
    { underIdempotencyKey: record === undefined },
  );
}

async function keepChunks(storage: Storage, sha256: string, bytes: Buffer): Promise<void> {
  for (let number = 0; number * chunkBytes < bytes.length; number += 1) {
    const content = bytes.subarray(number * chunkBytes, (number + 1) * chunkBytes);
    // It does no harm when it runs again, so that an unknown outcome of a commit is tried again.
    await storage.write((tx) => insertAttachmentChunk(tx, { sha256, number, content }), {
      underIdempotencyKey: true,
    });
  }
}
