/**
 * Signing in at an identity provider: OpenID Connect, authorization code with PKCE, state and nonce. The one home of the library.
 * Must never: make accounts, or tell anybody what the provider said in its own words.
 */
import * as oidc from 'openid-client';

export interface IdentityProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Undefined for a public client. */
  readonly clientSecret: string | undefined;
  /** By what an account is found: who it is at the provider, or its user name there. */
  readonly match: 'subject' | 'preferred_username';
}

/** What the browser keeps while its user is at the provider; proof that it is the browser that began. */
export interface SignInProof {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface ProvenIdentity {
  /** Issuer and subject, `https://id.example.org 24601`: unique for good. */
  readonly subject: string;
  readonly preferredUsername: string | undefined;
}

export interface IdentityProvider {
  readonly match: IdentityProviderSettings['match'];
  /** @throws ProviderUnreachable */
  readonly begin: (redirectUri: string) => Promise<{ url: string; proof: SignInProof }>;
  /**
   * @param callback the address that the provider sent the browser to, with its query
   * @throws ProviderUnreachable, IdentityUnproven
   */
  readonly finish: (callback: URL, proof: SignInProof) => Promise<ProvenIdentity>;
}

export class ProviderUnreachable extends Error {
  override readonly name = 'ProviderUnreachable';
}

/** The answer is not one to our question: another state, a code that was used, somebody who said no. */
export class IdentityUnproven extends Error {
  override readonly name = 'IdentityUnproven';
}

const timeoutSeconds = 10;

/** Asks nothing of the provider before somebody signs in, so that the server starts without it. */
export function createIdentityProvider(settings: IdentityProviderSettings): IdentityProvider {
  let known: Promise<oidc.Configuration> | undefined;
  const configuration = (): Promise<oidc.Configuration> => {
    known ??= discover(settings).catch((cause: unknown) => {
      known = undefined; // so that the next one asks again
      throw new ProviderUnreachable('the provider does not describe itself', { cause });
    });
    return known;
  };
  return {
    match: settings.match,
    begin: async (redirectUri) => begin(await configuration(), redirectUri),
    finish: async (callback, proof) => finish(await configuration(), callback, proof),
  };
}

function discover({ issuer, clientId, clientSecret }: IdentityProviderSettings): Promise<oidc.Configuration> {
  const server = new URL(issuer);
  const authentication = clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
  return oidc.discovery(server, clientId, undefined, authentication, {
    timeout: timeoutSeconds,
    // The settings let plain http through on this machine alone.
    execute: server.protocol === 'http:' ? [oidc.allowInsecureRequests] : [],
  });
}

async function begin(configuration: oidc.Configuration, redirectUri: string) {
  const proof = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
  };
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid profile',
    code_challenge: await oidc.calculatePKCECodeChallenge(proof.verifier),
    code_challenge_method: 'S256',
    state: proof.state,
    nonce: proof.nonce,
  });
  return { url: url.href, proof };
}

async function finish(
  configuration: oidc.Configuration,
  callback: URL,
  { state, nonce, verifier }: SignInProof,
): Promise<ProvenIdentity> {
  const tokens = await proven(
    oidc.authorizationCodeGrant(configuration, callback, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    }),
  );
  const claims = tokens.claims();
  if (claims === undefined) throw new IdentityUnproven('there is no identity token');
  const { iss, sub } = claims;
  // Some providers put it into the identity token, others answer it when they are asked.
  const further =
    claims.preferred_username === undefined && configuration.serverMetadata().userinfo_endpoint
      ? await proven(oidc.fetchUserInfo(configuration, tokens.access_token, sub))
      : claims;
  const { preferred_username: username } = further;
  return { subject: `${iss} ${sub}`, preferredUsername: typeof username === 'string' ? username : undefined };
}

function proven<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((cause: unknown) => {
    throw isUnreachable(cause)
      ? new ProviderUnreachable('the provider does not answer', { cause })
      : new IdentityUnproven('the provider did not confirm', { cause });
  });
}

/** No connection, or no answer in time; fetch itself says so by a TypeError, the library's own errors have a code. */
function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return (error instanceof TypeError && code === undefined) || code === 'OAUTH_TIMEOUT';
}
