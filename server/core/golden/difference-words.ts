/**
 * Where a decision is not what a golden case expects, in sentences: what it should be, what it is. One sentence a part of
 * the expectation, with titles and names in place of codes.
 */
import type { Case, Decision, MaterialStatus } from '../../../schemas/generated/types.ts';
import type { Documents } from '../decide/compiled-version.ts';
import {
  AFTER_NAMES,
  CLOCK_NAMES,
  documentName,
  HANDLING_NAMES,
  MATERIAL_STATUS_NAMES,
  momentName,
  moneyName,
  OUTCOME_NAMES,
  quoted,
  roleName,
} from '../explain/names.ts';
import { spanName } from '../explain/spans.ts';
import { asExpectation, type Difference } from './expectation.ts';

/** A part of an expectation that is not met. */
export interface Disagreement {
  /** JSON pointer into the case's `expect`. */
  readonly pointer: string;
  readonly expected: unknown;
  readonly actual: unknown;
  readonly message: string;
}

type Words = (value: never, documents: Documents) => string;

const PROBLEM_WORDS: Readonly<Record<string, string>> = {
  missing: '缺',
  incomplete: '不完整',
  expired: '过期',
  copies: '份数不足',
  not_signed: '未签署',
  invalid: '填写不合要求',
  idcard_invalid: '身份证号码不对',
  uscc_invalid: '统一社会信用代码不对',
  mobile_invalid: '手机号码不对',
};

function departmentName(id: string, { directory }: Documents): string {
  return directory.departments.find((department) => department.id === id)?.name ?? '目录里没有的部门';
}

function materialName(id: string, { item }: Documents): string {
  return quoted(item.materials.find((material) => material.id === id)?.name ?? '清单里没有的材料');
}

function fieldTitle(id: string, { item }: Documents): string {
  const [key = ''] = id.split('.');
  const field = Object.hasOwn(item.form.schema.properties, key)
    ? item.form.schema.properties[key]
    : undefined;
  return quoted((field as { title?: string } | undefined)?.title ?? '申请表里没有的字段');
}

/** What a rule says, which is what its department knows it by. */
function ruleWords(name: string, { item }: Documents): string {
  const rule = [...item.acceptance, ...item.review].find((candidate) => candidate.name === name);
  return rule ? quoted(rule.event.params.reason) : '没有的规则';
}

function problemWords(
  { kind, id, code }: { kind: string; id: string; code: string },
  documents: Documents,
): string {
  const what = kind === 'material' ? materialName(id, documents) : fieldTitle(id, documents);
  return `${what}${PROBLEM_WORDS[code] ?? '不符合要求'}`;
}

function listWords<T>(words: (element: T, documents: Documents) => string) {
  return (list: readonly T[], documents: Documents): string =>
    list.length === 0 ? '没有' : list.map((element) => words(element, documents)).join('、');
}

interface Part {
  readonly title: string;
  readonly words: Words;
}

const PARTS: Readonly<Record<string, Part>> = {
  outcome: { title: '结论', words: (value: Decision['outcome']) => OUTCOME_NAMES[value].zh },
  handling: { title: '办件类型', words: (value: keyof typeof HANDLING_NAMES) => HANDLING_NAMES[value].zh },
  variant: { title: '办理情形', words: (value: string) => quoted(value) },
  refusal: { title: '不予受理的理由', words: ruleWords },
  problems: { title: '需要补正的问题', words: listWords(problemWords) },
  warnings: { title: '提示', words: listWords(ruleWords) },
  review: { title: '审查会发现的问题', words: listWords(ruleWords) },
  routing: {
    title: '承办部门',
    words: listWords(
      ({ department, role, stage }: { department: string; role: string; stage: number }, documents) =>
        `${departmentName(department, documents)}(${roleName(role, 'zh')},第${stage}阶段)`,
    ),
  },
  notify: {
    title: '知会单位',
    words: listWords(
      ({ department, after }: { department: string; after: keyof typeof AFTER_NAMES }, documents) =>
        `${departmentName(department, documents)}(${AFTER_NAMES[after]?.zh ?? ''})`,
    ),
  },
  deferred: {
    title: '容缺材料',
    words: listWords(
      ({ id, dueOn }: { id: string; dueOn: string }, documents) =>
        `${materialName(id, documents)}${momentName(dueOn, 'zh')}前补齐`,
    ),
  },
  submitLater: { title: '可以后补的材料', words: listWords(materialName) },
  materials: {
    title: '材料',
    words: listWords(
      ({ id, status }: { id: string; status: MaterialStatus['status'] }, documents) =>
        `${materialName(id, documents)}${MATERIAL_STATUS_NAMES[status]?.zh ?? ''}`,
    ),
  },
  fee: { title: '收费', words: (value: number) => moneyName(value, 'zh') },
  inspectionRequired: { title: '需要现场核查', words: (value: boolean) => (value ? '是' : '否') },
  documents: { title: '文书', words: listWords((code: string) => documentName(code, 'zh')) },
};

