/** Where the files that items refer to lie in a folder of rules: beside their item, under their hash. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const pathOf = (itemCode: string, sha256: string): string => `items/${itemCode}/attachments/${sha256}`;

export interface FilePlace {
  readonly itemCode: string;
  readonly sha256: string;
}

export function writeAttachmentFile(dir: string, { itemCode, sha256 }: FilePlace, bytes: Buffer): void {
  const path = join(dir, pathOf(itemCode, sha256));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

/** Undefined where the folder does not have it. */
export function readAttachmentFile(dir: string, { itemCode, sha256 }: FilePlace): Buffer | undefined {
  const path = join(dir, pathOf(itemCode, sha256));
  return existsSync(path) ? readFileSync(path) : undefined;
}
