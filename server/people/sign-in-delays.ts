/**
 * How long one has to wait before the next try to sign in: nothing for the first tries, then twice as long after each failure, up to a
 * quarter of an hour. Counted for an account at an address, so that nobody can lock somebody else out; more loosely for the address, so that
 * nobody can try many accounts; and for the account from everywhere, where NIST SP 800-63B allows a hundred failures.
 * Pure: the counts lie in the database, so that all nodes count together.
 */
import { createHash } from 'node:crypto';
import type { Throttle } from '../storage/index.ts';

export interface Attempt {
  readonly account: string;
  readonly address: string;
}

export interface ThrottledKey {
  readonly scope: string;
  /** The tries before the first wait. */
  readonly freeTries: number;
  /** What becomes of the count when the password was right: forgotten, or this try not counted. */
  readonly onSuccess: 'forget' | 'not-counted';
}

const longestDelayMs = 15 * 60_000;
const forgottenAfterMs = 60 * 60_000;

/** Not the instant of the try: one that began a moment earlier and comes to its turn after it would have to wait for it. */
const notBlocked = new Date(0).toISOString();

/** In the order in which they are to be taken. */
export function throttledKeys({ account, address: from }: Attempt): readonly ThrottledKey[] {
  const address = networkOf(from);
  return [
    { scope: scopeOf('account at address', account, address), freeTries: 5, onSuccess: 'forget' },
    { scope: scopeOf('account', account), freeTries: 100, onSuccess: 'forget' },
    { scope: scopeOf('address', address), freeTries: 50, onSuccess: 'not-counted' },
  ];
}

/** One subscriber has a whole network of IPv6 addresses (RFC 6177), at least a /64: counted one by one, none of them would ever wait. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [left = [], right = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  const groups = [...left, ...zeros, ...right].map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.slice(0, 4).join(':')}::/64`;
}

function scopeOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** 0 when the next try may be evaluated. */
export function secondsToWait(current: Throttle | null, at: Date): number {
  const waitMs = current === null ? 0 : Date.parse(current.blockedUntil) - at.getTime();
  return Math.max(0, Math.ceil(waitMs / 1000));
}

/** A try counts as a failure before it is evaluated, so that tries at the same time cannot slip through together. */
export function afterTry(current: Throttle | null, { freeTries }: ThrottledKey, at: Date): Throttle {
  const failures = (isRemembered(current, at) ? current.failures : 0) + 1;
  const excess = failures - freeTries;
  const delayMs = Math.min(1000 * 2 ** Math.min(excess, 20), longestDelayMs);
  const blockedUntil = excess < 0 ? notBlocked : new Date(at.getTime() + delayMs).toISOString();
  return { failures, blockedUntil, lastAt: at.toISOString() };
}

export function afterSuccess(current: Throttle | null, { onSuccess }: ThrottledKey, at: Date): Throttle {
  const counted = onSuccess === 'forget' ? 0 : Math.max(0, (current?.failures ?? 0) - 1);
  return { failures: counted, blockedUntil: notBlocked, lastAt: at.toISOString() };
}

/** What was last tried before this has been forgotten. */
export function forgottenBefore(at: Date): string {
  return new Date(at.getTime() - forgottenAfterMs).toISOString();
}

function isRemembered(current: Throttle | null, at: Date): current is Throttle {
  return current !== null && current.lastAt > forgottenBefore(at);
}
