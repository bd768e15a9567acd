/**
 * Rules on their way from one hall to another: documents with their hashes and the files that they refer to, signed by the site that publishes them. Whoever
 * imports it checks the signature by a public key that came another way. The same rules signed by the same key give the same bytes (Ed25519 has no randomness; SM2 has).
 */
import { canonicalJson, hashOf } from '../core/index.ts';
import type { PublicKey, Signer } from '../ledger/signatures/signature.ts';
import { documentText } from './document-text.ts';

export interface BundledDocument {
  readonly kind: string;
  readonly code: string;
  /** At the site that it comes from. */
  readonly version: number;
  /** `sha256:…` of the canonical JSON. */
  readonly hash: string;
  readonly effectiveFrom: string;
  readonly document: Readonly<Record<string, unknown>>;
}

/** A bundle that cannot be trusted or read; the message says why and what to do. */
export class UnfitBundle extends Error {
  override readonly name = 'UnfitBundle';
}

const format = 'onewindow-rules/2';

/** What one text can hold, and a memory stick or a mail too. */
const mostFileBytes = 256 * 1024 * 1024;

/** A file as the signature vouches for it. */
interface BundledFile {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

interface Bundle {
  readonly format: string;
  readonly keyId: string;
  readonly documents: readonly BundledDocument[];
  /** By hash. */
  readonly attachments: readonly BundledFile[];
  readonly signature: string;
  /** The files in base64, by hash. Not signed: what is signed is their hashes. */
  readonly contents: Readonly<Record<string, string>>;
}

/** Files by the hash of their content. */
export type BundleFiles = ReadonlyMap<string, Buffer>;

type Signed = Pick<Bundle, 'keyId' | 'documents' | 'attachments'>;

function signedText({ keyId, documents, attachments }: Signed): string {
  return canonicalJson({ format, keyId, documents, attachments });
}

/**
 * @returns the text of a file
 * @throws UnfitBundle when the files are more than one text holds
 */
export function bundleText(
  documents: readonly BundledDocument[],
  files: BundleFiles,
  signer: Signer,
): string {
  const { keyId } = signer.publicKey;
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const attachments = sorted.map(([sha256, bytes]) => ({ sha256, size: bytes.length }));
  if (attachments.reduce((sum, { size }) => sum + size, 0) > mostFileBytes)
    throw new UnfitBundle('附件合计超过 256 MB,一个规则包装不下;请导出为文件夹');
  const contents = Object.fromEntries(sorted.map(([sha256, bytes]) => [sha256, bytes.toString('base64')]));
  const signed = { keyId, documents, attachments };
  return documentText({ format, ...signed, signature: signer.sign(signedText(signed)), contents });
}

export interface OpenedBundle {
  readonly documents: readonly BundledDocument[];
  /** As they lie there. Whoever takes one looks whether it is what its hash says. */
  readonly files: BundleFiles;
}

/** @throws UnfitBundle when it is not a bundle, not signed by this key, or changed since */
export function readBundle(text: string, publicKey: PublicKey): OpenedBundle {
  const bundle = parsed(text);
  if (bundle.keyId !== publicKey.keyId) {
    throw new UnfitBundle(
      `规则包由密钥 ${bundle.keyId} 签署,给出的公钥是 ${publicKey.keyId};请向导出方索取相应的公钥`,
    );
  }
  if (!publicKey.verifies(signedText(bundle), bundle.signature)) {
    throw new UnfitBundle('规则包的签名不符:内容在签署之后被改动过;请重新取得规则包');
  }
  const wrong = bundle.documents.filter(({ hash, document }) => hashOf(document) !== hash);
  if (wrong.length > 0) {
    throw new UnfitBundle(
      `这些文件与其散列不符:${wrong.map(({ kind, code }) => `${kind} ${code}`).join('、')}`,
    );
  }
  const listed = new Set(bundle.attachments.map(({ sha256 }) => sha256));
  const strange = Object.keys(bundle.contents).filter((sha256) => !listed.has(sha256));
  if (strange.length > 0) throw new UnfitBundle(`规则包里有签署时没有的附件:${strange.join('、')}`);
  const files = Object.entries(bundle.contents).map(
    ([sha256, content]) => [sha256, Buffer.from(content, 'base64')] as const,
  );
  return { documents: bundle.documents, files: new Map(files) };
}

function parsed(text: string): Bundle {
  const value: unknown = (() => {
    try {
      return JSON.parse(text);
    } catch {
      throw new UnfitBundle('规则包不是合格的 JSON;请核对文件');
    }
  })();
  const bundle = value as Partial<Bundle> | null;
  if (bundle?.format !== format || !Array.isArray(bundle.documents) || !bundle.documents.every(isDocument)) {
    throw new UnfitBundle(`这不是规则包(${format});请核对文件`);
  }
  if (
    !Array.isArray(bundle.attachments) ||
    !bundle.attachments.every(isFile) ||
    !isContents(bundle.contents)
  ) {
    throw new UnfitBundle('规则包没有附件的清单;请用现在的版本重新导出');
  }
  if (typeof bundle.keyId !== 'string' || typeof bundle.signature !== 'string') {
    throw new UnfitBundle('规则包没有签名;请重新导出');
  }
  return bundle as Bundle; // each part has been looked at
}

function isFile(value: unknown): value is BundledFile {
  if (value === null || typeof value !== 'object') return false;
  const { sha256, size } = value as Partial<BundledFile>;
  return typeof sha256 === 'string' && typeof size === 'number';
}

function isContents(value: unknown): value is Bundle['contents'] {
  return (
    value !== null &&
    typeof value === 'object' &&
    Object.values(value).every((content) => typeof content === 'string')
  );
}

function isDocument(value: unknown): value is BundledDocument {
  if (value === null || typeof value !== 'object') return false;
  const { kind, code, version, hash, effectiveFrom, document } = value as Partial<BundledDocument>;
  const isObject = document !== null && typeof document === 'object' && !Array.isArray(document);
  return (
    [kind, code, hash, effectiveFrom].every((text) => typeof text === 'string') &&
    typeof version === 'number' &&
    isObject
  );
}
