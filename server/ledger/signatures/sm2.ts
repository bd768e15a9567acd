/** SM2 with SM3 (GB/T 32918): Node's own did not interoperate with others, so it is sm-crypto-v2. The user id is the standard's default. */
import { hash } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';
import type { PublicKey, Signer } from './signature.ts';

const options = { hash: true, der: true } as const;

/** Undefined for a text that is no point of the curve, uncompressed, in hexadecimal. */
export function readSm2PublicKey(text: string): PublicKey | undefined {
  const point = text.trim().toLowerCase();
  if (!/^04[0-9a-f]{128}$/.test(point) || !isPoint(point)) return undefined;
  return {
    algorithm: 'sm2',
    keyId: hash('sha256', Buffer.from(point, 'hex'), 'hex').slice(0, 16),
    text: point,
    verifies: (content, signature) => {
      try {
        return sm2.doVerifySignature(Buffer.from(content, 'utf8'), signature, point, options);
      } catch {
        return false; // no signature in form
      }
    },
  };
}

function isPoint(point: string): boolean {
  try {
    return sm2.verifyPublicKey(point);
  } catch {
    return false;
  }
}

/** @param privateKey 64 hexadecimal digits; undefined when they are no private key of the curve */
export function sm2Signer(privateKey: string): Signer | undefined {
  if (!/^[0-9a-f]{64}$/.test(privateKey)) return undefined;
  try {
    const publicKey = readSm2PublicKey(sm2.getPublicKeyFromPrivateKey(privateKey));
    if (publicKey === undefined) return undefined;
    const signing = { ...options, publicKey: publicKey.text };
    return {
      publicKey,
      sign: (content) => sm2.doSignature(Buffer.from(content, 'utf8'), privateKey, signing),
    };
  } catch {
    return undefined; // zero, or beyond the order of the curve
  }
}
