/**
 * The working-day calculator of clerks and auditors: the kinds of question a hall asks, each with its derivation.
 *
 * Inputs and results are those of the published timing vectors, Chinese values included. A question whose answer needs
 * an unpublished year is answered with null, the year and an estimate.
 */
import type { Calendar, Procedure, Span } from '../../../schemas/generated/types.ts';
import type { PointerError } from '../language/finding.ts';
import { dateText, dayNumber, weekdayOf } from './civil-date.ts';
import {
  type DerivationDay,
  type Due,
  type DueContext,
  derivationOf,
  dueAfter,
  dueRulesOf,
  type ExcludedPeriod,
  mergePeriods,
} from './due-date.ts';
import { type LocalTime, parseLocalTime, timestampText } from './local-time.ts';
import { handoverOf, receiptOfTime } from './receipt.ts';
import { createWorkingCalendar, type WorkingCalendar } from './working-calendar.ts';

export interface CalendarAnswer {
  result: unknown;
  derivation: DerivationDay[];
  unknown?: { year: number; estimate: string };
}

export type CalendarReply = CalendarAnswer | { errors: PointerError[] };

interface Tools {
  procedure: Procedure;
  calendar: WorkingCalendar;
  input: Record<string, unknown>;
  errors: PointerError[];
}

const LARGEST_SPAN = 5000;

function dayInput({ input, errors }: Tools, key: string): LocalTime {
  const value = input[key];
  const day = typeof value === 'string' ? dayNumber(value) : undefined;
  if (day === undefined)
    errors.push({ pointer: `/input/${key}`, message: '应为真实存在的日期,写作 年-月-日,例如 2025-09-26' });
  return { day: day ?? 0, second: 0 };
}

function countInput({ input, errors }: Tools, key: string): number {
  const value = input[key];
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LARGEST_SPAN)
    return value;
  errors.push({ pointer: `/input/${key}`, message: `应为 0 到 ${LARGEST_SPAN} 的整数` });
  return 0;
}

function periodsInput({ input, errors }: Tools): ExcludedPeriod[] {
  const value = input.excluded ?? [];
  if (!Array.isArray(value) || value.length > 500) {
    errors.push({ pointer: '/input/excluded', message: '应为区间的清单,每个区间是 [起日, 止日]' });
    return [];
  }
  return value.flatMap((pair: unknown, i) => {
    const [from, to] = Array.isArray(pair)
      ? pair.map((text) => (typeof text === 'string' ? dayNumber(text) : undefined))
      : [];
    if (from !== undefined && to !== undefined && from <= to) return [{ from, to, name: '特殊程序' }];
    errors.push({ pointer: `/input/excluded/${i}`, message: '应为 [起日, 止日],止日不早于起日' });
    return [];
  });
}

function spanAnswer(
  tools: Tools,
  { start, ...span }: Span & { start: LocalTime },
  periods: ExcludedPeriod[] = [],
): CalendarAnswer {
  const context: DueContext = {
    calendar: tools.calendar,
    rules: dueRulesOf(tools.procedure),
    periods: mergePeriods(periods),
  };
  return { ...dueAnswer(dueAfter(start, span, context)), derivation: derivationOf(start, span, context) };
}

function dueAnswer(due: Due): { result: unknown; unknown?: { year: number; estimate: string } } {
  const text =
    due.second === undefined ? dateText(due.day) : timestampText({ day: due.day, second: due.second });
  if (due.unknownYear === undefined) return { result: text };
  return { result: null, unknown: { year: due.unknownYear, estimate: text } };
}

/** Timing vectors write local timestamps without their offset. */
function bare(time: LocalTime): string {
  return timestampText(time).slice(0, -6);
}

const HANDOVER_WORDS: Readonly<Record<string, string>> = {
  网上: '实时(电子)',
  涉密专窗: '涉密专人交接,不适用',
};
const CHANNELS = ['窗口', '网上', '邮寄', '部门专窗', '涉密专窗'];

function receiveAndHandover(tools: Tools): CalendarAnswer {
  const { input, errors, procedure, calendar } = tools;
  const submitted = typeof input.submittedAt === 'string' ? parseLocalTime(input.submittedAt) : undefined;
  if (!submitted) errors.push({ pointer: '/input/submittedAt', message: '应为时间,例如 2025-11-03T09:00' });
  const channel = String(input.channel ?? '');
  if (!CHANNELS.includes(channel))
    errors.push({ pointer: '/input/channel', message: `应为 ${CHANNELS.join('、')} 之一` });
  const received = receiptOfTime(submitted ?? { day: 0, second: 0 }, procedure, calendar);
  const derivation: DerivationDay[] = [];
  for (let day = submitted?.day ?? 0; submitted && day <= received.day; day += 1) {
    derivation.push({ date: dateText(day), counted: day === received.day, why: calendar.reason(day) });
  }
  if (received.unknownYear !== undefined) {
    return { result: null, derivation, unknown: { year: received.unknownYear, estimate: bare(received) } };
  }
  const result = { receivedAt: bare(received), receivedOn: dateText(received.day) };
  const handover = handoverOf(received, procedure, calendar);
  const words = HANDOVER_WORDS[channel];
  if (words === undefined)
    return { ...withClock(result, 'handoverBy', { ...handover, text: bare(handover) }), derivation };
  const told = { ...result, handoverBy: words };
  if (channel !== '网上') return { result: told, derivation };
  const reply = calendar.addWorkingDays(received.day, procedure.onlineReply.workingDays);
  return { ...withClock(told, 'onlineReplyBy', { ...reply, text: dateText(reply.day) }), derivation };
}

