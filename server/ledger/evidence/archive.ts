/** An evidence archive as bytes: a ZIP whose bytes depend on its content alone, with a list of its files and their hashes. */
import { hash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { canonicalJson } from '../../core/hash.ts';

export type Files = Readonly<Record<string, Uint8Array>>;

export const evidenceFormat = 'onewindow-evidence/1';
const listName = 'evidence.json';
/** A ZIP has no earlier day; it is read in local time and written in local time. */
const sameMoment = new Date(1980, 0, 1);
const mostBytes = 256 * 1024 * 1024;

/** What the archive says of itself. */
export interface About {
  readonly format: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly decisionFormat: number;
  /** Personal values are kept back. */
  readonly redacted: boolean;
}

/** An archive that cannot be read at all. */
export class UnreadableArchive extends Error {
  override readonly name = 'UnreadableArchive';
}

export function jsonFile(value: unknown): Uint8Array {
  return strToU8(`${canonicalJson(value)}\n`);
}

export function textFile(text: string): Uint8Array {
  return strToU8(text);
}

export function packArchive(about: About, files: Files): Uint8Array {
  const names = Object.keys(files).sort();
  const hashes = Object.fromEntries(names.map((name) => [name, sha256(files[name] as Uint8Array)]));
  const packed = { [listName]: jsonFile({ ...about, files: hashes }), ...sorted(files, names) };
  return zipSync(packed, { level: 6, mtime: sameMoment });
}

function sorted(files: Files, names: readonly string[]): Record<string, Uint8Array> {
  return Object.fromEntries(names.map((name) => [name, files[name] as Uint8Array]));
}

export interface OpenedArchive {
  readonly about: About;
  readonly files: Files;
  /** Files that are not what the list says, that are missing or that nobody listed. */
  readonly damaged: readonly string[];
}

/** @throws UnreadableArchive */
export function openArchive(bytes: Uint8Array): OpenedArchive {
  const { [listName]: list, ...files } = unzipped(bytes);
  if (list === undefined) throw new UnreadableArchive('there is no evidence.json in it');
  const { files: hashes, ...about } = parsed<About & { files?: Record<string, string> }>(list);
  if (about.format !== evidenceFormat)
    throw new UnreadableArchive('not an evidence archive, or one of another format');
  const names = new Set([...Object.keys(files), ...Object.keys(hashes ?? {})]);
  const damaged = [...names].filter(
    (name) => files[name] === undefined || sha256(files[name]) !== hashes?.[name],
  );
  return { about, files, damaged };
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        if (total > mostBytes) throw new UnreadableArchive('it is too large');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof UnreadableArchive
      ? error
      : new UnreadableArchive('it is not a ZIP file', { cause: error });
  }
}

/** @throws UnreadableArchive */
export function parsed<T>(bytes: Uint8Array): T {
  try {
    return JSON.parse(strFromU8(bytes)) as T; // what it says is for the verifier to doubt
  } catch (error) {
    throw new UnreadableArchive('a file in it is not JSON', { cause: error });
  }
}

export function sha256(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}
