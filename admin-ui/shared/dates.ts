import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import type { Language } from '../messages/index.tsx';

const ZONE = 'Asia/Shanghai';

/** `2025-10-15` as 2025年10月15日 周三, or 15 Oct 2025, Wed. */
export function dayText(date: string, language: Language): string {
  const day = dayjs(date);
  return language === 'zh'
    ? day.locale('zh-cn').format('YYYY年M月D日 ddd')
    : day.locale('en').format('D MMM YYYY, ddd');
}

/**
 * An instant as the office reads it. Answers carry the site's own offset, so the digits before it are the local time:
 * they are shown as they are, whatever zone this computer is set to. One in UTC, as a version's life has them, is brought to the site's clock.
 */
export function instantText(instant: string, language: Language): string {
  const local = instant.endsWith('Z') ? nowAtSite(new Date(instant)) : instant;
  const [date = '', time = ''] = local.split('T');
  return time ? `${dayText(date, language)} ${time.slice(0, 5)}` : dayText(date, language);
}

/** Now on the site's clock, to the minute, without an offset: `2025-09-29T09:50`. */
export function nowAtSite(now = new Date()): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: ZONE,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(now);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/** An instant in UTC, as the ledger records it, on the site's clock to the second: `2025-09-29 09:50:03`. */
export function recordedText(instant: string): string {
  const at = new Date(instant);
  const seconds = String(at.getUTCSeconds()).padStart(2, '0');
  return `${nowAtSite(at).replace('T', ' ')}:${seconds}`;
}