/** A clock added to a result: null, with the year and an estimate beside it, where the calendar cannot tell it. */
function withClock(
  result: Record<string, unknown>,
  clock: string,
  { text, unknownYear }: { text: string; unknownYear?: number },
): Omit<CalendarAnswer, 'derivation'> {
  if (unknownYear === undefined) return { result: { ...result, [clock]: text } };
  return { result: { ...result, [clock]: null }, unknown: { year: unknownYear, estimate: text } };
}

function isWeekday(date: string): boolean {
  const weekday = weekdayOf(dayNumber(date) ?? 0);
  return weekday !== 0 && weekday !== 6;
}

function correctionNotice(tools: Tools): CalendarAnswer {
  const committed = countInput(tools, 'commitmentWorkdays');
  const { noticeWorkingDays, withinCommitment } = tools.procedure.correction;
  const n = withinCommitment ? Math.min(noticeWorkingDays, committed) : noticeWorkingDays;
  return spanAnswer(tools, { start: dayInput(tools, 'acceptedOn'), n, unit: 'working-day' });
}

function workdaysUntilExpiry(tools: Tools): CalendarAnswer {
  const from = dayInput(tools, 'date').day;
  const to = dayInput(tools, 'expiry').day;
  if (Math.abs(to - from) > LARGEST_SPAN)
    tools.errors.push({ pointer: '/input/expiry', message: '两个日期相隔太远' });
  if (tools.errors.length > 0) return { result: null, derivation: [] };
  const count = tools.calendar.countWorkingDays(from, to);
  const derivation: DerivationDay[] = [];
  for (let day = Math.min(from, to) + 1; day <= Math.max(from, to); day += 1) {
    derivation.push({
      date: dateText(day),
      counted: tools.calendar.isWorkingDay(day) === true,
      why: tools.calendar.reason(day),
    });
  }
  if (count !== undefined) return { result: count, derivation };
  const isPublished = (date: string): boolean =>
    tools.calendar.isWorkingDay(dayNumber(date) ?? 0) !== undefined;
  const year = Number((derivation.find(({ date }) => !isPublished(date))?.date ?? '0').slice(0, 4));
  const byWeekdays = derivation.filter(
    ({ date, counted }) => counted || (!isPublished(date) && isWeekday(date)),
  );
  return { result: null, derivation, unknown: { year, estimate: String(byWeekdays.length) } };
}

const KINDS: Readonly<Record<string, (tools: Tools) => CalendarAnswer>> = {
  addWorkdays: (tools) =>
    spanAnswer(tools, {
      start: dayInput(tools, 'acceptedOn'),
      n: countInput(tools, 'n'),
      unit: 'working-day',
    }),
  addWorkdaysExcluding: (tools) =>
    spanAnswer(
      tools,
      { start: dayInput(tools, 'acceptedOn'), n: countInput(tools, 'n'), unit: 'working-day' },
      periodsInput(tools),
    ),
  addNaturalDays: (tools) =>
    spanAnswer(tools, { start: dayInput(tools, 'start'), n: countInput(tools, 'n'), unit: 'natural-day' }),
  addMonths: (tools) =>
    spanAnswer(tools, { start: dayInput(tools, 'start'), n: countInput(tools, 'n'), unit: 'month' }),
  correctionNoticeBy: correctionNotice,
  receiveAndHandover,
  workdaysUntilExpiry,
};

const calendarKinds: readonly string[] = Object.keys(KINDS);

/** Answers one question of the calculator; every fault of the input at once. */
export function computeCalendar(
  kind: string,
  input: unknown,
  { procedure, calendar }: { procedure: Procedure; calendar: Calendar },
): CalendarReply {
  const compute = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (!compute) return { errors: [{ pointer: '/kind', message: `应为 ${calendarKinds.join('、')} 之一` }] };
  if (input === null || typeof input !== 'object' || Array.isArray(input)) {
    return { errors: [{ pointer: '/input', message: '应为对象' }] };
  }
  const tools: Tools = {
    procedure,
    calendar: createWorkingCalendar(calendar),
    input: input as Record<string, unknown>,
    errors: [],
  };
  const answer = compute(tools);
  return tools.errors.length > 0 ? { errors: tools.errors } : answer;
}
