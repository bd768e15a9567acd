/** What a difference between two decisions is: its kind, of a closed list, and how it is said. */
import type { Language, Name } from '../../explain/names.ts';

/** The kinds of change, in the order in which they are told. */
export const DECISION_CHANGE_NAMES = {
  outcome: { zh: '结论不同', en: 'another outcome' },
  ground: { zh: '不予受理的理由不同', en: 'another ground of refusal' },
  variant: { zh: '办理情形不同', en: 'another variant' },
  handling: { zh: '办件类型不同', en: 'another way of handling' },
  'problem-added': { zh: '多出问题', en: 'a problem more' },
  'problem-removed': { zh: '减少问题', en: 'a problem less' },
  'material-added': { zh: '多要材料', en: 'a material more' },
  'material-removed': { zh: '少要材料', en: 'a material less' },
  'material-status': { zh: '材料状态不同', en: 'another standing of a material' },
  deferral: { zh: '容缺或后补不同', en: 'another deferral' },
  'department-added': { zh: '新增部门', en: 'another department joins' },
  'department-removed': { zh: '部门不再参加', en: 'a department leaves' },
  'department-role': { zh: '部门角色或阶段不同', en: 'another role or stage of a department' },
  notified: { zh: '知会单位不同', en: 'others are told' },
  'limit-shorter': { zh: '时限缩短', en: 'a shorter limit' },
  'limit-longer': { zh: '时限延长', en: 'a longer limit' },
  'limit-other': { zh: '时限增减或换单位', en: 'another limit' },
  'due-earlier': { zh: '届满日提前', en: 'due earlier' },
  'due-later': { zh: '届满日推后', en: 'due later' },
  'due-other': { zh: '届满日增减或待定', en: 'another due date' },
  clock: { zh: '其他日期不同', en: 'another date on the way' },
  'document-added': { zh: '多出文书', en: 'a paper more' },
  'document-removed': { zh: '少出文书', en: 'a paper less' },
  inspection: { zh: '现场核查不同', en: 'another need of inspection' },
  fee: { zh: '收费不同', en: 'another fee' },
  review: { zh: '审查预判不同', en: 'other findings of the review' },
  warning: { zh: '提示不同', en: 'other warnings' },
  undetermined: { zh: '无法判定的规则不同', en: 'other rules are undetermined' },
  wording: { zh: '只有文字或依据不同', en: 'only words or citations differ' },
} as const satisfies Record<string, Name>;

export type DecisionChangeKind = keyof typeof DECISION_CHANGE_NAMES;

export const decisionChangeKinds = Object.keys(DECISION_CHANGE_NAMES) as readonly DecisionChangeKind[];

export interface DecisionWords {
  readonly language: Language;
  /** Names of departments by their codes: of both directories, where the two versions have different ones. */
  readonly departments: ReadonlyMap<string, string>;
}

/** One difference. Its sentence is made when it is asked for: who only counts kinds pays for no words. */
export interface DecisionChange {
  readonly kind: DecisionChangeKind;
  readonly say: (words: DecisionWords) => string;
}

/** What a list gained, lost and kept, by identity; elements that share one are taken in order. */
export function comparedLists<T>(
  before: readonly T[] = [],
  after: readonly T[] = [],
  identity: (element: T) => string,
): { added: T[]; removed: T[]; kept: [T, T][] } {
  const left = new Map<string, T[]>();
  for (const element of before) {
    const key = identity(element);
    const same = left.get(key);
    if (same) same.push(element);
    else left.set(key, [element]);
  }
  const added: T[] = [];
  const kept: [T, T][] = [];
  for (const element of after) {
    const earlier = left.get(identity(element))?.shift();
    if (earlier === undefined) added.push(element);
    else kept.push([earlier, element]);
  }
  return { added, removed: [...left.values()].flat(), kept };
}
