/** The two keys of a start as people write them in settings and files. */
import { createPrivateKey } from 'node:crypto';
import { ed25519Signer } from './ledger/signatures/ed25519.ts';
import type { Signer } from './ledger/signatures/signature.ts';
import { sm2Signer } from './ledger/signatures/sm2.ts';

/** 32 bytes, as base64 or hexadecimal; undefined for anything else. */
export function decodeSecretKey(text: string): Buffer | undefined {
  const trimmed = text.trim();
  if (/^[0-9a-fA-F]{64}$/.test(trimmed)) return Buffer.from(trimmed, 'hex');
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(trimmed)) return undefined;
  const key = Buffer.from(trimmed, 'base64');
  return key.length === 32 ? key : undefined;
}

/** DER of PKCS#8 up to the 32 bytes of an Ed25519 seed (RFC 8410). */
const ed25519Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

function signerFrom(source: string | Buffer): Signer | undefined {
  try {
    const key =
      typeof source === 'string'
        ? createPrivateKey(source)
        : createPrivateKey({ key: source, format: 'der', type: 'pkcs8' });
    return key.asymmetricKeyType === 'ed25519' ? ed25519Signer(key) : undefined;
  } catch {
    return undefined;
  }
}

/** An Ed25519 private key: PEM (line breaks may be written `\n`), base64 of its PKCS#8, or its 32-byte seed. */
export function decodeSigningKey(text: string): Signer | undefined {
  const trimmed = text.trim().replaceAll('\\n', '\n');
  if (trimmed.startsWith('-----BEGIN')) return signerFrom(`${trimmed}\n`);
  const seed = decodeSecretKey(trimmed);
  if (seed !== undefined) return signerFrom(Buffer.concat([ed25519Prefix, seed]));
  if (!/^[A-Za-z0-9+/=\s]+$/.test(trimmed)) return undefined;
  const decoded = Buffer.from(trimmed, 'base64');
  const text64 = decoded.toString('latin1');
  return signerFrom(text64.startsWith('-----BEGIN') ? text64 : decoded);
}

/** An SM2 private key: 32 bytes in hexadecimal. */
export function decodeSm2Key(text: string): Signer | undefined {
  return sm2Signer(text.trim().toLowerCase());
}
