import type { Span } from '../api/types.ts';
import type { MessageKey, Translate } from '../messages/index.tsx';

const UNITS: Record<string, MessageKey> = {
  'working-day': 'unit.workingDay',
  'natural-day': 'unit.naturalDay',
  month: 'unit.month',
  'working-hour': 'unit.workingHour',
  stage: 'unit.stage',
};

/** `7 个工作日`, `当场`. */
export function spanText({ n, unit }: Span, t: Translate): string {
  if (unit === 'on-the-spot') return t('unit.onTheSpot');
  const key = UNITS[unit];
  return key ? t(key, { n }) : `${n} ${unit}`;
}

/** What differs by circumstance, as `3–7 个工作日`, `当场至 7 个工作日`, or, in several units, each once. */
export function spanRange(spans: readonly Span[], t: Translate): string {
  const sorted = [...spans].sort((a, b) => a.n - b.n);
  const texts = [...new Set(sorted.map((span) => spanText(span, t)))];
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (texts.length < 2 || !first || !last) return texts.join('');
  const timed = sorted.filter(({ unit }) => unit !== 'on-the-spot');
  if (new Set(timed.map(({ unit }) => unit)).size > 1) return texts.join(' / ');
  if (first.unit === 'on-the-spot')
    return t('span.upTo', { from: spanText(first, t), to: spanText(last, t) });
  return spanText(last, t).replace(String(last.n), `${first.n}–${last.n}`);
}
