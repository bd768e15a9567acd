/** The settings about people: who administers, what a password is, where they sign in. */
import { choiceOf, fault, type Reading, setting, switchOf } from './config-reading.ts';
import type { IdentityProviderSettings } from './people/identity-provider.ts';
import { type PeopleSettings, passwordPolicies } from './people/settings.ts';

export function peopleSettingsOf(reading: Reading, mode: 'demo' | 'production'): PeopleSettings {
  return {
    threeAdministrators: switchOf(reading, 'ONEWINDOW_THREE_ADMINISTRATORS', mode === 'production'),
    passwordPolicy: choiceOf(reading, 'ONEWINDOW_PASSWORD_POLICY', {
      choices: passwordPolicies,
      otherwise: 'nist',
    }),
  };
}

/** Undefined where no issuer is set. */
export function providerSettingsOf(reading: Reading): IdentityProviderSettings | undefined {
  const issuer = issuerOf(reading);
  const clientId = setting(reading, 'ONEWINDOW_OIDC_CLIENT_ID');
  const clientSecret = setting(reading, 'ONEWINDOW_OIDC_CLIENT_SECRET');
  const match = choiceOf(reading, 'ONEWINDOW_OIDC_MATCH', {
    choices: ['subject', 'preferred_username'],
    otherwise: 'subject',
  });
  if (issuer === undefined) return undefined;
  if (clientId !== undefined) return { issuer, clientId, clientSecret, match };
  return fault(reading, 'ONEWINDOW_OIDC_CLIENT_ID', {
    zh: '设了 ONEWINDOW_OIDC_ISSUER 就必填',
    en: 'required where ONEWINDOW_OIDC_ISSUER is set',
  });
}

/** What is said over plain http anybody on the way can change, so only a provider on this very machine may speak it. */
function issuerOf(reading: Reading): string | undefined {
  const text = setting(reading, 'ONEWINDOW_OIDC_ISSUER');
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLocal = url !== undefined && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal)) return text;
  return fault(reading, 'ONEWINDOW_OIDC_ISSUER', {
    zh: '应为 https:// 开头的网址',
    en: 'expected an https:// address',
  });
}
