/**
 * What a file really is: extension, declared type and content have to agree, and it has to be that and nothing besides (a JPEG with a ZIP
 * behind it is also a program). Answers with everything that is wrong, in words for who uploads.
 * Must never: keep, run or convert a file, or inflate more than its limits say.
 * Start here; whole-file.ts knows where a PDF or a picture ends, ooxml.ts what a Word or Excel file holds.
 */
import type { Attachment } from '../../schemas/generated/types.ts';
import { fileKinds, kindOfName, largestFileBytes } from '../core/attachments/file-kinds.ts';
import { refusedOoxml } from './ooxml.ts';
import { refusedJpeg, refusedPdf, refusedPng } from './whole-file.ts';

export interface GivenFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** What is wrong, as a sentence with its way out; undefined for a file that may be kept. */
type Look = (bytes: Buffer) => Promise<string | undefined> | string | undefined;

const looks: Readonly<Record<Attachment['type'], Look>> = {
  'application/pdf': refusedPdf,
  'image/png': refusedPng,
  'image/jpeg': refusedJpeg,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': (bytes) =>
    refusedOoxml(bytes, 'word'),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': (bytes) =>
    refusedOoxml(bytes, 'excel'),
};

export type CheckedFile = { readonly type: Attachment['type'] } | { readonly refused: string };

/** @param file `name` as shownName gives it */
export async function checkFile({ name, type, bytes }: GivenFile): Promise<CheckedFile> {
  const kind = kindOfName(name);
  const known = fileKinds.find((each) => each.type === type);
  if (kind === undefined || known === undefined) {
    return { refused: '只接受 PDF、Word(docx)、Excel(xlsx)、PNG 和 JPEG 文件' };
  }
  if (kind.type !== type)
    return { refused: `文件名说它是 ${kind.title},发送时却说是 ${known.title};请核对扩展名` };
  if (bytes.length === 0) return { refused: '文件是空的' };
  if (bytes.length > largestFileBytes) return { refused: '文件不超过 5 MB' };
  const refused = await looks[kind.type](bytes);
  return refused === undefined ? { type: kind.type } : { refused };
}
