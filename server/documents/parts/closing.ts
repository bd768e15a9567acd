/** The foot of a document: QR code to the case, lines to sign on, a dashed place for the seal over the date. */
import type { CanvasElement, Column, Content, ContentQr } from 'pdfmake/interfaces.js';
import type { DocumentInput } from '../document-input.ts';
import { chineseDate } from '../words/dates.ts';
import type { DocumentBody, Signature } from './body.ts';
import { COLOUR, CONTENT_WIDTH, SIZE } from './layout.ts';

const QR = { size: 92, width: 108 } as const;
const SEAL = {
  radius: 54,
  width: 150,
  innerWidth: 100,
  lineHeight: 15.5,
  captionHeight: 19,
  dash: 3.5,
} as const;
const GAP = 14;
const SIGNATURE_WIDTH = CONTENT_WIDTH - QR.width - SEAL.width - 2 * GAP;

/** Octet mode and level M: the address is read as it is, and a folded or stained sheet still scans. */
function qrNode(url: string): ContentQr {
  return { qr: url, fit: QR.size, eccLevel: 'M', mode: 'octet', alignment: 'center' };
}

function qrBlock(url: string, caption: string): Column {
  return {
    width: QR.width,
    stack: [qrNode(url), { text: caption, fontSize: SIZE.small, alignment: 'center', margin: [0, 4, 0, 0] }],
  };
}

function signatureLine({ label, name }: Signature, width: number): Content {
  return {
    stack: [
      { text: name === undefined ? `${label}签字:` : `${label}:${name}` },
      { canvas: [{ type: 'line', x1: 0, y1: 13, x2: width - 10, y2: 13, lineWidth: 0.5 }] },
      { text: '年   月   日', alignment: 'right', fontSize: SIZE.small, margin: [0, 3, 10, 0] },
    ],
    margin: [0, 0, 0, 8],
  };
}

/** The height of what stands in the circle: names, caption, date. */
function sealTextHeight(sealedBy: readonly string[]): number {
  const lines = sealedBy.reduce(
    (sum, name) => sum + Math.ceil((name.length * SIZE.table) / SEAL.innerWidth),
    0,
  );
  return (lines + 1) * SEAL.lineHeight + SEAL.captionHeight;
}

/** A circle the size of a seal, in it who seals and the date: the seal is set over the date. */
function sealBlock(sealedBy: readonly string[], issuedAt: string): Column {
  const { radius, width, dash, innerWidth } = SEAL;
  const circle: CanvasElement = {
    type: 'ellipse',
    x: width / 2,
    y: radius,
    r1: radius,
    r2: radius,
    lineWidth: 0.6,
    lineColor: COLOUR.faint,
    dash: { length: dash },
  };
  const names = sealedBy.map((name): Content => ({ text: name }));
  const caption: Content = {
    text: '(盖受理专用章)',
    fontSize: SIZE.small,
    color: COLOUR.faint,
    margin: [0, 2, 0, 3],
  };
  return {
    width,
    stack: [
      { canvas: [circle] },
      {
        columns: [
          { width: (width - innerWidth) / 2, text: '' },
          { width: innerWidth, stack: [...names, caption, { text: chineseDate(issuedAt) }] },
        ],
        columnGap: 0,
        alignment: 'center',
        fontSize: SIZE.table,
        relativePosition: { x: 0, y: -radius - sealTextHeight(sealedBy) / 2 },
      },
    ],
  };
}

export function closing(
  { signatures, sealedBy, qrCaption = '扫码查看办件进度' }: DocumentBody,
  { caseUrl, issuedAt }: DocumentInput,
): Content {
  const width = sealedBy === null ? SIGNATURE_WIDTH + SEAL.width : SIGNATURE_WIDTH;
  const lines: Column = { width, stack: signatures.map((signature) => signatureLine(signature, width)) };
  const columns: Column[] = [qrBlock(caseUrl, qrCaption), lines];
  if (sealedBy !== null) columns.push(sealBlock(sealedBy, issuedAt));
  return { unbreakable: true, columns, columnGap: GAP, margin: [0, 12, 0, 4] };
}
