import { createHash, generateKeyPairSync } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../core/index.ts';
import { ed25519Signer } from '../ledger/signatures/ed25519.ts';
import { bundleText, readBundle, UnfitBundle } from './bundle.ts';
import { readRulesFolder } from './rules-folder.ts';

const signerOf = () => ed25519Signer(generateKeyPairSync('ed25519').privateKey);
const signer = signerOf();
const shipped = readRulesFolder(fileURLToPath(new URL('../../rules/', import.meta.url)));
const documents = [shipped.calendar, ...shipped.items.slice(0, 2)].map((document) => ({
  kind: document.kind,
  code: document.code,
  version: 3,
  hash: hashOf(document),
  effectiveFrom: '2026-01-05',
  document: document as unknown as Record<string, unknown>, // a document is a JSON object
}));
const [file, other] = [Buffer.from('a form'), Buffer.from('another')];
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const files = new Map([file, other].map((bytes) => [sha256(bytes), bytes]));
const text = bundleText(documents, files, signer);

describe('a bundle of rules', () => {
  it('is read by the key that signed it, and has the same bytes each time', () => {
    expect(readBundle(text, signer.publicKey)).toEqual({ documents, files });
    const turned = new Map([...files].reverse());
    expect(bundleText(documents, turned, signer)).toBe(text);
  });

  it.each([
    ['with a word changed', text.replace('元旦', '圆旦'), /签名不符/],
    ['with a version changed', text.replace('"version": 3', '"version": 4'), /签名不符/],
    [
      'with a file of another length in its list',
      text.replace(`"size": ${file.length}`, '"size": 9'),
      /签名不符/,
    ],
    [
      'with a file that nobody signed for',
      text.replace('"contents": {', `"contents": { "${'0'.repeat(64)}": "",`),
      /签署时没有的附件/,
    ],
    ['without a list of files', text.replace('"attachments"', '"files"'), /没有附件的清单/],
    ['without a signature', text.replace('"signature"', '"sign"'), /没有签名/],
    ['that is another file', '{"format": "x", "documents": []}', /不是规则包/],
    ['that is not JSON', 'PK', /不是合格的 JSON/],
    [
      'with something else for a document',
      text.replace('"document": {', '"document": [], "x": {'),
      /不是规则包/,
    ],
    ['that is null', 'null', /不是规则包/],
  ])('%s is refused', (_, changed, why) => {
    expect(() => readBundle(changed, signer.publicKey)).toThrow(UnfitBundle);
    expect(() => readBundle(changed, signer.publicKey)).toThrow(why);
  });

  it('signed by another key than the one that was handed over is refused', () => {
    expect(() => readBundle(text, signerOf().publicKey)).toThrow(/由密钥 \w+ 签署/);
  });

  it('whose hash does not fit its document is refused, though it is signed', () => {
    const [first, ...rest] = documents;
    if (first === undefined) throw new Error('there is a document');
    const lying = bundleText([{ ...first, hash: hashOf({}) }, ...rest], new Map(), signer);
    expect(() => readBundle(lying, signer.publicKey)).toThrow(/与其散列不符:calendar cn/);
  });
});
