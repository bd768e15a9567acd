import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Checkpoint, checkpointHash, isSignedBy, readPublicKey, signCheckpoint } from './checkpoint.ts';
import { ed25519Signer } from './signatures/ed25519.ts';
import { sm2Signer } from './signatures/sm2.ts';

const signers = {
  ed25519: () => ed25519Signer(generateKeyPairSync('ed25519').privateKey),
  // The private key of the example in GM/T 0003.5, annex A.
  sm2: () => sm2Signer('3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8'),
};
const tree = { size: 3, root: 'ab'.repeat(32), at: '2025-09-29T01:50:00.000Z' };

describe.each(Object.entries(signers))('a checkpoint signed by %s', (algorithm, signerOf) => {
  const signer = signerOf();
  if (signer === undefined) throw new Error('the example is a private key');

  it('is checked by the public key as it is handed out', () => {
    const checkpoint = signCheckpoint(signer, undefined, tree);
    const key = readPublicKey(signer.publicKey.text);
    expect(key).toMatchObject({ algorithm, keyId: checkpoint.keyId });
    expect(key && isSignedBy(checkpoint, [key])).toBe(true);
  });

  it('is no longer one when anything in it is changed', () => {
    const checkpoint = signCheckpoint(signer, undefined, tree);
    const changes: Partial<Checkpoint>[] = [
      ...[{ size: 4 }, { number: 2 }, { root: 'cd'.repeat(32) }, { previous: 'cd'.repeat(32) }],
      ...[{ at: '2025-09-29T01:50:00.001Z' }, { format: 'another' }, { keyId: '0'.repeat(16) }],
      ...[{ signature: '' }, { signature: 'zz' }, { signature: '00'.repeat(64) }],
    ];
    for (const change of changes)
      expect(isSignedBy({ ...checkpoint, ...change }, [signer.publicKey])).toBe(false);
  });

  it('is tied to the one before', () => {
    const first = signCheckpoint(signer, undefined, tree);
    const second = signCheckpoint(signer, first, { ...tree, size: 5 });
    expect(second).toMatchObject({ number: 2, previous: checkpointHash(first) });
    expect(first.previous).toBe('0'.repeat(64));
    expect(checkpointHash({ ...first, size: 2 })).not.toBe(second.previous);
  });
});

describe('an SM2 key', () => {
  it('belongs to the public key that the standard names', () => {
    expect(signers.sm2()?.publicKey.text).toBe(
      '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
    );
  });

  it.each(['', 'zz', '0'.repeat(64), 'f'.repeat(64)])('is none when it is "%s"', (text) => {
    expect(sm2Signer(text)).toBeUndefined();
  });
});

it('a text that is no key is none', () => {
  for (const text of ['', 'not a key', `04${'0'.repeat(128)}`, '-----BEGIN PUBLIC KEY-----'])
    expect(readPublicKey(text)).toBeUndefined();
});
