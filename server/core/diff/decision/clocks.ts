/** How long it takes: the limits, and the days they end on. */
import type { Decision, Limits, Timing } from '../../../../schemas/generated/types.ts';
import { CLOCK_NAMES, type Language, momentName, type Name, quoted } from '../../explain/names.ts';
import { type LimitSpan, spanChange, spanOrder } from '../../explain/spans.ts';
import { comparedLists, type DecisionChange, type DecisionChangeKind } from './change.ts';

function limitKind(
  before: LimitSpan | null | undefined,
  after: LimitSpan | null | undefined,
): DecisionChangeKind {
  const order = before && after ? spanOrder(before, after) : undefined;
  if (order === undefined || order === 0) return 'limit-other';
  return order < 0 ? 'limit-shorter' : 'limit-longer';
}

const CLOCKS = Object.keys(CLOCK_NAMES) as (keyof Limits)[];

export function clockChanges(
  { limits: before = {} }: Decision,
  { limits: after = {} }: Decision,
): DecisionChange[] {
  return CLOCKS.flatMap((clock): DecisionChange[] => {
    const [was, is] = [before[clock], after[clock]];
    if (was?.n === is?.n && was?.unit === is?.unit) return [];
    const kind = limitKind(was, is);
    return [{ kind, say: ({ language }) => spanChange(CLOCK_NAMES[clock][language], { was, is }, language) }];
  });
}

type DateKey = Exclude<keyof Timing, 'stages' | 'unknown' | 'handover'>;

/** Dates on which a limit runs out. */
const DUES: Readonly<Partial<Record<DateKey, Name>>> = {
  commitmentDue: { zh: '承诺届满日', en: 'committed due date' },
  statutoryDue: { zh: '法定届满日', en: 'statutory due date' },
  postCheckBy: { zh: '事后核查的最迟日', en: 'last day of the check afterwards' },
};

/** Dates on the way. */
const OTHERS: Readonly<Partial<Record<DateKey, Name>>> = {
  receivedAt: { zh: '收件时间', en: 'time of receipt' },
  acceptedOn: { zh: '受理日', en: 'day of acceptance' },
  commitmentFrom: { zh: '承诺时限起算日', en: 'start of the committed limit' },
  handoverBy: { zh: '向部门交接的最迟时间', en: 'latest handover to the departments' },
  correctionNoticeBy: { zh: '补正通知的最迟日', en: 'last day for a correction notice' },
  onlineReplyBy: { zh: '网上答复的最迟日', en: 'last day for the online reply' },
};

/** A date that is not known yet is told with its estimate; undefined where there is no such date. */
function dateWords(timing: Timing, key: DateKey, language: Language): string | undefined {
  const value = timing[key];
  if (value) return momentName(value, language);
  const estimate = timing.unknown?.find(({ clock }) => clock === key)?.estimate;
  if (estimate === undefined) return undefined;
  const day = momentName(estimate, language);
  return language === 'zh' ? `待定(暂估${day})` : `open (estimated ${day})`;
}

function dateAppearance(
  name: Name,
  { was, is }: { was: string | undefined; is: string | undefined },
  language: Language,
): string {
  if (language === 'zh') return is === undefined ? `不再有${name.zh}(原为${was})` : `新有${name.zh}:${is}`;
  return is === undefined ? `There is no ${name.en} any more (it was ${was})` : `A ${name.en} is set: ${is}`;
}

function dueKind(before: string | null | undefined, after: string | null | undefined): DecisionChangeKind {
  if (!before || !after) return 'due-other';
  return after < before ? 'due-earlier' : 'due-later';
}

const VERBS: Readonly<Partial<Record<DecisionChangeKind, Name>>> = {
  'due-earlier': { zh: '提前到', en: 'earlier' },
  'due-later': { zh: '推后到', en: 'later' },
};

function dateChanges(before: Timing, after: Timing, key: DateKey): DecisionChange[] {
  const due = DUES[key];
  const name = due ?? OTHERS[key];
  const unsaid = sameEstimate(before, after, key);
  if (name === undefined || ((before[key] ?? null) === (after[key] ?? null) && unsaid)) return [];
  const kind = due ? dueKind(before[key], after[key]) : 'clock';
  return [
    {
      kind,
      say: ({ language }) => {
        const [was, is] = [dateWords(before, key, language), dateWords(after, key, language)];
        const verb = VERBS[kind]?.[language];
        if (was === undefined || is === undefined) return dateAppearance(name, { was, is }, language);
        if (language === 'zh') return `${name.zh}由${was}${verb ?? '变为'}${is}`;
        const how = verb === undefined ? '' : ` ${verb},`;
        return `The ${name.en} moves${how} from ${was} to ${is}`;
      },
    },
  ];
}

function sameEstimate(before: Timing, after: Timing, key: string): boolean {
  const of = ({ unknown = [] }: Timing): string | undefined =>
    unknown.find(({ clock }) => clock === key)?.estimate;
  return of(before) === of(after);
}

/** The one date that every decision has. */
export function receiptChanges({ timing: before }: Decision, { timing: after }: Decision): DecisionChange[] {
  return dateChanges(before, after, 'receivedAt');
}

/** The dates of what both accept. */
export function dueChanges({ timing: before }: Decision, { timing: after }: Decision): DecisionChange[] {
  const keys = ([...Object.keys(DUES), ...Object.keys(OTHERS)] as DateKey[]).filter(
    (key) => key !== 'receivedAt',
  );
  const changes = keys.flatMap((key) => dateChanges(before, after, key));
  if (before.handover !== after.handover)
    changes.push({ kind: 'clock', say: ({ language }) => HANDOVER_CHANGE[language] });
  return [...changes, ...stageChanges(before, after)];
}

const HANDOVER_CHANGE: Name = { zh: '交接方式不同', en: 'Materials are handed over in another way' };

/** The stages of the departments that both have; who joins or leaves is told by the route. */
function stageChanges(before: Timing, after: Timing): DecisionChange[] {
  const { kept } = comparedLists(before.stages, after.stages, ({ department }) => department);
  return kept.flatMap(([was, is]): DecisionChange[] => {
    if (was.from === is.from && was.due === is.due) return [];
    return [
      {
        kind: 'clock',
        say: ({ language, departments }) => {
          const name = quoted(
            departments.get(is.department) ?? (language === 'zh' ? '部门' : 'a department'),
          );
          const open = language === 'zh' ? '待定' : 'open';
          const days = [was.from, was.due, is.from, is.due].map((day) =>
            day === null ? open : momentName(day, language),
          );
          return language === 'zh'
            ? `${name}的阶段由${days[0]}至${days[1]}变为${days[2]}至${days[3]}`
            : `The stage of ${name} moves from ${days[0]}–${days[1]} to ${days[2]}–${days[3]}`;
        },
      },
    ];
  });
}
