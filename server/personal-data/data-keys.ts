/**
 * Envelope encryption: personal data is sealed under data keys, and those lie in the database wrapped under the site's secret key. Another
 * secret key then means wrapping a few keys anew, not touching a single case (whose sealed bytes the ledger vouches for).
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** `seal`: for values, the newest active one; `fingerprint`: for keyed hashes, one for good. */
export type KeyPurpose = 'seal' | 'fingerprint';

export interface DataKey {
  readonly purpose: KeyPurpose;
  /** From 1, by purpose. */
  readonly number: number;
  /** 8 hexadecimal digits; stands in every value that is sealed under it. */
  readonly id: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
  /** Not used for sealing before this instant, so that every node knows it by then. */
  readonly activeFrom: string;
}

export interface WrappedKey extends Omit<DataKey, 'key'> {
  /** Base64url of nonce, tag and the encrypted key. */
  readonly wrapped: string;
  /** The id of the secret key. */
  readonly wrappedUnder: string;
}

/** A data key that none of the secret keys at hand opens. */
export class KeyUnavailable extends Error {
  override readonly name = 'KeyUnavailable';
}

const nonceBytes = 12;
const tagBytes = 16;
const keyBytes = 32;

function wrappingKey(secretKey: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', secretKey, Buffer.alloc(0), 'onewindow data keys', keyBytes));
}

/** 8 hexadecimal digits that name a secret key and give nothing of it away. */
export function secretKeyId(secretKey: Uint8Array): string {
  return createHash('sha256').update(wrappingKey(secretKey)).digest('hex').slice(0, 8);
}

export function makeDataKey(purpose: KeyPurpose, number: number, activeFrom: string): DataKey {
  return { purpose, number, id: randomBytes(4).toString('hex'), key: randomBytes(keyBytes), activeFrom };
}

/** What the wrapping vouches for beside the key: a row cannot pass for another. */
function context({ purpose, number, id }: Pick<DataKey, 'purpose' | 'number' | 'id'>): Buffer {
  return Buffer.from(`${purpose}/${number}/${id}`, 'utf8');
}

export function wrapKey({ key, ...about }: DataKey, secretKey: Uint8Array): WrappedKey {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(secretKey), nonce).setAAD(context(about));
  const body = Buffer.concat([cipher.update(key), cipher.final()]);
  const wrapped = Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
  return { ...about, wrapped, wrappedUnder: secretKeyId(secretKey) };
}

/**
 * @param secretKeys the site's secret key and, while it is being replaced, the one before
 * @throws KeyUnavailable
 */
export function unwrapKey(row: WrappedKey, secretKeys: readonly Uint8Array[]): DataKey {
  const { wrapped, wrappedUnder, ...about } = row;
  const secretKey = secretKeys.find((candidate) => secretKeyId(candidate) === wrappedUnder);
  if (secretKey === undefined) {
    throw new KeyUnavailable(`data key ${row.id} is wrapped under another secret key (${wrappedUnder})`);
  }
  const bytes = Buffer.from(wrapped, 'base64url');
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey(secretKey), bytes.subarray(0, nonceBytes));
    decipher.setAAD(context(about)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    const key = Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
    return { ...about, key };
  } catch (error) {
    throw new KeyUnavailable(`data key ${row.id} has been changed`, { cause: error });
  }
}
