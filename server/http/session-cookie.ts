/**
 * The cookies: one carries a session's id, the other what a browser has to bring back from the identity provider. Unreadable to scripts, not
 * sent along with what other sites do; Lax, because the way back from the provider is a link that another site sends the browser along.
 */
import { sessionHours } from '../commands/people/sessions.ts';
import type { SignInProof } from '../people/identity-provider.ts';

const cookieName = 'onewindow_session';

/** Undefined when there is none, or more than a session id could be. */
export function sessionIdIn(cookieHeader: string | undefined): string | undefined {
  const value = valueIn(cookieHeader, cookieName);
  return value !== undefined && /^[\w-]{20,100}$/.test(value) ? value : undefined;
}

function valueIn(cookieHeader: string | undefined, wanted: string): string | undefined {
  for (const part of (cookieHeader ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name === wanted) return value;
  }
  return undefined;
}

/** @param publicUrl over https the cookie is sent over https only */
export function sessionCookie(id: string, publicUrl: string): string {
  return cookie({ name: cookieName, value: id, maxAgeSeconds: sessionHours * 3600 }, publicUrl);
}

export function endedSessionCookie(publicUrl: string): string {
  return cookie({ name: cookieName, value: '', maxAgeSeconds: 0 }, publicUrl);
}

const proofName = 'onewindow_oidc';
const proofSeconds = 600;

/** @param next where the browser is led when it is back */
export function proofCookie(
  { state, nonce, verifier }: SignInProof,
  { next, publicUrl }: { next: string; publicUrl: string },
): string {
  const value = [state, nonce, verifier, Buffer.from(next).toString('base64url')].join('.');
  return cookie({ name: proofName, value, maxAgeSeconds: proofSeconds }, publicUrl);
}

export function endedProofCookie(publicUrl: string): string {
  return cookie({ name: proofName, value: '', maxAgeSeconds: 0 }, publicUrl);
}

const proofForm = /^([\w-]{20,200})\.([\w-]{20,200})\.([\w-]{20,200})(?:\.([\w-]{0,2800}))?$/;

/** Without a proof when there is none, or one that we did not set. */
export function proofIn(cookieHeader: string | undefined): {
  proof: SignInProof | undefined;
  next: string;
} {
  const value = valueIn(cookieHeader, proofName) ?? '';
  const [, state, nonce, verifier, next = ''] = proofForm.exec(value) ?? [];
  const proof = state && nonce && verifier ? { state, nonce, verifier } : undefined;
  return { proof, next: ownAddress(Buffer.from(next, 'base64url').toString()) };
}

/** One slash, and then neither a second one nor what a browser would leave out before it: an address of ours. */
export const ownAddressForm = '^/(?:[\\x21-\\x2e\\x30-\\x5b\\x5d-\\x7e][\\x21-\\x7e]{0,1998})?$';

/** The first page for what is no address of ours. */
function ownAddress(next: string): string {
  return new RegExp(ownAddressForm).test(next) ? next : '/';
}

function cookie(
  { name, value, maxAgeSeconds }: { name: string; value: string; maxAgeSeconds: number },
  publicUrl: string,
): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`;
}
