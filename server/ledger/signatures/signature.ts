/** How a checkpoint is signed, whichever the algorithm. */

export const signatureAlgorithms = ['ed25519', 'sm2'] as const;
export type SignatureAlgorithm = (typeof signatureAlgorithms)[number];

export interface PublicKey {
  readonly algorithm: SignatureAlgorithm;
  /** The first 16 hexadecimal digits of SHA-256 over the key's bytes. */
  readonly keyId: string;
  /** As it is handed out: PEM (SPKI) for Ed25519, the uncompressed point in hexadecimal for SM2. */
  readonly text: string;
  /** @param signature in hexadecimal */
  readonly verifies: (content: string, signature: string) => boolean;
}

export interface Signer {
  readonly publicKey: PublicKey;
  /** The signature in hexadecimal. */
  readonly sign: (content: string) => string;
}
