/** Lengths of time in words, and how one becomes another. */
import type { Span } from '../../../schemas/generated/types.ts';
import type { Language, Name } from './names.ts';

const UNITS_EN = {
  'working-day': 'working day',
  'natural-day': 'day',
  month: 'month',
  'working-hour': 'working hour',
  stage: 'stage',
} as const;

const UNITS_ZH = {
  'working-day': '个工作日',
  'natural-day': '日',
  month: '个月',
  'working-hour': '个工作小时',
  stage: '个阶段',
} as const;

/** 7个工作日, 当场; 7 working days, on the spot. Of a draft, in which either may not be written yet, too. */
export function spanName(
  { n, unit }: { n?: number; unit?: Span['unit'] | 'stage' },
  language: Language,
): string {
  if (unit === 'on-the-spot') return language === 'zh' ? '当场' : 'on the spot';
  if (n === undefined || unit === undefined) return language === 'zh' ? '（未填）' : '(not filled in)';
  return language === 'zh' ? `${n}${UNITS_ZH[unit]}` : `${n} ${UNITS_EN[unit]}${n === 1 ? '' : 's'}`;
}

export type LimitSpan = { n: number; unit: Span['unit'] | 'stage' };

/** Negative when the second is shorter, positive when longer, undefined when their units do not compare. */
export function spanOrder(before: LimitSpan, after: LimitSpan): number | undefined {
  if (before.unit === after.unit) return after.n - before.n;
  if (after.unit === 'on-the-spot') return -1;
  return before.unit === 'on-the-spot' ? 1 : undefined;
}

const SPAN_VERBS = {
  shorter: { zh: '缩短', en: 'shortened' },
  longer: { zh: '延长', en: 'extended' },
  other: { zh: '改', en: 'changed' },
} as const;

function spanVerb(before: LimitSpan, after: LimitSpan): Name {
  const order = spanOrder(before, after) ?? 0;
  return SPAN_VERBS[order < 0 ? 'shorter' : order > 0 ? 'longer' : 'other'];
}

function spanAppearance(name: string, { was, is }: Spans, language: Language): string {
  const span = is ?? was;
  const words = span ? spanName(span, language) : '';
  if (language === 'zh') return is ? `${name}新定为${words}` : `不再有${name}(原为${words})`;
  return is ? `A ${name} is set: ${words}` : `There is no ${name} any more (it was ${words})`;
}

interface Spans {
  readonly was: LimitSpan | null | undefined;
  readonly is: LimitSpan | null | undefined;
}

/** 承诺时限由7个工作日缩短为5个工作日: whatever the two spans are, said as one sentence. */
export function spanChange(name: string, spans: Spans, language: Language): string {
  const { was, is } = spans;
  if (!was || !is) return spanAppearance(name, spans, language);
  const verb = spanVerb(was, is)[language];
  const [from, to] = [spanName(was, language), spanName(is, language)];
  return language === 'zh'
    ? `${name}由${from}${verb}为${to}`
    : `The ${name} is ${verb} from ${from} to ${to}`;
}
