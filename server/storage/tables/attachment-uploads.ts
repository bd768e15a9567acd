/**
 * Who brought which file for which item, and when last. It is written before the first part of a file, so that an upload that was cut off can be told.
 *
 * What makes a file be there or go holds it first (`holdAttachment`): whoever holds it makes the others wait until the transaction ends, on every node,
 * and the number tells whether somebody held it in between.
 */
import { Op } from 'sequelize';
import { deleteRows, insertRow, type Reader, selectRow, selectRows, type Tx, updateRows } from '../access.ts';
import { ignoringDuplicates } from '../errors.ts';
import { instant } from '../row-text.ts';
import { increment } from './counters.ts';

const holdScope = (sha256: string): string => `attachment/${sha256}`;

/** Several in one transaction are held in the order of their hashes. @returns how often it has been held */
export function holdAttachment(tx: Tx, sha256: string): Promise<number> {
  return increment(tx, 'counters', holdScope(sha256));
}

/** How often it has been held. */
export async function readHold(reader: Reader, sha256: string): Promise<number> {
  return (await selectRow(reader, 'counters', { where: { scope: holdScope(sha256) } }))?.value ?? 0;
}

export interface AttachmentUpload {
  readonly sha256: string;
  readonly itemCode: string;
  /** The department. */
  readonly owner: string;
  /** Bytes. */
  readonly size: number;
  readonly at: string;
}

/** Brought, or found in use, now. */
export async function noteUpload(tx: Tx, upload: AttachmentUpload): Promise<void> {
  const { sha256, itemCode } = upload;
  const row = { ...upload, at: instant(upload.at) };
  await holdAttachment(tx, sha256);
  const changed = await updateRows(tx, 'attachmentUploads', { set: row, where: { sha256, itemCode } });
  if (changed === 0) await ignoringDuplicates(insertRow(tx, 'attachmentUploads', row));
}

/** What a department has brought: each file once for each of its items. */
export function listUploadsOf(reader: Reader, owner: string): Promise<AttachmentUpload[]> {
  return selectRows(reader, 'attachmentUploads', { where: { owner } });
}

/** A file of which anything is here. */
export interface KeptFile {
  readonly sha256: string;
  /** Null while it is not whole. */
  readonly whole: { readonly name: string; readonly size: number; readonly createdAt: string } | null;
  readonly uploads: readonly AttachmentUpload[];
}

const pageSize = 500;

/** By hash. */
export async function* scanKeptFiles(reader: Reader): AsyncGenerator<readonly KeptFile[]> {
  for (let after = ''; ; ) {
    const first = await selectRows(reader, 'attachmentChunks', {
      attributes: ['sha256'],
      // The first part comes first and goes last.
      where: { sha256: { [Op.gt]: after }, number: 0 },
      order: [['sha256', 'ASC']],
      limit: pageSize,
    });
    const hashes = first.map(({ sha256 }) => sha256);
    const last = hashes.at(-1);
    if (last === undefined) return;
    const whole = await selectRows(reader, 'attachments', { where: { sha256: hashes } });
    const uploads = await selectRows(reader, 'attachmentUploads', { where: { sha256: hashes } });
    yield hashes.map((sha256) => ({
      sha256,
      whole: whole.find((row) => row.sha256 === sha256) ?? null,
      uploads: uploads.filter((row) => row.sha256 === sha256),
    }));
    after = last;
  }
}

/** From here on it is not there; its parts are removed after it, one by one. */
export async function forgetAttachment(tx: Tx, sha256: string): Promise<void> {
  await deleteRows(tx, 'attachments', { sha256 });
}

/** Removes the last part that is left. @returns whether there was one */
export async function deleteLastChunk(tx: Tx, sha256: string): Promise<boolean> {
  const last = await selectRow(tx, 'attachmentChunks', {
    attributes: ['number'],
    where: { sha256 },
    order: [['number', 'DESC']],
  });
  if (last === null) return false;
  await deleteRows(tx, 'attachmentChunks', { sha256, number: last.number });
  return true;
}

export async function deleteUploads(tx: Tx, sha256: string): Promise<void> {
  await deleteRows(tx, 'attachmentUploads', { sha256 });
}
