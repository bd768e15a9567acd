/**
 * Rules as sentences: when, and what then. `thenOf` is the second half alone, for who shows the condition elsewhere.
 * Words that an editor wrote (reasons, tasks) stand as they are, in quotation marks where the sentence around is English.
 */
import type {
  AcceptanceRule,
  CheckRule,
  Condition,
  FeeRule,
  LimitRule,
  ReviewRule,
  RoutingRule,
} from '../../../schemas/generated/types.ts';
import { AFTER_NAMES, CLOCK_NAMES, type Language, moneyName, type Name, quoted, roleName } from './names.ts';
import { type SentenceSources, sentenceOf } from './sentence.ts';
import { spanName } from './spans.ts';
import { factName } from './value-words.ts';

export interface RuleSources extends SentenceSources {
  /** Names of departments by their codes. */
  departments: ReadonlyMap<string, string>;
}

type Rule = AcceptanceRule | RoutingRule | LimitRule | FeeRule | ReviewRule | CheckRule;
type Event = Rule['event'];
type EventOf<T extends Event['type']> = Extract<Event, { type: T }>;

interface Words {
  readonly sources: RuleSources;
  readonly language: Language;
}

function isAlways(condition: Condition): boolean {
  if ('all' in condition && condition.all.length === 1) return isAlways(condition.all[0] as Condition);
  return 'fact' in condition && condition.fact === 'always' && condition.value === true;
}

/** 当…时; When …; empty for a rule without a condition. */
export function whenOf(condition: Condition, sources: SentenceSources, language: Language): string {
  if (isAlways(condition)) return '';
  const words = sentenceOf(condition, sources, language);
  return language === 'zh' ? `当${words}时` : `When ${words}`;
}

function text(words: string, language: Language): string {
  return language === 'zh' ? words : quoted(words);
}

export function departmentName(id: string, { departments }: RuleSources, language: Language): string {
  const name = departments.get(id);
  if (language === 'zh') return name ?? '目录之外的部门';
  return name === undefined ? 'a department outside the directory' : quoted(name);
}

const CONCLUSIONS: Readonly<
  Record<'refuse' | 'not-required' | 'not-in-jurisdiction' | 'special-channel' | 'warn', Name>
> = {
  refuse: { zh: '不予受理', en: 'not accepted' },
  'not-required': { zh: '不需要办理这项许可', en: 'no licence is required' },
  'not-in-jurisdiction': { zh: '不属于本机关职权范围', en: 'not in our jurisdiction' },
  'special-channel': { zh: '走专门通道', en: 'handled through the special channel' },
  warn: { zh: '提示', en: 'a warning' },
};

function concluded({ type, params }: EventOf<keyof typeof CONCLUSIONS>, { language }: Words): string {
  const redirect = 'redirect' in params && params.redirect !== undefined ? params.redirect : undefined;
  const where =
    redirect === undefined ? '' : language === 'zh' ? `,请办理:${redirect}` : `; go to ${quoted(redirect)}`;
  return `${CONCLUSIONS[type][language]}${language === 'zh' ? ':' : ': '}${text(params.reason, language)}${where}`;
}

/** The title of a field by the path that an event names it with: `shareholders.payDeadline` is a column. */
function fieldName(path: string, { sources, language }: Words): string {
  const [list, column] = path.split('.');
  return factName(
    column === undefined ? `form.${path}` : `form.${list}[].${column}`,
    sources.vocabulary,
    language,
  );
}

function assigned({ params }: EventOf<'assign'>, { sources, language }: Words): string {
  const { department, role, stage, task, limit } = params;
  const name = departmentName(department, sources, language);
  const spans = (['committed', 'statutory'] as const).flatMap((clock) => {
    const span = limit?.[clock];
    if (!span) return [];
    const words = spanName(span, language);
    return [language === 'zh' ? `${CLOCK_NAMES[clock].zh}${words}` : `${CLOCK_NAMES[clock].en} ${words}`];
  });
  if (language === 'zh') {
    return [
      `${name}第${stage}阶段${roleName(role, 'zh')}`,
      ...(task === undefined ? [] : [task]),
      ...spans,
    ].join(',');
  }
  const what = task === undefined ? [] : [`task ${quoted(task)}`];
  return [`${name} in stage ${stage}, ${roleName(role, 'en')}`, ...what, ...spans].join(', ');
}

