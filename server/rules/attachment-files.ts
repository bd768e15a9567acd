/** Where the files that items refer to lie in a folder of rules: beside their item, under their hash. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** From the folder of the rules, with slashes. */
export const attachmentPath = ({ itemCode, sha256 }: FilePlace): string =>
  `items/${itemCode}/attachments/${sha256}`;

export interface FilePlace {
  readonly itemCode: string;
  readonly sha256: string;
}

export function writeAttachmentFile(dir: string, place: FilePlace, bytes: Buffer): void {
  const path = join(dir, attachmentPath(place));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

/** Undefined where the folder does not have it. */
export function readAttachmentFile(dir: string, place: FilePlace): Buffer | undefined {
  const path = join(dir, attachmentPath(place));
  return existsSync(path) ? readFileSync(path) : undefined;
}
