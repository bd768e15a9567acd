import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type DataKey, KeyUnavailable, makeDataKey, secretKeyId, unwrapKey, wrapKey } from './data-keys.ts';
import { maskedName, maskedNumber } from './masks.ts';
import { createSealer, type KeyRing, SealBroken } from './sealing.ts';

const at = '2026-01-05T01:00:00.000Z';
const ringOf = (...keys: [DataKey, ...DataKey[]]): KeyRing => ({
  current: keys[0],
  byId: new Map(keys.map((key) => [key.id, key])),
  fingerprint: keys[0],
});
const [first, second] = [makeDataKey('seal', 1, at), makeDataKey('seal', 2, at)];
const sealerOf = (...keys: [DataKey, ...DataKey[]]) => createSealer(() => ringOf(...keys));

describe('a sealed value', () => {
  it('opens to what it was, and hides it', () => {
    const sealed = sealerOf(first).seal({ name: '林晓', idNumber: '350299198806150112' });
    expect(sealed).toMatch(new RegExp(`^k1\\.${first.id}\\.[\\w-]+$`));
    expect(sealed).not.toContain('3502');
    expect(sealerOf(first).open(sealed)).toEqual({ name: '林晓', idNumber: '350299198806150112' });
  });

  it('looks different each time', () => {
    const { seal } = sealerOf(first);
    expect(seal('x')).not.toBe(seal('x'));
  });

  it('still opens when a later key has become current', () => {
    const sealed = sealerOf(first).seal('林晓');
    const later = sealerOf(second, first);
    expect(later.open(sealed)).toBe('林晓');
    expect(later.seal('x')).toContain(second.id);
  });

  it('does not open under another key, or with any sign changed', () => {
    const { seal, open } = sealerOf(first);
    const sealed = seal('林晓');
    expect(() => sealerOf(second).open(sealed)).toThrow(SealBroken);
    expect(() => sealerOf({ ...second, id: first.id }).open(sealed)).toThrow(SealBroken);
    const place = sealed.length - 5;
    const changed = sealed.slice(0, place) + (sealed[place] === 'A' ? 'B' : 'A') + sealed.slice(place + 1);
    expect(() => open(changed)).toThrow(SealBroken);
    expect(() => open('plain text')).toThrow(SealBroken);
  });

  it('has a fingerprint that is equal for equal texts under one key only', () => {
    const { fingerprint } = sealerOf(first);
    expect(fingerprint('a')).toBe(sealerOf(first).fingerprint('a'));
    expect(fingerprint('a')).not.toBe(sealerOf(second).fingerprint('a'));
  });
});

describe('a data key', () => {
  const [secret, other] = [randomBytes(32), randomBytes(32)];
  const hex = (key: DataKey) => Buffer.from(key.key).toString('hex');

  it('comes out of its wrapping as it was, under the secret key it was wrapped with', () => {
    const wrapped = wrapKey(first, secret);
    expect(JSON.stringify(wrapped)).not.toContain(Buffer.from(first.key).toString('base64url'));
    expect(hex(unwrapKey(wrapped, [other, secret]))).toBe(hex(first));
    expect(wrapped.wrappedUnder).toBe(secretKeyId(secret));
  });

  it('does not come out under another secret key, or when its row was changed', () => {
    const wrapped = wrapKey(first, secret);
    expect(() => unwrapKey(wrapped, [other])).toThrow(KeyUnavailable);
    expect(() => unwrapKey({ ...wrapped, wrappedUnder: secretKeyId(other) }, [other])).toThrow(
      KeyUnavailable,
    );
    expect(() => unwrapKey({ ...wrapped, number: 2 }, [secret])).toThrow(KeyUnavailable);
    expect(() => unwrapKey({ ...wrapped, wrapped: wrapKey(second, secret).wrapped }, [secret])).toThrow(
      KeyUnavailable,
    );
  });
});

describe('a mask', () => {
  it('leaves the family name and hides the rest', () => {
    expect(['张三', '欧阳修', '李', '𠮷田'].map(maskedName)).toEqual(['张*', '欧**', '李', '𠮷*']);
  });

  it('leaves the ends of a number and hides a short one whole', () => {
    expect(['350299198806150112', '13812345678', '1234567'].map(maskedNumber)).toEqual([
      '350*************12',
      '138******78',
      '*******',
    ]);
  });
});
