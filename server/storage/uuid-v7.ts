import { randomBytes } from 'node:crypto';

/**
 * A UUIDv7 (RFC 9562): 48 bits of milliseconds, then 74 random bits. Keys made later sort later (to the millisecond),
 * so rows arrive at the end of the index, and no node has to ask another for a number.
 *
 * @param timestampMs milliseconds since 1970, from the caller's clock
 */
export function uuidV7(timestampMs: number): string {
  if (!Number.isSafeInteger(timestampMs) || timestampMs < 0 || timestampMs >= 2 ** 48) {
    throw new RangeError(`not a millisecond timestamp of UUIDv7: ${timestampMs}`);
  }
  const bytes = randomBytes(16);
  bytes.writeUIntBE(timestampMs, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** No UUIDv7 of this millisecond or a later one sorts before it. */
export function firstUuidOf(timestampMs: number): string {
  const hex = Math.max(timestampMs, 0).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
