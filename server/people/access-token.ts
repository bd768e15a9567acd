/**
 * Keys of programs: 256 bits at random after a prefix by which a leaked one is recognised. Only its hash is kept; a key that long needs no
 * salt and no slow hash. Must never: carry the powers over people, or an approval, which stay with people.
 */
import { createHash, randomBytes } from 'node:crypto';
import { type Permission, permissions } from './permissions.ts';
import { type Person, type Right, rights } from './person.ts';

const prefix = 'onewindow_';
const form = /^onewindow_[A-Za-z0-9_-]{43}$/;

export function newToken(): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** Undefined for what cannot be a token. */
export function hashOfToken(token: string): string | undefined {
  return form.test(token) ? createHash('sha256').update(token).digest('hex') : undefined;
}

export type Scope = Permission | Right;

/**
 * A program that one person has given a token decides nothing that takes a second person: whoever makes tokens would be all of them at once.
 */
const personsOwn = /^(people|token)\.|^version\.(sign|return|review|publish)$/;

/** What a token may be for: every verb but those over people and tokens, co-signing, approving and publishing; and the rights. */
export const scopes: readonly Scope[] = [
  ...(Object.keys(permissions) as Permission[]).filter((permission) => !personsOwn.test(permission)), // its own keys
  ...rights,
];

/** The owner, able to do no more than the token is for. */
export function actingBy(owner: Person, token: { id: string; scopes: readonly string[] }): Person {
  return {
    ...owner,
    rights: owner.rights.filter((right) => token.scopes.includes(right)),
    scopes: token.scopes,
    token: token.id,
  };
}
