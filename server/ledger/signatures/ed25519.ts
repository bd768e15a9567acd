import { createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';
import type { PublicKey, Signer } from './signature.ts';

function publicKeyOf(key: KeyObject): PublicKey {
  const raw = Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
  return {
    algorithm: 'ed25519',
    keyId: hash('sha256', raw, 'hex').slice(0, 16),
    text: key.export({ type: 'spki', format: 'pem' }).toString(),
    verifies: (content, signature) =>
      /^[0-9a-f]{128}$/.test(signature) &&
      verify(null, Buffer.from(content, 'utf8'), key, Buffer.from(signature, 'hex')),
  };
}

/** Undefined for a text that is no Ed25519 public key. */
export function readEd25519PublicKey(text: string): PublicKey | undefined {
  try {
    const key = createPublicKey(text);
    return key.asymmetricKeyType === 'ed25519' ? publicKeyOf(key) : undefined;
  } catch {
    return undefined;
  }
}

export function ed25519Signer(privateKey: KeyObject): Signer {
  return {
    publicKey: publicKeyOf(createPublicKey(privateKey)),
    sign: (content) => sign(null, Buffer.from(content, 'utf8'), privateKey).toString('hex'),
  };
}
