/**
 * What the closed lists of the language are called, in Chinese and in English: no code of them is ever shown. The Chinese
 * marks are half width here, see punctuation.ts.
 */
import type {
  Application,
  Limits,
  MaterialStatus,
  Outcome,
  RoutingRule,
  ServiceItem,
} from '../../../schemas/generated/types.ts';

export type Language = 'zh' | 'en';

/** The same thing said in each language. */
export type Name = Readonly<Record<Language, string>>;

type Names<K extends string> = Readonly<Record<K, Name>>;

export const OUTCOME_NAMES: Names<Outcome> = {
  accepted: { zh: '受理', en: 'accepted' },
  immediate: { zh: '当场办结', en: 'done on the spot' },
  accepted_deferred: { zh: '容缺受理', en: 'accepted with deferred materials' },
  one_time_notice: { zh: '一次性告知', en: 'one-time notice' },
  refused: { zh: '不予受理', en: 'refused' },
  refused_with_notice: { zh: '不予受理并告知', en: 'refused with notice' },
  not_required: { zh: '不需许可', en: 'no licence required' },
  not_in_jurisdiction: { zh: '不属职权', en: 'not in jurisdiction' },
  special_channel: { zh: '专门通道', en: 'special channel' },
};

export const HANDLING_NAMES: Names<ServiceItem['handling']> = {
  immediate: { zh: '即办件', en: 'on the spot' },
  committed: { zh: '承诺件', en: 'within a committed limit' },
  escalated: { zh: '上报件', en: 'escalated' },
  joint: { zh: '联办件', en: 'joint' },
};

const CHANNEL_NAMES: Names<Application['channel']> = {
  window: { zh: '窗口', en: 'window' },
  online: { zh: '网上', en: 'online' },
  mail: { zh: '邮寄', en: 'mail' },
  'department-desk': { zh: '部门专窗', en: 'department desk' },
  'secret-desk': { zh: '涉密专窗', en: 'desk for secret matters' },
};

export const MATERIAL_STATUS_NAMES: Names<MaterialStatus['status']> = {
  satisfied: { zh: '已齐', en: 'in order' },
  supplied: { zh: '电子证照库提供', en: 'supplied by the licence library' },
  deferred: { zh: '容缺后补', en: 'deferred' },
  later: { zh: '后续环节提交', en: 'handed in later' },
  missing: { zh: '缺', en: 'missing' },
  faulty: { zh: '不符合要求', en: 'not in order' },
  undetermined: { zh: '待确认', en: 'undetermined' },
  'not-required': { zh: '不需要', en: 'not required' },
};

export const CLOCK_NAMES: Names<keyof Limits> = {
  committed: { zh: '承诺时限', en: 'committed limit' },
  statutory: { zh: '法定时限', en: 'statutory limit' },
  postCheck: { zh: '事后核查时限', en: 'limit of the check afterwards' },
  issue: { zh: '制发证件时限', en: 'limit for issuing the document' },
};

const DOCUMENT_NAMES: Names<string> = {
  'acceptance-commitment': { zh: '《受理承诺单》', en: 'Acceptance Commitment' },
  'material-receipt': { zh: '《材料接收凭证》', en: 'Receipt of Materials' },
  result: { zh: '《办理结果领取凭证》', en: 'Receipt for the Result' },
  'deferral-notice': { zh: '《容缺受理通知书》', en: 'Notice of Deferred Acceptance' },
  'deferral-pledge': { zh: '《容缺受理承诺书》', en: 'Pledge of Deferred Materials' },
  'one-time-notice': { zh: '《一次性告知单》', en: 'One-time Notice' },
  'refusal-decision': { zh: '《不予受理决定通知书》', en: 'Decision of Non-acceptance' },
  'refusal-with-notice': {
    zh: '《不予受理告知书(含一次性告知)》',
    en: 'Non-acceptance with One-time Notice',
  },
  'not-required-notice': { zh: '《不需许可告知书》', en: 'Notice: No Licence Required' },
  'special-guide': { zh: '《特殊事项办理指引》', en: 'Guide to the Special Channel' },
};

type AfterOf<R> = R extends { event: infer E }
  ? E extends { params: { after: infer A } }
    ? A
    : never
  : never;

export const AFTER_NAMES: Names<AfterOf<RoutingRule> & string> = {
  acceptance: { zh: '受理后', en: 'after acceptance' },
  procedure: { zh: '特殊程序需要时', en: 'when a special procedure needs it' },
  decision: { zh: '决定后', en: 'after the decision' },
};

const ROLE_NAMES: Names<string> = {
  lead: { zh: '牵头', en: 'lead' },
  co: { zh: '并联', en: 'in parallel' },
  first: { zh: '初审', en: 'first review' },
  decide: { zh: '决定', en: 'decision' },
  post: { zh: '后置', en: 'afterwards' },
};

export function channelName(code: string, language: Language): string {
  const name = Object.hasOwn(CHANNEL_NAMES, code) ? CHANNEL_NAMES[code as Application['channel']] : undefined;
  return name?.[language] ?? (language === 'zh' ? '其他渠道' : 'another channel');
}

/** A `pre-…` role carries the name of what comes first: pre-设立 is 前置(设立). */
export function roleName(role: string, language: Language): string {
  if (role.startsWith('pre-')) {
    const first = role.slice('pre-'.length);
    return language === 'zh' ? `前置(${first})` : `beforehand (${first})`;
  }
  return ROLE_NAMES[role]?.[language] ?? (language === 'zh' ? '承办' : 'handling');
}

export function documentName(code: string, language: Language): string {
  return DOCUMENT_NAMES[code]?.[language] ?? (language === 'zh' ? '其他文书' : 'another document');
}

const MONTHS_EN = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** 2025年10月15日, 2025年9月29日14:00; 15 October 2025, 29 September 2025, 14:00. Input is ISO 8601, read as it stands. */
export function momentName(iso: string, language: Language): string {
  const [year = 0, month = 0, day = 0] = iso.slice(0, 10).split('-').map(Number);
  const time = /T(\d{2}:\d{2})/.exec(iso)?.[1];
  if (language === 'zh') return `${year}年${month}月${day}日${time ?? ''}`;
  return `${day} ${MONTHS_EN[month - 1] ?? ''} ${year}${time === undefined ? '' : `, ${time}`}`;
}

/** 80元, 12.50元; 80 yuan. */
export function moneyName(amount: number, language: Language): string {
  const figure = Number.isInteger(amount) ? String(amount) : amount.toFixed(2);
  return language === 'zh' ? `${figure}元` : `${figure} yuan`;
}

/** The marks a text carries inside its quotation marks become single ones. */
export function quoted(text: string): string {
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
