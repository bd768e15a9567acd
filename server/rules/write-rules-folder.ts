/** Writes rule documents as the folder that readRulesFolder reads: the same documents give the same files, byte by byte. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { documentText } from './document-text.ts';
import type { RulesFolder } from './rules-folder.ts';

/** Path inside the folder → text. */
export type FolderFiles = ReadonlyMap<string, string>;

/** An item lies in two files, because its golden cases are far larger than the rules. */
export function filesOf(folder: RulesFolder): FolderFiles {
  const { items, procedure, calendar, parameters, directory } = folder;
  const files = new Map<string, string>();
  for (const { cases, ...item } of items) {
    files.set(`items/${item.code}/item.json`, documentText(item));
    files.set(`items/${item.code}/cases.json`, documentText(cases));
  }
  for (const document of [procedure, calendar, parameters, directory]) {
    files.set(`${document.kind}/${document.code}.json`, documentText(document));
  }
  return files;
}

/** What lies in the folder of ours and was not written: an item that is no longer in effect, a file that no material refers to. */
function superfluous(dir: string, written: ReadonlySet<string>): string[] {
  if (!existsSync(dir)) return [];
  const present = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const isOurs = (path: string): boolean =>
    /^((items\/[\w.-]+\/(item|cases)|(procedure|calendar|parameters|directory)\/[\w.-]+)\.json|items\/[\w.-]+\/attachments\/[0-9a-f]{64})$/.test(
      path,
    );
  return present.filter((path) => isOurs(path) && !written.has(path));
}

/**
 * Other files in the folder (a README, say) stay as they are.
 *
 * @param attachments the files that the items refer to, by path; they are written by whoever has them
 */
export function writeRulesFolder(
  dir: string,
  folder: RulesFolder,
  attachments: readonly string[] = [],
): { written: number; removed: readonly string[] } {
  const files = filesOf(folder);
  const removed = superfluous(dir, new Set([...files.keys(), ...attachments]));
  for (const path of removed) rmSync(join(dir, path));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return { written: files.size, removed };
}
