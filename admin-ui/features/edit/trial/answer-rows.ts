/** A decision as rows of words, so that two of them stand beside each other and differ where they differ. */
import type { Decision, Material } from '../../../../schemas/generated/types.ts';
import {
  CLOCK_NAMES,
  documentName,
  HANDLING_NAMES,
  type Language,
  momentName,
  moneyName,
  OUTCOME_NAMES,
  roleName,
} from '../../../../server/core/explain/names.ts';
import { spanName } from '../../../../server/core/explain/spans.ts';
import type { TrialText } from './trial-words.ts';

export interface RowWords {
  readonly t: TrialText;
  readonly language: Language;
  readonly departments: ReadonlyMap<string, string>;
}

const ROWS = [
  ...['outcome', 'variant', 'handling', 'problems', 'materials', 'routing', 'notify', 'limits'],
  ...['acceptedOn', 'commitmentDue', 'statutoryDue', 'fee', 'documents', 'warnings', 'review'],
] as const;
type RowKey =
  | 'outcome'
  | 'variant'
  | 'handling'
  | 'problems'
  | 'materials'
  | 'routing'
  | 'notify'
  | 'limits'
  | 'acceptedOn'
  | 'commitmentDue'
  | 'statutoryDue'
  | 'fee'
  | 'documents'
  | 'warnings'
  | 'review';

export interface AnswerRow {
  readonly key: RowKey;
  readonly standing: readonly string[] | undefined;
  readonly draft: readonly string[] | undefined;
  readonly differs: boolean;
}

interface Side {
  readonly decision: Decision;
  readonly materials: readonly Material[];
}

/** Rows of which neither side has anything are left out. A side that is not decided has nothing to differ in. */
export function answerRows(
  { standing, draft }: { standing: Side | undefined; draft: Side | undefined },
  words: RowWords,
): AnswerRow[] {
  const before = standing && linesOf(standing, words);
  const after = draft && linesOf(draft, words);
  return (ROWS as readonly RowKey[]).flatMap((key) => {
    const [one, other] = [before?.[key], after?.[key]];
    if (!one?.length && !other?.length) return [];
    const differs = one !== undefined && other !== undefined && one.join('\n') !== other.join('\n');
    return [{ key, standing: one, draft: other, differs }];
  });
}

function linesOf({ decision, materials }: Side, words: RowWords): Record<RowKey, string[]> {
  const { t, language, departments } = words;
  const { timing, outcome, handling, variant, fee } = decision;
  const nameOf = (id: string): string => departments.get(id) ?? id;
  return {
    outcome: [OUTCOME_NAMES[outcome][language], ...(decision.refusal ? [decision.refusal.reason] : [])],
    variant: variant ? [variant] : [],
    handling: handling && decision.routing?.length ? [HANDLING_NAMES[handling][language]] : [],
    problems: (decision.problems ?? []).map(({ message }) => message),
    materials: neededMaterials(decision, materials),
    routing: (decision.routing ?? []).map(({ department, role, stage }) =>
      t('row.stage', { stage, department: nameOf(department), role: roleName(role, language) }),
    ),
    notify: (decision.notify ?? []).map(({ department }) => nameOf(department)),
    limits: limitLines(decision, language),
    acceptedOn: moment(timing.acceptedOn, words),
    commitmentDue: moment(timing.commitmentDue, words),
    statutoryDue: moment(timing.statutoryDue, words),
    fee: fee ? [fee.amount === null ? t('row.undecided') : moneyName(fee.amount, language)] : [],
    documents: decision.documents.map((code) => documentName(code, language)),
    warnings: (decision.warnings ?? []).map(({ message }) => message),
    review: (decision.review ?? []).map(({ reason }) => reason),
  };
}

function neededMaterials({ materials = [] }: Decision, declared: readonly Material[]): string[] {
  return materials
    .filter(({ status }) => status !== 'not-required')
    .map(({ id }) => declared.find((material) => material.id === id)?.name ?? id);
}

function limitLines({ limits = {} }: Decision, language: Language): string[] {
  return (['committed', 'statutory'] as const).flatMap((clock) => {
    const span = limits[clock];
    return span ? [`${CLOCK_NAMES[clock][language]} ${spanName(span, language)}`] : [];
  });
}

function moment(value: string | null | undefined, { t, language }: RowWords): string[] {
  if (value === undefined) return [];
  return [value === null ? t('row.undecided') : momentName(value, language)];
}
