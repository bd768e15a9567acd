/**
 * The life of a version as one function over data, the same for all five kinds of document:
 *
 *   draft → submitted → approved → published (then scheduled, in effect, superseded: by the days alone, phase.ts)
 *               ↓ returned (by the centre, or by a department that is to co-sign)
 *                         and withdrawn, from submitted, approved or published before its day
 *
 * It decides whether a step may be taken and what follows from it. Who somebody is (their permissions, their department) is decided before it; that
 * nobody approves what he wrote, and that an approval is for one hash, is decided here.
 */
import { isCivilDate } from '../calendar/civil-date.ts';
import type { Blocker } from './blocker.ts';
import type { LifeStep, Submitted, VersionState } from './life.ts';

/** A draft, or a version with what it has been through. */
export interface Life {
  readonly state: 'draft' | VersionState;
  readonly hash: string;
  /** Not null exactly when it is published. */
  readonly effectiveFrom: string | null;
  readonly steps: readonly LifeStep[];
}

export type Action = Exclude<LifeStep, { type: 'imported' }>;

/** What a step has to know besides the life it is a step of. */
export interface Circumstances {
  /** `YYYY-MM-DD` at the site. */
  readonly today: string;
  /** The other versions of the same document. */
  readonly others: readonly { version: number; state: VersionState; effectiveFrom: string | null }[];
  /** What is wrong with the document itself, found out before it is submitted or published. */
  readonly obstacles?: readonly Blocker[];
  /** What people call a department; its code where nobody knows. */
  readonly departmentName?: (code: string) => string;
}

export type Outcome = { readonly next: Life } | { readonly blockers: readonly Blocker[] };

type ActionOf<Type extends Action['type']> = Extract<Action, { type: Type }>;

interface Verb<Type extends Action['type']> {
  readonly from: readonly Life['state'][];
  readonly to: VersionState;
  readonly blockers: (
    life: Life,
    action: ActionOf<Type>,
    circumstances: Circumstances,
  ) => (Blocker | undefined)[];
}

const verbs: { readonly [Type in Action['type']]: Verb<Type> } = {
  submitted: {
    from: ['draft'],
    to: 'submitted',
    blockers: (_life, _action, { others, obstacles = [] }) => [underWay(others), ...obstacles],
  },
  signed: {
    from: ['submitted'],
    to: 'submitted',
    blockers: (life, { department }) => [unneededSignature(life, department)],
  },
  returned: {
    from: ['submitted'],
    to: 'returned',
    blockers: (life, { department }) => [unaskedObjection(life, department)],
  },
  approved: {
    from: ['submitted'],
    to: 'approved',
    blockers: (life, { by }, { departmentName }) => [
      selfApproval(life, by),
      ...missingSignatures(life, departmentName),
    ],
  },
  published: {
    from: ['approved'],
    to: 'published',
    blockers: (_life, { effectiveFrom }, circumstances) => [
      unfitDay(effectiveFrom, circumstances),
      ...(circumstances.obstacles ?? []),
    ],
  },
  withdrawn: {
    from: ['submitted', 'approved', 'published'],
    to: 'withdrawn',
    blockers: ({ effectiveFrom }, _action, { today }) => [alreadyInEffect(effectiveFrom, today)],
  },
};

/** The states from which a step may be taken at all. */
export function statesBefore(type: Action['type']): readonly Life['state'][] {
  return verbs[type].from;
}

export function takeStep(life: Life, action: Action, circumstances: Circumstances): Outcome {
  const blockers = blockersOf(life, action, circumstances);
  if (blockers.length > 0) return { blockers };
  return {
    next: {
      state: verbs[action.type].to,
      hash: life.hash,
      effectiveFrom: action.type === 'published' ? action.effectiveFrom : null,
      steps: [...life.steps, action],
    },
  };
}

function blockersOf(life: Life, action: Action, circumstances: Circumstances): Blocker[] {
  const verb = verbs[action.type] as Verb<Action['type']>; // the verb of its own type
  // Whatever else there is to say of a step that this state does not know would mislead.
  if (!verb.from.includes(life.state)) return [wrongState(life.state, action.type)];
  const found = [
    wrongHash(life, action),
    ...verb.blockers(life, action as ActionOf<Action['type']>, circumstances), // as above
  ];
  return found.filter((blocker) => blocker !== undefined);
}

const nameOfState: Readonly<Record<Life['state'], string>> = {
  draft: '草稿',
  submitted: '已提交、待审核',
  returned: '已退回',
  approved: '已批准、待发布',
  published: '已发布',
  withdrawn: '已撤回',
};

