/** What codes are called on paper. */
import type { Assignment, Decision, MaterialStatus, ServiceItem } from '../../../schemas/generated/types.ts';

const HANDLING = { immediate: '即办件', committed: '承诺件', escalated: '上报件', joint: '联办件' } as const;

export function handlingName(handling: ServiceItem['handling']): string {
  return HANDLING[handling];
}

const ROLES: Readonly<Record<string, string>> = {
  lead: '牵头',
  co: '并联',
  first: '初审',
  decide: '决定',
  post: '后置',
};

/** A `pre-…` role carries the name of what comes first: pre-设立 is 前置(设立). */
export function roleName(role: string, routing: readonly Assignment[]): string {
  if (role === 'lead' && routing.length === 1) return '承办';
  if (role.startsWith('pre-')) return `前置(${role.slice('pre-'.length)})`;
  return ROLES[role] ?? role;
}

export const CHANNEL_NAMES = {
  window: '综合窗口',
  online: '网上',
  mail: '邮寄',
  'department-desk': '部门专窗',
  'secret-desk': '涉密专窗',
} as const;

export const MATERIAL_STATUS_NAMES: Record<MaterialStatus['status'], string> = {
  satisfied: '已收取',
  supplied: '电子证照库调取,免交',
  deferred: '容缺后补',
  later: '后续环节提交',
  missing: '缺',
  faulty: '不符合要求',
  undetermined: '待确认',
  'not-required': '不需要',
};

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** 一, 二 … 十九. */
export function chineseOrdinal(n: number): string {
  if (n <= 10) return ORDINALS[n - 1] ?? String(n);
  return `十${ORDINALS[n - 11] ?? ''}`;
}

/** 80元, 1234.50元. */
export function moneyText(amount: number): string {
  return `${Number.isInteger(amount) ? amount : amount.toFixed(2)}元`;
}

/** The variant as decided, with what it was filed as where the rules converted it. */
export function variantText(decision: Decision, filed: string | null | undefined): string {
  const variant = decision.variant ?? filed ?? null;
  if (variant === null) return '';
  return decision.convertedFrom === undefined
    ? variant
    : `${variant}(原申请${decision.convertedFrom},依规则转换)`;
}
