/** Where messages about cases and rules are sent. */
import { fault, type Reading, setting } from './config-reading.ts';

export interface WebhookSettings {
  readonly url: string;
  /** Signs every message, so that the receiver knows whose it is. */
  readonly secret: string;
}

const shortestSecret = 32;

/** Undefined where nobody is told. */
export function webhookOf(reading: Reading): WebhookSettings | undefined {
  const url = setting(reading, 'ONEWINDOW_WEBHOOK_URL');
  const secret = setting(reading, 'ONEWINDOW_WEBHOOK_SECRET');
  if (url === undefined) return undefined;
  if (!URL.canParse(url) || !['https:', 'http:'].includes(new URL(url).protocol))
    return fault(reading, 'ONEWINDOW_WEBHOOK_URL', {
      zh: '应为 http:// 或 https:// 开头的网址',
      en: 'expected an http:// or https:// address',
    });
  if (secret !== undefined && secret.length >= shortestSecret) return { url, secret };
  return fault(reading, 'ONEWINDOW_WEBHOOK_SECRET', {
    zh: `设了 ONEWINDOW_WEBHOOK_URL 就必填,至少 ${shortestSecret} 个字符`,
    en: `required where ONEWINDOW_WEBHOOK_URL is set, at least ${shortestSecret} characters`,
  });
}