function wrongState(state: Life['state'], type: Action['type']): Blocker {
  const wanted = verbs[type].from.map((from) => `“${nameOfState[from]}”`).join('或者');
  return {
    code: 'wrong-state',
    pointer: '',
    message: `这个版本${nameOfState[state]},这一步要求${wanted}`,
    fix: '重新读取这个版本,看它现在可以办理哪几步',
  };
}

function wrongHash({ hash }: Life, action: Action): Blocker | undefined {
  if (action.hash === hash) return undefined;
  return {
    code: 'wrong-hash',
    pointer: '/hash',
    message: `这个版本的散列是 ${hash},您给出的是另一份内容的散列`,
    fix: '重新读取这个版本,核对内容之后再办理',
  };
}

function underWay(others: Circumstances['others']): Blocker | undefined {
  const found = others.find(({ state }) => state === 'submitted' || state === 'approved');
  return (
    found && {
      code: 'under-way',
      pointer: '',
      message: `第 ${found.version} 版还在办理中(${nameOfState[found.state]})`,
      fix: '等它发布,或者先撤回它',
    }
  );
}

function submissionOf({ steps }: Life): Submitted | undefined {
  return steps.find((step) => step.type === 'submitted');
}

/** The author is whoever submitted it; a sentence of the draft makes one an author too. */
function selfApproval(life: Life, by: string): Blocker | undefined {
  const submission = submissionOf(life);
  if (submission && submission.by !== by && !submission.writers.includes(by)) return undefined;
  return {
    code: 'self-approval',
    pointer: '',
    message: '自己写的、自己提交的版本不能自己批准',
    fix: '请另一位审核人员批准',
  };
}

/** Departments that have to co-sign and have not yet. */
function awaitedSigners(life: Life): string[] {
  const signed = new Set(life.steps.flatMap((step) => (step.type === 'signed' ? [step.department] : [])));
  return (submissionOf(life)?.coSigners ?? []).filter((department) => !signed.has(department));
}

function missingSignatures(life: Life, nameOf = (code: string): string => code): Blocker[] {
  return awaitedSigners(life).map((department) => ({
    code: 'missing-signature',
    pointer: '',
    message: `还缺“${nameOf(department)}”的会签`,
    fix: '请这个部门的规则编辑会签',
  }));
}

function unneededSignature(life: Life, department: string): Blocker | undefined {
  if (awaitedSigners(life).includes(department)) return undefined;
  const isNeeded = submissionOf(life)?.coSigners.includes(department);
  return isNeeded
    ? {
        code: 'already-signed',
        pointer: '',
        message: '本部门已经会签',
        fix: '有意见请告诉主管部门或者管委会',
      }
    : {
        code: 'no-signature-needed',
        pointer: '',
        message: '这个版本不需要本部门会签',
        fix: '有意见请告诉主管部门或者管委会',
      };
}

/** Who is asked to agree can say no, as long as he has not said yes. */
function unaskedObjection(life: Life, department: string | undefined): Blocker | undefined {
  return department === undefined ? undefined : unneededSignature(life, department);
}

function unfitDay(effectiveFrom: string, { today, others }: Circumstances): Blocker | undefined {
  const pointer = '/effectiveFrom';
  if (!isCivilDate(effectiveFrom)) {
    const message = '没有这一天';
    return { code: 'no-such-day', pointer, message, fix: '写成真实的日期,例如 2026-03-01' };
  }
  if (effectiveFrom < today) {
    const message = `生效日 ${effectiveFrom} 已经过去`;
    return { code: 'in-the-past', pointer, message, fix: `选今天(${today})或者以后的一天` };
  }
  const tied = others.find((other) => other.state === 'published' && other.effectiveFrom === effectiveFrom);
  if (tied === undefined) return undefined;
  const message = `第 ${tied.version} 版也在 ${effectiveFrom} 生效`;
  return { code: 'tie', pointer, message, fix: '另选一天,或者在那一版生效以前先撤回它' };
}

function alreadyInEffect(effectiveFrom: string | null, today: string): Blocker | undefined {
  if (effectiveFrom === null || effectiveFrom > today) return undefined;
  return {
    code: 'in-effect',
    pointer: '',
    message: `这个版本已经在 ${effectiveFrom} 生效`,
    fix: '用“恢复”把以前的内容做成草稿,作为新版本发布',
  };
}
