/** Files that begin and end with what their kind begins and ends with: nothing in front of it, nothing behind. */
import { endsWithZip } from './zip.ts';

const also = '文件后面还接着一个压缩包,不能接受;请重新导出';

/** Only where the PDF says it in the open; what a reader would ask before it runs is not looked for in compressed parts. */
const actions = ['/JavaScript', '/Launch', '/EmbeddedFile', '/RichMedia'];

export function refusedPdf(bytes: Buffer): string | undefined {
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8))) return '内容不是 PDF;请用办公软件导出为 PDF';
  const end = bytes.toString('latin1', Math.max(0, bytes.length - 32));
  if (!/%%EOF\s*$/.test(end)) return 'PDF 不完整或者后面还有别的内容;请重新导出';
  if (endsWithZip(bytes)) return also;
  // A letter of a name may be written as its number: /J#61vaScript.
  const names = bytes
    .toString('latin1')
    .replace(/#([\da-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  return actions.some((action) => names.includes(action))
    ? 'PDF 里有脚本、附件或可执行的动作;请打印成普通 PDF 再上传'
    : undefined;
}

const pngHead = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function refusedPng(bytes: Buffer): string | undefined {
  if (!bytes.subarray(0, 8).equals(pngHead)) return '内容不是 PNG 图片;请重新保存为 PNG';
  // Each part: length, name, content, checksum.
  for (let at = 8; at + 12 <= bytes.length; ) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (at === 8 && name !== 'IHDR') break;
    at += 12 + bytes.readUInt32BE(at);
    if (name === 'IEND') return at === bytes.length ? undefined : '图片后面还有别的内容;请重新保存为 PNG';
  }
  return 'PNG 图片不完整;请重新保存';
}

export function refusedJpeg(bytes: Buffer): string | undefined {
  if (bytes.length < 4 || bytes.readUIntBE(0, 3) !== 0xffd8ff) return '内容不是 JPEG 图片;请重新保存为 JPEG';
  let end = bytes.length;
  while (end > 4 && bytes[end - 1] === 0) end -= 1; // cameras fill up with zeros
  if (bytes.readUInt16BE(end - 2) !== 0xffd9) return 'JPEG 图片不完整或者后面还有别的内容;请重新保存';
  return endsWithZip(bytes) ? also : undefined;
}
