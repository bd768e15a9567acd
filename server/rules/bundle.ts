/**
 * Rules on their way from one hall to another: documents with their hashes, signed by the site that publishes them. Whoever imports it checks the signature by
 * a public key that came another way. The same rules signed by the same key give the same bytes (Ed25519 has no randomness; SM2 has).
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

const format = 'onewindow-rules/1';

interface Bundle {
  readonly format: string;
  readonly keyId: string;
  readonly documents: readonly BundledDocument[];
  readonly signature: string;
}

function signedText({ keyId, documents }: Pick<Bundle, 'keyId' | 'documents'>): string {
  return canonicalJson({ format, keyId, documents });
}

/** @returns the text of a file */
export function bundleText(documents: readonly BundledDocument[], signer: Signer): string {
  const { keyId } = signer.publicKey;
  return documentText({ format, keyId, documents, signature: signer.sign(signedText({ keyId, documents })) });
}

/** @throws UnfitBundle when it is not a bundle, not signed by this key, or changed since */
export function readBundle(text: string, publicKey: PublicKey): readonly BundledDocument[] {
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
  return bundle.documents;
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
  if (typeof bundle.keyId !== 'string' || typeof bundle.signature !== 'string') {
    throw new UnfitBundle('规则包没有签名;请重新导出');
  }
  return bundle as Bundle; // each part has been looked at
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
