/** The due dates of a case and how each came about, in one sentence a citizen can check on a wall calendar. */
import type { Content } from 'pdfmake/interfaces.js';
import type { Limits } from '../../../schemas/generated/types.ts';
import type { DocumentContext } from '../document-context.ts';
import { chineseDate, chineseMoment } from '../words/dates.ts';
import { betweenText, clockDate, countingText, spanText } from '../words/limits.ts';
import { listTable } from './layout.ts';

type Clock = 'commitmentDue' | 'statutoryDue' | 'correctionNoticeBy' | 'postCheckBy' | 'onlineReplyBy';

/** A special procedure that still runs: until it ends nobody can say when the limit does. */
function runningProcedure({ input }: DocumentContext): string | undefined {
  for (const event of input.application.events ?? []) {
    if (event.type === 'special-procedure' && event.to === undefined) return event.name;
  }
  return undefined;
}

/** The date of a clock as printed. */
export function dueText(context: DocumentContext, clock: Clock): string {
  const { timing } = context.input.decision;
  const running = runningProcedure(context);
  const otherwise = running === undefined ? '另行告知' : `${running}结束后确定,另行告知`;
  return clockDate(timing[clock], clock, { timing, otherwise });
}

interface StartEvent {
  name: string;
  /** Undefined until the event has happened. */
  at?: string;
}

/** The event that starts the committed limit, for example 缴税完成, if the item has one. */
function startEvent({ input }: DocumentContext): StartEvent | undefined {
  const rule = input.item.limits.find(
    ({ event }) =>
      event.type === 'limit' && event.params.clock === 'committed' && event.params.startsAt !== undefined,
  );
  if (rule?.event.type !== 'limit' || rule.event.params.startsAt === undefined) return undefined;
  const name = rule.event.params.startsAt;
  const met = input.application.events?.findLast(
    (event) => event.type === 'condition-met' && event.name === name,
  );
  return met?.type === 'condition-met' ? { name, at: met.at } : { name };
}

function startText(context: DocumentContext, from: string | null | undefined): string {
  const { timing } = context.input.decision;
  const counted = context.input.procedure.counting.startDayCounted ? '当日' : '次日';
  const start = from ?? timing.acceptedOn;
  if (!start) return `自受理之${counted}起算`;
  const event = startEvent(context);
  if (event?.at !== undefined && from !== timing.acceptedOn)
    return `自${chineseDate(start)}${event.name}之${counted}起算`;
  return `自${chineseDate(start)}受理之${counted}起算`;
}

/** Procedures that took days off this clock, as the item's rules allow. */
function exclusionText({ input }: DocumentContext, clock: 'committed' | 'statutory'): string {
  const names = new Set<string>();
  for (const { event } of input.item.limits) {
    if (event.type === 'exclude' && (event.params.clock ?? clock) === clock)
      names.add(event.params.procedure);
  }
  const taken = (input.application.events ?? []).flatMap((event) => {
    if (event.type !== 'special-procedure' || !names.has(event.name)) return [];
    return [`${event.name}(${chineseDate(event.from)}${event.to ? `至${chineseDate(event.to)}` : '起'})`];
  });
  return taken.length === 0 ? '' : `${taken.join('、')}依法不计入`;
}

function sentence(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join(',')}。`;
}

type LimitSpan = NonNullable<Limits['committed']>;

/**
 * 承诺时限7个工作日,自2025年9月29日受理之次日起算,其间…不计入。 A derivation that ends on another day (it knew
 * nothing of a hearing, say) explains another date and is left out.
 */
function commitmentSentence(context: DocumentContext, span: LimitSpan): string {
  const { decision, dueDerivation } = context.input;
  if (span.unit === 'on-the-spot') return '即办件,当场办结。';
  if (span.unit === 'stage')
    return `由${span.n}个阶段依次组成,各阶段起止见承办部门一栏;前一阶段提前办结的,后一阶段随之提前起算。`;
  const derived = dueDerivation?.at(-1)?.date === decision.timing.commitmentDue ? dueDerivation : undefined;
  const between = derived ? betweenText(derived) : countingText(span);
  const event = startEvent(context);
  const pending =
    event && event.at === undefined ? `本事项自${event.name}之日起算承诺时限,此前暂按受理之日推算` : '';
  return sentence([
    `承诺时限${spanText(span)}`,
    startText(context, decision.timing.commitmentFrom),
    between,
    exclusionText(context, 'committed'),
    pending,
  ]);
}

function statutorySentence(context: DocumentContext, span: LimitSpan): string {
  return sentence([
    `法定时限${spanText(span)}`,
    startText(context, context.input.decision.timing.acceptedOn),
    countingText(span),
    exclusionText(context, 'statutory'),
  ]);
}

function correctionSentence({ input }: DocumentContext): string {
  const { noticeWorkingDays, withinCommitment } = input.procedure.correction;
  const shorter = withinCommitment ? '(承诺时限更短的从短)' : '';
  return `自出具本单次日起${noticeWorkingDays}个工作日内${shorter}。`;
}

/** One row a clock that this case has; clocks that do not apply are left out. */
function clockRows(context: DocumentContext): string[][] {
  const { limits = {}, timing } = context.input.decision;
  const { committed, statutory, postCheck } = limits;
  const unknown = new Set(timing.unknown?.map(({ clock }) => clock));
  const has = (clock: Clock): boolean => Boolean(timing[clock]) || unknown.has(clock);
  const rows: string[][] = [];
  if (timing.acceptedOn) {
    const receipt = timing.receivedAt ? `${chineseMoment(timing.receivedAt)}收件,当日` : '';
    const sameDay = timing.receivedAt?.startsWith(timing.acceptedOn) === true;
    rows.push([
      '受理日期',
      chineseDate(timing.acceptedOn),
      sameDay ? `${receipt}受理。` : '材料齐全、符合法定形式之日。',
    ]);
  }
  if (committed)
    rows.push(['承诺办结', dueText(context, 'commitmentDue'), commitmentSentence(context, committed)]);
  if (statutory && statutory.unit !== 'on-the-spot') {
    rows.push(['法定办结', dueText(context, 'statutoryDue'), statutorySentence(context, statutory)]);
  }
  if (has('correctionNoticeBy')) {
    rows.push(['补正通知截止', dueText(context, 'correctionNoticeBy'), correctionSentence(context)]);
  }
  if (has('onlineReplyBy')) {
    const { workingDays } = context.input.procedure.onlineReply;
    rows.push([
      '网上答复截止',
      dueText(context, 'onlineReplyBy'),
      `自收件之次日起${workingDays}个工作日内。`,
    ]);
  }
  if (has('postCheckBy')) {
    const span = postCheck ? spanText(postCheck) : '规定时间';
    rows.push([
      '许可后核查',
      dueText(context, 'postCheckBy'),
      `自作出决定之次日起${span}内,由部门核查承诺是否属实。`,
    ]);
  }
  return rows;
}

export function clockTable(context: DocumentContext): Content {
  return listTable(
    [
      { title: '序号', share: 7 },
      { title: '事项', share: 14, alignment: 'center' },
      { title: '日期', share: 19, alignment: 'center' },
      { title: '怎样算出', share: 60 },
    ],
    clockRows(context),
  );
}
