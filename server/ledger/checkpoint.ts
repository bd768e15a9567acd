/** A checkpoint: how many entries were sealed, under which root, after which checkpoint. Signed as canonical JSON, so that anybody can check it. */
import { hash } from 'node:crypto';
import { canonicalJson } from '../core/hash.ts';
import { beforeTheFirst } from './entry-hash.ts';
import { readEd25519PublicKey } from './signatures/ed25519.ts';
import type { PublicKey, Signer } from './signatures/signature.ts';
import { readSm2PublicKey } from './signatures/sm2.ts';

const checkpointFormat = 'onewindow-checkpoint/1';

/** What is signed. */
export interface CheckpointBody {
  readonly format: string;
  /** From 1, without gaps. */
  readonly number: number;
  /** How many leaves the tree has. */
  readonly size: number;
  /** The root of the tree (RFC 6962), 64 hexadecimal digits. */
  readonly root: string;
  /** SHA-256 over the body of the checkpoint before; zeros before the first. */
  readonly previous: string;
  /** An instant in UTC with milliseconds. */
  readonly at: string;
  readonly keyId: string;
}

export interface Checkpoint extends CheckpointBody {
  readonly signature: string;
}

function bodyText({ format, number, size, root, previous, at, keyId }: CheckpointBody): string {
  return canonicalJson({ format, number, size, root, previous, at, keyId });
}

/** What the next checkpoint names as its `previous`. */
export function checkpointHash(checkpoint: CheckpointBody | undefined): string {
  return checkpoint === undefined ? beforeTheFirst : hash('sha256', bodyText(checkpoint), 'hex');
}

export function signCheckpoint(
  signer: Signer,
  after: Checkpoint | undefined,
  tree: Pick<CheckpointBody, 'size' | 'root' | 'at'>,
): Checkpoint {
  const body: CheckpointBody = {
    format: checkpointFormat,
    number: (after?.number ?? 0) + 1,
    ...tree,
    previous: checkpointHash(after),
    keyId: signer.publicKey.keyId,
  };
  return { ...body, signature: signer.sign(bodyText(body)) };
}

export function isSignedBy(checkpoint: Checkpoint, keys: readonly PublicKey[]): boolean {
  const key = keys.find(({ keyId }) => keyId === checkpoint.keyId);
  return key?.verifies(bodyText(checkpoint), checkpoint.signature) ?? false;
}

/** A public key as it is handed out, of either algorithm; undefined for anything else. */
export function readPublicKey(text: string): PublicKey | undefined {
  return readSm2PublicKey(text) ?? readEd25519PublicKey(text);
}