function notified({ params }: EventOf<'notify'>, { sources, language }: Words): string {
  const name = departmentName(params.department, sources, language);
  const when = AFTER_NAMES[params.after][language];
  if (language === 'zh') return `${when}知会${name}${params.task === undefined ? '' : `,${params.task}`}`;
  return `${name} is told ${when}${params.task === undefined ? '' : `: ${quoted(params.task)}`}`;
}

function limited({ params }: EventOf<'limit'>, { language }: Words): string {
  const { clock, startsAt, extension } = params;
  const name = CLOCK_NAMES[clock][language];
  if (language === 'zh') {
    const from = startsAt === undefined ? '' : `,自${startsAt}之日起算`;
    const more = extension ? `,经批准可延长${spanName(extension, 'zh')}` : '';
    return `${name}${spanName(params, 'zh')}${from}${more}`;
  }
  const from = startsAt === undefined ? '' : `, counted from ${quoted(startsAt)}`;
  const more = extension ? `, with approval ${spanName(extension, 'en')} longer` : '';
  return `${name} ${spanName(params, 'en')}${from}${more}`;
}

function excluded({ params }: EventOf<'exclude'>, { language }: Words): string {
  const clock = params.clock === undefined ? undefined : CLOCK_NAMES[params.clock][language];
  if (language === 'zh') return `${params.procedure}的时间不计入${clock ?? '办理时限'}`;
  return `the time of ${quoted(params.procedure)} does not count towards the ${clock ?? 'limits'}`;
}

/** A draft may lack what the schema asks for. */
function amountName(
  amount: EventOf<'fee'>['params']['amount'] | undefined,
  { vocabulary }: RuleSources,
  language: Language,
): string {
  if (amount === undefined || amount === null) return language === 'zh' ? '（未填）' : '(not filled in)';
  if (typeof amount === 'number') return moneyName(amount, language);
  return factName(amount.fact, vocabulary, language);
}

function charged({ params }: EventOf<'fee'>, { sources, language }: Words): string {
  const { amount, payer } = params;
  const much = amountName(amount, sources, language);
  if (language === 'zh') return `收费${much}${payer === undefined ? '' : `,由${payer}缴纳`}`;
  return `a fee of ${much}${payer === undefined ? '' : `, paid by ${quoted(payer)}`}`;
}

function converted({ params }: EventOf<'convert-variant'>, { language }: Words): string {
  return language === 'zh'
    ? `转为${quoted(params.to)}办理:${params.reason}`
    : `handled as ${quoted(params.to)}: ${quoted(params.reason)}`;
}

function corrected({ params }: EventOf<'correct'>, words: Words): string {
  const field = fieldName(params.field, words);
  return words.language === 'zh'
    ? `${quoted(field)}须更正:${params.reason}`
    : `${field} has to be corrected: ${quoted(params.reason)}`;
}

function faulty({ params }: EventOf<'fault'>, { language }: Words): string {
  return language === 'zh'
    ? `材料不合格:${params.message}`
    : `the material is not in order: ${quoted(params.message)}`;
}

/** What a rule concludes when it holds. */
export function thenOf(event: Event, sources: RuleSources, language: Language): string {
  const words: Words = { sources, language };
  switch (event.type) {
    case 'assign':
      return assigned(event, words);
    case 'notify':
      return notified(event, words);
    case 'limit':
      return limited(event, words);
    case 'exclude':
      return excluded(event, words);
    case 'fee':
      return charged(event, words);
    case 'convert-variant':
      return converted(event, words);
    case 'correct':
      return corrected(event, words);
    case 'fault':
      return faulty(event, words);
    default:
      return concluded(event as EventOf<keyof typeof CONCLUSIONS>, words); // a review's refusal reads like one at the window
  }
}

/** A rule of any section as one sentence. */
export function ruleSentence(rule: Rule, sources: RuleSources, language: Language): string {
  const when = whenOf(rule.conditions, sources, language);
  const then = thenOf(rule.event, sources, language);
  if (when === '') return language === 'zh' ? then : then.charAt(0).toUpperCase() + then.slice(1);
  return language === 'zh' ? `${when},${then}` : `${when}, ${then}`;
}
