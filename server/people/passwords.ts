/**
 * Passwords: argon2id with the library's defaults (19 MiB, 2 passes), each with its own salt, over the text in Unicode's compatible form
 * (NFKC), so that one password is the same on every keyboard. Nothing of it is cut off.
 * Must never: tell a caller whether the user or the password was wrong, by answer or by time.
 */
import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

export function normalisedPassword(password: string): string {
  return password.normalize('NFKC');
}

export function hashPassword(password: string): Promise<string> {
  return hash(normalisedPassword(password));
}

let decoy: Promise<string> | undefined;

/** @param passwordHash null for a user who does not exist: the same work is done, and the answer is no */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hash('a password that nobody has');
  const matches = await verify(passwordHash ?? (await decoy), normalisedPassword(password));
  return matches && passwordHash !== null;
}

/** Without the letters and digits that are misread: 0 O 1 l I. */
const alphabet = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Sixteen characters, some 92 bits. */
export function randomPassword(): string {
  return Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]).join('');
}

const day = 86_400_000;

/** How long a password that somebody else has handed over can be used. */
const oneTimePasswordMs = 7 * day;
/** 等级保护 asks that passwords are changed regularly. */
const rotationMs = 90 * day;

interface Age {
  readonly passwordChangedAt: string;
  readonly oneTimePassword: boolean;
}

/** `lapsed`: of no use any more. `to-be-changed`: good for changing it and nothing else. */
export function passwordState(
  { passwordChangedAt, oneTimePassword }: Age,
  { rotates, at }: { rotates: boolean; at: Date },
): 'good' | 'to-be-changed' | 'lapsed' {
  const ageMs = at.getTime() - Date.parse(passwordChangedAt);
  if (oneTimePassword) return ageMs > oneTimePasswordMs ? 'lapsed' : 'to-be-changed';
  return rotates && ageMs > rotationMs ? 'to-be-changed' : 'good';
}
