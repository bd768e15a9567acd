/** Who handles it, what is printed, what it costs. */
import type { Assignment, Decision } from '../../../../schemas/generated/types.ts';
import { AFTER_NAMES, documentName, moneyName, quoted, roleName } from '../../explain/names.ts';
import { comparedLists, type DecisionChange, type DecisionWords } from './change.ts';

function departmentName(id: string, { departments, language }: DecisionWords): string {
  return quoted(departments.get(id) ?? (language === 'zh' ? '其他部门' : 'another department'));
}

function partOf({ role, stage }: Assignment, { language }: DecisionWords): string {
  const name = roleName(role, language);
  return language === 'zh' ? `第${stage}阶段${name}` : `stage ${stage}, ${name}`;
}

export function departmentChanges(before: Decision, after: Decision): DecisionChange[] {
  const { added, removed, kept } = comparedLists(
    before.routing,
    after.routing,
    ({ department }) => department,
  );
  return [
    ...added.map(
      (joining): DecisionChange => ({
        kind: 'department-added',
        say: (words) => {
          const name = departmentName(joining.department, words);
          return words.language === 'zh'
            ? `新增部门${name}(${partOf(joining, words)})`
            : `${name} joins (${partOf(joining, words)})`;
        },
      }),
    ),
    ...removed.map(
      (leaving): DecisionChange => ({
        kind: 'department-removed',
        say: (words) => {
          const name = departmentName(leaving.department, words);
          return words.language === 'zh'
            ? `${name}不再参加(${partOf(leaving, words)})`
            : `${name} no longer takes part (${partOf(leaving, words)})`;
        },
      }),
    ),
    ...kept.flatMap(([was, is]) => roleChanges(was, is)),
    ...notificationChanges(before, after),
  ];
}

function roleChanges(was: Assignment, is: Assignment): DecisionChange[] {
  if (was.role === is.role && was.stage === is.stage) return [];
  return [
    {
      kind: 'department-role',
      say: (words) => {
        const name = departmentName(is.department, words);
        return words.language === 'zh'
          ? `${name}由${partOf(was, words)}变为${partOf(is, words)}`
          : `${name} changes from ${partOf(was, words)} to ${partOf(is, words)}`;
      },
    },
  ];
}

function notificationChanges(before: Decision, after: Decision): DecisionChange[] {
  const identity = ({ department, after: when }: { department: string; after: string }): string =>
    `${department} ${when}`;
  const { added, removed } = comparedLists(before.notify, after.notify, identity);
  const when = (code: string, { language }: DecisionWords): string =>
    (AFTER_NAMES[code as keyof typeof AFTER_NAMES] ?? AFTER_NAMES.decision)[language]; // one of the schema's list
  return [
    ...added.map(
      (told): DecisionChange => ({
        kind: 'notified',
        say: (words) => {
          const name = departmentName(told.department, words);
          return words.language === 'zh'
            ? `${when(told.after, words)}增加知会${name}`
            : `${name} is told ${when(told.after, words)}`;
        },
      }),
    ),
    ...removed.map(
      (told): DecisionChange => ({
        kind: 'notified',
        say: (words) => {
          const name = departmentName(told.department, words);
          return words.language === 'zh'
            ? `${when(told.after, words)}不再知会${name}`
            : `${name} is no longer told ${when(told.after, words)}`;
        },
      }),
    ),
  ];
}

export function documentChanges(before: Decision, after: Decision): DecisionChange[] {
  const { added, removed } = comparedLists(before.documents, after.documents, (code) => code);
  return [
    ...added.map(
      (code): DecisionChange => ({
        kind: 'document-added',
        say: ({ language }) =>
          language === 'zh'
            ? `出具${documentName(code, 'zh')}`
            : `Issued: ${quoted(documentName(code, 'en'))}`,
      }),
    ),
    ...removed.map(
      (code): DecisionChange => ({
        kind: 'document-removed',
        say: ({ language }) =>
          language === 'zh'
            ? `不再出具${documentName(code, 'zh')}`
            : `No longer issued: ${quoted(documentName(code, 'en'))}`,
      }),
    ),
  ];
}

export function inspectionChanges(before: Decision, after: Decision): DecisionChange[] {
  const [was, is] = [before.inspectionRequired ?? null, after.inspectionRequired ?? null];
  if (was === is) return [];
  return [
    {
      kind: 'inspection',
      say: ({ language }) => {
        if (is === null)
          return language === 'zh' ? '是否现场核查变为不定' : 'Whether to inspect is no longer said';
        if (is) return language === 'zh' ? '变为需要现场核查' : 'An inspection is now needed';
        return language === 'zh' ? '不再需要现场核查' : 'No inspection is needed any more';
      },
    },
  ];
}

type Fee = Decision['fee'];

function feeName(fee: Fee, { language }: DecisionWords): string {
  if (!fee) return language === 'zh' ? '不收费' : 'no fee';
  if (fee.amount === null) return language === 'zh' ? '金额待定' : 'an amount still open';
  return moneyName(fee.amount, language);
}

export function feeChanges(
  { fee: before = null }: Decision,
  { fee: after = null }: Decision,
): DecisionChange[] {
  if (before?.amount === after?.amount && (before === null) === (after === null)) return [];
  return [
    {
      kind: 'fee',
      say: (words) =>
        words.language === 'zh'
          ? `收费由${feeName(before, words)}变为${feeName(after, words)}`
          : `The fee changes from ${feeName(before, words)} to ${feeName(after, words)}`,
    },
  ];
}
