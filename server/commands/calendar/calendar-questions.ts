/** The working-day calculator: nothing is stored, and the calendar and procedure of today answer. */
import type { Calendar, Procedure, Unit } from '../../../schemas/generated/types.ts';
import {
  type CalendarReply,
  computeCalendar,
  type DerivationDay,
  derivationOf,
  dueAfter,
  dueRulesOf,
  mergePeriods,
  parseLocalTime,
  timestampText,
} from '../../core/index.ts';
import { Refused, refuseFaults } from '../../errors.ts';
import { siteDay } from '../../site-time.ts';
import type { Platform } from '../platform.ts';
import { workingCalendarOf } from './working-calendars.ts';

async function clockDocuments({
  rules,
  now,
}: Platform): Promise<{ procedure: Procedure; calendar: Calendar }> {
  const today = siteDay(now());
  const procedure = rules.inEffect('procedure', today);
  const calendar = rules.inEffect('calendar', today);
  if (!procedure || !calendar)
    throw new Refused('no-version-in-effect', { detail: '还没有生效的日历和程序' });
  return {
    procedure: await rules.document('procedure', procedure),
    calendar: await rules.document('calendar', calendar),
  };
}

export type CalendarAnswer = Exclude<CalendarReply, { errors: unknown }>;

/** @throws Refused `invalid-body` with every fault of the input */
export async function compute(
  platform: Platform,
  question: { kind: string; input: Readonly<Record<string, unknown>> },
): Promise<CalendarAnswer> {
  const reply = computeCalendar(question.kind, question.input, await clockDocuments(platform));
  if ('errors' in reply) throw new Refused('invalid-body', { errors: reply.errors });
  return reply;
}

export interface SpanQuestion {
  readonly from: string;
  readonly n: number;
  readonly unit: Unit;
  readonly excluded?: readonly { readonly from: string; readonly to: string; readonly name?: string }[];
}

export interface DerivationAnswer {
  /** Null when it needs an unpublished year, or when a period has no end. */
  readonly due: string | null;
  readonly derivation: readonly DerivationDay[];
  readonly unknown?: { readonly year: number; readonly estimate: string };
}

/** Every day of a span once, counted or not and why. */
export async function derive(platform: Platform, question: SpanQuestion): Promise<DerivationAnswer> {
  const { n, unit, excluded = [] } = question;
  const start = parseLocalTime(question.from);
  const periods = excluded.map(({ from, to, name = '特殊程序' }) => ({
    from: parseLocalTime(from)?.day,
    to: parseLocalTime(to)?.day,
    name,
  }));
  const message = '应为真实存在的日期';
  refuseFaults([
    ...(start ? [] : [{ pointer: '/from', message }]),
    ...periods.flatMap(({ from, to }, i) => {
      if (from === undefined || to === undefined) return [{ pointer: `/excluded/${i}`, message }];
      return to < from ? [{ pointer: `/excluded/${i}/to`, message: '止日不得早于起日' }] : [];
    }),
  ]);
  if (!start) throw new Refused('invalid-body');
  const { procedure, calendar } = await clockDocuments(platform);
  const context = {
    calendar: workingCalendarOf(calendar),
    rules: dueRulesOf(procedure),
    periods: mergePeriods(periods.map(({ from = 0, to = 0, name }) => ({ from, to, name }))),
  };
  const { day, second, unknownYear } = dueAfter(start, { n, unit }, context);
  const text = timestampText({ day, second: second ?? 0 });
  const due = second === undefined ? text.slice(0, 10) : text;
  const derivation = derivationOf(start, { n, unit }, context);
  if (unknownYear === undefined) return { due, derivation };
  return { due: null, derivation, unknown: { year: unknownYear, estimate: due } };
}
