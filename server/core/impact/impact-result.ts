/** The impact of a draft as it is told: lists in a stable order, names beside codes. */
import type { Directory, Outcome } from '../../../schemas/generated/types.ts';
import { DECISION_CHANGE_NAMES, decisionChangeKinds } from '../diff/decision/change.ts';
import { OUTCOME_NAMES } from '../explain/names.ts';
import { mistakes, type UndecidableReason } from './compare-case.ts';
import type { CaseExample, Tally } from './tally.ts';

interface CountedPart {
  readonly cases: number;
  readonly examples: readonly CaseExample[];
}

export interface ImpactResult {
  /** Of the draft that was replayed. */
  readonly hash: string;
  readonly cases: number;
  readonly changed: number;
  /** Cases of which nothing was kept that could be decided again. */
  readonly notKept: number;
  readonly byKind: readonly (CountedPart & { readonly kind: string; readonly name: string })[];
  readonly byOutcome: readonly (CountedPart & {
    readonly before: Outcome;
    readonly after: Outcome;
    readonly name: string;
  })[];
  readonly byDepartment: readonly {
    readonly department: string;
    readonly name: string;
    readonly changed: number;
    readonly joins: number;
    readonly leaves: number;
  }[];
  readonly byMonth: readonly { readonly month: string; readonly cases: number; readonly changed: number }[];
  /** Cases that the draft does not decide; `blocks`: a mistake, which keeps it from being submitted. */
  readonly undecidable: readonly (CountedPart & {
    readonly reason: UndecidableReason;
    readonly message: string;
    readonly blocks: boolean;
  })[];
}

const REASONS: Readonly<Record<UndecidableReason, string>> = {
  variant: '草稿不再有这些案件的办理情形',
  'new-fact': '草稿要看的内容,这些案件当时的申请表里没有',
  form: '草稿改了字段或材料属性的类型,这些案件的内容读不出来',
  undetermined: '草稿的规则在这些案件上判不出来',
  rules: '这些案件的事项在草稿之下的规则拼不起来',
};

const byCode = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** @param directories of both versions, where they differ: every department's name */
export function impactResult(
  tally: Tally,
  { hash, departments }: { hash: string; departments: ReadonlyMap<string, string> },
): ImpactResult {
  const { cases, changed, notKept } = tally;
  return {
    ...{ hash, cases, changed, notKept },
    byKind: decisionChangeKinds.flatMap((kind) => {
      const counted = tally.kinds[kind];
      return counted ? [{ kind, name: DECISION_CHANGE_NAMES[kind].zh, ...counted }] : [];
    }),
    byOutcome: Object.entries(tally.outcomes)
      .sort((a, b) => b[1].cases - a[1].cases || byCode(a, b))
      .map(([pair, counted]) => {
        const [before, after] = pair.split(' ') as [Outcome, Outcome]; // as outcomePair writes it
        return { before, after, name: `${OUTCOME_NAMES[before].zh}→${OUTCOME_NAMES[after].zh}`, ...counted };
      }),
    byDepartment: Object.entries(tally.departments)
      .sort((a, b) => b[1].changed - a[1].changed || byCode(a, b))
      .map(([department, counted]) => ({
        ...{ department, name: departments.get(department) ?? department },
        ...counted,
      })),
    byMonth: Object.entries(tally.months)
      .sort(byCode)
      .map(([month, counted]) => ({ month, ...counted })),
    undecidable: (Object.keys(REASONS) as UndecidableReason[]).flatMap((reason) => {
      const counted = tally.undecidable[reason];
      return counted ? [{ reason, message: REASONS[reason], blocks: mistakes.has(reason), ...counted }] : [];
    }),
  };
}

/** Codes → names, of every directory given; a later one wins. */
export function departmentNames(...directories: readonly Directory[]): Map<string, string> {
  return new Map(
    directories.flatMap((directory) => directory.departments.map(({ id, name }) => [id, name] as const)),
  );
}
