/**
 * The directory of a ZIP, read strictly: what two programs could read differently (something in front, behind or between, entries that lie on
 * each other, sizes that are not true) is refused, and what an entry inflates to is bounded by what the directory says it is.
 */
import { promisify } from 'node:util';
import { createInflateRaw, inflateRaw } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly read: () => Promise<Buffer>;
  /** That it inflates to what it says, without keeping it. */
  readonly verify: () => Promise<void>;
}

/** A ZIP that is not read; the message says why. */
export class UnfitZip extends Error {
  override readonly name = 'UnfitZip';
}

export interface ZipLimits {
  readonly entries: number;
  readonly inflatedBytes: number;
}

const endMark = Buffer.from('PK\x05\x06', 'latin1');
const endLength = 22;
const longestComment = 65_535;
const centralLength = 46;
const localLength = 30;

/** Whether a program that looks for a ZIP at the end of the file would find one. */
export function endsWithZip(bytes: Buffer): boolean {
  return bytes.subarray(Math.max(0, bytes.length - endLength - longestComment)).includes(endMark);
}

interface End {
  readonly count: number;
  readonly start: number;
}

function endOf(bytes: Buffer, limits: ZipLimits): End {
  const at = bytes.length - endLength;
  // A comment may hold anything; office programs write none.
  if (at < 0 || bytes.readUInt32LE(at) !== 0x06054b50 || bytes.readUInt16LE(at + 20) !== 0)
    throw new UnfitZip('压缩包不完整');
  const [disk, first, here, count] = [4, 6, 8, 10].map((offset) => bytes.readUInt16LE(at + offset)) as [
    number,
    number,
    number,
    number,
  ];
  const [length, start] = [bytes.readUInt32LE(at + 12), bytes.readUInt32LE(at + 16)];
  if (disk !== 0 || first !== 0 || here !== count || start + length !== at)
    throw new UnfitZip('压缩包的目录不对');
  if (count === 0 || count > limits.entries) throw new UnfitZip('压缩包里的文件太多');
  return { count, start };
}

interface Central {
  readonly name: Buffer;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly local: number;
}

function centralAt(bytes: Buffer, at: number): Central & { readonly next: number } {
  if (at + centralLength > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50)
    throw new UnfitZip('压缩包的目录不对');
  const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
  if ((flags & 0x2041) !== 0 || (method !== 0 && method !== 8)) throw new UnfitZip('压缩包加了密');
  const [packed, size, local] = [20, 24, 42].map((offset) => bytes.readUInt32LE(at + offset)) as [
    number,
    number,
    number,
  ];
  const lengths = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
  const nameEnd = at + centralLength + (lengths[0] ?? 0);
  const next = nameEnd + (lengths[1] ?? 0) + (lengths[2] ?? 0);
  if (next > bytes.length) throw new UnfitZip('压缩包的目录不对');
  return { name: bytes.subarray(at + centralLength, nameEnd), method, packed, size, local, next };
}

/** Where the content of an entry begins, after its own header, which has to name the same entry. */
function contentStart(bytes: Buffer, { local, name }: Central): number {
  if (local + localLength > bytes.length || bytes.readUInt32LE(local) !== 0x04034b50)
    throw new UnfitZip('压缩包的目录不对');
  const nameEnd = local + localLength + bytes.readUInt16LE(local + 26);
  if (!bytes.subarray(local + localLength, nameEnd).equals(name)) throw new UnfitZip('压缩包的目录不对');
  return nameEnd + bytes.readUInt16LE(local + 28);
}

const inflate = promisify(inflateRaw) as (
  packed: Buffer,
  options: { maxOutputLength: number },
) => Promise<Buffer>;

async function contentOf(packed: Buffer, { method, size }: Central): Promise<Buffer> {
  const content =
    method === 0
      ? packed
      : await inflate(packed, { maxOutputLength: Math.max(1, size) }).catch(() => undefined);
  if (content?.length !== size) throw new UnfitZip('压缩包的内容和目录不符');
  return content;
}

const pieceBytes = 256 * 1024;

async function verifyContent(packed: Buffer, central: Central): Promise<void> {
  if (central.method === 0) await contentOf(packed, central);
  else if ((await inflatedSize(packed, central.size)) !== central.size)
    throw new UnfitZip('压缩包的内容和目录不符');
}

/** Undefined as soon as it is more than the most, or cannot be inflated. */
async function inflatedSize(packed: Buffer, most: number): Promise<number | undefined> {
  const pieces = createInflateRaw({ chunkSize: pieceBytes });
  pieces.end(packed);
  let size = 0;
  try {
    for await (const piece of pieces as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > most) return undefined;
    }
  } catch {
    return undefined;
  }
  return size;
}

/** @throws UnfitZip */
export function readZip(bytes: Buffer, limits: ZipLimits): readonly ZipEntry[] {
  const { count, start } = endOf(bytes, limits);
  const central: Central[] = [];
  let at = start;
  for (let n = 0; n < count; n += 1) {
    const entry = centralAt(bytes, at);
    central.push(entry);
    at = entry.next;
  }
  if (central.reduce((sum, { size }) => sum + size, 0) > limits.inflatedBytes)
    throw new UnfitZip('压缩包解开以后太大');
  const starts = refuseOverlaps(bytes, central, start);
  return central.map((entry, n) => {
    const from = starts[n] ?? 0;
    return {
      name: entry.name.toString('utf8'),
      size: entry.size,
      read: () => contentOf(bytes.subarray(from, from + entry.packed), entry),
      verify: () => verifyContent(bytes.subarray(from, from + entry.packed), entry),
    };
  });
}

/** From the first byte of the file on, each entry lies behind the other. */
function refuseOverlaps(bytes: Buffer, central: readonly Central[], end: number): readonly number[] {
  const starts = central.map((entry) => contentStart(bytes, entry));
  const byPlace = central
    .map(({ local, packed }, n) => ({ local, end: (starts[n] ?? 0) + packed }))
    .sort((a, b) => a.local - b.local);
  let last = 0;
  for (const place of byPlace) {
    if (place.local < last || (last === 0 && place.local !== 0)) throw new UnfitZip('压缩包里有重叠的文件');
    last = place.end;
  }
  if (last > end) throw new UnfitZip('压缩包里有重叠的文件');
  return starts;
}
