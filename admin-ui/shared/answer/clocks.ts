import type { Application, Decision } from '../../../schemas/generated/types.ts';
import type { Counting, SpanFrom } from '../../api/items.ts';
import type { ShownItem, Span } from '../../api/types.ts';

export type ClockName =
  | 'commitmentDue'
  | 'statutoryDue'
  | 'handoverBy'
  | 'correctionNoticeBy'
  | 'onlineReplyBy'
  | 'postCheckBy';

export interface ShownClock {
  clock: ClockName;
  /** A day or an instant; `null` when the calendars loaded cannot tell. */
  due: string | null;
  /** The limit it follows from, where there is one to name. */
  limit?: Span;
  /** Absent where days alone do not give the date. */
  counting?: Counting;
  /** When the year's holidays are not published. */
  unknown?: { year: number; estimate: string };
}

/** Days that do not count, by the special procedures of the case. */
export type Excluded = NonNullable<SpanFrom['excluded']>;

/** The special procedures of a case that are over and that its item takes off the limits. */
export function excludedOf(item: ShownItem, { events = [] }: Pick<Application, 'events'>): Excluded {
  const declared = item.limits.flatMap(({ event }) =>
    event.type === 'exclude' ? [event.params.procedure] : [],
  );
  return events.flatMap((event) =>
    event.type === 'special-procedure' && event.to && declared.includes(event.name)
      ? [{ from: event.from, to: event.to, name: event.name }]
      : [],
  );
}

/** Longer than any commitment: what is not counted in working days does not cap the notice here, and is compared after. */
const NO_CAP = 5000;

const ORDER: readonly ClockName[] = [
  'commitmentDue',
  'statutoryDue',
  'handoverBy',
  'correctionNoticeBy',
  'onlineReplyBy',
  'postCheckBy',
];

/** The due dates of a decision in the order people ask for them, each with how it was counted. */
export function shownClocks({ timing, limits = {} }: Decision, excluded: Excluded = []): ShownClock[] {
  const from = timing.acceptedOn ?? undefined;
  const { committed, statutory, postCheck } = limits;
  const details: Partial<Record<ClockName, Pick<ShownClock, 'limit' | 'counting'>>> = {
    commitmentDue: spanned(timing.commitmentFrom ?? from, committed, excluded),
    statutoryDue: spanned(from, statutory, excluded),
    correctionNoticeBy: from ? { counting: noticeCounting(from, committed) } : {},
    postCheckBy: spanned(from, postCheck),
  };
  return ORDER.flatMap((clock) => {
    const due = timing[clock];
    const unknown = timing.unknown?.find((entry) => entry.clock === clock);
    if (due === undefined || (due === null && !unknown)) return [];
    return [{ clock, due, ...details[clock], ...(unknown ? { unknown } : {}) }];
  });
}

function noticeCounting(from: string, committed: Span | null | undefined): Counting {
  const commitmentWorkdays = committed?.unit === 'working-day' ? committed.n : NO_CAP;
  return { kind: 'correction-notice', from, commitmentWorkdays };
}

function spanned(
  from: string | null | undefined,
  limit: Span | null | undefined,
  excluded: Excluded = [],
): Pick<ShownClock, 'limit' | 'counting'> {
  if (!limit) return {};
  if (!from || limit.unit === 'stage' || limit.unit === 'on-the-spot') return { limit };
  const span = { from, n: limit.n, unit: limit.unit, ...(excluded.length > 0 ? { excluded } : {}) };
  return { limit, counting: { kind: 'span', span } };
}

/** How one department's stage was counted: by the committed limit of the rule that assigned it. */
export function stageClock(
  item: ShownItem,
  stage: { department: string; from: string | null },
): Pick<ShownClock, 'limit' | 'counting'> {
  const rule = item.routing.find(
    ({ event }) =>
      event.type === 'assign' && event.params.department === stage.department && event.params.limit,
  );
  return rule?.event.type === 'assign' ? spanned(stage.from, rule.event.params.limit?.committed) : {};
}

/** How the day was counted by which a deferred material is due. */
export function deferredClock(
  item: ShownItem,
  id: string,
  acceptedOn: string | null | undefined,
): Pick<ShownClock, 'limit' | 'counting'> {
  const days = item.materials.find((material) => material.id === id)?.deferrable?.days;
  return days === undefined ? {} : spanned(acceptedOn, { n: days, unit: 'working-day' });
}
