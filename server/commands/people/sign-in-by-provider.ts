/** Signing in at the identity provider of the site. Accounts are never made by it: whoever has none here is told so. */
import { Refused } from '../../errors.ts';
import {
  type IdentityProvider,
  IdentityUnproven,
  type ProvenIdentity,
  ProviderUnreachable,
  type SignInProof,
} from '../../people/identity-provider.ts';
import { findUserByName, findUserBySubject, type UserRecord } from '../../storage/index.ts';
import type { Platform } from '../platform.ts';
import { isUnchanged, type OpenedSession, openSession } from './sessions.ts';

/** Why somebody who went to the provider is not signed in: a page says it in its own words. */
const signInFailures = {
  stale: '这次登录不是从这个浏览器开始的,或者已经超过十分钟;请重新登录',
  'no-account': '统一身份认证通过了,但是这里没有对应的账户;请系统管理员建立或者关联账户',
  changed: '账户刚刚被改过;请重新登录',
  unreachable: '统一身份认证暂时连不上;请稍后再试,或者用密码登录',
  unproven: '统一身份认证没有通过;请重新登录',
} as const satisfies Record<string, string>;
export type SignInFailure = keyof typeof signInFailures;

export class ProviderSignInFailed extends Refused {
  readonly failure: SignInFailure;

  constructor(failure: SignInFailure) {
    super('external-sign-in-failed', { detail: signInFailures[failure] });
    this.failure = failure;
  }
}

/** Where the provider sends the browser back to. */
export const callbackPath = '/api/session/oidc/callback';

/**
 * @returns where to send the browser, and what it is to bring along when it comes back
 * @throws Refused `not-found` where the site has no provider; `external-sign-in-failed`
 */
export function beginProviderSignIn(platform: Platform): Promise<{ url: string; proof: SignInProof }> {
  const redirectUri = platform.publicUrl() + callbackPath;
  return told(() => providerOf(platform).begin(redirectUri));
}

/**
 * @param answer `query` as it came with the browser; `proof` undefined when the browser brought none
 * @throws Refused `not-found`, `external-sign-in-failed`
 */
export async function finishProviderSignIn(
  platform: Platform,
  answer: { query: string; proof: SignInProof | undefined; replaces: string | undefined },
): Promise<OpenedSession> {
  const { storage, now, publicUrl } = platform;
  const provider = providerOf(platform);
  const { proof, query, replaces } = answer;
  if (proof === undefined) throw new ProviderSignInFailed('stale');
  const callback = new URL(`${publicUrl()}${callbackPath}?${query}`);
  const identity = await told(() => provider.finish(callback, proof));
  const user = await accountOf(platform, provider, identity);
  if (user === null || user.disabled) {
    throw new ProviderSignInFailed('no-account');
  }
  return storage.write(async (tx) => {
    if (!(await isUnchanged(tx, user))) throw new ProviderSignInFailed('changed');
    return openSession(platform, tx, { user, at: now(), restricted: false, replaces });
  });
}

function providerOf({ identityProvider }: Platform): IdentityProvider {
  if (identityProvider === undefined) throw new Refused('not-found', { detail: '没有设置统一身份认证' });
  return identityProvider;
}

async function accountOf(
  { storage }: Platform,
  { match }: IdentityProvider,
  { subject, preferredUsername }: ProvenIdentity,
): Promise<UserRecord | null> {
  if (match === 'subject') return findUserBySubject(storage, subject);
  return preferredUsername === undefined ? null : findUserByName(storage, preferredUsername);
}

async function told<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ProviderUnreachable) throw new ProviderSignInFailed('unreachable');
    if (error instanceof IdentityUnproven) throw new ProviderSignInFailed('unproven');
    throw error;
  }
}
