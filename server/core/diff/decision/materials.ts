/** What is asked for, and what is found wrong with it. */
import type { Decision, MaterialStatus } from '../../../../schemas/generated/types.ts';
import { MATERIAL_STATUS_NAMES, momentName, quoted } from '../../explain/names.ts';
import { comparedLists, type DecisionChange } from './change.ts';

export function problemChanges(before: Decision, after: Decision): DecisionChange[] {
  const { added, removed } = comparedLists(
    before.problems,
    after.problems,
    ({ kind, id, code }) => `${kind} ${id} ${code}`,
  );
  return [
    ...added.map(
      ({ message }): DecisionChange => ({
        kind: 'problem-added',
        say: ({ language }) =>
          language === 'zh' ? `多出问题:${message}` : `One more problem: ${quoted(message)}`,
      }),
    ),
    ...removed.map(
      ({ message }): DecisionChange => ({
        kind: 'problem-removed',
        say: ({ language }) =>
          language === 'zh' ? `不再有问题:${message}` : `No longer a problem: ${quoted(message)}`,
      }),
    ),
  ];
}

/** A material that an application does not need is as good as none. */
function neededIn({ materials = [] }: Decision): MaterialStatus[] {
  return materials.filter(({ required }) => required !== false);
}

export function materialChanges(before: Decision, after: Decision): DecisionChange[] {
  const { added, removed, kept } = comparedLists(neededIn(before), neededIn(after), ({ id }) => id);
  return [
    ...added.map(
      ({ name }): DecisionChange => ({
        kind: 'material-added',
        say: ({ language }) =>
          language === 'zh' ? `多出材料${quoted(name)}` : `Another material: ${quoted(name)}`,
      }),
    ),
    ...removed.map(
      ({ name }): DecisionChange => ({
        kind: 'material-removed',
        say: ({ language }) =>
          language === 'zh' ? `不再需要材料${quoted(name)}` : `No longer needed: ${quoted(name)}`,
      }),
    ),
    ...kept.flatMap(([was, is]) => (was.status === is.status ? [] : [statusChange(was, is)])),
  ];
}

function statusChange(was: MaterialStatus, is: MaterialStatus): DecisionChange {
  return {
    kind: 'material-status',
    say: ({ language }) => {
      const [from, to] = [MATERIAL_STATUS_NAMES[was.status], MATERIAL_STATUS_NAMES[is.status]];
      return language === 'zh'
        ? `材料${quoted(is.name)}由${quoted(from.zh)}变为${quoted(to.zh)}`
        : `The material ${quoted(is.name)} changes from “${from.en}” to “${to.en}”`;
    },
  };
}

type Deferred = NonNullable<Decision['deferred']>[number];

/** By which day what may follow has to follow, of materials that may do so under both versions. */
export function deferralChanges(before: Decision, after: Decision): DecisionChange[] {
  const { kept } = comparedLists(before.deferred, after.deferred, ({ id }) => id);
  const names = new Map((after.materials ?? []).map(({ id, name }) => [id, name]));
  return kept.flatMap(([was, is]) => {
    const changes: DecisionChange[] = [];
    if (was.dueOn !== is.dueOn) changes.push(deferralDue(was, is, names.get(is.id) ?? ''));
    if (was.result !== is.result) changes.push(deferralResult(is, names.get(is.id) ?? ''));
    return changes;
  });
}

function deferralDue(was: Deferred, is: Deferred, name: string): DecisionChange {
  return {
    kind: 'deferral',
    say: ({ language }) => {
      const open = language === 'zh' ? '待定' : 'open';
      const [from, to] = [was, is].map(({ dueOn }) => (dueOn === null ? open : momentName(dueOn, language)));
      return language === 'zh'
        ? `容缺材料${quoted(name)}的补齐日由${from}变为${to}`
        : `The deferred material ${quoted(name)} is due on ${to} instead of ${from}`;
    },
  };
}

const RESULTS = {
  'in-time': { zh: '按期补齐', en: 'supplied in time' },
  late: { zh: '逾期补齐', en: 'supplied late' },
  open: { zh: '尚未补齐', en: 'not supplied yet' },
} as const;

function deferralResult({ result }: Deferred, name: string): DecisionChange {
  return {
    kind: 'deferral',
    say: ({ language }) => {
      const standing = RESULTS[result ?? 'open'][language];
      return language === 'zh'
        ? `容缺材料${quoted(name)}现在算作${standing}`
        : `The deferred material ${quoted(name)} now counts as ${standing}`;
    },
  };
}
