/**
 * Personal data at rest: AES-256-GCM under a data key, with the key's id in front, so that a later key can be told from this one.
 * Also keyed fingerprints, for telling whether two texts are equal without keeping them. Must never: log, or answer with, what it opens.
 * Start reading at data-keys.ts for where the keys come from.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { DataKey } from './data-keys.ts';

export interface Sealer {
  /** Text that only this site can open; the same value sealed twice differs. */
  readonly seal: (value: unknown) => string;
  readonly sealBytes: (bytes: Buffer) => string;
  /** @throws SealBroken when the text was sealed under a key that is not here, or changed since */
  readonly open: (sealed: string) => unknown;
  /** @throws SealBroken likewise */
  readonly openBytes: (sealed: string) => Buffer;
  /** `sha256:` and 64 hexadecimal digits of a keyed hash: personal values are too few to hide behind a plain one. */
  readonly fingerprint: (text: string) => string;
}

/** The keys at hand. Plain data: a worker thread can be given it. */
export interface KeyRing {
  /** Under which new values are sealed. */
  readonly current: DataKey;
  /** Every key under which values were sealed, by id. */
  readonly byId: ReadonlyMap<string, DataKey>;
  readonly fingerprint: DataKey;
}

export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

const format = 'k1';
const nonceBytes = 12;
const tagBytes = 16;

/** @param ring asked each time, because keys are added while the server runs */
export function createSealer(ring: () => KeyRing): Sealer {
  const sealBytes = (bytes: Buffer): string => {
    const { id, key } = ring().current;
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return `${format}.${id}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
  };
  const openBytes = (sealed: string): Buffer => {
    const [sealedFormat, id = '', text = ''] = sealed.split('.');
    const key = sealedFormat === format ? ring().byId.get(id) : undefined;
    if (key === undefined) throw new SealBroken('personal data was sealed under a key that is not here');
    return opened(key.key, Buffer.from(text, 'base64url'));
  };
  return {
    seal: (value) => sealBytes(Buffer.from(JSON.stringify(value), 'utf8')),
    sealBytes,
    open: (sealed) => JSON.parse(openBytes(sealed).toString('utf8')),
    openBytes,
    fingerprint: (text) =>
      `sha256:${createHmac('sha256', ring().fingerprint.key).update(text).digest('hex')}`,
  };
}

function opened(key: Uint8Array, bytes: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes));
  try {
    decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
  } catch (error) {
    throw new SealBroken('personal data does not open', { cause: error });
  }
}
