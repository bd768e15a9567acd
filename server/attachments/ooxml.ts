/** Whether a ZIP really is a Word or Excel document without macros, embedded programs and templates from elsewhere. */
import { isUtf8 } from 'node:buffer';
import { readZip, UnfitZip, type ZipEntry } from './zip.ts';

const typesPart = '[Content_Types].xml';
const limits = { entries: 2000, inflatedBytes: 50 * 1024 * 1024 };

const kinds = {
  word: {
    main: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    name: 'Word(docx)',
  },
  excel: {
    main: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    name: 'Excel(xlsx)',
  },
} as const;

const programs = /vbaProject|vbaData|macrosheets|activeX|oleObject|\.(?:exe|dll|js|vbs|jar|bat)$/i;
const declaredPrograms = /macroEnabled|vbaProject|activeX|oleObject/i;
/** A template or frame that is fetched when the document is opened. */
const fetched = /(?:attachedTemplate|oleObject|frame|subDocument)\s*["']/i;
const elsewhere = /TargetMode\s*=\s*["']\s*External/i;
/** What parts that are read as text hold in a real document is a small part of this. */
const largestTextBytes = 1024 * 1024;

export async function refusedOoxml(bytes: Buffer, kind: keyof typeof kinds): Promise<string | undefined> {
  const { main, name } = kinds[kind];
  try {
    const entries = readZip(bytes, limits);
    const names = entries.map((entry) => entry.name);
    if (!names.includes(typesPart)) return `内容不是 ${name} 文件;请用办公软件另存`;
    if (names.some(isOutside) || new Set(names).size !== names.length) return '文件里的目录不对;请另存一次';
    if (names.some((each) => programs.test(each))) return '文件里有宏或嵌入的程序;请另存为不含宏的文件';
    return await refusedParts(entries, { main, name });
  } catch (error) {
    if (error instanceof UnfitZip) return `内容不是完好的 ${name} 文件(${error.message});请另存一次`;
    throw error;
  }
}

function isOutside(name: string): boolean {
  return name.startsWith('/') || name.includes('\\') || name.split('/').includes('..');
}

/** Every entry is inflated, so that none is larger than it says. */
async function refusedParts(
  entries: readonly ZipEntry[],
  { main, name }: { main: string; name: string },
): Promise<string | undefined> {
  for (const entry of entries) {
    const isText = entry.name === typesPart || /\.rels$/i.test(entry.name);
    if (isText && entry.size > largestTextBytes) return '文件里的目录太大;请另存一次';
    if (!isText) {
      await entry.verify();
      continue;
    }
    const refused = refusedText(entry.name, textOf(await entry.read()), { main, name });
    if (refused !== undefined) return refused;
  }
  return undefined;
}

function refusedText(
  part: string,
  text: string | undefined,
  { main, name }: { main: string; name: string },
): string | undefined {
  if (text === undefined) return '文件里的目录不对;请另存一次';
  if (part !== typesPart) return isFetching(text) ? '文件打开时要从别处取模板;请另存为普通文件' : undefined;
  if (declaredPrograms.test(text)) return '文件里有宏或嵌入的程序;请另存为不含宏的文件';
  return text.includes(main) ? undefined : `内容不是 ${name} 文件;请核对扩展名`;
}

/** As office programs write it: UTF-8 without declarations of its own. Undefined for what another program could read as something else. */
function textOf(content: Buffer): string | undefined {
  const text = content.toString('utf8');
  if (!isUtf8(content) || text.includes('\0') || text.includes('<!DOCTYPE')) return undefined;
  return text.replace(/&#(x[\da-f]{1,6}|\d{1,7});/gi, (_, digits: string) => characterOf(digits));
}

function characterOf(digits: string): string {
  const code = Number(digits.replace(/^x/i, '0x'));
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Element by element, each looked at once however the text is made. */
function isFetching(rels: string): boolean {
  return rels.split('<').some((element) => fetched.test(element) && elsewhere.test(element));
}
