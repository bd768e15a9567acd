/**
 * Which files may be attached to a rule document (样表、填写示例), and what they are called: asked in the browser before anything is sent,
 * and again on the server, which also looks inside (server/attachments/).
 * Must never: trust a name for anything but showing it; files are kept under the hash of their content.
 */
import type { Attachment } from '../../../schemas/generated/types.ts';

export interface FileKind {
  readonly type: Attachment['type'];
  /** Lower case, the usual one first. */
  readonly extensions: readonly string[];
  readonly title: string;
}

export const fileKinds: readonly FileKind[] = [
  { type: 'application/pdf', extensions: ['pdf'], title: 'PDF' },
  {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    title: 'Word',
  },
  {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    title: 'Excel',
  },
  { type: 'image/png', extensions: ['png'], title: 'PNG' },
  { type: 'image/jpeg', extensions: ['jpg', 'jpeg'], title: 'JPEG' },
];

/** 5 MB. */
export const largestFileBytes = 5 * 1024 * 1024;

const longestName = 120;

/** What a file is by its name; undefined for one that is not taken. */
export function kindOfName(name: string): FileKind | undefined {
  const extension = /\.([A-Za-z]+)$/.exec(name)?.[1]?.toLowerCase();
  return fileKinds.find(({ extensions }) => extension !== undefined && extensions.includes(extension));
}

// Control characters, marks that are not seen, and those that turn the direction of reading: gpj.exe would read exe.jpg.
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}]/gu;

/**
 * A name as it is shown and offered for saving: without a path and without what cannot be seen, at most 120 characters with its extension.
 * Empty when nothing is left of it.
 */
export function shownName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(unseen, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  if (clean.length <= longestName) return clean;
  const extension = /\.[A-Za-z]{1,5}$/.exec(clean)?.[0] ?? '';
  const head = clean.slice(0, longestName - extension.length).replace(/[\uD800-\uDBFF]$/, '');
  return head.trimEnd() + extension;
}