const UNITS: readonly string[] = [
  'on-the-spot',
  'working-day',
  'natural-day',
  'month',
  'working-hour',
  'stage',
];

/** What each clock of a decision is called. */
export const TIMING_TITLES: Readonly<Record<string, string>> = {
  receivedAt: '收件时间',
  acceptedOn: '受理日',
  handoverBy: '交接的最迟时刻',
  correctionNoticeBy: '补正通知的最迟日',
  onlineReplyBy: '网上答复的最迟日',
  postCheckBy: '事后核查的最迟日',
  commitmentFrom: '承诺时限的起算日',
  commitmentDue: '承诺届满日',
  statutoryDue: '法定届满日',
};

const OTHER = '不同的内容';

/** Both are open in a case's schema: what is no time and no limit has no words. */
const moment: Words = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? momentName(value, 'zh') : OTHER;
const span: Words = (value: unknown) => {
  const { n, unit } = (typeof value === 'object' ? value : {}) as Partial<Parameters<typeof spanName>[0]>;
  return typeof n === 'number' && UNITS.includes(unit as string)
    ? spanName({ n, unit: unit as 'month' }, 'zh')
    : OTHER;
};

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The part of a pointer, two keys deep where a part has parts of its own. */
function partAt(pointer: string): { keys: string[]; part: Part } {
  const [key = '', inner] = pointer.slice(1).split('/');
  if (key === 'timing' && inner !== undefined)
    return {
      keys: [key, inner],
      part: { title: own(TIMING_TITLES, inner) ?? '其他时间安排', words: moment },
    };
  if (key === 'limits' && inner !== undefined)
    return { keys: [key, inner], part: { title: own(CLOCK_NAMES, inner)?.zh ?? '时限', words: span } };
  return { keys: [key], part: own(PARTS, key) ?? { title: '其他内容', words: () => OTHER } };
}

function valueAt(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (node, key) => (node as Record<string, unknown> | null | undefined)?.[key],
    value,
  );
}

/** Each part of the expectation that is not met, once; of another outcome not what only follows from it. */
export function disagreementsOf(
  differences: readonly Difference[],
  { expect }: Case,
  { decision, documents }: { decision: Decision; documents: Documents },
): Disagreement[] {
  const actualParts = asExpectation(decision);
  const told = new Map<string, Disagreement>();
  for (const { pointer } of differences) {
    const { keys, part } = partAt(pointer);
    const [expected, actual] = [valueAt(expect, keys), valueAt(actualParts, keys)];
    const said = (value: unknown): string =>
      value === undefined || value === null ? '没有' : part.words(value as never, documents); // of its part
    const message = `${part.title}应为${said(expected)},实际为${said(actual)}`;
    const at = `/${keys.join('/')}`;
    told.set(at, { pointer: at, expected: expected ?? null, actual: actual ?? null, message });
  }
  const all = [...told.values()];
  // Who is not accepted has no route and no due date: that follows from the outcome and is not said again.
  return told.has('/outcome') ? all.filter(({ actual }) => actual !== null) : all;
}
